package se.liu.grund.source.jsonstat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Unit;
import tools.jackson.core.JsonToken;

/** A dimension as it stands in the file, before anything is checked against anything. */
final class DimensionDraft {

    final int line;
    final List<String> codes = new ArrayList<>();
    /** The positions of the codes; -1 for one that is no position. */
    final List<Long> positions = new ArrayList<>();

    final Map<String, String> labels = new HashMap<>();
    final Map<String, Unit> units = new HashMap<>();
    final List<String> notes = new ArrayList<>();
    String label = "";
    boolean indexed;
    boolean categories;
    boolean eliminable;

    private DimensionDraft(int line) {
        this.line = line;
    }

    /** Reads a dimension; the current token begins it. */
    static DimensionDraft read(Tokens tokens, List<Fault> problems) throws IOException {
        tokens.hold(DatasetDraft.HEAVY);
        DimensionDraft draft = new DimensionDraft(tokens.line());
        Members.each(tokens, problems, name -> {
            switch (name) {
                case "label" -> draft.label = Members.text(tokens);
                case "note" -> Members.texts(tokens, draft.notes);
                case "category" -> draft.category(tokens, problems);
                case "extension" -> draft.extension(tokens, problems);
                default -> tokens.skip();
            }
        });
        return draft;
    }

    private void category(Tokens tokens, List<Fault> problems) throws IOException {
        categories = tokens.current() == JsonToken.START_OBJECT;
        Members.each(tokens, problems, name -> {
            switch (name) {
                case "index" -> index(tokens);
                case "label" -> Members.each(tokens, problems, code -> labels.putIfAbsent(code, Members.text(tokens)));
                case "note" -> Members.each(tokens, problems, code -> Members.texts(tokens, notes));
                case "unit" -> Members.each(tokens, problems, code -> unit(tokens, problems, code));
                default -> tokens.skip();
            }
        });
    }

    /** The words for a unit, {@code label} and {@code base} ({@code symbol} where neither is), and its multiplier. */
    private void unit(Tokens tokens, List<Fault> problems, String code) throws IOException {
        Map<String, String> said = new HashMap<>();
        Members.each(tokens, problems, name -> {
            switch (name) {
                case "label", "base", "symbol", "multiplier" ->
                    said.put(name, Members.text(tokens).strip());
                default -> tokens.skip();
            }
        });
        Set<String> words = new LinkedHashSet<>();
        words.add(said.getOrDefault("label", ""));
        words.add(said.getOrDefault("base", ""));
        words.remove("");
        String text = words.isEmpty() ? said.getOrDefault("symbol", "") : String.join(", ", words);
        tokens.hold(DatasetDraft.HEAVY + text.length());
        units.put(code, new Unit(text, said.getOrDefault("multiplier", "")));
    }

    private void index(Tokens tokens) throws IOException {
        indexed = true;
        if (tokens.current() == JsonToken.START_ARRAY) {
            for (JsonToken token = tokens.inner(); token != JsonToken.END_ARRAY; token = tokens.inner()) {
                tokens.hold(0);
                positions.add(token.isScalarValue() && token != JsonToken.VALUE_NULL ? (long) codes.size() : -1L);
                codes.add(Members.text(tokens));
            }
            return;
        }
        if (tokens.current() != JsonToken.START_OBJECT) {
            tokens.skip();
            return;
        }
        while (tokens.inner() != JsonToken.END_OBJECT) {
            codes.add(tokens.keep());
            JsonToken token = tokens.inner();
            positions.add(token == JsonToken.VALUE_NUMBER_INT ? Block.position(tokens.text()) : -1L);
            tokens.skip();
        }
    }

    private void extension(Tokens tokens, List<Fault> problems) throws IOException {
        Members.each(tokens, problems, name -> {
            eliminable |= name.equals("elimination") && tokens.current() == JsonToken.VALUE_TRUE;
            tokens.skip();
        });
    }
}
