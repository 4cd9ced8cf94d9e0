package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Numbers;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableShape;
import se.liu.grund.contract.TableShape.EmptyLabel;

/** A label in merged cells holds for all of them; a count in merged cells is no count of each. */
class MergedCountsTests {

    @TempDir
    Path root;

    @Test
    void refusesACountThatIsMergedOverTwoRowsButTakesALabelThatIs() throws IOException {
        Path file = Files.createDirectories(root.resolve("framgrund")).resolve("yrke.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Prov", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Tabell");
            sheet.value(0, 0, "Examen");
            sheet.value(0, 1, "Yrke");
            sheet.value(0, 2, "2014-2019");
            sheet.value(0, 3, "2013-2018");
            sheet.value(1, 0, "Läkarexamen");
            sheet.range(1, 0, 2, 0).merge();
            sheet.value(1, 1, "Läkare");
            sheet.value(2, 1, "Åklagare");
            sheet.value(1, 2, 120);
            sheet.range(1, 2, 2, 2).merge();
            sheet.value(1, 3, 7);
            sheet.value(2, 3, 8);
        }
        TableShape shape = new TableShape(
                "{mått}.xlsx",
                new TableFormat.Workbook(null, TableFormat.Decimal.NONE),
                1,
                2,
                Shapes.roles(
                        new RoleSource.FileName("mått"),
                        new RoleSource.Constant("Totalt"),
                        new RoleSource.Heading(1),
                        new RoleSource.CodeOf("examenskod"),
                        new RoleSource.RowVariable(1),
                        new RoleSource.RowVariable(2)),
                null,
                Map.of(),
                Shapes.MARKERS,
                Shapes.TOTALS,
                List.of(),
                EmptyLabel.SKIP,
                new Numbers.Exact());

        assertThat(new Deliveries(root, () -> new CodeLists(DeliverySpec.CODES))
                        .read(Shapes.delivery(List.of(), shape), Shapes.app(Shapes.YRKE))
                        .breaches())
                .extracting(Breach::toString)
                .containsExactly("framgrund/yrke.xlsx[Tabell]:3:3: found '120', expected a cell of its own for every"
                        + " count. Split the merged cells in the workbook, and save it again.");
    }
}
