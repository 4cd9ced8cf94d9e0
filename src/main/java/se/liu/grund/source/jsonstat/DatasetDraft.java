package se.liu.grund.source.jsonstat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Variable;
import tools.jackson.core.JsonToken;

/** An object that may be a data set, or hold some, as it stands in the file. */
final class DatasetDraft {

    /** About how much memory an object takes beside its texts, in characters. */
    static final int HEAVY = 500;

    private static final int MOST_PROBLEMS = 1_000;

    final String name;
    final int line;
    final Map<String, DimensionDraft> dimensions = new LinkedHashMap<>();
    final Map<String, Variable.Kind> roles = new LinkedHashMap<>();
    final List<String> ids = new ArrayList<>();
    final List<String> sizes = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final Map<String, String> px = new LinkedHashMap<>();
    final List<Fault> problems = new ArrayList<>();
    /** Data sets within this one: of a bundle or a collection. */
    final List<DatasetDraft> within = new ArrayList<>();

    String version = "";
    String kind = "";
    String label = "";
    String source = "";
    String updated = "";
    boolean described;
    Block value = Block.ABSENT;
    Block status = Block.ABSENT;

    private DatasetDraft(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** Reads an object; the current token begins it. */
    static DatasetDraft read(Tokens tokens, String name, boolean outermost) throws IOException {
        tokens.hold(HEAVY);
        DatasetDraft draft = new DatasetDraft(name, tokens.line());
        Members.each(tokens, draft.problems, member -> draft.take(tokens, member, outermost));
        return draft;
    }

    private void take(Tokens tokens, String member, boolean outermost) throws IOException {
        switch (member) {
            case "version" -> version = Members.text(tokens);
            case "class" -> kind = Members.text(tokens);
            case "label" -> label = Members.text(tokens);
            case "source" -> source = Members.text(tokens);
            case "updated" -> updated = Members.text(tokens);
            case "note" -> Members.texts(tokens, notes);
            case "id" -> Members.texts(tokens, ids);
            case "size" -> Members.texts(tokens, sizes);
            case "role" -> roles(tokens);
            case "dimension" -> dimensions(tokens);
            case "value" -> value = Block.read(tokens);
            case "status" -> status = Block.read(tokens);
            case "extension" -> extension(tokens);
            case "link" -> links(tokens);
            default -> {
                if (outermost && tokens.current() == JsonToken.START_OBJECT) {
                    within.add(read(tokens, member, false));
                } else {
                    tokens.skip();
                }
            }
        }
    }

    /** In version 1 the order, the sizes and the roles stand among the dimensions. */
    private void dimensions(Tokens tokens) throws IOException {
        described = tokens.current() == JsonToken.START_OBJECT;
        Members.each(tokens, problems, code -> {
            boolean list = tokens.current() == JsonToken.START_ARRAY;
            if (list && code.equals("id")) {
                Members.texts(tokens, ids);
            } else if (list && code.equals("size")) {
                Members.texts(tokens, sizes);
            } else if (code.equals("role")) {
                roles(tokens);
            } else if (tokens.current() == JsonToken.START_OBJECT) {
                dimensions.put(code, DimensionDraft.read(tokens, problems));
            } else {
                tokens.skip();
            }
        });
    }

    private void roles(Tokens tokens) throws IOException {
        Members.each(tokens, problems, role -> {
            List<String> codes = new ArrayList<>();
            Members.texts(tokens, codes);
            switch (role) {
                case "time" -> codes.forEach(code -> roles.put(code, Variable.Kind.TIME));
                case "geo" -> codes.forEach(code -> roles.put(code, Variable.Kind.GEO));
                case "metric" -> codes.forEach(code -> roles.put(code, Variable.Kind.CONTENT));
                default -> {}
            }
        });
    }

    /** Of what PxWeb adds: the texts of {@code extension.px}, such as {@code tableid}. */
    private void extension(Tokens tokens) throws IOException {
        Members.each(tokens, problems, name -> {
            if (name.equals("px")) {
                Members.each(tokens, problems, key -> px.put(key, Members.text(tokens)));
            } else {
                tokens.skip();
            }
        });
    }

    private void links(Tokens tokens) throws IOException {
        Members.each(tokens, problems, relation -> {
            if (!relation.equals("item") || tokens.current() != JsonToken.START_ARRAY) {
                tokens.skip();
                return;
            }
            while (tokens.inner() != JsonToken.END_ARRAY) {
                if (tokens.current() == JsonToken.START_OBJECT) {
                    within.add(read(tokens, "", false));
                } else {
                    tokens.skip();
                }
            }
        });
    }

    void problem(int line, String found, String expected, String action) {
        problem(problems, line, found, expected, action);
    }

    static void problem(List<Fault> problems, int line, String found, String expected, String action) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Fault(line, 0, found, expected, action));
        }
    }

    /** What a message shows of a text. */
    static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
