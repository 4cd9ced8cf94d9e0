package se.liu.grund.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.register.SyntheticColumn;
import se.liu.grund.register.SyntheticRegisters;
import se.liu.grund.register.SyntheticTable;

/**
 * An invented register of degrees: 120 degrees, 33 years, 11 columns of 5 to 300 values of which the first ones are common, and
 * 8 persons for every 10 rows. All of Framgrund's measures stand in its own rows.
 *
 * @param folder with {@code contracts} and {@code deliveries}
 * @param rows how many rows, in all years
 * @param measures how many are counted: the eleven, or one more, which stands in a column of its own
 */
record RegisterData(Path folder, long rows, int measures) {

    private static final String TWELFTH = "tolfte";

    static final int FIRST = 1993;
    static final int LAST = 2025;

    /** By measure: the column and, where the measure is open, how many values it has. */
    static final List<String> MEASURES = List.of(
            "boendelan",
            "bransch",
            "etableringsgrad",
            "foraldrarnas-utbildningsniva",
            "gymnasieprogram",
            "inkomst",
            "matchningsindikator",
            "rekryteringslan",
            "sektor",
            "utlandsk-bakgrund",
            "yrke");

    static RegisterData of(Path bench, long rows) throws IOException, SQLException {
        RegisterData data = new RegisterData(bench.resolve("register-" + rows), rows, MEASURES.size());
        if (!Files.exists(data.folder.resolve("done"))) {
            data.write();
        }
        return data;
    }

    /** A register that has a column for a twelfth measure, which is counted or not. */
    static RegisterData withTwelfth(Path bench, long rows, boolean counted) throws IOException, SQLException {
        RegisterData data = new RegisterData(bench.resolve("register12-" + rows), rows, MEASURES.size() + 1);
        if (!Files.exists(data.folder.resolve("done"))) {
            data.write();
            Path app = data.contracts().resolve("apps/framgrund.yaml");
            Files.writeString(app, Files.readString(app).replace("\ncomputed:", """

              - id: tolfte
                name: Tolfte måttet
                expression: "Sum({<Mått={'Tolfte måttet'}>} [{value}])"
                categories: {open: true}

            computed:"""));
            new RegisterData(data.folder, rows, MEASURES.size()).contracts("contracts-11");
        }
        return counted ? data : new RegisterData(data.folder, rows, MEASURES.size());
    }

    private List<String> counted() {
        return measures > MEASURES.size()
                ? Stream.concat(MEASURES.stream(), Stream.of(TWELFTH)).toList()
                : MEASURES;
    }

    Path contracts() {
        Path eleven = folder.resolve("contracts-11");
        return measures == MEASURES.size() && Files.exists(eleven) ? eleven : folder.resolve("contracts");
    }

    Path deliveries() {
        return folder.resolve("deliveries");
    }

    String parquet() {
        return deliveries().resolve("register").toAbsolutePath() + "/examen_*.parquet";
    }

    private void write() throws IOException, SQLException {
        long start = System.nanoTime();
        List<String> degrees = contracts("contracts");
        CodeLists lists = new CodeLists(contracts().resolve("codes"));
        List<SyntheticColumn> columns = new ArrayList<>();
        columns.add(new SyntheticColumn("examenskod", degrees, 2, 0, true));
        for (String measure : counted()) {
            columns.add(new SyntheticColumn(measure, values(lists, measure), 2, 10, false));
        }
        int years = LAST - FIRST + 1;
        new SyntheticTable(
                        "examen", "personid", "år", "kön", columns, FIRST, LAST, rows / years, rows * 8 / 10, false, 42)
                .parquet(deliveries().resolve("register"));
        Files.writeString(folder.resolve("done"), "");
        try (Stream<Path> files = Files.list(deliveries().resolve("register"))) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(
                    "%,d rows written as Parquet in %.0f s, %d MB%n",
                    rows, (System.nanoTime() - start) / 1e9, bytes >> 20);
        }
    }

    /** Writes the contracts into a folder; the degrees that the register has. */
    private List<String> contracts(String name) throws IOException {
        Path into = folder.resolve(name);
        SyntheticRegisters.contracts(into, "parquet");
        List<String> degrees =
                IntStream.rangeClosed(1, 120).mapToObj("EX%03d"::formatted).toList();
        List<String> list = new ArrayList<>(List.of("kod;etikett;alias"));
        degrees.forEach(code -> list.add(code + ";Examen " + code + ";"));
        Files.write(into.resolve("codes/examenskod.csv"), list);
        Files.writeString(into.resolve("registers/examen.yaml"), """
                register: examen
                files: "register/examen_{år}.parquet"
                person: personid
                year: {column: år, from: %d}
                kön: {column: kön, kvinnor: [K], män: [M]}
                columns: [examenskod, %s]
                required: [examenskod]
                """.formatted(FIRST, String.join(", ", counted())));
        Files.writeString(into.resolve("countings/framgrund.yaml"), """
                counting: framgrund
                populations:
                  - rows: examen
                    code: examenskod
                    periods: rolling
                    measures: {%s}
                """.formatted(
                        counted().stream().map(m -> m + ": " + m).collect(Collectors.joining(", "))));
        return degrees;
    }

    private static List<String> values(CodeLists lists, String measure) {
        String list = switch (measure) {
            case "boendelan", "rekryteringslan" -> "lan";
            case "bransch" -> "bransch";
            case "etableringsgrad" -> "etableringsstatus";
            case "foraldrarnas-utbildningsniva" -> "foraldrars_utbildningsniva";
            case "gymnasieprogram" -> "gymnasieprogram";
            case "matchningsindikator" -> "matchning";
            case "sektor" -> "sektor";
            case "utlandsk-bakgrund" -> "utlandsk_bakgrund";
            default -> "";
        };
        if (!list.isEmpty()) {
            return lists.list(list).entries().stream()
                    .map(CodeList.Entry::label)
                    .toList();
        }
        int values = measure.equals("yrke") ? 300 : 60;
        return IntStream.range(0, values)
                .mapToObj(i -> "Värde " + (char) ('A' + i % 26) + i)
                .toList();
    }
}
