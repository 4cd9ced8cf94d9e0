package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cell of a file of Qlik's is altered between reading and writing; what changes in the file is foretold from its bytes alone. */
class AlteredValueTests {

    private static final String OLD = "Alfreds Futterkiste";

    private final Path file = GenuineQvds.named("Qlik-Sense__Orders.qvd");
    private final QvdHeader header = QvdReader.header(file);
    private final QvdTable table = QvdReader.read(file);

    @TempDir
    Path folder;

    @Test
    void changesTheBitsOfItsRecordAloneWhenTheNewValueIsThereAlready() {
        int row = 700;
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            QvdColumn column = table.columns().get(i);
            QvdHeader.Field field = header.fields().get(i);
            int other = column.index(row) == 1 ? 2 : 1;
            if (firstRowOf(column, column.index(row)) == row) {
                continue;
            }
            tried.add(column.field());
            byte[] expected = RawQvd.bytes(file);
            setRaw(expected, field, row, other - field.bias());

            assertThat(altered(column, row, column.symbols().get(other)))
                    .as(column.field())
                    .isEqualTo(expected);
        }
        assertThat(tried).hasSize(12).doesNotContain("OrderID", "Freight");
    }

    @Test
    void changesTheSymbolsBytesAloneWhenTheNewValueIsAsLong() {
        assertThat(altered(table.column("OrderID"), 5, QvdSymbol.of(-2)))
                .isEqualTo(replaced(RawQvd.bytes(file), "010D280000", "01FEFFFFFF"));
        assertThat(altered(table.column("CustomerID"), 11, QvdSymbol.of("ÅÄC")))
                .isEqualTo(replaced(RawQvd.bytes(file), "0443454E544300", "04C385C3844300"));
    }

    @Test
    void changesSymbolsLengthAndLaterOffsetsWhenTheNewTextIsLonger() {
        String longer = OLD + " i Örebro";
        byte[] symbols = replaced(body(), text(OLD), text(longer));
        int more = symbols.length - body().length;
        String before = RawQvd.header(file);
        int own = before.indexOf("<Length>", before.indexOf("<FieldName>ShipName<"));
        String after = before.substring(0, own)
                + Pattern.compile("(?<=<Offset>)\\d+|(?<=^<Length>)\\d+")
                        .matcher(before.substring(own))
                        .replaceAll(number -> Integer.toString(Integer.parseInt(number.group()) + more));

        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.writeBytes((after + "\0").getBytes(StandardCharsets.UTF_8));
        expected.writeBytes(symbols);
        assertThat(more).isEqualTo(10);
        assertThat(altered(table.column("ShipName"), 395, QvdSymbol.of(longer))).isEqualTo(expected.toByteArray());
    }

    /** Nine symbols and NULL need four bits, as nine symbols did, so the layout stays. */
    @Test
    void changesBiasAndAllRawValuesOfTheFieldWhenItIsItsFirstNull() {
        int at = table.columns().indexOf(table.column("EmployeeID"));
        QvdHeader.Field field = header.fields().get(at);
        byte[] expected = RawQvd.bytes(file);
        for (int row = 0; row < header.records(); row++) {
            setRaw(
                    expected,
                    field,
                    row,
                    row == 400 ? 0 : table.column("EmployeeID").index(row) + 2);
        }
        String text = new String(expected, StandardCharsets.ISO_8859_1);
        int bias = text.indexOf("<Bias>", text.indexOf("<FieldName>EmployeeID<"));
        text = text.substring(0, bias) + "<Bias>-2" + text.substring(bias + "<Bias>0".length());

        assertThat(altered(table.column("EmployeeID"), 400, null))
                .isEqualTo(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private byte[] altered(QvdColumn column, int row, @Nullable QvdSymbol value) {
        List<QvdSymbol> symbols = new ArrayList<>(column.symbols());
        int[] indexes = IntStream.range(0, Math.toIntExact(column.rows()))
                .map(column::index)
                .toArray();
        indexes[row] = value == null ? -1 : symbols.size();
        if (value != null) {
            symbols.add(value);
        }
        Path target = folder.resolve("altered.qvd");
        QvdWriter.write(
                target,
                table.with(QvdColumn.of(column.field(), symbols, indexes, column.format())
                        .withTags(column.tags())));
        return RawQvd.bytes(target);
    }

    private int firstRowOf(QvdColumn column, int index) {
        return IntStream.range(0, (int) header.records())
                .filter(row -> column.index(row) == index)
                .findFirst()
                .orElseThrow();
    }

    /** Does in a record what the format says, on one large number. */
    private void setRaw(byte[] bytes, QvdHeader.Field field, int row, int raw) {
        int start = (int) (header.bodyStart() + header.offset()) + row * header.recordBytes();
        byte[] record = new byte[header.recordBytes() + 1];
        for (int i = 1; i < record.length; i++) {
            record[record.length - i] = bytes[start + i - 1];
        }
        BigInteger mask = BigInteger.ONE.shiftLeft(field.bitWidth()).subtract(BigInteger.ONE);
        BigInteger number = new BigInteger(record)
                .andNot(mask.shiftLeft(field.bitOffset()))
                .or(BigInteger.valueOf(raw).shiftLeft(field.bitOffset()));
        for (int i = 0; i < header.recordBytes(); i++) {
            bytes[start + i] = number.shiftRight(8 * i).byteValue();
        }
    }

    private byte[] body() {
        return RawQvd.hex(RawQvd.body(file));
    }

    private static String text(String text) {
        return "04" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "00";
    }

    /** Byte strings as Latin-1 text, where one byte is one character; the old one must be there exactly once. */
    private static byte[] replaced(byte[] bytes, String oldHex, String newHex) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        String old = new String(RawQvd.hex(oldHex), StandardCharsets.ISO_8859_1);
        assertThat(all).containsOnlyOnce(old);
        return all.replace(old, new String(RawQvd.hex(newHex), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
