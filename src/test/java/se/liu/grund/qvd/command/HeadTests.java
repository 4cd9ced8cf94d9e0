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

class HeadTests {

    private static final QvdTable TABLE = QvdTable.named("Studenter")
            .column(QvdColumn.text(
                    "Län",
                    Arrays.asList(
                            "Östergötlands län",
                            "∅",
                            null,
                            "",
                            " blank",
                            "En text som är längre än fältets bredd",
                            "a\n\u001B[31mb")))
            .column(QvdColumn.numbers(
                    "Andel", new double[] {2.5, 10, Double.NaN, 0.1, -7, 12345.75, 1}, NumberFormat.real()))
            .column(QvdColumn.of(
                    "Kön",
                    List.of(QvdSymbol.of(1, "Kvinnor"), QvdSymbol.of(2, "Män")),
                    new int[] {0, 1, 0, 1, -1, 0, 1},
                    NumberFormat.unknown()))
            .column(QvdColumn.numbers("Dag", new double[] {46349, 0, 1, 2, 3, 4, 5}, NumberFormat.date("YYYY-MM-DD")))
            .build();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("åäö.qvd");
        QvdWriter.write(file, TABLE);
    }

    @Test
    void showsATableThatAPersonReads() {
        assertThat(Told.by("head", file)).isEqualTo(Told.fine("""
                        Studenter: 7 rows × 4 fields

                        Län                                  Andel      Kön         Dag
                        ────────────────────────────────  ────────  ───────  ──────────
                        Östergötlands län                      2,5  Kvinnor  2026-11-23
                        "∅"                                     10      Män  1899-12-30
                        ∅                                        ∅  Kvinnor  1899-12-31
                        ""                                     0,1      Män  1900-01-01
                        " blank"                                -7        ∅  1900-01-02
                        En text som är längre än fältet…  12345,75  Kvinnor  1900-01-03
                        a··[31mb                                 1      Män  1900-01-04
                        """));
    }

    @Test
    void showsAsManyRowsAsAskedFor() {
        assertThat(Told.by("head", "-n", 1, file).out().lines()).hasSize(5);
        assertThat(Told.by("head", file, "-n", "0").out().lines()).hasSize(4);
    }

    @Test
    void showsTheFieldsOfATableWithoutRows() {
        QvdWriter.write(
                file, QvdTable.named("Tom").column(QvdColumn.nulls("Å", 0)).build());

        assertThat(Told.by("head", file)).isEqualTo(Told.fine("""
                        Tom: 0 rows × 1 field

                        Å
                        ─
                        """));
    }
}
