package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AuditRule;
import se.liu.grund.contract.Gender;

/** The audits that the contract asks for, run on a built mart before anything is published. They tell, never repair. */
public final class MartAudits {

    private MartAudits() {}

    /**
     * Runs every audit of every measure; of computed ones only whether rows are lost.
     *
     * @param lastRows rows of a measure (by id) in the last release; empty where it was not in it
     * @return what is at odds, in the contract's order; empty when all is well
     */
    public static List<AuditFinding> run(Mart mart, CodeLists lists, Function<String, OptionalInt> lastRows) {
        List<AuditFinding> findings = new ArrayList<>();
        for (MartTable table : mart.tables()) {
            for (AuditRule rule : table.measure().audits()) {
                // Three sums with hidden parts may well differ, and a figure has no list to be complete by.
                if (table.measure().computation() != null && rule.rule() != AuditRule.Rule.NOT_FEWER_ROWS) {
                    continue;
                }
                List<String> odd = switch (rule.rule()) {
                    case SUM_OF_GENDERS -> impossibleSums(mart, table);
                    case COMPLETE_CATEGORIES -> absentCategories(mart, table, lists);
                    case NOT_FEWER_ROWS -> fewerRows(table, lastRows);
                };
                if (!odd.isEmpty()) {
                    findings.add(new AuditFinding(table.measure(), rule, odd.size(), odd));
                }
            }
        }
        return findings;
    }

    /** K + M = T, within what the statuses leave open: impossible only where no true counts could make it hold. */
    private static List<String> impossibleSums(Mart mart, MartTable table) {
        List<String> odd = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Count women = table.count(row, Gender.KVINNOR);
            Count men = table.count(row, Gender.MÄN);
            Count total = table.count(row, Gender.TOTALT);
            boolean impossible = women.low() + men.low() > total.high() || women.high() + men.high() < total.low();
            if (women.told() && men.told() && total.told() && impossible) {
                odd.add(place(mart, table, row) + ": " + text(women) + " + " + text(men) + " against " + text(total));
            }
        }
        return odd;
    }

    private static List<String> absentCategories(Mart mart, MartTable table, CodeLists lists) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            found.computeIfAbsent(group(mart, table, row), g -> new LinkedHashSet<>())
                    .add(table.categoryAt(row));
        }
        List<String> expected = new Classes(lists).listed(table.measure());
        List<String> odd = new ArrayList<>();
        found.forEach((group, categories) ->
                expected.stream().filter(c -> !categories.contains(c)).forEach(c -> odd.add(group + ": " + c)));
        return odd;
    }

    private static List<String> fewerRows(MartTable table, Function<String, OptionalInt> lastRows) {
        OptionalInt last = lastRows.apply(table.measure().id());
        return last.isPresent() && table.rows() < last.getAsInt()
                ? List.of(table.rows() + " rows, " + last.getAsInt() + " before")
                : List.of();
    }

    private static String group(Mart mart, MartTable table, int row) {
        return table.keyAt(row).name() + " " + mart.contract().label(table.periodAt(row));
    }

    private static String place(Mart mart, MartTable table, int row) {
        return group(mart, table, row) + ", " + table.categoryAt(row);
    }

    private static String text(Count count) {
        return switch (count.status()) {
            case HIDDEN -> "hidden (" + count.low() + "–" + count.high() + ")";
            case PARTIAL -> "between " + count.low() + " and " + count.high();
            case EXACT, ZERO, ROUNDED, NOISY, SUPPRESSED, MISSING -> String.valueOf(count.low());
        };
    }
}
