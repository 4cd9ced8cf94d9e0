package se.liu.grund.register;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.GenderColumn;
import se.liu.grund.warehouse.Workspace;

/**
 * The rows of one register as whole numbers in a table of the workspace: the person's pseudonym, year, kön, what decides among
 * rows of one year, and each column by its dictionary. What is empty is {@link #EMPTY}.
 *
 * @param contract whose rows they are
 * @param source where they were before
 * @param table its name in the workspace
 * @param columns each column's dictionary and the table's own name for it
 * @param firstYear of all rows
 * @param lastYear of all rows
 * @param rows how many
 */
record EncodedRows(
        RegisterContract contract,
        SourceRows source,
        String table,
        Map<String, Encoded> columns,
        int firstYear,
        int lastYear,
        long rows) {

    static final int EMPTY = -1;
    static final String PERSON = "person";
    static final String YEAR = "yr";
    static final String GENDER = "gender";
    static final String ORDER = "ord";

    /** A column: its name in the table, and what its numbers stand for. */
    record Encoded(String name, Dictionary dictionary) {}

    Encoded column(String of) {
        Encoded found = columns.get(of);
        if (found == null) {
            throw new RegisterException("Register '" + contract.register() + "' was read without column '" + of + "'.");
        }
        return found;
    }

    /** The numbered rows, for what is asked of persons alone. */
    SourceRows hashed(String key) {
        return new SourceRows(contract, source.workspace, source.workspace.table(table), false, key);
    }

    /** Numbers the rows: a table of the source's workspace. */
    static void create(SourceRows source, String table, Map<String, Dictionary> dictionaries, String key, long rows) {
        Workspace workspace = source.workspace;
        RegisterContract contract = source.contract;
        List<SelectField<?>> selected = new ArrayList<>();
        Field<String> person = SourceRows.plain("r", contract.person());
        selected.add(
                source.key != null
                        ? field(name("r", PERSON), Long.class).as(name(PERSON))
                        : workspace.pseudonym(person, key).as(name(PERSON)));
        Table<?> from = source.as("r");
        int place = 0;
        for (Map.Entry<String, Map<String, Integer>> column :
                numbers(contract, dictionaries).entrySet()) {
            String labels = "label_" + table + "_" + place;
            String alias = "l" + place;
            workspace.loadLabels(labels, column.getValue());
            String read = read(contract, column.getKey());
            // No label is empty, so an empty value fits none; without more around it the engine joins by its own
            // dictionary.
            from = from.leftJoin(workspace.table(labels).as(alias))
                    .on(SourceRows.plain("r", read)
                            .eq(field(name(alias, Workspace.LABEL.getName()), SQLDataType.VARCHAR)));
            selected.add(coalesce(field(name(alias, Workspace.NUMBER.getName()), Integer.class), inline(EMPTY))
                    .cast(SQLDataType.SMALLINT)
                    .as(name(column.getKey())));
            place++;
        }
        Select<?> query = workspace.dsl().select(selected).from(from);
        workspace.create(table, query);
        for (int i = 0; i < place; i++) {
            workspace.drop("label_" + table + "_" + i);
        }
        whole(source, table, rows);
    }

    /** Rows that went astray on the way would be missed by nobody later. */
    private static void whole(SourceRows source, String table, long rows) {
        Workspace workspace = source.workspace;
        Condition gone = field(name(YEAR), Integer.class).lt(inline(0));
        if (source.contract.gender() != null) {
            gone = gone.or(field(name(GENDER), Integer.class).lt(inline(0)));
        }
        var found = workspace
                .dsl()
                .select(
                        count().cast(SQLDataType.BIGINT),
                        sum(when(gone, inline(1)).otherwise(inline(0))))
                .from(workspace.table(table))
                .fetchSingle();
        long there = found.value1();
        long without = found.value2() == null ? 0 : found.value2().longValue();
        if (there != rows || without > 0) {
            throw new RegisterException("Register '" + source.contract.register() + "' became " + there + " rows, "
                    + without + " of them without year or kön. Expected " + rows
                    + " with both. Nothing of it is used; report it, with the engine's name and version.");
        }
    }

    /** What each column of the table is made of: the numbers of its values. */
    private static Map<String, Map<String, Integer>> numbers(
            RegisterContract contract, Map<String, Dictionary> dictionaries) {
        Map<String, Map<String, Integer>> numbers = new LinkedHashMap<>();
        Map<String, Integer> years = new LinkedHashMap<>();
        of(dictionaries, contract.year().column())
                .values()
                .forEach(value -> years.put(value, Integer.parseInt(value.strip())));
        numbers.put(YEAR, years);
        GenderColumn gender = contract.gender();
        if (gender != null) {
            Map<String, Integer> genders = new LinkedHashMap<>();
            gender.women().forEach(value -> genders.put(value, 0));
            gender.men().forEach(value -> genders.put(value, 1));
            numbers.put(GENDER, genders);
        }
        if (contract.order() != null) {
            numbers.put(
                    ORDER,
                    RowOrder.ranks(
                            contract.order(), of(dictionaries, contract.order().column())));
        }
        int place = 0;
        for (String column : contract.columns()) {
            numbers.put(own(place++), of(dictionaries, column).numbers());
        }
        return numbers;
    }

    private static Dictionary of(Map<String, Dictionary> dictionaries, String column) {
        Dictionary found = dictionaries.get(column);
        if (found == null) {
            throw new RegisterException("Column '" + column + "' was not looked at.");
        }
        return found;
    }

    /** The table's name for a column: its place, since names may be anything. */
    static String own(int place) {
        return "c" + place;
    }

    private static String read(RegisterContract contract, String own) {
        return switch (own) {
            case YEAR -> contract.year().column();
            case GENDER -> contract.gender() == null ? "" : contract.gender().column();
            case ORDER -> contract.order() == null ? "" : contract.order().column();
            default -> contract.columns().get(Integer.parseInt(own.substring(1)));
        };
    }

    /** The table's columns but the person's. */
    static List<String> names(RegisterContract contract) {
        List<String> names = new ArrayList<>(List.of(YEAR));
        if (contract.gender() != null) {
            names.add(GENDER);
        }
        if (contract.order() != null) {
            names.add(ORDER);
        }
        for (int i = 0; i < contract.columns().size(); i++) {
            names.add(own(i));
        }
        return names;
    }
}
