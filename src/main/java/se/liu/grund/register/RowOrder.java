package se.liu.grund.register;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.liu.grund.contract.RegisterContract.OrderColumn;

/** Which of a person's rows of one year is the last: a rank for each value, the greatest for the last one. */
final class RowOrder {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

    private RowOrder() {}

    static Map<String, Integer> ranks(OrderColumn order, Dictionary dictionary) {
        List<String> values = dictionary.values();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        if (!order.values().isEmpty()) {
            values.forEach(value -> ranks.put(value, order.values().indexOf(value.strip())));
        } else if (values.stream()
                .allMatch(value -> WHOLE.matcher(value.strip()).matches())) {
            List<BigInteger> sorted = List.copyOf(
                    new TreeSet<>(values.stream().map(RowOrder::number).toList()));
            Map<BigInteger, Integer> places = new LinkedHashMap<>();
            sorted.forEach(one -> places.put(one, places.size()));
            values.forEach(value -> ranks.put(value, places.getOrDefault(number(value), 0)));
        } else {
            ranks.putAll(dictionary.numbers());
        }
        return ranks;
    }

    private static BigInteger number(String value) {
        return new BigInteger(value.strip());
    }
}
