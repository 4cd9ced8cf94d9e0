package se.liu.grund.source.px;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;

/** A head's statements, found by keyword, language and what they are about. */
final class Keywords {

    private static final Set<String> NOTES =
            Set.of("NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX", "CELLNOTE", "CELLNOTEX");

    private record Key(String keyword, String language, List<String> of) {}

    private final List<PxStatement> all;
    private final Map<Key, PxStatement> found = new HashMap<>();
    private final String first;
    private final String asked;

    /**
     * @param asked the language that texts are wanted in; null for the file's first
     * @param faults takes statements that contradict an earlier one, which holds
     */
    Keywords(List<PxStatement> all, @Nullable String asked, Faults faults) {
        this.all = all;
        this.first = all.stream()
                .filter(s -> s.keyword().equals("LANGUAGE"))
                .findFirst()
                .map(s -> lower(s.value()))
                .orElse("");
        this.asked = asked == null || lower(asked).equals(first) ? "" : lower(asked);
        for (PxStatement statement : all) {
            Key key = new Key(statement.keyword(), language(statement), statement.of());
            PxStatement earlier = found.putIfAbsent(key, statement);
            if (earlier != null
                    && !NOTES.contains(key.keyword)
                    && !earlier.values().equals(statement.values())) {
                faults.add(new Fault(
                        statement.line(),
                        0,
                        statement.name() + " again, with other values",
                        "it once: it stands on line " + earlier.line() + " too",
                        "Take away the one that is wrong; the first one was read."));
            }
        }
        if (!this.asked.isEmpty() && all.stream().noneMatch(s -> language(s).equals(this.asked))) {
            throw Stop.at(
                    0,
                    "texts in " + languages(),
                    "texts in language \"" + asked + "\"",
                    "Ask for one of the file's languages, or fetch the file in this one.");
        }
    }

    private String languages() {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(first);
        all.forEach(s -> languages.add(language(s).isEmpty() ? first : language(s)));
        languages.remove("");
        return languages.isEmpty() ? "no named language" : "language \"" + String.join("\", \"", languages) + "\"";
    }

    /** Empty for the file's first language. */
    private String language(PxStatement statement) {
        String language = lower(statement.language());
        return language.equals(first) ? "" : language;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** A statement in the file's first language. */
    @Nullable
    PxStatement first(String keyword, String... of) {
        return found.get(new Key(keyword, "", List.of(of)));
    }

    /** A statement in the language asked for. */
    @Nullable
    PxStatement asked(String keyword, String... of) {
        return found.get(new Key(keyword, asked, List.of(of)));
    }

    /** The value in the language asked for, or else in the first; empty when neither has one. */
    String text(String keyword) {
        PxStatement statement = asked(keyword);
        if (statement == null || statement.value().isEmpty()) {
            statement = first(keyword);
        }
        return statement == null ? "" : statement.value();
    }

    /** All statements with a keyword, in order. */
    List<PxStatement> all(String keyword) {
        return all.stream().filter(s -> s.keyword().equals(keyword)).toList();
    }

    /** Notes in the language asked for, or in the first when there are none, each once; {@code #} is a new line. */
    List<String> notes() {
        List<String> notes = notes(asked);
        return notes.isEmpty() ? notes("") : notes;
    }

    /** Notes in every language. */
    List<String> allNotes() {
        return all.stream()
                .filter(s -> NOTES.contains(s.keyword()))
                .map(PxStatement::value)
                .toList();
    }

    private List<String> notes(String language) {
        Set<String> notes = new LinkedHashSet<>();
        for (PxStatement statement : all) {
            if (NOTES.contains(statement.keyword()) && language(statement).equals(language)) {
                notes.add(statement.value().replace('#', '\n').strip());
            }
        }
        notes.remove("");
        return new ArrayList<>(notes);
    }
}
