package se.liu.grund.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.KeyFields;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.PeriodField;
import se.liu.grund.contract.ValueFields;

/** Apps that are none of the site's, to try a file with whose measure or app nobody has said yet. */
final class Neutral {

    private Neutral() {}

    /** An app of any alias whose periods have so many years. */
    static AppContract app(String alias, int years, List<Measure> measures) {
        return new AppContract(
                alias,
                alias,
                Layout.CONCATENATED,
                "Tabell",
                new PeriodField("Period", years, "{from}-{to}"),
                new KeyFields("Kod", "Namn"),
                new ValueFields("Kvinnor", "Män", "Totalt", "{value} {measure}"),
                "Mått",
                0,
                measures,
                "");
    }

    /** A measure that takes any category. */
    static Measure measure() {
        return new Measure(
                Draft.TODO, Draft.TODO, Draft.TODO, null, "todo.qvd", new Categories(null, List.of()), List.of());
    }

    /** The words for measures, kön and periods of an app, or of none. */
    static AppContract orNone(@Nullable AppContract app) {
        return app == null ? app("ingen", 1, List.of()) : app;
    }
}
