package se.liu.grund.contract;

/**
 * One audit of a measure and what its failure does.
 *
 * @param rule which check
 * @param severity {@code warn} or {@code block}
 */
public record AuditRule(Rule rule, Severity severity) {

    /** The checks there are. */
    public enum Rule {
        /** K + M = T within the bounds that the statuses leave. */
        SUM_OF_GENDERS,
        /** Every category of the closed list is there for every period and code. */
        COMPLETE_CATEGORIES,
        /** No fewer rows than the last release had. */
        NOT_FEWER_ROWS
    }
}
