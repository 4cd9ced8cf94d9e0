package se.liu.grund.mart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Rounding;
import se.liu.grund.mart.MartTable.Counts;

/** Andel: each count as a share of all of its period, code and kön. The base is the rows that are there. */
final class Shares {

    private Shares() {}

    /** The table with its bases, where the measure has shares and is not divided by something else. */
    static MartTable of(MartTable table) {
        if (!table.measure().share() || table.divided()) {
            return table;
        }
        boolean[] partOf = new boolean[table.rows()];
        Arrays.fill(partOf, true);
        return table.dividedBy(bases(table), partOf, new Rounding.Percent());
    }

    private static Map<Gender, Counts> bases(MartTable table) {
        Map<Gender, Counts> bases = new EnumMap<>(Gender.class);
        RowIndex index = new RowIndex(table);
        for (Gender gender : Gender.values()) {
            List<Count> base = new ArrayList<>(table.rows());
            for (RowIndex.Place place : index.places()) {
                RowIndex.Range rows = index.rows(place);
                CountSum sum = new CountSum();
                for (int row = rows.from(); row < rows.to(); row++) {
                    sum.add(table.count(row, gender));
                }
                Count whole = sum.count();
                for (int row = rows.from(); row < rows.to(); row++) {
                    base.add(whole);
                }
            }
            bases.put(gender, Counts.of(base));
        }
        return bases;
    }
}
