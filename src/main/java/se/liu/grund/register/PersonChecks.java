package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import se.liu.grund.contract.RegisterContract;

/** What the ids of a register's persons must be: there, of one length, and written so that other registers find them. */
final class PersonChecks {

    /** Column of rows whose ids are hashed: what was wrong with the id. */
    static final String FAULT = "grund_fel";

    private static final int NONE = 1;
    private static final int LENGTH = 2;
    private static final int BLANK = 3;

    private final SourceRows rows;
    private final RegisterBreaches breaches;

    PersonChecks(SourceRows rows, RegisterBreaches breaches) {
        this.rows = rows;
        this.breaches = breaches;
    }

    /** What is wrong with an id; 0 where nothing is. */
    static Field<Integer> fault(Field<String> id, int length) {
        Condition odd = length > 0 ? length(id).ne(inline(length)) : org.jooq.impl.DSL.falseCondition();
        return when(SourceRows.blank(id), inline(NONE))
                .when(SourceRows.holdsBlank(id), inline(BLANK))
                .when(odd, inline(LENGTH))
                .otherwise(inline(0));
    }

    /** Notes every fault; the ids are read once for all of them. */
    void run() {
        RegisterContract contract = rows.contract;
        Field<Integer> fault = rows.key == null
                ? fault(SourceRows.plain("r", contract.person()), contract.personLength())
                : field(name("r", FAULT), SQLDataType.INTEGER);
        Map<Integer, Long> found = rows.counts(fault);
        tell(
                found,
                fault,
                NONE,
                "no person in column '" + contract.person() + "'",
                "a person's id in every row",
                "Mend the rows, or take them away.");
        tell(
                found,
                fault,
                LENGTH,
                "a person's id of another length, not shown",
                contract.personLength() + " characters",
                "Mend the rows: leading zeros may be lost.");
        tell(
                found,
                fault,
                BLANK,
                "a person's id with a blank in it, not shown",
                "ids without blanks",
                "Take the blanks away: no other register finds such a person.");
    }

    private void tell(
            Map<Integer, Long> found, Field<Integer> fault, int which, String what, String expected, String action) {
        long n = found.getOrDefault(which, 0L);
        if (n > 0) {
            breaches.rows(rows, fault.eq(inline(which)), n, what, expected, action);
        }
    }

    /** Ids of two kinds never meet, though they look the same to people. */
    static void alike(Map<RegisterContract, Set<PersonKind>> kinds, RegisterBreaches breaches) {
        RegisterContract first = null;
        PersonKind of = PersonKind.TEXT;
        for (Map.Entry<RegisterContract, Set<PersonKind>> one : kinds.entrySet()) {
            for (PersonKind kind : one.getValue()) {
                if (first == null) {
                    first = one.getKey();
                    of = kind;
                } else if (kind != of) {
                    breaches.of(
                            RegisterBreaches.place(one.getKey().rows()),
                            "ids of persons as " + kind.words() + " in column '"
                                    + one.getKey().person() + "'",
                            of.words() + ", as in register '" + first.register() + "'",
                            "Write all ids as text, with the zeros that they begin with.");
                }
            }
        }
    }

    /** Registers that have no person in common were not written of the same ids. */
    static void meet(List<Followed> followed, RegisterBreaches breaches) {
        for (Followed one : followed) {
            if (!one.met()) {
                breaches.of(
                        RegisterBreaches.place(one.later().contract().rows()),
                        "nobody of register '" + one.rows().contract().register() + "' "
                                + (one.after() == 1 ? "1 year" : one.after() + " years") + " after their rows",
                        "outcomes of persons who are counted",
                        "See that both registers write the same ids.");
            }
        }
    }

    /** Whose outcomes stand where. */
    record Followed(EncodedRows rows, EncodedRows later, int after) {

        private boolean met() {
            var workspace = rows.source().workspace;
            return workspace
                    .dsl()
                    .fetchExists(workspace
                            .dsl()
                            .select(inline(1).as("one"))
                            .from(workspace.table(rows.table()).as("r"))
                            .join(workspace.table(later.table()).as("o"))
                            .on(at("o", EncodedRows.PERSON).eq(at("r", EncodedRows.PERSON)))
                            .and(at("o", EncodedRows.YEAR)
                                    .eq(at("r", EncodedRows.YEAR).add(inline(after)))));
        }

        private static Field<Long> at(String alias, String column) {
            return field(name(alias, column), Long.class);
        }
    }
}
