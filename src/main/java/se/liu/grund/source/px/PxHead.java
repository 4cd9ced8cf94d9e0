package se.liu.grund.source.px;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Variable;

/** Makes of a head's keywords what a cube says of itself. */
final class PxHead {

    /** How notes name the noise: SCB's "Cell Key Method (CKM)", in either language. */
    private static final Pattern NOISE = Pattern.compile("(?i)\\bCKM\\b|cell[ -]key");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd HH:mm");

    /** Files say local time and no zone; those that come here are made in Sweden. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private PxHead() {}

    static CubeHead of(Keywords keywords, List<VariableNames> names, Faults faults) {
        List<Variable> variables = variables(new Variables(keywords, faults), names);
        return new CubeHead(
                firstOf(keywords.text("TABLEID"), keywords.text("MATRIX")),
                firstOf(keywords.text("TITLE"), keywords.text("DESCRIPTION"), keywords.text("CONTENTS")),
                variables,
                updated(keywords),
                keywords.text("SOURCE"),
                keywords.allNotes().stream()
                        .anyMatch(note -> NOISE.matcher(note).find()),
                keywords.notes(),
                Units.whole(keywords));
    }

    /** One by one, so that a head of many long ranges ends before they fill memory. */
    private static List<Variable> variables(Variables maker, List<VariableNames> names) {
        List<Variable> variables = new ArrayList<>();
        long size = 1;
        for (VariableNames name : names) {
            variables.add(maker.of(name));
            long values = variables.getLast().values().size();
            if (size > Long.MAX_VALUE / values) {
                throw Stop.at(
                        0,
                        "more cells than can be counted: " + sizes(variables),
                        "at most 9,223,372,036,854,775,807",
                        "Fetch the table in parts.");
            }
            size *= values;
        }
        return variables;
    }

    /** Like {@code 2 × 3}. */
    static String sizes(List<Variable> variables) {
        return String.join(
                " × ", variables.stream().map(v -> "" + v.values().size()).toList());
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The last change of any of the contents; what is no date says nothing. */
    private static @Nullable Instant updated(Keywords keywords) {
        return keywords.all("LAST-UPDATED").stream()
                .map(s -> moment(s.value()))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant moment(String text) {
        String plain = text.strip().replace("-", "");
        try {
            return LocalDateTime.parse(plain.matches("\\d{8}") ? plain + " 00:00" : plain, MOMENT)
                    .atZone(ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
