package se.liu.grund.mart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.codelist.SeriesBreak;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Population;
import se.liu.grund.contract.Rounding;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.mart.Explanation.PartCell;

/** Every rule that was applied on the way to a number, in words. Numbers are written as the app writes them, with a comma. */
final class Rules {

    private final AppContract app;
    private final CodeLists lists;
    private final Measure measure;
    private final Period period;
    private final Explanation of;
    private final List<String> sentences = new ArrayList<>();

    Rules(AppContract app, CodeLists lists, Measure measure, Period period, Explanation of) {
        this.app = app;
        this.lists = lists;
        this.measure = measure;
        this.period = period;
        this.of = of;
    }

    List<String> sentences() {
        years();
        persons();
        sums();
        statuses();
        quotient();
        removed();
        breaks();
        return sentences;
    }

    private void years() {
        Population population = measure.population();
        String years = period.from() + " to " + period.to();
        if (population.pool() != null) {
            sentences.add("The years " + years + " are added up here: who is counted in two of them is counted twice.");
        } else if (period.years() > 1) {
            sentences.add("The source has pooled the years " + years + ".");
        }
    }

    private void persons() {
        for (Source source : of.sources()) {
            for (String id : source.withoutPersonsOf()) {
                String name = app.populations().stream()
                        .filter(population -> population.id().equals(id))
                        .map(Population::name)
                        .findFirst()
                        .orElse(id);
                sentences.add("Persons of '" + name + "' are not among these: delivery '" + source.delivery()
                        + "' declares that the source has removed them (" + source.saidBy() + ").");
            }
        }
    }

    private void sums() {
        if (of.numerator().size() > 1) {
            long away = of.numerator().stream()
                    .filter(part -> part.part().sign() < 0)
                    .count();
            sentences.add("The count is the sum of " + of.numerator().size() + " delivered counts"
                    + (away > 0 ? ", of which " + away + (away == 1 ? " is" : " are") + " taken away" : "") + ".");
        } else {
            sentences.add(
                    "The count is delivered; Kvinnor, Män and Totalt apart, and none is computed from the others.");
        }
    }

    private void statuses() {
        List<PartCell> hidden = having(CellStatus.HIDDEN);
        String substitute = number(app.substitute());
        if (hidden.size() == 1) {
            PartCell one = hidden.getFirst();
            sentences.add(
                    "The source hides " + name(one) + ": it is " + one.count().low() + " to "
                            + one.count().high() + " persons, and " + substitute + " is shown in its place.");
        } else if (!hidden.isEmpty()) {
            sentences.add("The source hides " + hidden.size() + " of these counts, and " + substitute
                    + " is shown in the place of each; the bounds are those of all of them together.");
        }
        Set<String> missing = new LinkedHashSet<>();
        having(CellStatus.MISSING).forEach(part -> missing.add(name(part)));
        if (!missing.isEmpty()) {
            sentences.add("Not delivered: " + String.join(", ", missing)
                    + ". What is absent is never zero, so nothing is shown.");
        }
        if (!having(CellStatus.ROUNDED).isEmpty()) {
            sentences.add("The source has rounded " + having(CellStatus.ROUNDED).size()
                    + " of these counts; the bounds tell how far.");
        }
        if (!having(CellStatus.NOISY).isEmpty()) {
            sentences.add(
                    "The source has put noise in " + having(CellStatus.NOISY).size()
                            + " of these counts, so that the bounds are those of the shown numbers and not of the true ones.");
        }
    }

    private List<PartCell> having(CellStatus status) {
        return Stream.concat(of.numerator().stream(), of.denominator().stream())
                .filter(part -> part.count().status() == status)
                .distinct()
                .toList();
    }

    private static String name(PartCell part) {
        String category = part.part().category();
        String of = "of " + part.part().measure().name();
        return category == null ? "any category " + of : "'" + category + "' " + of;
    }

    private void quotient() {
        Quotient quotient = of.quotient();
        if (quotient == null) {
            return;
        }
        if (of.denominator().isEmpty()) {
            sentences.add("The contract gives no quotient for this kön, so nothing is shown.");
            return;
        }
        sentences.add("It is divided by "
                + (of.denominator().size() == 1
                        ? name(of.denominator().getFirst())
                        : "the sum of " + of.denominator().size() + " delivered counts")
                + ", of the same period and code.");
        BigDecimal shown = quotient.shown(app.substitute());
        boolean percent = quotient.rounding() instanceof Rounding.Percent;
        String unit = percent ? " %" : "";
        if (shown == null) {
            sentences.add(
                    quotient.status() == CellStatus.ZERO
                            ? "There is nobody above, a true zero, so the quotient is blank."
                            : "The quotient is blank, since not both numbers are told or nobody is below.");
            return;
        }
        sentences.add(number(quotient.numerator().shown(app.substitute())) + " / "
                + number(quotient.denominator().shown(app.substitute())) + " = "
                + number(quotient.unrounded(app.substitute())) + unit + ", rounded to " + places(quotient.rounding())
                + ", half up: " + shown.toPlainString().replace('.', ',') + unit + ".");
        if (quotient.low() != quotient.high()) {
            sentences.add("The bounds of the counts give " + number(quotient.low()) + unit + " to "
                    + (Double.isFinite(quotient.high()) ? number(quotient.high()) + unit : "no upper bound") + "."
                    + (quotient.partOf() ? " Those above are among those below, which makes them narrower." : ""));
        }
    }

    private static String places(Rounding rounding) {
        return switch (rounding) {
            case Rounding.Persons(), Rounding.Percent() -> "whole percent";
            case Rounding.Decimals(int places) -> places + (places == 1 ? " decimal" : " decimals");
        };
    }

    private void removed() {
        Set<String> names = new LinkedHashSet<>();
        of.removed().forEach(part -> names.add(name(part)));
        if (!names.isEmpty()) {
            sentences.add(
                    "Delivered and removed, as the contract says, so in no number: " + String.join(", ", names) + ".");
        }
    }

    private void breaks() {
        Set<String> told = new LinkedHashSet<>();
        Stream.concat(of.numerator().stream(), of.denominator().stream())
                .map(part -> part.part().measure())
                .distinct()
                .forEach(each -> of.sources().stream()
                        .filter(source -> source.gives(each.population().id(), each.ownId()))
                        .forEach(source -> breaks(each, source, told)));
        told.forEach(sentence -> sentences.add("The period crosses a series break, " + sentence));
    }

    private void breaks(Measure each, Source source, Set<String> told) {
        String list = each.categories().codeList();
        for (SeriesBreak known : lists.seriesBreaks()
                .crossedBy(
                        list == null ? each.ownId() : list,
                        period.from() + source.followUp(),
                        period.to() + source.followUp())) {
            told.add(known.sentence() + (known.sentence().endsWith(".") ? "" : "."));
        }
    }

    private static String number(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString().replace('.', ',');
    }
}
