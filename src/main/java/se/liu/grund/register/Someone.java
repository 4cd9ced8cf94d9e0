package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import se.liu.grund.warehouse.Workspace;

/** What is, or may be, a person's id though it stands where none should. */
final class Someone {

    /** Personnummer with or without century and hyphen, those with a letter, and other numbers as long. */
    private static final Pattern LOOKS = Pattern.compile(
            "\\d{8,}|(?<!\\d)\\d{6}[-+ \u2013\u2212]?[\\dA-Za-z]\\d{3}(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);

    /** Shorter ones too: what a message shows needs no more reason. */
    private static final Pattern LONG = Pattern.compile("\\d{6,}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BETWEEN = Pattern.compile("[-+ \u2013\u2212]");
    private static final Pattern PERSONNUMMER = Pattern.compile("(\\d{6}|\\d{8})(\\d{4})");

    private static final String LABELS = "someone";
    private static final String PSEUDONYMS = "someone_hashed";

    private Someone() {}

    /** Whether a text looks like somebody's id, whoever is in the registers. */
    static boolean looks(String text) {
        return LOOKS.matcher(text).find();
    }

    /** Whether a text is not shown, for its looks alone. */
    static boolean unshown(String text) {
        return text.length() > 80 || LONG.matcher(text).find() || looks(text);
    }

    /** A text as an id may be written: with and without hyphen, blanks and zeros before it. */
    static Set<String> spellings(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        String stripped = text.strip();
        spellings.add(stripped);
        String joined = BETWEEN.matcher(stripped).replaceAll("");
        if (!joined.isEmpty()) {
            spellings.add(joined);
            spellings.add(joined.replaceFirst("^0+(?=.)", ""));
            spellings.add(PERSONNUMMER.matcher(joined).replaceFirst("$1-$2"));
        }
        return spellings;
    }

    /** Those of some values that are ids of persons in any register; one query for each register. */
    static Set<String> among(Workspace workspace, Collection<SourceRows> registers, Set<String> values) {
        if (values.isEmpty()) {
            return Set.of();
        }
        Map<String, Integer> spellings = new LinkedHashMap<>();
        values.forEach(
                value -> spellings(value).forEach(spelling -> spellings.putIfAbsent(spelling, spellings.size())));
        workspace.loadLabels(LABELS, spellings);
        Set<String> ids =
                registers.stream().flatMap(register -> among(register).stream()).collect(Collectors.toSet());
        workspace.drop(LABELS);
        return values.stream()
                .filter(value -> spellings(value).stream().anyMatch(ids::contains))
                .collect(Collectors.toSet());
    }

    /** The loaded spellings that are ids in a register: its persons are held against a few, not a few against each. */
    private static Set<String> among(SourceRows register) {
        Workspace workspace = register.workspace;
        Field<String> label = field(name(Workspace.LABEL.getName()), SQLDataType.VARCHAR);
        if (register.key == null) {
            Field<String> id = SourceRows.plain("r", register.contract.person());
            return workspace
                    .dsl()
                    .selectDistinct(id)
                    .from(register.as("r"))
                    .where(id.in(workspace.dsl().select(label).from(workspace.table(LABELS))))
                    .fetchSet(0, String.class);
        }
        Field<Long> pseudonym = field(name("pseudonym"), SQLDataType.BIGINT);
        workspace.create(
                PSEUDONYMS,
                workspace
                        .dsl()
                        .select(label, workspace.pseudonym(label, register.key).as(pseudonym))
                        .from(workspace.table(LABELS)));
        Map<Long, String> spelled = workspace
                .dsl()
                .select(pseudonym, label)
                .from(workspace.table(PSEUDONYMS))
                .fetchMap(pseudonym, label);
        Field<Long> person = field(name("r", EncodedRows.PERSON), SQLDataType.BIGINT);
        Set<String> found = workspace
                .dsl()
                .selectDistinct(person)
                .from(register.as("r"))
                .where(person.in(workspace.dsl().select(pseudonym).from(workspace.table(PSEUDONYMS))))
                .fetchSet(0, Long.class)
                .stream()
                .map(spelled::get)
                .collect(Collectors.toSet());
        workspace.drop(PSEUDONYMS);
        return found;
    }
}
