package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liu.grund.qvd.RawQvd.field;
import static se.liu.grund.qvd.RawQvd.table;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What XML can do to its reader, and fields that claim each other's bytes and bits. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileXmlTests {

    private static final String AB = "044100044200";
    private static final String X = field("x", 0, 8, 0, 2, 0, 6);
    private static final String PLAIN = table(X, 1, 2, 6, 2);
    private static final int MILLION = 1_000_000;

    private static final String LAUGHS = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [
             <!ENTITY lol "lol">
             <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
             <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">
             <!ENTITY lol9 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
            ]>
            """;

    @TempDir
    Path folder;

    /** A header, and the message after the file's name. */
    static Stream<Arguments> headers() {
        String noDoctype = ", expected an element; a QVD header has no DOCTYPE, CDATA or free text";
        return Stream.of(
                Arguments.of(
                        LAUGHS + PLAIN.replace(">t<", ">&lol9;<"),
                        "byte 22: found \"<!DOCTYPE lolz [? <!\"" + noDoctype),
                Arguments.of(
                        "<!DOCTYPE x [<!ENTITY % y SYSTEM \"http://example.org/y.dtd\"> %y;]>" + PLAIN,
                        "byte 0: found \"<!DOCTYPE x [<!ENTIT\"" + noDoctype),
                Arguments.of(
                        PLAIN.replace("<Fields>", "<![CDATA[<Fields>]]><Fields>"),
                        "byte 40: found \"<![CDATA[<Fields>]]>\"" + noDoctype),
                Arguments.of("<a>".repeat(MILLION), "byte 0: found <a>, expected <QvdTableHeader>"),
                Arguments.of(
                        "<QvdTableHeader>" + "<a>".repeat(MILLION),
                        "byte 19: found no </a> until the header's end, expected </a>"),
                Arguments.of(
                        "<QvdTableHeader>" + "<a>".repeat(MILLION) + "</a>".repeat(MILLION) + "</QvdTableHeader>",
                        "byte 3000020: found </a>, expected </QvdTableHeader> or an element"),
                Arguments.of(
                        "<QvdTableHeader>".repeat(MILLION),
                        "byte 32: found no </QvdTableHeader> until the header's end, expected </QvdTableHeader>"),
                Arguments.of(
                        "<QvdTableHeader>" + "<Fields>".repeat(MILLION),
                        "byte 32: found no </Fields> until the header's end, expected </Fields>"),
                Arguments.of(
                        "<QvdTableHeader>" + "<Fields><QvdFieldHeader>".repeat(MILLION),
                        "byte 48: found no </Fields> until the header's end, expected </Fields>"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void refusesWhatXmlReadersChokeOn(String header, String message) {
        Path file = RawQvd.write(folder, header, AB + "0001");

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + ", " + message);
    }

    @Test
    void takesReferencesToEntitiesAsTheyStand() {
        String names = PLAIN.replace(">t<", ">&xxe;<").replace(">x<", "><xi:include href=\"file:///secret\"/>&lol;<");
        QvdTable table = QvdReader.read(RawQvd.write(folder, names, AB + "0001"));

        assertThat(table.name()).isEqualTo("&xxe;");
        assertThat(table.columns().getFirst().field()).isEqualTo("<xi:include href=\"file:///secret\"/>&lol;");
    }

    @Test
    void readsMillionsOfReferencesAndCommentsOnce() {
        String many = PLAIN.replace(">t<", ">" + "&amp;&".repeat(2 * MILLION) + "<")
                .replace("<Fields>", "<!---->".repeat(2 * MILLION) + "<Fields>");

        assertThat(QvdReader.header(RawQvd.write(folder, many, "")).tableName()).hasSize(4 * MILLION);
    }

    /** Two fields, and the message after the file's name. */
    static Stream<Arguments> overlaps() {
        return Stream.of(
                Arguments.of(
                        field("x", 0, 4, 0, 2, 0, 6) + field("y", 4, 4, 0, 1, 3, 3),
                        "field [y]: found symbols at Offset 3 with Length 3, expected Offset 6 and an end within the 6 bytes before the records"),
                Arguments.of(
                        field("x", 0, 4, 0, 1, 0, 4) + field("y", 4, 4, 0, 1, 3, 3),
                        "field [y]: found symbols at Offset 3 with Length 3, expected Offset 4 and an end within the 6 bytes before the records"),
                Arguments.of(
                        field("x", 0, 4, 0, 1, 0, 3) + field("y", 4, 4, 0, 1, 3, 9223372036854775807L),
                        "field [y]: found symbols at Offset 3 with Length 9223372036854775807, expected Offset 3 and an end within the 6 bytes before the records"),
                Arguments.of(
                        field("x", 0, 8, 0, 1, 0, 3) + field("y", 0, 8, 0, 1, 3, 3),
                        "field [y]: found bits 0 to 8, expected bits of its own from 8 to at most 8"),
                Arguments.of(
                        field("x", 0, 8, 0, 1, 0, 3) + field("y", 3, 2, 0, 1, 3, 3),
                        "field [y]: found bits 3 to 5, expected bits of its own from 8 to at most 8"),
                Arguments.of(
                        field("x", 4, 4, 0, 1, 0, 3) + field("y", 0, 5, 0, 1, 3, 3),
                        "field [x]: found bits 4 to 8, expected bits of its own from 5 to at most 8"),
                Arguments.of(
                        field("x", 0, 4, 0, 1, 0, 3) + field("y", 2147483647, 2147483647, 0, 1, 3, 3),
                        "field [y]: found bits 2147483647 to 4294967294, expected bits of its own from 4 to at most 8"));
    }

    @ParameterizedTest
    @MethodSource("overlaps")
    void refusesFieldsThatOverlap(String fields, String message) {
        Path file = RawQvd.write(folder, table(fields, 1, 2, 6, 2), AB + "0000");

        assertThatThrownBy(() -> QvdReader.read(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + ", " + message);
        assertThatThrownBy(() -> QvdReader.open(file))
                .isInstanceOf(QvdException.class)
                .hasMessage(file + ", " + message);
    }

    @Test
    void readsFieldsWhoseSymbolsStandInAnotherOrder() {
        String fields = field("x", 0, 4, 0, 1, 3, 3) + field("y", 4, 4, 0, 1, 0, 3);
        QvdTable table = QvdReader.read(RawQvd.write(folder, table(fields, 1, 1, 6, 1), AB + "00"));

        assertThat(table.column("x").text(0) + table.column("y").text(0)).isEqualTo("BA");
    }
}
