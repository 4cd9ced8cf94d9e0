package se.liu.grund.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.OrderColumn;
import se.liu.grund.contract.RegisterContract.YearColumn;

/** What the values of a register's columns must be, whoever counts them. */
final class ValueChecks {

    private final SourceRows source;
    private final RegisterContract contract;
    private final Map<String, Dictionary> dictionaries;
    private final RegisterBreaches breaches;
    private final boolean whole;

    /** With whether every year's rows are there. */
    ValueChecks(SourceRows source, Map<String, Dictionary> dictionaries, RegisterBreaches breaches, boolean whole) {
        this.whole = whole;
        this.source = source;
        this.contract = source.contract;
        this.dictionaries = dictionaries;
        this.breaches = breaches;
    }

    /** Notes every fault. */
    void run() {
        years();
        if (contract.gender() != null) {
            List<String> known = new ArrayList<>(contract.gender().women());
            known.addAll(contract.gender().men());
            String column = contract.gender().column();
            values(
                    column,
                    known::contains,
                    "one of: " + String.join(", ", known),
                    "Mend the rows, or add the value to 'kön' in the register's contract.");
            empty(column, "one of: " + String.join(", ", known));
        }
        order();
        contract.required().forEach(column -> empty(column, "a value in every row"));
    }

    /** Terms that are listed in their order; where none are, any value may come. */
    private void order() {
        OrderColumn order = contract.order();
        if (order != null && !order.values().isEmpty()) {
            values(
                    order.column(),
                    value -> order.values().contains(value.strip()),
                    "one of: " + String.join(", ", order.values()),
                    "Mend the rows, or add the value to 'order' in the register's contract.");
        }
    }

    private void years() {
        YearColumn year = contract.year();
        Dictionary values = dictionaries.get(year.column());
        if (values == null) {
            return;
        }
        String expected =
                year.to() == 2199 ? "a year from " + year.from() : "a year from " + year.from() + " to " + year.to();
        values(
                year.column(),
                value -> year(value) >= year.from() && year(value) <= year.to(),
                expected,
                "Mend the rows, or the years in the register's contract.");
        empty(year.column(), expected);
        TreeSet<Integer> found = new TreeSet<>();
        values.values().stream()
                .mapToInt(ValueChecks::year)
                .filter(one -> one >= year.from() && one <= year.to())
                .forEach(found::add);
        if (whole && !found.isEmpty()) {
            List<String> gaps = new ArrayList<>();
            for (int one = year.from(); one < found.last(); one++) {
                if (!found.contains(one)) {
                    gaps.add(String.valueOf(one));
                }
            }
            if (!gaps.isEmpty()) {
                breaches.of(
                        RegisterBreaches.place(contract.rows()),
                        "no rows of " + String.join(", ", gaps),
                        "rows of every year from " + year.from() + " to " + found.last(),
                        "Fetch those years too, or let 'from' in the register's contract be the first that is whole.");
            }
        }
    }

    /** The year that a value is, or 0. */
    static int year(String value) {
        String stripped = value.strip();
        return stripped.matches("[0-9]{4}") ? Integer.parseInt(stripped) : 0;
    }

    private void empty(String column, String expected) {
        Dictionary values = dictionaries.get(column);
        if (values != null && values.empty() > 0) {
            Field<String> text = SourceRows.text("r", column);
            breaches.rows(
                    source,
                    SourceRows.blank(text),
                    values.empty(),
                    "nothing in column '" + column + "'",
                    expected,
                    "Fill it in, or take the rows away.");
        }
    }

    private void values(String column, Predicate<String> good, String expected, String action) {
        Dictionary values = dictionaries.get(column);
        if (values != null) {
            values(
                    source,
                    breaches,
                    column,
                    values,
                    value -> good.test(value) ? null : expected,
                    DSL.noCondition(),
                    action);
        }
    }

    /** Tells the values of some rows that something else was expected for, at most some of them. */
    static void values(
            SourceRows source,
            RegisterBreaches breaches,
            String column,
            Dictionary values,
            Wanted wanted,
            Condition of,
            String action) {
        int told = 0;
        long more = 0;
        long moreRows = 0;
        for (int i = 0; i < values.values().size(); i++) {
            String value = values.values().get(i);
            @Nullable String expected = wanted.instead(value);
            if (expected == null) {
                continue;
            }
            if (told++ < RegisterBreaches.VALUES) {
                Condition which = of.and(SourceRows.text("r", column).eq(value));
                breaches.rows(
                        source,
                        which,
                        values.counts().get(i),
                        breaches.shown(value) + " in column '" + column + "'",
                        expected,
                        action);
            } else {
                more++;
                moreRows += values.counts().get(i);
            }
        }
        if (more > 0) {
            breaches.rows(
                    source,
                    moreRows,
                    more + " further values in column '" + column + "'",
                    "values as those above should be",
                    "Mend those first, and read again.");
        }
    }

    /** What is expected instead of a value; null where it is good. */
    interface Wanted {
        @Nullable
        String instead(String value);
    }
}
