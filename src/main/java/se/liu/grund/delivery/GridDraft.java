package se.liu.grund.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.liu.grund.contract.Role;
import se.liu.grund.delivery.Draft.Line;
import se.liu.grund.delivery.Draft.Source;
import se.liu.grund.delivery.Inspection.ListMatch;
import se.liu.grund.delivery.SeenVariable.Place;

/** Drafts the contract of rows of text. */
final class GridDraft {

    private static final int MOST_LEADING = 5;

    private final GridLook look;
    private final Seen seen;
    private final Proposal proposal;
    private final Draft draft;
    private final Set<Integer> aside = new TreeSet<>();
    private final List<Integer> values;
    private final boolean tidy;
    private final int leading;

    private GridDraft(GridLook look, Seen seen, Proposal proposal, Draft draft) {
        this.look = look;
        this.seen = seen;
        this.proposal = proposal;
        this.draft = draft;
        this.aside.addAll(look.shares());
        this.values =
                look.layout().values().stream().filter(c -> !aside.contains(c)).toList();
        this.tidy = tidy();
        this.leading = look.layout().values().isEmpty()
                ? 0
                : Math.min(MOST_LEADING, look.layout().values().getFirst());
    }

    /** Adds all but the format to a draft; gives the columns of numbers (from 0) that it leaves out. */
    static Set<Integer> into(Draft draft, GridLook look, Seen seen, Proposal proposal, String sheet) {
        GridDraft grid = new GridDraft(look, seen, proposal, draft);
        grid.write(sheet);
        return grid.aside;
    }

    /** One column of numbers beside columns that all have a name. */
    private boolean tidy() {
        if (values.size() != 1
                || look.layout().headings().isEmpty()
                || look.name(values.getFirst()).isEmpty()) {
            return false;
        }
        boolean above = proposal.granted().values().stream()
                .anyMatch(claim -> claim.variable().place() == Place.HEADING);
        Set<String> names = new HashSet<>(Set.of(TableRoles.folded(look.name(values.getFirst()))));
        boolean unique = look.columns().stream()
                .allMatch(column -> !column.label().isEmpty() && names.add(TableRoles.folded(column.label())));
        return !above && unique;
    }

    private void write(String sheet) {
        draft.table(
                "headings",
                tidy ? "1" : String.valueOf(Math.max(1, look.layout().headings().size())),
                headings());
        if (tidy) {
            draft.table("value", ContractText.quoted(look.name(values.getFirst())), "the only column of counts");
        } else {
            draft.table(
                    "row-variables",
                    String.valueOf(Math.max(1, leading)),
                    leading == 0 ? "TODO: no column of labels" : "");
        }
        new RoleSources(draft, proposal, this::source).fill(sheet, false);
        if (look.emptyLabels() > 0) {
            draft.table("empty-label", "repeat", look.emptyLabels() + " labels are empty; skip leaves such rows out");
        }
        without();
        columnsAside();
        totals();
    }

    private String headings() {
        return look.layout().headings().isEmpty()
                ? "TODO: the file has none; add one"
                : "the first in line " + look.headingLine()
                        + (look.layout().more() ? "; TODO: there seem to be more than two" : "");
    }

    private Source source(SeenVariable variable) {
        if (variable.place() == Place.HEADING) {
            return new Source("heading", String.valueOf(variable.position()), "", null);
        }
        return tidy || variable.position() > leading
                ? new Source("column", ContractText.quoted(variable.label()), "", null)
                : new Source("row-variable", String.valueOf(variable.position()), "", null);
    }

    /** Columns of labels without role. */
    private void without() {
        Set<SeenVariable> taken = new HashSet<>();
        proposal.granted().values().forEach(claim -> taken.add(claim.variable()));
        for (SeenVariable column : look.columns()) {
            if (taken.contains(column)) {
                continue;
            }
            List<String> all = column.all();
            if (!tidy && column.position() > leading) {
                leaveOut(column.position() - 1, "a column of labels without role");
            } else if (all.size() > 1 && tidy) {
                draft.where.add(new Line(
                        ContractText.quoted(column.label()),
                        ContractText.quoted(Chosen.of(all)),
                        "TODO: this column has " + all.size() + " labels and no role; this is the one taken"));
            } else if (all.size() > 1) {
                draft.remarks.add("TODO: column " + column.position() + " has " + all.size()
                        + " labels and no role, so its rows would be the same cells: let a role take it, or cut the"
                        + " file to one label.");
            }
        }
    }

    private void columnsAside() {
        for (int column : look.shares()) {
            if (!tidy) {
                leaveOut(column, "its numbers have decimals, so they are no counts");
            }
        }
        RoleClaim category = proposal.granted().get(Role.KATEGORI);
        if (category == null || category.variable().place() != Place.HEADING || category.list() == null) {
            return;
        }
        for (ListMatch match : seen.lists().getOrDefault(category.variable(), List.of())) {
            if (match.list().equals(category.list())) {
                match.firstUnmatched().stream()
                        .filter(unmatched -> unmatched.advice().isEmpty())
                        .forEach(unmatched -> leaveOut(unmatched.label(), "not in code list " + match.list()));
            }
        }
    }

    private void leaveOut(String label, String why) {
        for (int column : look.layout().values()) {
            if (look.name(column).equals(label)) {
                leaveOut(column, why);
            }
        }
    }

    private void leaveOut(int column, String why) {
        String name = look.name(column);
        if (!name.isEmpty()) {
            aside.add(column);
            draft.leaveOut.add(new Line("", ContractText.quoted(name), why));
        }
    }

    private void totals() {
        RoleClaim gender = proposal.granted().get(Role.KÖN);
        if (gender != null) {
            gender.variable().all().stream()
                    .filter(label -> Genders.of(label) == null)
                    .forEach(label -> draft.leaveOut.add(new Line("", ContractText.quoted(label), "no word for kön")));
        }
        Set<String> named = new TreeSet<>();
        for (Map.Entry<Role, RoleClaim> entry : proposal.granted().entrySet()) {
            if (entry.getKey() != Role.KÖN) {
                entry.getValue().variable().all().stream()
                        .filter(Totals::mustBeNamed)
                        .forEach(named::add);
            }
        }
        if (!named.isEmpty()) {
            draft.totals.addAll(Totals.DEFAULT);
            draft.totals.addAll(named);
        }
    }
}
