package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.qvd.QvdHeader.Element;
import se.liu.grund.qvd.QvdHeader.LineEnd;

/** Headers of every age: those of build 50689 less what came later. */
class HeaderFormTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "7314, CRLF, ''",
        "11282, CRLF, FIELD_COMMENT FIELD_TAGS LINEAGE COMMENT",
        "50506, LF, FIELD_COMMENT FIELD_TAGS LINEAGE COMMENT",
        "50640, CRLF, FIELD_COMMENT FIELD_TAGS LINEAGE COMMENT ENCRYPTION_INFO",
        "50667, CRLF, FIELD_COMMENT FIELD_TAGS LINEAGE COMMENT ENCRYPTION_INFO TABLE_TAGS PROFILING_DATA",
        "50689, LF, FIELD_COMMENT FIELD_TAGS LINEAGE COMMENT ENCRYPTION_INFO TABLE_TAGS PROFILING_DATA"
    })
    void areWrittenBackAsTheyWere(String build, LineEnd lineEnd, String elements) {
        Set<Element> known = Arrays.stream(elements.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Element::valueOf)
                .collect(Collectors.toSet());
        Path file = file(aged(build, known), lineEnd);

        QvdHeader header = QvdReader.header(file);
        assertThat(header.buildNumber()).isEqualTo(build);
        assertThat(header.form()).isEqualTo(new QvdHeader.Form(lineEnd, known, Map.of(), lineEnd.text));
        assertThat(written(QvdReader.read(file))).hasSameBinaryContentAs(file);
    }

    @Test
    void keepTimesAndProfilingAsTheyStood() {
        String text = HeaderTextTests.GOLDEN
                .replace("<SourceCreateUtcTime>", "<SourceCreateUtcTime>2020-01-02 03:04:05")
                .replace("<SourceFileUtcTime>", "<SourceFileUtcTime>2020-01-02")
                .replace("<SourceFileSize>-1", "<SourceFileSize>4711")
                .replace("<StaleUtcTime>", "<StaleUtcTime>i går")
                .replace("2026-11-23 12:30:59", "2026-11-23T12:30:59")
                .replace("<ProfilingData>", "<ProfilingData>\n     <Rows>1 &amp; 2</Rows>\n   ");
        Path file = file(text, LineEnd.CRLF);
        QvdTable table = QvdReader.read(file);

        assertThat(table.created()).isEqualTo(Instant.parse("2026-11-23T12:30:59Z"));
        assertThat(QvdReader.header(file).profiling()).isEqualTo("\r\n     <Rows>1 &amp; 2</Rows>\r\n   ");
        assertThat(written(table)).hasSameBinaryContentAs(file);
    }

    /** Two users' tools met names that Qlik left unescaped, and bytes before the NUL (qvd.md 2.2). */
    @Test
    void keepTextsAsTheyWereSpelled() {
        String text = HeaderTextTests.GOLDEN
                .replace("<FieldName>Totalt<", "<FieldName>R&D <Soll> 'å' &apos;ä&apos; &#246; &amp;<")
                .replace("<Fmt>#\u00A0##0,0<", "<Fmt># ##0 \u0001\"kr\"<")
                .replace("</QvdTableHeader>\n", "</QvdTableHeader>\n \u0002\t\n");
        Path file = file(text, LineEnd.CRLF);
        QvdTable table = QvdReader.read(file);
        QvdColumn column = table.column("R&D <Soll> 'å' 'ä' ö &");

        assertThat(column.format().pattern()).isEqualTo("# ##0 \u0001\"kr\"");
        assertThat(written(table)).hasSameBinaryContentAs(file);
        assertThat(RawQvd.header(written(table.with(column.withComment("R&D")))))
                .contains("<Comment>R&amp;D</Comment>");
    }

    @Test
    void keepATimeThatIsNone() {
        Path file = file(HeaderTextTests.GOLDEN.replace("2026-11-23 12:30:59", ""), LineEnd.CRLF);

        assertThat(QvdReader.read(file).created()).isEqualTo(Instant.EPOCH);
        assertThat(written(QvdReader.read(file))).hasSameBinaryContentAs(file);
    }

    @Test
    void getAnElementOfALaterAgeWhenItHasSomethingToSay() {
        QvdTable old = QvdReader.read(file(aged("7314", Set.of()), LineEnd.CRLF));

        String header = RawQvd.header(
                written(old.with(old.column("Totalt").withComment("å").withTags(List.of("$x")))));

        assertThat(header)
                .containsOnlyOnce("<Comment>")
                .contains(
                        "       <Comment>å</Comment>\r\n       <Tags>\r\n         <String>$x</String>\r\n       </Tags>\r\n")
                .contains("<QvBuildNo>7314</QvBuildNo>")
                .doesNotContain("<Lineage>", "<TableTags>");
    }

    private static String aged(String build, Set<Element> known) {
        String text = HeaderTextTests.GOLDEN.replace("50689", build);
        Set<Element> unknown = EnumSet.allOf(Element.class);
        unknown.removeAll(known);
        for (Element element : unknown) {
            String indent = element.parent.equals("QvdFieldHeader") ? " {7}" : " {3}";
            text = text.replaceAll("(?ms)^" + indent + "<" + element.tag + ">.*?</" + element.tag + ">\n", "");
        }
        return text;
    }

    private Path file(String header, LineEnd lineEnd) {
        return RawQvd.write(folder, header.replace("\n", lineEnd.text), HeaderTextTests.BODY);
    }

    private Path written(QvdTable table) {
        Path file = folder.resolve("written.qvd");
        QvdWriter.write(file, table);
        return file;
    }
}
