package se.liu.grund.script;

import java.util.List;
import java.util.stream.Collectors;

/** Statements to script text. Line ends are CRLF, as the engine writes them itself. */
final class Renderer {

    private static final String EOL = "\r\n";

    private Renderer() {}

    static String render(List<Statement> statements) {
        return statements.stream().map(Renderer::render).collect(Collectors.joining());
    }

    private static String render(Statement statement) {
        return switch (statement) {
            case Statement.Tab tab -> "///$tab " + Quoting.bare(tab.name()) + EOL;
            case Statement.Remark remark -> "// " + Quoting.bare(remark.text()) + EOL;
            case Statement.Set set -> "SET " + set.variable() + "=" + value(set.value()) + ";" + EOL;
            case Statement.Trace trace -> "TRACE " + Quoting.bare(trace.text()) + ";" + EOL;
            case Statement.Load load -> load(load);
            case Statement.CommentTable comment ->
                "COMMENT TABLE " + Quoting.name(comment.table()) + " WITH " + Quoting.text(comment.text()) + ";" + EOL;
            case Statement.CommentField comment ->
                "COMMENT FIELD " + Quoting.name(comment.field()) + " WITH " + Quoting.text(comment.text()) + ";" + EOL;
        };
    }

    private static String value(String value) {
        return value.chars().allMatch(Character::isDigit) ? value : Quoting.text(value);
    }

    private static String load(Statement.Load load) {
        String table = Quoting.name(load.table());
        String head = switch (load.join()) {
            case NO_CONCATENATE -> table + ":" + EOL + "NoConcatenate" + EOL;
            case CONCATENATE -> "CONCATENATE (" + table + ")" + EOL;
        };
        String fields =
                load.fields().stream().map(f -> "    " + Quoting.name(f)).collect(Collectors.joining("," + EOL));
        return EOL + head + "LOAD" + EOL + fields + EOL + "FROM " + Quoting.file(load.file()) + " (qvd);" + EOL;
    }
}
