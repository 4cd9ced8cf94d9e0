package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liu.grund.qvd.RawQvd.field;
import static se.liu.grund.qvd.RawQvd.table;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are as large as they say, or headers that are: time and memory grow with what is there, never with what is claimed. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSizesTests {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long SMALL = 1 << 20;
    private static final long LARGE = 1L << 30;
    private static final long FIVE_GB = 5_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void refusesFiveGigabytesOfSymbolsThatAreNone() {
        Path file = RawQvd.sparse(
                folder, table(field("x", 0, 32, 0, 2_000_000_000, 0, FIVE_GB), 4, 1, FIVE_GB, 4), FIVE_GB + 4);
        long start = QvdReader.header(file).bodyStart();

        within(SMALL, () -> {
            assertThatThrownBy(() -> QvdReader.read(file)).isInstanceOf(QvdException.class);
            try (QvdFile open = QvdReader.open(file);
                    QvdAppender out = QvdTable.named("t").appendTo(folder.resolve("t.qvd"))) {
                FieldAppender copy = out.field("x");
                assertThatThrownBy(() -> copy.column(open.table().column("x"))).isInstanceOf(QvdException.class);
                assertThatThrownBy(() -> open.table().column("x").text(0))
                        .isInstanceOf(QvdException.class)
                        .hasMessage(file + ", field [x], byte " + start
                                + ": found symbol type 0, expected 1, 2, 4, 5 or 6");
                assertThatThrownBy(open::warnings).isInstanceOf(QvdException.class);
            }
        });
    }

    /** Half a terabyte of records: more than any memory outside the heap takes. */
    @Test
    void saysWhatToDoWithAFileTooLargeToHold() {
        long rows = 1L << 39;
        Path file = RawQvd.sparse(folder, table(field("x", 0, 8, -2, 1, 0, 3), 1, rows, 3, rows), 3 + rows);
        RawQvd.put(file, 0, RawQvd.hex("044100"));

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessageStartingWith(
                        file + " could not be read: found 549755813899 bytes, expected no more than the "
                                + "memory outside the heap takes (")
                .hasMessageEndingWith(
                        "); open it with QvdReader.open, which takes none, or give Java a larger -XX:MaxDirectMemorySize");
    }

    @Test
    void refusesMoreSymbolsThanItCanNumber() {
        long bytes = 2L << 31;
        Path file = RawQvd.sparse(folder, table(field("x", 0, 32, 0, 1L << 31, 0, bytes), 4, 1, bytes, 4), bytes + 4);

        within(
                SMALL,
                () -> assertThatThrownBy(() -> QvdReader.read(file))
                        .isInstanceOf(QvdException.class)
                        .hasMessage(file + ", field [x]: found 2147483648 symbols, expected at most 2147483639, "
                                + "which is what this reader holds"));
        within(SMALL, () -> assertThatThrownBy(() -> QvdReader.open(file)).isInstanceOf(QvdException.class));
    }

    @Test
    void readsTheLastOfFiveThousandMillionRowsWithoutTheOthers() {
        String one = field("x", 0, 8, -2, 1, 0, 3);
        Path file = RawQvd.sparse(folder, table(one, 1, FIVE_GB, 3, FIVE_GB), 3 + FIVE_GB);
        RawQvd.put(file, 0, RawQvd.hex("044100"));
        RawQvd.put(file, 3 + FIVE_GB - 1, new byte[] {2});

        within(SMALL, () -> {
            try (QvdFile open = QvdReader.open(file)) {
                QvdColumn column = open.table().column("x");
                assertThat(column.rows()).isEqualTo(FIVE_GB);
                assertThat(column.text(FIVE_GB - 1)).isEqualTo("A");
                assertThat(column.isNull(FIVE_GB - 2)).isTrue();
                String[] last = new String[3];
                column.texts(FIVE_GB - 3, last);
                assertThat(last).containsExactly(null, null, "A");
            }
        });
    }

    @Test
    void refusesAHundredMegabytesWithoutNul() {
        Path file =
                RawQvd.write(folder, ("<QvdTableHeader>" + " ".repeat(100_000_000)).getBytes(StandardCharsets.UTF_8));

        within(
                LARGE,
                () -> assertThatThrownBy(() -> QvdReader.header(file))
                        .isInstanceOf(QvdException.class)
                        .hasMessage(
                                file
                                        + ", byte 67108864: found no NUL so far, expected a QVD, whose XML header ends with NUL"));
    }

    /** As many as sixty megabytes hold when each says all it must. */
    @Test
    void readsThreeHundredThousandFields() {
        String fields = IntStream.range(0, 300_000)
                .mapToObj(i -> field("å" + i, 0, 0, 0, 0, 0, 0))
                .collect(Collectors.joining());
        Path file = RawQvd.write(folder, table(fields, 0, 3, 0, 0), "");

        within(
                // How much of it the compiler spares differs from run to run; what must not be is a multiple.
                6 * LARGE,
                () -> Doors.read(file, table -> {
                    assertThat(table.columns()).hasSize(300_000);
                    assertThat(table.columns().getLast().isNull(2)).isTrue();
                }));
    }

    @Test
    void refusesThreeHundredThousandFieldsOfOneName() {
        Path file = RawQvd.write(folder, table(field("x", 0, 0, 0, 0, 0, 0).repeat(300_000), 0, 3, 0, 0), "");

        within(
                2 * LARGE,
                () -> assertThatThrownBy(() -> QvdReader.read(file))
                        .isInstanceOf(QvdException.class)
                        .hasMessage(file + ": table [t]: found field [x] twice, expected distinct names"));
    }

    @Test
    void refusesAMillionFieldsThatAreHardlyMoreThanNames() {
        String fields = "<QvdFieldHeader><FieldName>x</FieldName></QvdFieldHeader>".repeat(1_000_000);
        Path file = RawQvd.write(folder, table(fields, 0, 3, 0, 0), "");
        int end = table("", 0, 3, 0, 0).indexOf("</Fields>") + 57;

        within(
                LARGE,
                () -> assertThatThrownBy(() -> QvdReader.read(file))
                        .isInstanceOf(QvdException.class)
                        .hasMessage(file + ", byte " + end
                                + ": found no <BitOffset> in the element that ends here, expected one"));
    }

    @Test
    void keepsNothingOfElementsThatItDoesNotKnow() {
        String unknown = IntStream.range(0, 3_000_000)
                .mapToObj(i -> "<" + Integer.toString(i, 36) + "/>")
                .collect(Collectors.joining());
        Path file = RawQvd.write(folder, table("", 0, 3, 0, 0).replace("<Fields>", unknown + "<Fields>"), "");

        within(LARGE / 2, () -> assertThat(QvdReader.header(file).records()).isEqualTo(3));
    }

    static void within(long bytes, ThrowingCallable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            work.call();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated")
                .isLessThan(bytes);
    }
}
