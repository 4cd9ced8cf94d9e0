package se.liu.grund.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.delivery.FileNotes.Kind;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.Hidden;

/** Reads one table of rows: finds its heading, reads heading and rows, and holds the text above against them. */
final class GridTable {

    private final Table table;
    private final TableRoles roles;
    private final Vocabulary vocabulary;
    private final Meaning fixed;

    GridTable(Table table, Vocabulary vocabulary, Meaning fixed) {
        this.table = table;
        this.roles = table.roles();
        this.vocabulary = vocabulary;
        this.fixed = fixed;
    }

    /** Whether the heading is among the first rows. */
    boolean hasHeading(GridRows rows) {
        return new HeadingFinder(rows, roles, vocabulary, table.counts()).find() >= 0;
    }

    /** Reads all; false when there is no heading or no count, which is then told. */
    boolean read(GridRows rows) throws IOException {
        HeadingFinder finder = new HeadingFinder(rows, roles, vocabulary, table.counts());
        int first = finder.find();
        if (first < 0) {
            refuse(finder);
            return false;
        }
        int above = finder.above(first);
        if (above >= 0) {
            table.breaches()
                    .add(
                            rows.first().get(above).line(),
                            0,
                            "a table above the one whose heading stands on line "
                                    + rows.first().get(first).line(),
                            "one table",
                            "Put each table in a file or sheet of its own.");
        }
        List<GridRow> headingRows = rows.first().subList(first, first + roles.headings());
        int width = rows.width(headingRows.getLast());
        Heading heading = new Heading(headingRows, width, roles, table.terms(), table.breaches());
        List<String> preamble = IntStream.range(0, first)
                .mapToObj(row -> text(rows.first().get(row)))
                .toList();
        rows.skipTo(first + roles.headings());
        new TableRows(table, heading, fixed).read(rows);
        contradict(preamble, rows.first(), table.cells().genders());
        return table.cells().count() > 0;
    }

    /** Tells of what was read though people do not see it, such as a second population in folded rows. */
    void hidden(Hidden hidden) {
        table.notes().count(Kind.HIDDEN_ROW, hidden.firstRow(), hidden.rows());
        if (hidden.columns() > 0) {
            table.notes()
                    .add("%s, the first is column %d"
                            .formatted(
                                    hidden.columns() == 1
                                            ? "1 hidden column was read"
                                            : hidden.columns() + " hidden columns were read",
                                    hidden.firstColumn()));
        }
    }

    private void refuse(HeadingFinder finder) {
        Set<String> lacking = finder.lackingNames();
        if (lacking.isEmpty() || lacking.size() == roles.columnLabels().size()) {
            table.breaches()
                    .add(
                            0,
                            0,
                            "no heading",
                            expectedHeading(),
                            "Compare the file with the table that the delivery contract describes for "
                                    + roles.shape().file() + ".");
            return;
        }
        for (String name : lacking) {
            table.breaches()
                    .add(
                            0,
                            0,
                            "no column " + Label.quoted(name),
                            "a column with that label in the heading",
                            "Correct the delivery contract, or fetch the table with that column.");
        }
    }

    private static String text(GridRow row) {
        return IntStream.range(0, row.count()).mapToObj(row::text).collect(Collectors.joining("\t"));
    }

    /** A text above the heading that names one kön alone must not name another than the table is about. */
    private void contradict(List<String> preamble, List<GridRow> rows, Set<Gender> genders) {
        Map<Gender, Integer> named = Preamble.genders(preamble);
        if (named.size() != 1 || genders.isEmpty()) {
            return;
        }
        Gender only = named.keySet().iterator().next();
        boolean agrees = genders.size() == 1 ? genders.contains(only) : only == Gender.TOTALT;
        if (!agrees) {
            table.breaches()
                    .add(
                            rows.get(named.getOrDefault(only, 1) - 1).line(),
                            0,
                            "a text about " + only.label() + " alone",
                            genders.stream().map(Gender::label).collect(Collectors.joining(", ")) + ", as "
                                    + genderSource() + " says",
                            "Find out which is right: text and table must be about the same kön.");
        }
    }

    private String genderSource() {
        return switch (roles.shape().roles().get(Role.KÖN)) {
            case RoleSource.FileName _ -> "the file's name";
            case RoleSource.SheetName _ -> "the sheet's name";
            case RoleSource.Constant _ -> "the delivery contract";
            case RoleSource.Heading _ -> "the heading";
            case RoleSource.RowVariable _, RoleSource.CodeOf _, RoleSource.Column _, RoleSource.Variable _ ->
                "the table";
            case null -> "the table";
        };
    }

    private String expectedHeading() {
        if (!roles.columnLabels().isEmpty()) {
            List<String> names = new ArrayList<>(roles.columnLabels().values());
            return "a heading row with the columns "
                    + names.stream().map(Label::quoted).collect(Collectors.joining(", "));
        }
        String above = IntStream.range(0, roles.headings())
                .mapToObj(roles::heading)
                .map(role -> role == null ? "any label" : role.label())
                .collect(Collectors.joining(" over "));
        return "%s with %s after %d leading %s"
                .formatted(
                        roles.headings() == 1 ? "a heading row" : roles.headings() + " heading rows",
                        above,
                        roles.rowVariables(),
                        roles.rowVariables() == 1 ? "column" : "columns");
    }
}
