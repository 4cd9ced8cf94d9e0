package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderTextTests {

    /** Build 50689's form; CRLF is put in below. */
    static final String GOLDEN = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
             <QvdTableHeader>
               <QvBuildNo>50689</QvBuildNo>
               <CreatorDoc>C:\\B &amp; F\\Grund.qvf</CreatorDoc>
               <CreateUtcTime>2026-11-23 12:30:59</CreateUtcTime>
               <SourceCreateUtcTime></SourceCreateUtcTime>
               <SourceFileUtcTime></SourceFileUtcTime>
               <SourceFileSize>-1</SourceFileSize>
               <StaleUtcTime></StaleUtcTime>
               <TableName>små &lt;tal&gt;</TableName>
               <Fields>
                 <QvdFieldHeader>
                   <FieldName>Kön [&quot;K&quot;]</FieldName>
                   <BitOffset>0</BitOffset>
                   <BitWidth>2</BitWidth>
                   <Bias>-2</Bias>
                   <NumberFormat>
                     <Type>UNKNOWN</Type>
                     <nDec>0</nDec>
                     <UseThou>0</UseThou>
                     <Fmt></Fmt>
                     <Dec></Dec>
                     <Thou></Thou>
                   </NumberFormat>
                   <NoOfSymbols>1</NoOfSymbols>
                   <Offset>0</Offset>
                   <Length>9</Length>
                   <Comment>it's 'raw'</Comment>
                   <Tags>
                     <String>$ascii</String>
                     <String>$text</String>
                   </Tags>
                 </QvdFieldHeader>
                 <QvdFieldHeader>
                   <FieldName>Totalt</FieldName>
                   <BitOffset>2</BitOffset>
                   <BitWidth>6</BitWidth>
                   <Bias>0</Bias>
                   <NumberFormat>
                     <Type>FIX</Type>
                     <nDec>1</nDec>
                     <UseThou>1</UseThou>
                     <Fmt>#\u00A0##0,0</Fmt>
                     <Dec>,</Dec>
                     <Thou>\u00A0</Thou>
                   </NumberFormat>
                   <NoOfSymbols>2</NoOfSymbols>
                   <Offset>9</Offset>
                   <Length>14</Length>
                   <Comment></Comment>
                   <Tags></Tags>
                 </QvdFieldHeader>
               </Fields>
               <Compression></Compression>
               <RecordByteSize>1</RecordByteSize>
               <NoOfRecords>2</NoOfRecords>
               <Offset>23</Offset>
               <Length>2</Length>
               <Lineage>
                 <LineageInfo>
                   <Discriminator>INLINE;</Discriminator>
                   <Statement></Statement>
                 </LineageInfo>
               </Lineage>
               <Comment>a &amp; b</Comment>
               <EncryptionInfo></EncryptionInfo>
               <TableTags>
                 <String>mart</String>
               </TableTags>
               <ProfilingData></ProfilingData>
             </QvdTableHeader>
            """;

    /** What stands after GOLDEN. */
    static final String BODY = "044B76696E6E6F720002000000000068744001C00000000204";

    @TempDir
    Path folder;

    @Test
    void isByteForByteWhatQlikWrites() {
        Path file = folder.resolve("t.qvd");
        QvdWriter.write(file, table());

        assertThat(RawQvd.header(file)).isEqualTo(GOLDEN.replace("\n", "\r\n"));
        assertThat(RawQvd.body(file)).isEqualTo(BODY);
    }

    @Test
    void hasEmptyElementsOnOneLine() {
        Path file = folder.resolve("t.qvd");
        QvdWriter.write(
                file,
                QvdTable.named("t")
                        .column(QvdColumn.nulls("x", 0).withTags(List.of()))
                        .build());

        assertThat(RawQvd.header(file))
                .contains("       <Tags></Tags>\r\n", "   <Lineage></Lineage>\r\n", "   <TableTags></TableTags>\r\n")
                .contains("<CreatorDoc>Grund</CreatorDoc>", "<CreateUtcTime>1970-01-01 00:00:00</CreateUtcTime>");
    }

    @Test
    void refusesWhatXmlCannotHold() {
        Path file = folder.resolve("t.qvd");
        QvdTable table =
                QvdTable.named("t").column(QvdColumn.nulls("a\u0007", 0)).build();

        assertThatThrownBy(() -> QvdWriter.write(file, table))
                .isInstanceOf(QvdException.class)
                .hasMessage("FieldName [a\u0007]: found U+0007, expected characters that XML can hold");
        assertThat(folder).isEmptyDirectory();
    }

    static QvdTable table() {
        return QvdTable.named("små <tal>")
                .comment("a & b")
                .creator("C:\\B & F\\Grund.qvf")
                .created(Instant.parse("2026-11-23T12:30:59.999Z"))
                .tags(List.of("mart"))
                .lineage(List.of(new QvdLineage("INLINE;", "")))
                .column(QvdColumn.text("Kön [\"K\"]", Arrays.asList("Kvinnor", null))
                        .withComment("it's 'raw'"))
                .column(QvdColumn.numbers("Totalt", new double[] {326.5, 192}, NumberFormat.fix(1, ",", "\u00A0"))
                        .withTags(List.of()))
                .build();
    }
}
