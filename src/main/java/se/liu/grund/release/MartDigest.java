package se.liu.grund.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.KeyJoin;
import se.liu.grund.contract.Population;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.delivery.Key;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;

/** What Qlik is to hold, as one hash: equal marts in equal models need no second reload. */
final class MartDigest {

    private final MessageDigest digest = Hashes.sha256();

    static String of(Mart mart) {
        MartDigest digest = new MartDigest();
        digest.add(mart.contract().fingerprint());
        for (QlikTable table : QlikModel.of(mart.contract()).tables()) {
            digest.add(table.name());
            table.fieldNames().forEach(digest::add);
        }
        mart.tables().forEach(table -> digest.add(mart, table));
        mart.information().rows().forEach(row -> {
            digest.add(mart.contract().label(row.period()));
            digest.add(row.order());
            digest.add(row.heading());
            digest.add(row.text());
        });
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void add(Mart mart, MartTable table) {
        add(table.measure().name());
        Population population = table.measure().population();
        add(population.name());
        for (KeyJoin join : population.key().joins()) {
            for (Key key : table.keys()) {
                String told = mart.joins().text(population, join, key);
                add(told == null ? "" : told);
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            add(mart.contract().label(table.periodAt(row)));
            add(table.keyAt(row).code());
            add(table.keyAt(row).name());
            add(table.categoryAt(row));
            for (Gender gender : Gender.values()) {
                add(table.count(row, gender).shown(mart.contract().substitute()));
                if (table.divided()) {
                    add(table.quotient(row, gender).number(mart.contract().substitute()));
                    add(table.denominator(row, gender).shown(mart.contract().substitute()));
                }
            }
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private void add(double number) {
        digest.update(ByteBuffer.allocate(8).putDouble(number).flip());
    }
}
