package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of QlikView 9 to Sense build 50689, as Qlik wrote them. */
class GenuineQvdTests {

    /** The builds whose header has all the elements that we write. */
    private static final Set<String> FULL_HEADERS = Set.of("50642", "50667", "50689");

    @TempDir
    Path folder;

    @Test
    void areAllRead() {
        for (Path file : GenuineQvds.all()) {
            QvdHeader header = QvdReader.header(file);
            QvdTable table = QvdReader.read(file);

            assertThat(table.warnings()).isEmpty();
            assertThat(table.name()).isEqualTo(header.tableName());
            assertThat(table.rows()).as(file.toString()).isEqualTo(header.records());
            assertThat(table.columns()).hasSameSizeAs(header.fields());
            for (int i = 0; i < header.fields().size(); i++) {
                QvdHeader.Field field = header.fields().get(i);
                QvdColumn column = table.columns().get(i);
                assertThat(column.field()).isEqualTo(field.name());
                assertThat((long) column.symbols().size()).isEqualTo(field.symbols());
            }
        }
    }

    @Test
    void keepTheInvariants() {
        GenuineQvds.all().forEach(QlikInvariants::hold);
    }

    @Test
    void haveHeadersThatAreWrittenBackByteForByte() {
        for (Path file : GenuineQvds.all()) {
            QvdHeader header = QvdReader.header(file);
            if (FULL_HEADERS.contains(header.buildNumber())) {
                assertThat(HeaderText.bytes(header))
                        .as(file.toString())
                        .isEqualTo(Arrays.copyOf(RawQvd.bytes(file), (int) header.bodyStart()));
            }
        }
    }

    /** Those of our build whose fields Qlik laid out as we do. */
    @Test
    void areWrittenBackByteForByteWhereTheLayoutIsOurs() {
        for (String name : List.of("empty_qvd.qvd", "colors.qvd", "inventories.qvd")) {
            Path file = GenuineQvds.named(name);
            Path copy = folder.resolve(name);
            QvdWriter.write(copy, QvdReader.read(file));

            assertThat(copy).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void haveTheBodyOfTheWorkedExample() {
        assertThat(RawQvd.body(GenuineQvds.named("qvdlib__Test.qvd")))
                .isEqualTo(QvdWriterTests.WORKED_EXAMPLE.replaceAll("\\s", ""));
    }

    /** Everything but layout and build number survives being read and written, for every file. */
    @Test
    void holdTheSameValuesAfterBeingWrittenByUs() {
        for (Path file : GenuineQvds.all()) {
            QvdTable table = QvdReader.read(file);
            Path copy = folder.resolve("copy.qvd");
            QvdWriter.write(copy, table);
            QvdTable read = QvdReader.read(copy);

            for (QvdColumn column : table.columns()) {
                QvdColumn other = read.column(column.field());
                assertThat(other.symbols()).isEqualTo(column.symbols());
                assertThat(other.format()).isEqualTo(column.format());
                assertThat(other.tags()).isEqualTo(column.tags());
                assertThat(QvdColumnTests.rows(other)).isEqualTo(QvdColumnTests.rows(column));
            }
            assertThat(read.lineage()).isEqualTo(table.lineage());
        }
    }

    @Test
    void holdTheValuesThatOthersReadInThem() {
        QvdTable test = QvdReader.read(GenuineQvds.named("qvdlib__Test.qvd"));
        assertThat(QvdColumnTests.rows(test.column("DualDoubleColumn"))).containsExactly("1.1/A", "2.2/B", "NULL");

        QvdTable tab1 = QvdReader.read(GenuineQvds.named("tab1.qvd"));
        assertThat(tab1.column("ID").text(0)).isEqualTo("123.12");
        assertThat(tab1.column("NAME").text(0)).isEqualTo("Pete");
        assertThat(tab1.column("ONEVAL").number(4)).isZero();

        QvdTable orders = QvdReader.read(GenuineQvds.named("Orders.qvd"));
        assertThat(orders.rows()).isEqualTo(830);
        assertThat(orders.column("OrderID").number(0)).isEqualTo(10248);
        assertThat(orders.column("OrderDate").number(0)).isEqualTo(35250);
        assertThat(orders.column("ShipRegion").isNull(0)).isTrue();
        assertThat(orders.column("ShipAddress").text(0)).isEqualTo("59 rue de l'Abbaye");

        QvdTable sales = QvdReader.read(GenuineQvds.named("large.qvd"));
        assertThat(sales.rows()).isEqualTo(60398);
        assertThat(sales.column("SalesAmount").number(0)).isEqualTo(3578.27);
        assertThat(sales.lineage()).isNotEmpty();

        QvdTable colors = QvdReader.read(GenuineQvds.named("colors.qvd"));
        assertThat(colors.column("rgb").text(0)).isEqualTo("0033B2");
    }
}
