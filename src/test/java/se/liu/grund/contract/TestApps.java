package se.liu.grund.contract;

import java.util.List;
import se.liu.grund.contract.AuditRule.Rule;

/** Small app contracts for tests, with Swedish letters in every place that has a name. */
public final class TestApps {

    private TestApps() {}

    public static AppContract small(Layout layout, Measure... measures) {
        return new AppContract(
                "prövapp",
                "Pröva på",
                layout,
                "Pröva",
                new PeriodField("Sexårsperiod", 6, "{from} - {to}"),
                new KeyFields("Examenskod", "Examensnamn"),
                new ValueFields("Kvinnor", "Män", "Totalt", "{value} {measure}"),
                "Mått",
                2.5,
                measures.length == 0 ? List.of(bransch(Severity.WARN), lan()) : List.of(measures),
                "f".repeat(64));
    }

    public static Measure bransch(Severity severity) {
        return new Measure(
                "bransch",
                "Bransch",
                "Bransch",
                null,
                "bransch.qvd",
                new Categories(null, List.of()),
                List.of(new AuditRule(Rule.SUM_OF_GENDERS, severity)));
    }

    public static Measure lan() {
        return new Measure(
                "boendelan",
                "Boendelän efter examen",
                "Boende efter examen",
                null,
                "boendelan.qvd",
                new Categories("lan", List.of("Ej uppföljningsbara", "Uppgift saknas")),
                List.of(new AuditRule(Rule.SUM_OF_GENDERS, Severity.WARN)));
    }
}
