package se.liu.grund.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure (mått) of an app.
 *
 * @param id short name for files and addresses: {@code [a-z0-9-]+}, e.g. {@code boendelan}
 * @param name as the app shows it and as the {@code Mått} field holds it, e.g. {@code Boendelän efter examen}
 * @param field category field as the app shows it, e.g. {@code Boende efter examen}
 * @param expression the sheet's expression with {@code {value}} where the value field stands, e.g.
 *     {@code Sum({<Mått={'Bransch'}>} [{value}])}; null means the layout's own (see {@link AppContract#expression})
 * @param qvd file name of its QVD, e.g. {@code boendelan.qvd}
 * @param categories which categories may come
 * @param audits what is checked before publishing
 * @param population whom it is of
 * @param share whether each count is also told as a share of its period, code and kön
 * @param computation how it is made of others; null where it is delivered
 */
public record Measure(
        String id,
        String name,
        String field,
        @Nullable String expression,
        String qvd,
        Categories categories,
        List<AuditRule> audits,
        Population population,
        boolean share,
        @Nullable Computation computation) {

    public Measure(
            String id,
            String name,
            String field,
            @Nullable String expression,
            String qvd,
            Categories categories,
            List<AuditRule> audits) {
        this(id, name, field, expression, qvd, categories, audits, Population.SOLE, false, null);
    }

    public Measure {
        audits = List.copyOf(audits);
    }

    /** Its id within its population: {@code boendelan} of {@code kategori-1-boendelan}; what files and labels name it by. */
    public String ownId() {
        return population.named() && id.startsWith(population.id() + "-")
                ? id.substring(population.id().length() + 1)
                : id;
    }

    /** Its name, and whom it is of where the app names populations: {@code Bransch (Yrkesexamen)}. */
    public String title() {
        return population.named() ? name + " (" + population.name() + ")" : name;
    }

    /** Whether it is delivered, and not computed of others. */
    public boolean delivered() {
        return computation == null;
    }

    /** Whether any of its figures is divided by another. */
    public boolean quotient() {
        return computation != null && computation.figures().stream().anyMatch(figure -> figure.denominator() != null);
    }

    /** Whether a share or a quotient stands beside its counts. */
    public boolean divided() {
        return share || quotient();
    }

    /** The same measure of another population. */
    Measure of(Population other) {
        return new Measure(id, name, field, expression, qvd, categories, audits, other, share, computation);
    }
}
