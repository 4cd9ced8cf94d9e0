package se.liu.grund.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Role;
import se.liu.grund.delivery.Draft.Source;

/** Gives each role of a draft its source: what the file says, or what a person must decide. */
final class RoleSources {

    private final Draft draft;
    private final Proposal proposal;
    private final Function<SeenVariable, Source> source;

    /** With what makes a source of a variable, which differs by format. */
    RoleSources(Draft draft, Proposal proposal, Function<SeenVariable, Source> source) {
        this.draft = draft;
        this.proposal = proposal;
        this.source = source;
    }

    /** Fills in all six; {@code sheet} is the name of the sheet, or empty. */
    void fill(String sheet, boolean cube) {
        for (Role role : Role.values()) {
            RoleClaim claim = proposal.granted().get(role);
            String group = proposal.name().groups().get(role);
            if (claim != null) {
                Source of = source.apply(claim.variable());
                draft.roles.put(role, new Source(of.kind(), of.value(), claim.why(), null));
            } else if (group != null) {
                String word = ContractText.quoted(role.label());
                draft.roles.put(role, new Source("file-name", word, "the file's name says " + group, null));
            } else {
                draft.roles.put(role, open(role, sheet, cube));
            }
        }
    }

    private Source open(Role role, String sheet, boolean cube) {
        return switch (role) {
            case MÅTT -> measure();
            case KÖN -> {
                se.liu.grund.contract.Gender gender = Genders.of(Label.clean(sheet));
                yield gender != null
                        ? new Source("constant", ContractText.quoted(gender.label()), "the sheet's name says so", null)
                        : todo("Kvinnor, Män or Totalt; the file does not say", "\"Totalt\"");
            }
            case PERIOD -> period(sheet);
            case KOD -> code(cube);
            case NAMN -> name(cube);
            case KATEGORI -> todo("the category that all numbers are of; the file does not say", null);
        };
    }

    private Source period(String sheet) {
        AppContract app = proposal.app();
        int years = proposal.fits() && app != null ? app.period().years() : 1;
        String label = Label.clean(sheet);
        if (!(PeriodLabel.of(label) instanceof PeriodLabel.NoPeriod)) {
            return new Source("constant", ContractText.quoted(label), "the sheet's name says so", null);
        }
        String example = years == 1 ? "2000" : "2000-" + (1999 + years);
        return todo("the period, such as " + example + "; the file does not say", ContractText.quoted(example));
    }

    private Source measure() {
        String id = proposal.measure().id();
        if (id != null && proposal.fits()) {
            return new Source(
                    "constant", ContractText.quoted(own(id)), proposal.measure().why(), null);
        }
        AppContract app = proposal.app();
        String ids = app == null || !proposal.fits()
                ? ""
                : ", one of " + app.delivered().stream().map(Measure::ownId).collect(Collectors.joining(", "));
        return todo("the id of a measure" + ids + "; " + proposal.measure().why(), null);
    }

    /** As a delivery names a measure: without its population. */
    private String own(String id) {
        AppContract app = proposal.app();
        return app == null ? id : app.measure(id).map(Measure::ownId).orElse(id);
    }

    private Source code(boolean cube) {
        RoleClaim name = proposal.granted().get(Role.NAMN);
        if (name == null) {
            return todo("the code that all numbers are of; the file does not say", null);
        }
        if (cube) {
            Source of = source.apply(name.variable());
            return new Source(
                    of.kind(), of.value(), "the codes of " + name.variable().name(), null);
        }
        if (name.list() != null) {
            return new Source("code-list", ContractText.quoted(name.list()), "the names are in this list", null);
        }
        draft.untriable |= name.variable().labels().size() > 1;
        return todo("a list with the names and their codes, as {code-list: \"examenskod\"}", null);
    }

    private Source name(boolean cube) {
        RoleClaim code = proposal.granted().get(Role.KOD);
        draft.untriable |= !cube && code != null && code.variable().labels().size() > 1;
        return todo(
                code == null
                        ? "the name that all numbers are of; the file does not say"
                        : "where the names of " + code.variable().name() + " stand; the file has codes alone",
                null);
    }

    private static Source todo(String what, @Nullable String standIn) {
        String todo = ContractText.quoted(Draft.TODO);
        return new Source("constant", todo, what, standIn == null ? todo : standIn);
    }

    /** The kön that must come: those found; none where nobody has said which. */
    static List<String> required(Draft draft, Map<Role, RoleClaim> granted) {
        Source source = draft.roles.get(Role.KÖN);
        RoleClaim claim = granted.get(Role.KÖN);
        if (claim != null) {
            return claim.variable().all().stream()
                    .map(Genders::of)
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .sorted()
                    .map(se.liu.grund.contract.Gender::label)
                    .toList();
        }
        boolean inName = source != null && source.kind().equals("file-name");
        return inName ? List.of("Kvinnor", "Män") : List.of();
    }
}
