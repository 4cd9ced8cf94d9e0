package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of QlikView 9 to Sense build 50689, as Qlik wrote them. */
class GenuineQvdTests {

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
    void areWrittenBackByteForByte() {
        for (Path file : GenuineQvds.all()) {
            assertSame(file, QvdReader.read(file));
        }
    }

    /** Nothing but the fields' own widths is known to the writer here. */
    @Test
    void areLaidOutByteForByteByTheRuleAlone() {
        for (Path file : GenuineQvds.all()) {
            QvdTable table = QvdReader.read(file);
            KeptHeader kept = table.heading().kept();
            assertSame(file, table.with(kept.withoutLayout()).build());
        }
    }

    @Test
    void haveTheBodyOfTheWorkedExample() {
        assertThat(RawQvd.body(GenuineQvds.named("qvdlib__Test.qvd")))
                .isEqualTo(QvdWriterTests.WORKED_EXAMPLE.replaceAll("\\s", ""));
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

    private void assertSame(Path file, QvdTable table) {
        Path copy = folder.resolve("copy.qvd");
        QvdWriter.write(copy, table);

        assertThat(copy).as(file.toString()).hasSameBinaryContentAs(file);
    }
}
