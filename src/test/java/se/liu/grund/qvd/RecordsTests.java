package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTests {

    private static final int ROWS = 2 * Codes.BLOCK + 17;

    private final QvdColumn half = QvdColumn.numbers(
            "Hälften",
            IntStream.range(0, ROWS)
                    .mapToDouble(row -> row % 3 == 0 ? Double.NaN : row / 2)
                    .toArray(),
            NumberFormat.unknown());
    private final QvdColumn key =
            QvdColumn.integers("Nyckel", IntStream.range(0, ROWS).toArray());

    /** As for tables of so many fields that a block of their records would take much memory. */
    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 12_289})
    void areTheSameInHoweverSmallParts(int room) throws IOException {
        assertThat(records(room)).isEqualTo(records(1 << 24)).hasSizeGreaterThan(3 * ROWS);
    }

    @Test
    void takeNoMoreMemoryThanTheyNeedWhereThereIsNone() throws IOException {
        RecordLayout vast = new RecordLayout(new int[] {0}, new int[] {64}, 600_000);
        try (Spill spill = Spill.never();
                Encoding none = Encoding.of(QvdColumn.nulls("x", 0), spill)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Records.write(Channels.newChannel(out), 0, List.of(none.field()), vast);
            assertThat(out.size()).isZero();
        }
    }

    private byte[] records(int room) throws IOException {
        try (Spill spill = Spill.never();
                Encoding first = Encoding.of(half, spill);
                Encoding second = Encoding.of(key, spill)) {
            List<EncodedField> fields = List.of(first.field(), second.field());
            RecordLayout layout =
                    RecordLayout.of(fields.stream().mapToInt(EncodedField::bits).toArray());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Records.write(Channels.newChannel(out), ROWS, fields, layout, room);
            return out.toByteArray();
        }
    }
}
