package se.liu.grund.source.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that other programs wrote, see {@code src/test/resources/xlsx}. */
class OtherWritersTests {

    private static final Path FOLDER = Path.of("src/test/resources/xlsx");
    private static final String UNCALCULATED =
            " found a formula whose result was left for Excel to calculate in D2, expected the result of the formula."
                    + " Open the workbook in Excel and save it.";
    private static final String WITHOUT_RESULT =
            ", expected the result of the formula. Open the workbook in Excel and save it.";

    @TempDir
    Path folder;

    @Test
    void readsWhatOpenpyxlWrites() throws IOException {
        Shown shown = Shown.of(FOLDER.resolve("openpyxl.xlsx"), "Västra Götaland's");
        assertThat(shown.rows())
                .containsExactly(
                        "1: Län | Kvinnor | Kvinnor | Män | Män",
                        "2: Län | =2020 | =2021 | =2020 | =2021",
                        "3: Skåne | =3120 | =0.1 | @2021-12-31 | @2021-12-31T12:00:00",
                        "4: Örebro | 3\u00A0120 | .. | SANT | !#N/A",
                        "5: Summa | !");
        assertThat(shown.faults()).containsExactly("5:2 found a formula without a result in B5" + WITHOUT_RESULT);
        assertThat(shown.refused()).isEmpty();
    }

    @Test
    void readsWhatXlsxWriterWrites() throws IOException {
        for (String name : new String[] {"xlsxwriter.xlsx", "xlsxwriter1904.xlsx"}) {
            Shown shown = Shown.of(FOLDER.resolve(name), "Blad ett");
            assertThat(shown.rows())
                    .containsExactly(
                            "1: Län | Kvinnor | Kvinnor", "2: Örebro | =3120 | @2021-12-31 | ! | SANT | rad\nett");
            assertThat(shown.faults()).containsExactly("2:4" + UNCALCULATED);
        }
    }

    @Test
    void readsWhatExceljsWrites() throws IOException {
        Shown shown = Shown.of(FOLDER.resolve("exceljs.xlsx"), "Västra Götaland");
        assertThat(shown.rows())
                .containsExactly(
                        "1: Län | Kvinnor | Kvinnor | Män",
                        "2: Örebro | =3120 | =0.1 | @2021-12-31",
                        "3: 3\u00A0120 | SANT | !#N/A | =6240",
                        "4: Summa | !");
        assertThat(shown.faults()).containsExactly("4:2 found a formula without a result in B4" + WITHOUT_RESULT);
    }

    @Test
    void readsWhatSheetJsWrites() throws IOException {
        Shown shown = Shown.of(FOLDER.resolve("sheetjs.xlsx"), "Blad åäö");
        assertThat(shown.rows())
                .containsExactly(
                        "1: Län | Kvinnor | Kvinnor | Män",
                        "2: Skåne | =3120 | =0.1 | ..",
                        "3: Örebro | 3\u00A0120 | SANT | @2021-12-31");
        assertThat(shown.faults()).isEmpty();
    }

    @Test
    void readsWhatFastexcelWrites() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(bytes, "Grund", "1.0")) {
            Worksheet sheet = book.newWorksheet("Blad & å");
            sheet.value(0, 0, "Län & kommun <å>");
            sheet.value(2, 1, 0.1);
            sheet.value(2, 2, LocalDate.of(2021, 12, 31));
            sheet.style(2, 2).format("yyyy-MM-dd").set();
            sheet.value(2, 3, true);
        }
        Path file = Files.write(folder.resolve("fast.xlsx"), bytes.toByteArray());
        Shown shown = Shown.of(file, "Blad & å");
        assertThat(shown.rows()).containsExactly("1: Län & kommun <å>", "2:", "3:  | =0.1 | @2021-12-31 | SANT");
        assertThat(shown.faults()).isEmpty();
    }
}
