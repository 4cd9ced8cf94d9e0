package se.liu.grund.contract;

/** Where a role's label comes from. The free preamble text is not among them: it is never the only evidence. */
public sealed interface RoleSource {

    /** Heading row 1 or 2, counted from the top. */
    record Heading(int row) implements RoleSource {}

    /** Leading column 1 to 5, counted from the left. */
    record RowVariable(int column) implements RoleSource {}

    /** A group in the file's name, by the name between the braces of {@link TableShape#file}. */
    record FileName(String group) implements RoleSource {}

    /** The same for every cell of the file. */
    record Constant(String value) implements RoleSource {}

    /** A group in the sheet's name, by the name between the braces of the sheet's pattern. */
    record SheetName(String group) implements RoleSource {}

    /** The column with this label in the last heading row. */
    record Column(String label) implements RoleSource {}

    /** A variable of a cube, by its code or its label; KOD takes the value's code, every other role its label. */
    record Variable(String name) implements RoleSource {}

    /** Looked up in a code list by the label of role NAMN; only for role KOD. A label without code is a breach. */
    record CodeOf(String codeList) implements RoleSource {}
}
