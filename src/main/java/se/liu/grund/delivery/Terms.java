package se.liu.grund.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Role;

/** Turns the labels of one file into terms. A label that stands for nothing is one breach, however often it comes. */
final class Terms {

    private final Vocabulary vocabulary;
    private final Keys keys;
    private final @Nullable String keyList;
    private final String file;
    private final FileBreaches breaches;
    private final Map<String, Term<Measure>> measures = new HashMap<>();
    private final Map<String, Term<Gender>> genders = new HashMap<>();
    private final Map<String, Term<Period>> periods = new HashMap<>();
    private final Map<String, Term<String>> safe = new HashMap<>();
    private final Map<Key, Term<Key>> pairs = new HashMap<>();
    private final Map<String, Term<Key>> names = new HashMap<>();
    // Rows that follow each other mostly have one key, and rows of one measure its categories.
    private @Nullable Label lastSafeCode;
    private @Nullable Label lastSafeName;
    private @Nullable String lastCode;
    private @Nullable String lastName;
    private @Nullable Term<Key> lastPair;
    private @Nullable Measure lastMeasure;
    private Map<String, Term<String>> ofLastMeasure = new HashMap<>();
    private final Map<String, Map<String, Term<String>>> categories = new HashMap<>();

    /** With the code list that gives a name its code, when the file itself does not. */
    Terms(Vocabulary vocabulary, Keys keys, @Nullable String keyList, String file, FileBreaches breaches) {
        this.vocabulary = vocabulary;
        this.keys = keys;
        this.keyList = keyList;
        this.file = file;
        this.breaches = breaches;
    }

    /** Whether a label for kön stood for none, so that it cannot be told which kön the file is about. */
    boolean unknownGender() {
        return genders.values().stream().anyMatch(term -> term.value() == null);
    }

    /** What these labels say. */
    Meaning meaning(Map<Role, Label> labels) {
        return meaning(RoleLabels.of(labels));
    }

    /** What these labels say. */
    Meaning meaning(RoleLabels labels) {
        return new Meaning(
                term(labels.get(Role.MÅTT), measures, vocabulary::measure),
                term(labels.get(Role.KÖN), genders, vocabulary::gender),
                term(labels.get(Role.PERIOD), periods, vocabulary::period),
                lastSafeCode = safe(labels.get(Role.KOD), lastSafeCode),
                lastSafeName = safe(labels.get(Role.NAMN), lastSafeName),
                labels.get(Role.KATEGORI));
    }

    private @Nullable Label safe(@Nullable Label label, @Nullable Label last) {
        return label != null && last != null && label.text() == last.text() ? label : safe(label);
    }

    private @Nullable Label safe(@Nullable Label label) {
        return term(label, safe, vocabulary::safe) == null ? null : label;
    }

    /** The key that code and name make, or the name alone by its code list; null when there is none. */
    @Nullable
    Key key(@Nullable Label code, @Nullable Label name) {
        if (name == null) {
            return null;
        }
        if (keyList != null) {
            Origin place = new Origin(file, name.line(), name.column());
            return term(
                    name,
                    names,
                    text -> vocabulary
                            .key(keyList, text)
                            .then(vocabulary::listed)
                            .then(key -> keys.claim(key, place)));
        }
        if (code == null) {
            return null;
        }
        Term<Key> pair = lastPair;
        if (pair == null || code.text() != lastCode || name.text() != lastName) {
            Key key = new Key(code.text(), name.text());
            pair = pairs.get(key);
            if (pair == null) {
                HeapRoom.HERE.label(pairs.size(), name.line(), name.column());
                Origin place = new Origin(file, name.line(), name.column());
                pair = vocabulary.listed(key).then(named -> keys.claim(named, place));
                pairs.put(key, pair);
            }
            lastPair = pair;
            lastCode = code.text();
            lastName = name.text();
        }
        if (pair.value() != null) {
            return pair.value();
        }
        return told(name, () -> name.found() + " for code " + code.found(), pair);
    }

    /** The category as the app shows it, or null when the measure has no such category. */
    @Nullable
    String category(@Nullable Measure measure, @Nullable Label label) {
        if (measure == null) {
            safe(label);
            return null;
        }
        if (measure != lastMeasure) {
            lastMeasure = measure;
            ofLastMeasure = categories.computeIfAbsent(measure.id(), _ -> new HashMap<>());
        }
        return term(
                label, ofLastMeasure, text -> vocabulary.safe(text).then(clean -> vocabulary.category(measure, clean)));
    }

    private <T> @Nullable T term(@Nullable Label label, Map<String, Term<T>> cache, Function<String, Term<T>> meaning) {
        if (label == null) {
            return null;
        }
        Term<T> term = cache.get(label.text());
        if (term == null) {
            term = meaning.apply(label.text());
            HeapRoom.HERE.label(cache.size(), label.line(), label.column());
            cache.put(label.text(), term);
        }
        return term.value() == null ? told(label, label::found, term) : term.value();
    }

    private <T> @Nullable T told(Label label, Supplier<String> shown, Term<T> term) {
        if (term.value() == null) {
            String found = shown.get();
            breaches.once(found + term.expected(), label.line(), label.column(), found, term.expected(), term.action());
        }
        return term.value();
    }
}
