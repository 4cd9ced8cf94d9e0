package se.liu.grund.qvd.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdSymbol;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;

class CsvTests {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("åäö.qvd");
        QvdWriter.write(
                file,
                QvdTable.named("Studenter")
                        .column(QvdColumn.text("Län", Arrays.asList("Östergötlands län", null, "")))
                        .column(QvdColumn.numbers("Andel, %", new double[] {2.5, 3, Double.NaN}, NumberFormat.real()))
                        .column(QvdColumn.of(
                                "Kön",
                                List.of(QvdSymbol.of(1, "Kvinnor"), QvdSymbol.of(2, "Män")),
                                new int[] {0, 1, 0},
                                NumberFormat.unknown()))
                        .build());
    }

    @Test
    void writesAllRowsAsData() {
        assertThat(Told.by("csv", file))
                .isEqualTo(Told.fine(
                        "Län,\"Andel, %\",Kön\r\nÖstergötlands län,2.5,Kvinnor\r\n,3,Män\r\n\"\",,Kvinnor\r\n"));
    }

    @Test
    void writesTheFieldsAskedForInTheFormAskedFor() {
        assertThat(Told.by(
                        "csv",
                        file,
                        "--fields",
                        "Kön,\"Andel, %\"",
                        "--separator",
                        ";",
                        "--decimal",
                        ",",
                        "--side",
                        "number"))
                .isEqualTo(Told.fine("Kön;Andel, %\r\n1;2,5\r\n2;3\r\n1;\r\n"));
    }

    @Test
    void separatesByTabs() {
        assertThat(Told.by("csv", "--separator", "\\t", file).out()).startsWith("Län\tAndel, %\tKön\r\n");
    }
}
