package se.liu.grund.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
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
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13);

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
        digest.flush();
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
        // Labels are written out once and not for each row.
        List<byte[]> periods = table.periods().stream()
                .map(period -> bytes(mart.contract().label(period)))
                .toList();
        List<byte[]> codes = table.keys().stream().map(key -> bytes(key.code())).toList();
        List<byte[]> names = table.keys().stream().map(key -> bytes(key.name())).toList();
        List<byte[]> categories =
                table.categories().stream().map(MartDigest::bytes).toList();
        double substitute = mart.contract().substitute();
        for (int row = 0; row < table.rows(); row++) {
            add(periods.get(table.period()[row]));
            add(codes.get(table.key()[row]));
            add(names.get(table.key()[row]));
            add(categories.get(table.category()[row]));
            for (Gender gender : Gender.values()) {
                add(table.count(row, gender).shown(substitute));
                if (table.divided()) {
                    add(table.quotient(row, gender).number(substitute));
                    add(table.denominator(row, gender).shown(substitute));
                }
            }
        }
    }

    private void add(String text) {
        add(bytes(text));
    }

    /** A text, after its length. */
    private static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private void add(byte[] bytes) {
        if (buffer.remaining() < bytes.length) {
            flush();
        }
        if (buffer.capacity() < bytes.length) {
            digest.update(bytes);
        } else {
            buffer.put(bytes);
        }
    }

    private void add(double number) {
        if (buffer.remaining() < Double.BYTES) {
            flush();
        }
        buffer.putDouble(number);
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
