package se.liu.grund.delivery;

import java.util.List;
import java.util.stream.Collectors;

/** A delivery that cannot be used. The message holds every breach, one a line; {@link #breaches} has them as data. */
public class DeliveryRefusedException extends RuntimeException {

    private final String delivery;
    private final transient List<Breach> breaches;

    public DeliveryRefusedException(String delivery, List<Breach> breaches) {
        super("Delivery '%s' is refused and nothing of it is used: %d %s.%s"
                .formatted(
                        delivery,
                        breaches.size(),
                        breaches.size() == 1 ? "breach" : "breaches",
                        breaches.stream().map(b -> "\n" + b).collect(Collectors.joining())));
        this.delivery = delivery;
        this.breaches = List.copyOf(breaches);
    }

    /** Name of the delivery contract. */
    public String delivery() {
        return delivery;
    }

    /** Every breach, at least one. */
    public List<Breach> breaches() {
        return breaches;
    }
}
