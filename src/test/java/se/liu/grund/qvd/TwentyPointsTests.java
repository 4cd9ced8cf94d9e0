package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liu.grund.qvd.RawQvd.field;
import static se.liu.grund.qvd.RawQvd.table;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * The twenty points on which libraries disagree with Qlik or with each other, one test each, both as we write and as we read. The number
 * is the point's.
 */
class TwentyPointsTests extends PointsOneToTen {

    private static final String X = field("x", 0, 8, 0, 2, 0, 6);

    @Test
    void p11EveryTextOfTheHeaderIsEscapedAndUnescapedOnesAreUnderstood() throws Exception {
        String odd = "small & <x> \"]]>' &amp;";
        Path ours = folder.resolve("vår.qvd");
        QvdTable table = QvdTable.named(odd)
                .comment(odd)
                .creator(odd)
                .tags(List.of(odd))
                .lineage(List.of(new QvdLineage(odd, odd)))
                .column(text(odd, "A")
                        .withComment(odd)
                        .withTags(List.of(odd))
                        .withFormat(new NumberFormat("MONEY", 0, 1, odd, "<", "&")))
                .build();
        QvdWriter.write(ours, table);
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(RawQvd.header(ours).getBytes(StandardCharsets.UTF_8)));
        for (String element :
                List.of("TableName", "FieldName", "Fmt", "CreatorDoc", "Statement", "String", "Comment")) {
            assertThat(xml.getElementsByTagName(element).item(0).getTextContent())
                    .as(element)
                    .isEqualTo(odd);
        }
        QvdTable read = QvdReader.read(ours);
        assertThat(List.of(
                        read.name(), read.comment(), read.creator(), read.tags().getFirst()))
                .containsOnly(odd);
        assertThat(read.column(odd).format())
                .isEqualTo(table.columns().getFirst().format());

        String theirs =
                table(X, 1, 2, 6, 2).replace(">x<", ">R&D, Ist <Soll & so<").replace(">t<", ">small & <x><");
        assertThat(cells(read(theirs, AB + "0001"), "R&D, Ist <Soll & so")).containsExactly("A", "B");
        assertThat(read(theirs, AB + "0001").name()).isEqualTo("small & <x>");
    }

    @Test
    void p12ElementsAreWrittenInQliksOrderAndReadInAny() {
        String elements = Pattern.compile("<(\\w+)>")
                .matcher(RawQvd.header(write(text("x", "A"))))
                .results()
                .map(match -> match.group(1))
                .reduce("", (all, one) -> all + " " + one);
        assertThat(elements)
                .isEqualTo(" QvdTableHeader QvBuildNo CreatorDoc CreateUtcTime SourceCreateUtcTime SourceFileUtcTime"
                        + " SourceFileSize StaleUtcTime TableName Fields QvdFieldHeader FieldName BitOffset BitWidth Bias"
                        + " NumberFormat Type nDec UseThou Fmt Dec Thou NoOfSymbols Offset Length Comment Tags String String"
                        + " Compression RecordByteSize NoOfRecords Offset Length Lineage Comment EncryptionInfo TableTags"
                        + " ProfilingData");

        QvdTable read = read(
                "<QvdTableHeader><Length>2</Length><Offset>6</Offset><Compression></Compression><Annat>?</Annat><Comment>å</Comment>"
                        + "<NoOfRecords>2</NoOfRecords><RecordByteSize>1</RecordByteSize><Lineage></Lineage><Fields>"
                        + "<QvdFieldHeader><Length>6</Length><Offset>0</Offset><NoOfSymbols>2</NoOfSymbols><Bias>0</Bias>"
                        + "<BitWidth>8</BitWidth><BitOffset>0</BitOffset><FieldName>x</FieldName></QvdFieldHeader></Fields>"
                        + "<CreateUtcTime>2026-11-23T18:20:13</CreateUtcTime><TableName>t</TableName></QvdTableHeader>",
                AB + "0100");
        assertThat(cells(read, "x")).containsExactly("B", "A");
        assertThat(read.created()).isEqualTo(Instant.parse("2026-11-23T18:20:13Z"));
    }

    @Test
    void p13TextHoldsEveryByteButNulAndAnyLength() {
        String control = "\u0001\u0002\u0004\u0005\u0006\u001F";
        String longOne = "å".repeat(1 << 20);
        Path ours = write(text("x", control, longOne, "z"));
        assertThat(RawQvd.body(ours))
                .startsWith("04" + "01020405061F" + "00" + "04C3A5")
                .endsWith("00047A00" + "000102");
        assertThat(cells(QvdReader.read(ours), "x")).containsExactly(control, longOne, "z");
    }

    @Test
    void p14DualsKeepBothSides() {
        List<QvdSymbol> duals = List.of(QvdSymbol.of(1, "januari"), QvdSymbol.of(0.5, "0114"), QvdSymbol.of(2, ""));
        Path ours = write(QvdColumn.of("x", duals, new int[] {0, 1, 2}, NumberFormat.unknown()));
        assertThat(RawQvd.body(ours))
                .isEqualTo("05010000006A616E7561726900" + "06000000000000E03F3031313400" + "050200000000" + "000102");
        QvdColumn read = QvdReader.read(ours).column("x");
        assertThat(QvdColumnTests.rows(read)).containsExactly("1.0/januari", "0.5/0114", "2.0/");
        assertThat(read.symbols()).isEqualTo(duals);
    }

    @Test
    void p15AFieldOfNullsAloneIsUnknownAndAsciiText() {
        Path ours = write(QvdColumn.nulls("x", 2));
        assertThat(QvdReader.header(ours).fields().getFirst())
                .extracting(QvdHeader.Field::format, QvdHeader.Field::tags)
                .containsExactly(NumberFormat.unknown(), List.of("$ascii", "$text"));
        assertThat(RawQvd.body(ours)).isEqualTo("0000");

        String time = "<NumberFormat><Type>TIME</Type></NumberFormat></QvdFieldHeader>";
        String theirs = table(field("x", 0, 8, -2, 0, 0, 0).replace("</QvdFieldHeader>", time), 1, 2, 0, 2);
        assertThat(cells(read(theirs, "0000"), "x")).containsExactly(null, null);
    }

    @Test
    void p16SizesAreCountedIn64Bits() {
        long large = 5_000_000_000L;
        Path theirs = RawQvd.sparse(folder, table(field("x", 0, 8, 0, 2, 0, 6), 1, large, 6, large), 6 + large);
        RawQvd.put(theirs, 0, RawQvd.hex(AB.replace(" ", "")));
        RawQvd.put(theirs, 6 + large - 2, new byte[] {1});
        try (QvdFile open = QvdReader.open(theirs)) {
            QvdColumn column = open.table().column("x");
            assertThat(column.rows()).isEqualTo(large);
            assertThat(column.text(large - 2) + column.text(large - 1)).isEqualTo("BA");
        }

        String larger = table(field("x", 0, 8, 0, large, 0, 2 * large), 1, 3 * large, 2 * large, 3 * large);
        QvdHeader header = QvdReader.header(RawQvd.write(folder, larger, ""));
        assertThat(List.of(header.records(), header.offset(), header.length()))
                .containsExactly(3 * large, 2 * large, 3 * large);
        assertThat(header.fields().getFirst())
                .extracting(QvdHeader.Field::symbols, QvdHeader.Field::length)
                .containsExactly(large, 2 * large);
        assertThat(new String(HeaderText.bytes(header), StandardCharsets.UTF_8))
                .contains("<NoOfRecords>15000000000</NoOfRecords>", "<Length>15000000000</Length>")
                .contains("<Offset>10000000000</Offset>", "<NoOfSymbols>5000000000</NoOfSymbols>");
    }

    @Test
    void p17NothingIsWrittenAfterTheRecordsAndWhatStandsThereIsPassedOver() {
        Path ours = write(text("x", "A", "B"));
        QvdHeader header = QvdReader.header(ours);
        assertThat(ours).hasSize(header.bodyStart() + header.offset() + header.length());

        QvdTable read = read(table(X, 1, 2, 6, 2), AB + "0001" + "0101FF");
        assertThat(cells(read, "x")).containsExactly("A", "B");
        assertThat(read.warnings())
                .containsExactly(folder.resolve("raw.qvd") + ": 3 bytes after the records were passed over");
    }

    @Test
    void p18OffsetAndLengthOfTheTableAreTheRootsOwnChildren() {
        Path ours =
                write(text("x", "A", "B"), text("y", "<Offset>7</Offset>", "B").withComment("<Length>1</Length>"));
        List<String> offsets = Pattern.compile("\r\n( +)<(Offset|Length)>(\\d+)<")
                .matcher(RawQvd.header(ours))
                .results()
                .map(MatchResult::group)
                .map(line -> line.length() - line.stripLeading().length() - 2 + line.strip())
                .toList();
        assertThat(offsets)
                .containsExactly(
                        "7<Offset>0<", "7<Length>6<", "7<Offset>6<", "7<Length>23<", "3<Offset>29<", "3<Length>2<");

        String lineage =
                "<Lineage><LineageInfo><Discriminator>x</Discriminator><Statement><Offset>1</Offset></Statement>"
                        + "</LineageInfo></Lineage><Fields>";
        QvdTable read = read(table(X, 1, 2, 6, 2).replace("<Fields>", lineage), AB + "0001");
        assertThat(cells(read, "x")).containsExactly("A", "B");
    }

    @Test
    void p19BlanksOfANameCount() {
        Path ours = write(text(" x ", "A"), text("x", "B"), text("\tx", "C"), text("\u00A0x", "D"));
        assertThat(RawQvd.header(ours)).contains("<FieldName> x </FieldName>", "<FieldName>\tx</FieldName>");
        QvdTable read = QvdReader.read(ours);
        assertThat(read.columns()).extracting(QvdColumn::field).containsExactly(" x ", "x", "\tx", "\u00A0x");
        assertThat(cells(read, " x ")).containsExactly("A");
    }

    @Test
    void p20WholeNumbersBeyond32BitsAreDoubles() {
        double[] numbers = {2147483647, 2147483648.0, -2147483648, -2147483649.0, 9007199254740992.0};
        Path ours = write(QvdColumn.numbers("x", numbers, NumberFormat.integer()));
        assertThat(RawQvd.body(ours))
                .isEqualTo("01FFFFFF7F" + "02000000000000E041" + "0100000080" + "02000020000000E0C1"
                        + "020000000000004043" + "0001020304");
        QvdColumn read = QvdReader.read(ours).column("x");
        assertThat(read.symbols())
                .extracting(QvdSymbol::number)
                .containsExactly(2147483647.0, 2147483648.0, -2147483648.0, -2147483649.0, 9007199254740992.0);
        assertThat(read.tags()).containsExactly("$numeric", "$integer");
    }
}
