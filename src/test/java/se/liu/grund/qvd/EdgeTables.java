package se.liu.grund.qvd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tables at the edges of what a QVD can hold, each with the body that its file must have where that is short enough to be told. */
record EdgeTables(String name, QvdTable table, @Nullable String body) {

    private static final NumberFormat NONE = NumberFormat.unknown();
    private static final Instant CREATED = Instant.parse("2026-11-23T12:00:00Z");

    @Override
    public String toString() {
        return name;
    }

    static List<EdgeTables> all() {
        List<EdgeTables> all = new ArrayList<>(small());
        all.addAll(large());
        return all;
    }

    /** Those whose files are a few thousand bytes. */
    static List<EdgeTables> small() {
        return List.of(
                edge(
                        "constants only",
                        "0107000000 047800 02000000000000E03F | 000000",
                        QvdColumn.constant("sju", QvdSymbol.of(7), 3),
                        QvdColumn.constant("x", QvdSymbol.of("x"), 3),
                        QvdColumn.constant("halv", QvdSymbol.of(0.5), 3)),
                edge(
                        "no rows",
                        "",
                        QvdColumn.text("Län", List.of()),
                        QvdColumn.numbers("Dag", new double[0], NumberFormat.date("YYYY-MM-DD")),
                        QvdColumn.nulls("Inget", 0)),
                edge("NULL alone", "000000", QvdColumn.nulls("a", 3), QvdColumn.nulls("b", 3)),
                edge(
                        "one value and NULL",
                        "047900 0104000000 | 0A 00 0A",
                        text("y", "y", null, "y"),
                        numbers("fyra", 4, Double.NaN, 4)),
                edge(
                        "whole numbers at the ends of 32 bits",
                        """
                        01FFFFFF7F 0100000080 02000000000000E041 02000020000000E0C1
                        01FEFFFF7F 0101000080 020000000000004043 020100000000004043
                        | 00 01 02 03 04 05 06 07
                        """,
                        numbers(
                                "Gräns",
                                2147483647,
                                -2147483648,
                                2147483648.0,
                                -2147483649.0,
                                2147483646,
                                -2147483647,
                                9007199254740992.0,
                                9007199254740994.0)),
                edge(
                        "zeros",
                        "0100000000 0500000000 6E6F6C6C00 | 00 00 00",
                        numbers("Noll", -0.0, 0.0, -0.0),
                        symbols("Dual", QvdSymbol.of(-0.0, "noll"), new QvdSymbol.Real(0), QvdSymbol.of(0))),
                edge(
                        "three in five forms",
                        "020000000000000840 043300 | 00 00 00 00 01",
                        symbols(
                                "Tre",
                                new QvdSymbol.Real(3.0),
                                QvdSymbol.of(3),
                                QvdSymbol.of(3, "tre"),
                                new QvdSymbol.DualReal(3, "3.0"),
                                QvdSymbol.of("3"))),
                edge("the empty text beside NULL", "0400 042000 | 02 00 03 02", text("Namn", "", null, " ", "")),
                edge(
                        "letters and faces",
                        "04C3A5C3A4C3B600 04C385C384C38600 04F09F988000 0465CC8100 04EFBBBF00 | 00 01 02 03 04",
                        text("Bokstäver 😀", "åäö", "ÅÄÆ", "😀", "e\u0301", "\uFEFF")),
                edge(
                        "names that XML and scripts trip on",
                        null,
                        text("a & b", "&", "&amp"),
                        text("<Soll>", "<b>", "</FieldName>"),
                        text("\"citat\" 'apostrof'", "\"", "'"),
                        text("a]b[c]]", "]", "]]"),
                        text(" blanka i båda ändar  ", " a", "a "),
                        text("%Nyckel", "=1", "$(x)")),
                edge(
                        "leading zeros",
                        "043031313400 0431313400 04303100 043100 04303000 043000 | 00 01 02 03 04 05",
                        text("Kod", "0114", "114", "01", "1", "00", "0")),
                edge(
                        "days before 1900 and days that end late",
                        null,
                        QvdColumn.numbers(
                                "Dag",
                                new double[] {0, 1, 2, -1, -109206, 60, 61, 44688.999999988424},
                                NumberFormat.date("YYYY-MM-DD"))),
                edge(
                        "times",
                        null,
                        QvdColumn.numbers("Tid", new double[] {0, 0.5, 86399 / 86400.0}, NumberFormat.time("hh:mm:ss")),
                        symbols(
                                "Klockan",
                                QvdSymbol.of(0, "00:00:00"),
                                QvdSymbol.of(7.25 / 24, "07:15:00"),
                                QvdSymbol.of(1, "00:00:00")),
                        QvdColumn.numbers(
                                "Stämpel",
                                new double[] {46349.75, 46349, Double.NaN},
                                NumberFormat.timestamp("YYYY-MM-DD hh:mm:ss[.fff]"))));
    }

    private static List<EdgeTables> large() {
        int[] many = IntStream.range(0, 65_537).toArray();
        QvdColumn[] fields = IntStream.range(0, 1000)
                .mapToObj(i -> numbers("Fält " + i, i, i % 3 == 0 ? Double.NaN : i, i % 7, i * 0.5, -i))
                .toArray(QvdColumn[]::new);
        return List.of(
                edge("65,537 symbols", null, QvdColumn.integers("n", many), many("t", many)),
                edge("1,000 fields", null, fields),
                edge("a text of 5 MB", null, text("Lång", "a", "ö".repeat(2_500_000) + "a", "b")));
    }

    private static QvdColumn many(String field, int[] rows) {
        return QvdColumn.text(
                field,
                Arrays.stream(rows)
                        .mapToObj(n -> n % 1000 == 7 ? null : "å" + n)
                        .toList());
    }

    private static EdgeTables edge(String name, @Nullable String body, QvdColumn... columns) {
        QvdTable.Builder table = QvdTable.named("Kant: " + name + " & <ö>").created(CREATED);
        Arrays.stream(columns).forEach(table::column);
        return new EdgeTables(name, table.build(), body == null ? null : body.replaceAll("[\\s|]", ""));
    }

    private static QvdColumn text(String field, @Nullable String... rows) {
        return QvdColumn.text(field, Arrays.asList(rows));
    }

    private static QvdColumn numbers(String field, double... rows) {
        return QvdColumn.numbers(field, rows, NumberFormat.real(","));
    }

    private static QvdColumn symbols(String field, QvdSymbol... rows) {
        return QvdColumn.of(
                field, List.of(rows), IntStream.range(0, rows.length).toArray(), NONE);
    }
}
