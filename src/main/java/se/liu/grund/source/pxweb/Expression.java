package se.liu.grund.source.pxweb;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.liu.grund.source.Variable;

/** Which values an expression means, found out here: what the server makes of it can then be checked. */
final class Expression {

    private static final Pattern COUNT =
            Pattern.compile("(top|bottom)\\(\\s*(\\d{1,6})\\s*(?:,\\s*(\\d{1,6})\\s*)?\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE =
            Pattern.compile("(range|from|to)\\(([^,()]+)(?:,([^,()]+))?\\)", Pattern.CASE_INSENSITIVE);

    private final List<Variable.Value> values;
    /** The values' indexes in order of time, or else of the table. */
    private final List<Integer> order;

    private final boolean time;

    Expression(List<Variable.Value> values, boolean time) {
        this.values = values;
        this.time = time;
        IntStream all = IntStream.range(0, values.size());
        this.order = time
                ? all.boxed()
                        .sorted(Comparator.comparing(i -> values.get(i).code()))
                        .toList()
                : all.boxed().toList();
    }

    /** Indexes of the values meant; none when there are no such values. */
    BitSet indexes(String expression) {
        BitSet found = new BitSet();
        int code = index(expression);
        if (code >= 0) {
            found.set(code);
            return found;
        }
        Matcher count = COUNT.matcher(expression);
        if (count.matches()) {
            int offset = count.group(3) == null ? 0 : Integer.parseInt(count.group(3));
            // Of time the top is the latest; of all else the first.
            boolean fromEnd = time == count.group(1).equalsIgnoreCase("top");
            int n = Integer.parseInt(count.group(2));
            int from = fromEnd ? order.size() - offset - n : offset;
            add(found, from, from + n);
            return found;
        }
        Matcher range = RANGE.matcher(expression);
        if (range.matches()) {
            range(found, range);
        } else if (expression.contains("*") || expression.contains("?")) {
            String wild = expression.toLowerCase(Locale.ROOT);
            IntStream.range(0, values.size())
                    .filter(i -> fits(values.get(i).code().toLowerCase(Locale.ROOT), wild))
                    .forEach(found::set);
        }
        return found;
    }

    private void range(BitSet found, Matcher range) {
        int first = order.indexOf(index(range.group(2).strip()));
        boolean two = range.group(1).equalsIgnoreCase("range");
        int second = two && range.group(3) != null
                ? order.indexOf(index(range.group(3).strip()))
                : -1;
        if (first < 0 || two != (range.group(3) != null) || two && second < 0) {
            return;
        }
        switch (range.group(1).toLowerCase(Locale.ROOT)) {
            case "from" -> add(found, first, order.size());
            case "to" -> add(found, 0, first + 1);
            default -> add(found, Math.min(first, second), Math.max(first, second) + 1);
        }
    }

    private void add(BitSet found, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, order.size()); i++) {
            found.set(order.get(i));
        }
    }

    private int index(String code) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a code fits, {@code *} being any characters and {@code ?} one; upper and lower case are the same. */
    private static boolean fits(String code, String wild) {
        int star = -1;
        int from = 0;
        int c = 0;
        int w = 0;
        while (c < code.length()) {
            if (w < wild.length() && wild.charAt(w) == '*') {
                star = w++;
                from = c;
            } else if (w < wild.length() && (wild.charAt(w) == '?' || wild.charAt(w) == code.charAt(c))) {
                w++;
                c++;
            } else if (star >= 0) {
                w = star + 1;
                c = ++from;
            } else {
                return false;
            }
        }
        return wild.substring(w).chars().allMatch(rest -> rest == '*');
    }
}
