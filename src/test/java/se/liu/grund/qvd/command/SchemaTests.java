package se.liu.grund.qvd.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdLineage;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;

class SchemaTests {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("åäö.qvd");
        QvdWriter.write(
                file,
                QvdTable.named("Studenter")
                        .created(Instant.parse("2026-11-23T12:00:00Z"))
                        .comment("Påhittade siffror")
                        .tags(List.of("prov", "höst"))
                        .lineage(List.of(new QvdLineage("INLINE;", ""), new QvdLineage("DSN=x", "select *\nfrom t")))
                        .column(QvdColumn.text("Län", Arrays.asList("Östergötlands län", null, "Östergötlands län")))
                        .column(QvdColumn.numbers("Dag", new double[] {1, 2, 3}, NumberFormat.date("YYYY-MM-DD"))
                                .withComment("när"))
                        .build());
    }

    @Test
    void saysWhatTheHeaderSays() throws IOException {
        assertThat(Told.by("schema", file)).isEqualTo(Told.fine("""
                        Table       Studenter
                        Rows        3
                        Record      1 byte
                        Size        %s bytes
                        Created     2026-11-23 12:00:00 UTC
                        Creator     Grund
                        Build       50689
                        Comment     Påhittade siffror
                        Tags        prov, höst
                        Lineage     INLINE;
                        Lineage     DSN=x ← select *·from t

                        Field  Symbols  Bytes  Bits  NULLs  Format           Tags                                Comment
                        ─────  ───────  ─────  ────  ─────  ───────────────  ──────────────────────────────────  ───────
                        Län          1     22     2  yes    UNKNOWN          $text
                        Dag          3     15     6  no     DATE YYYY-MM-DD  $numeric $integer $timestamp $date  när
                        """.formatted(Plain.number(Files.size(file)))));
    }

    @Test
    void readsNoMoreThanTheHeader() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String encrypted = text.substring(0, text.indexOf('\0') + 1)
                .replace("<EncryptionInfo></EncryptionInfo>", "<EncryptionInfo>AES</EncryptionInfo>");
        Files.write(file, encrypted.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Told.by("schema", file).out())
                .contains("Encrypted   yes: the data cannot be read here\n")
                .contains("Dag          3");
        assertThat(Told.by("head", file))
                .isEqualTo(
                        new Told(
                                1,
                                "",
                                file
                                        + " is encrypted (its EncryptionInfo is not empty); expected a QVD stored without encryption\n"));
    }
}
