package se.liu.grund.source.px;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/** Files that would fill memory if they could. Times only guard against a hang. */
@Timeout(120)
class HostilePxTests {

    private static final String HEAD = "HEADING=\"år\";\nVALUES(\"år\")=\"2020\",\"2021\";\n";
    private static final long GIGABYTE = 1_000_000_000;

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void passesOverAGigabyteOfDigitsAsOneDatum() throws IOException {
        assertThat(ends(HEAD + "DATA=\n", "9", GIGABYTE, " 2;")).isEqualTo("");
        assertThat(faults).hasSize(1);
        assertThat(PxTold.text(faults.getFirst()))
                .isEqualTo(
                        "4:1: \"" + "9".repeat(60) + "…\", expected a number with . for decimals, or a symbol in quotes"
                                + " such as \"..\" or \"-\". Write the number or the symbol that belongs there.");
    }

    @Test
    void countsAGigabyteOfDataTooMany() throws IOException {
        assertThat(ends(HEAD + "DATA=\n", "1 ", GIGABYTE / 10, ";"))
                .isEqualTo(
                        "4:3: 50,000,000 data, expected 2 (2). Take the surplus away, or fetch the file again; numbers"
                                + " have . and no , for decimals.");
    }

    @Test
    void endsAtATextWithoutEnd() throws IOException {
        assertThat(ends(HEAD + "TITLE=\"Folk\";\nNOTE=\"", "ä ", GIGABYTE, ""))
                .isEqualTo(
                        "0:0: no DATA in the first 11,184,830 characters, expected a head shorter than that. Fetch the"
                                + " table in parts, if this is a PX file.");
    }

    @Test
    void endsAtAListOfABillionValues() throws IOException {
        assertThat(ends("HEADING=\"år\";\nVALUES(\"år\")=\"a\"", ",\"å\"", GIGABYTE, ";\nDATA=\n1;"))
                .isEqualTo(
                        "2:0: more than 2,000,000 texts in the head, expected a table of at most that many values. Fetch"
                                + " the table in parts.");
    }

    @Test
    void tellsAValueSetOrAnAggregationFromATable() throws IOException {
        assertThat(ends("[Descr]\nName=Län\n", "", 0, ""))
                .isEqualTo(
                        "1:0: \"[Descr]\", as a PX value set or aggregation (.vs, .agg) begins, which has labels and no"
                                + " numbers, expected a PX file. Deliver the PX file that it belongs to.");
    }

    @Test
    void endsAtAnEndlessLineOfNulsOrOtherBytes() throws IOException {
        assertThat(ends("\u0001", "\u0000", GIGABYTE, ""))
                .isEqualTo("1:0: byte 0x00, expected text. Fetch the file again: this one is damaged.");
        assertThat(ends("", "\u0001", GIGABYTE, ""))
                .isEqualTo("1:0: \"" + "␁".repeat(60)
                        + "…\", expected a keyword. Mend the statement, or fetch the file again.");
    }

    @Test
    void tellsAThousandUnreadableDataAndCountsTheRest() throws IOException {
        StringBuilder values = new StringBuilder("HEADING=\"å\",\"b\";\n");
        for (String name : List.of("å", "b")) {
            values.append("VALUES(\"").append(name).append("\")=\"0\"");
            for (int i = 1; i < 1000; i++) {
                values.append(",\"").append(i).append('"');
            }
            values.append(";\n");
        }
        assertThat(ends(values + "DATA=\n", "x ", 2_000_000, ";")).isEqualTo("");
        assertThat(faults).hasSize(1001);
        assertThat(PxTold.text(faults.getLast()))
                .isEqualTo("0:0: 999,000 more data that cannot be read, expected numbers and symbols. Mend those told"
                        + " first, and read the file again.");
    }

    @Test
    void refusesToFillInMoreZerosThanAnyoneCanUse() throws IOException {
        StringBuilder head = new StringBuilder("STUB=\"a\",\"b\",\"c\",\"d\";\nKEYS(\"a\")=VALUES;\n");
        for (String name : List.of("a", "b", "c", "d")) {
            head.append("VALUES(\"").append(name).append("\")=\"0\"");
            for (int i = 1; i < 200; i++) {
                head.append(",\"").append(i).append('"');
            }
            head.append(";\n");
        }
        assertThat(ends(head + "DATA=\n", "", 0, ";"))
                .isEqualTo("0:0: 1,600,000,000 cells, of which DATA may leave out those that are 0, expected at most"
                        + " 1,000,000,000. Fetch the table in parts.");
    }

    @Test
    void endsAtManyVariablesOfManyPeriods() throws IOException {
        StringBuilder head = new StringBuilder("STUB=\"v0\"");
        for (int i = 1; i < 5000; i++) {
            head.append(",\"v").append(i).append('"');
        }
        head.append(";\n");
        for (int i = 0; i < 5000; i++) {
            head.append("TIMEVAL(\"v").append(i).append("\")=TLIST(M1,\"000001\"-\"999912\");\n");
        }
        assertThat(ends(head + "DATA=\n", "", 0, ";"))
                .isEqualTo("0:0: more cells than can be counted: 120000 × 120000 × 120000 × 120000, expected at most"
                        + " 9,223,372,036,854,775,807. Fetch the table in parts.");
    }

    @Test
    void closesTheFileThatItCannotOpen() {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream("inget".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThatThrownBy(() -> PxFile.open(in, new PxOptions(null), faults::add, PxFile.MOST_HEAD))
                .isInstanceOf(SourceException.class)
                .hasMessage("Found the end of the file, expected DATA=. Fetch the file again: it was cut off.");
        assertThat(closed[0]).isTrue();
    }

    private String ends(String start, String middle, long bytes, String end) throws IOException {
        InputStream in =
                new SequenceInputStream(new SequenceInputStream(bytes(start), new Repeated(middle, bytes)), bytes(end));
        try (PxFile px = PxFile.open(in, new PxOptions(null), faults::add, PxFile.MOST_HEAD)) {
            px.cells(_ -> {});
            return "";
        } catch (SourceException e) {
            return PxTold.text(e.fault());
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] unit;
        private long left;
        private int next;

        Repeated(String unit, long bytes) {
            this.unit = unit.getBytes(StandardCharsets.UTF_8);
            this.left = this.unit.length == 0 ? 0 : bytes / this.unit.length * this.unit.length;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            next = next == unit.length ? 0 : next;
            return unit[next++] & 0xFF;
        }
    }
}
