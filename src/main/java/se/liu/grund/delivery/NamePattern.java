package se.liu.grund.delivery;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;

/**
 * What an unknown file's name says. The name comes from outside: it is data, and only its last part counts.
 *
 * @param plain the name without folders and without characters that no contract may hold
 * @param pattern the same with groups for what its parts say
 * @param groups what each group holds
 */
record NamePattern(String plain, String pattern, Map<Role, String> groups) {

    private static final int MOST = 120;

    static NamePattern of(String name, Vocabulary vocabulary, Set<Role> wanted) {
        String plain = plain(name);
        int dot = plain.lastIndexOf('.');
        String stem = dot > 0 ? plain.substring(0, dot) : plain;
        String ending = dot > 0 ? plain.substring(dot) : "";
        Map<Role, String> groups = new EnumMap<>(Role.class);
        if (wanted.contains(Role.MÅTT) && vocabulary.measure(stem).value() != null) {
            groups.put(Role.MÅTT, stem);
            return new NamePattern(plain, "{mått}" + ending, groups);
        }
        List<String> parts = new ArrayList<>();
        for (String part : stem.split("_", -1)) {
            Role role = role(part, vocabulary);
            if (role != null && wanted.contains(role) && groups.putIfAbsent(role, part) == null) {
                parts.add("{" + role.label() + "}");
            } else {
                parts.add(part);
            }
        }
        return new NamePattern(plain, String.join("_", parts) + ending, groups);
    }

    private static @Nullable Role role(String part, Vocabulary vocabulary) {
        String label = Label.clean(part);
        if (Genders.of(label) != null) {
            return Role.KÖN;
        }
        if (PeriodLabel.of(label) instanceof PeriodLabel.Pooled) {
            return Role.PERIOD;
        }
        return vocabulary.measure(label).value() == null ? null : Role.MÅTT;
    }

    /** The last part of a name, with nothing in it that a path or a pattern could be made of. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().limit(MOST).forEach(c -> {
            boolean kept = c == ' ' || "/\\:*?\"<>|{}$`".indexOf(c) < 0 && !Label.dangerous(Character.toString(c));
            plain.appendCodePoint(kept ? c : '_');
        });
        String stripped = plain.toString().replaceFirst("^[. ]+", "").strip();
        return stripped.isEmpty() ? "namnlös.txt" : stripped;
    }

    /** A name for the delivery: a to z, digits and hyphens, a letter first. */
    String delivery() {
        int dot = plain.lastIndexOf('.');
        String ascii = Normalizer.normalize(dot > 0 ? plain.substring(0, dot) : plain, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return ascii.isEmpty()
                ? "leverans"
                : ascii.length() > 40 ? ascii.substring(0, 40).replaceAll("-+$", "") : ascii;
    }
}
