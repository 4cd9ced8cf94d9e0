package se.liu.grund.delivery;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.Draft.Line;
import se.liu.grund.delivery.Draft.Source;
import se.liu.grund.delivery.Inspection.MarkerFound;

/** Writes a draft as YAML. Labels are data: each stands in double quotes, and none ends a comment. */
final class ContractText {

    private final StringBuilder text = new StringBuilder();
    private final boolean standIns;

    private ContractText(boolean standIns) {
        this.standIns = standIns;
    }

    /** For a person to edit: what must be decided says TODO. */
    static String of(Draft draft, @Nullable String app) {
        ContractText yaml = new ContractText(false);
        yaml.line("# yaml-language-server: $schema=../schema/delivery.schema.json");
        draft.remarks.forEach(remark -> yaml.line("# " + plain(remark)));
        yaml.write(
                draft,
                app == null ? Draft.TODO : app,
                app == null ? "TODO: which app the numbers are for" : "",
                draft.population);
        return yaml.text.toString();
    }

    /** For the reader to try: with stand-ins for what must be decided. */
    static String trial(Draft draft, String app, String population) {
        ContractText yaml = new ContractText(true);
        yaml.write(draft, app, "", population);
        return yaml.text.toString();
    }

    private void write(Draft draft, String app, String why, String population) {
        line(0, "delivery", quoted(draft.delivery), "also this file's name, with .yaml");
        line(0, "app", quoted(app), why);
        if (!population.isEmpty()) {
            line(0, "population", quoted(population), "");
        }
        draft.head.forEach(line -> line(0, line.key(), line.value(), line.comment()));
        line("tables:");
        String lead = "  - ";
        for (Line line : draft.table) {
            text.append(lead);
            line(0, line.key(), line.value(), line.comment());
            lead = "    ";
        }
        line("    roles:");
        draft.roles.forEach((role, source) -> line(6, role.label(), source(source), comment(source)));
        block("where", draft.where);
        markers(draft);
        if (!draft.totals.isEmpty()) {
            line(4, "totals", list(draft.totals), "");
        }
        if (!draft.leaveOut.isEmpty()) {
            line("    leave-out:");
            draft.leaveOut.forEach(line -> line("      - " + line.value() + told(line.comment())));
        }
    }

    private void block(String key, List<Line> lines) {
        if (!lines.isEmpty()) {
            line("    " + key + ":");
            lines.forEach(line -> line(6, line.key(), line.value(), line.comment()));
        }
    }

    private String source(Source source) {
        @Nullable String standIn = source.standIn();
        return "{" + source.kind() + ": " + (standIns && standIn != null ? standIn : source.value()) + "}";
    }

    private static String comment(Source source) {
        return source.standIn() == null ? source.comment() : "TODO: " + source.comment();
    }

    private void markers(Draft draft) {
        if (draft.cube && draft.markers.isEmpty()) {
            return;
        }
        line("    markers:");
        line(6, quoted(""), "missing", "an empty cell");
        if (draft.markers.stream().noneMatch(marker -> marker.text().equals("-"))) {
            line(6, quoted("-"), "zero", "");
        }
        for (String usual : draft.cube ? List.of("..", ".") : List.<String>of()) {
            if (draft.markers.stream().noneMatch(marker -> marker.text().equals(usual))) {
                line(6, quoted(usual), "missing", "");
            }
        }
        for (MarkerFound marker : draft.markers) {
            String times = marker.count() == 1 ? "once" : marker.count() + " times";
            String where = times + ", first in " + marker.first() + "; ";
            @Nullable String proposed = marker.proposed();
            if (proposed == null) {
                line("      # " + quoted(marker.text()) + ": missing  # TODO: " + plain(where + marker.why()));
            } else {
                String meaning = proposed.equals("hidden")
                        ? "{hidden: [" + marker.low() + ", " + marker.high() + "]}"
                        : proposed;
                line(6, quoted(marker.text()), meaning, where + marker.why());
            }
        }
    }

    private void line(int blanks, String key, String value, String comment) {
        line(" ".repeat(blanks) + key + ": " + value + told(comment));
    }

    private static String told(String comment) {
        return comment.isEmpty() ? "" : "  # " + plain(comment);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    static String list(List<String> texts) {
        return texts.stream().map(ContractText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** One line, without anything that cannot be seen. */
    private static String plain(String comment) {
        return comment.codePoints()
                .map(c -> unseen(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** In double quotes, by YAML 1.2. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (unseen(c)) {
                quoted.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
