package se.liu.grund.mart;

import java.util.List;
import se.liu.grund.contract.AuditRule;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Severity;

/**
 * What one audit of a measure found wrong.
 *
 * @param measure which measure
 * @param rule which audit, with its severity
 * @param rows how many rows or cells are at odds, at least 1
 * @param examples the first ten, each a sentence part that names the row and its numbers
 */
public record AuditFinding(Measure measure, AuditRule rule, int rows, List<String> examples) {

    static final int EXAMPLES = 10;

    public AuditFinding {
        examples = List.copyOf(examples.subList(0, Math.min(EXAMPLES, examples.size())));
    }

    /** Whether it stops the run. */
    public boolean blocks() {
        return rule.severity() == Severity.BLOCK;
    }

    /** One sentence for people. */
    public String sentence() {
        String what = switch (rule.rule()) {
            case SUM_OF_GENDERS -> "Kvinnor + Män cannot be Totalt";
            case COMPLETE_CATEGORIES -> "expected categories are absent";
            case NOT_FEWER_ROWS -> "fewer rows than the last release";
        };
        return "Measure '" + measure.title() + "': " + what + " in " + rows + (rows == 1 ? " place: " : " places: ")
                + String.join("; ", examples) + ".";
    }
}
