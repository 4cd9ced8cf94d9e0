package se.liu.grund.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are on. */
final class Faults {

    private final List<Fault> standing = new ArrayList<>();
    private final List<Fault> once = new ArrayList<>();

    synchronized void stand(Fault fault) {
        standing.add(fault);
    }

    synchronized void once(Fault fault) {
        once.add(fault);
    }

    synchronized void heal() {
        standing.clear();
        once.clear();
    }

    <F extends Fault> Optional<F> take(Class<F> kind) {
        return take(kind, fault -> true);
    }

    /** The first that fits; a fault given for once is used up by it. */
    synchronized <F extends Fault> Optional<F> take(Class<F> kind, Predicate<F> fits) {
        for (Fault fault : once) {
            if (kind.isInstance(fault) && fits.test(kind.cast(fault))) {
                once.remove(fault);
                return Optional.of(kind.cast(fault));
            }
        }
        return standing.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fits)
                .findFirst();
    }

    Optional<Fault.CloseSocket> closing(Fault.When when) {
        return take(Fault.CloseSocket.class, fault -> fault.when() == when);
    }
}
