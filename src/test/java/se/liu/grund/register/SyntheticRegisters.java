package se.liu.grund.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.register.SyntheticColumn.Follows;

/** The five invented registers that the shipped countings count, of one size and seed. */
public final class SyntheticRegisters {

    private static final List<String> INCOMES = IntStream.range(0, 12)
            .mapToObj(i -> "Inkomstklass " + (char) ('A' + i))
            .toList();
    private static final List<String> TRADES =
            List.of("Ängsvårdare", "Öl- och läskbryggare", "Åklagare", "Sjuksköterskor", "Utvandrade");

    private final CodeLists lists;
    private final long seed;
    private final int first;
    private final int last;
    private final int rowsPerYear;
    private final int persons;

    /** Of these years, with so many rows of degrees a year, of so many persons. */
    public SyntheticRegisters(CodeLists lists, long seed, int first, int last, int rowsPerYear, int persons) {
        this.lists = lists;
        this.seed = seed;
        this.first = first;
        this.last = last;
        this.rowsPerYear = rowsPerYear;
        this.persons = persons;
    }

    /** All of them. */
    public List<SyntheticTable> tables() {
        return List.of(examen(), forskarexamen(), nyborjare(), registrering(), later());
    }

    /** One file for each register and year, below {@code register/}. */
    public void parquet(Path root) throws IOException, SQLException {
        for (SyntheticTable table : tables()) {
            table.parquet(root.resolve("register"));
        }
    }

    /** The same as CSV. */
    public void csv(Path root) throws IOException {
        for (SyntheticTable table : tables()) {
            table.csv(root.resolve("register"));
        }
    }

    private List<String> codes(String list) {
        return lists.list(list).entries().stream().map(CodeList.Entry::code).toList();
    }

    private List<String> labels(String list, String... also) {
        return Stream.concat(lists.list(list).entries().stream().map(CodeList.Entry::label), Stream.of(also))
                .toList();
    }

    private static SyntheticColumn column(String name, List<String> values, double skew, int empty) {
        return new SyntheticColumn(name, values, skew, empty, false);
    }

    private static SyntheticColumn date() {
        return new SyntheticColumn("examensdatum", List.of("01-15", "03-01", "06-05", "06-06", "12-20"), 1, 0, false);
    }

    private SyntheticTable table(String name, String year, List<SyntheticColumn> columns, int rows) {
        return new SyntheticTable(
                name, "personid", year, "kön", columns, first, last, rows, persons, false, seed + name.hashCode());
    }

    /** Degrees; which of them are yrkesexamina is invented here. */
    public SyntheticTable examen() {
        List<String> degrees = codes("examenskod");
        List<String> programmes = codes("programkod");
        Map<Integer, Integer> leadsTo = new HashMap<>();
        for (int p = 0; p < programmes.size(); p++) {
            String group = lists.list("programkod")
                    .byCode(programmes.get(p))
                    .orElseThrow()
                    .group();
            leadsTo.put(p, group == null ? -1 : degrees.indexOf(group));
        }
        Map<Integer, Integer> groups = new HashMap<>();
        for (int d = 0; d < degrees.size(); d++) {
            groups.put(d, degrees.get(d).equals("EX001") ? 1 : degrees.get(d).equals("EX013") ? 2 : 0);
        }
        List<SyntheticColumn> columns = new ArrayList<>();
        columns.add(new SyntheticColumn("lärosäte", List.of("LiU", "UU", "ÖU"), 3, 0, true));
        columns.add(new SyntheticColumn("programkod", programmes, 1, 200, true));
        columns.add(new SyntheticColumn("examenskod", degrees, 1.5, 0, true, new Follows(1, leadsTo, 500)));
        columns.set(2, withoutNone(columns.get(2)));
        columns.add(new SyntheticColumn(
                "examensgrupp",
                List.of("yrkesexamen", "kandidatexamen", "masterexamen"),
                1,
                0,
                true,
                new Follows(2, groups, 1000)));
        columns.add(date());
        columns.add(column("föräldrarnas utbildningsnivå", labels("foraldrars_utbildningsniva"), 1, 10));
        columns.add(column("gymnasieprogram", labels("gymnasieprogram"), 2, 30));
        columns.add(column("rekryteringslän", codes("lan"), 2, 20));
        columns.add(column("rekryteringskommun", codes("kommun"), 3, 20));
        columns.add(column("utländsk bakgrund", labels("utlandsk_bakgrund"), 2, 10));
        return table("examen", "examensår", columns, rowsPerYear);
    }

    /** A degree that no programme leads to is another one, and never none: the column is required. */
    private static SyntheticColumn withoutNone(SyntheticColumn column) {
        Follows leads = java.util.Objects.requireNonNull(column.leads());
        Map<Integer, Integer> places = new HashMap<>();
        leads.places().forEach((from, to) -> places.put(from, Math.max(0, to)));
        places.put(-1, 0);
        return new SyntheticColumn(
                column.name(),
                column.values(),
                column.skew(),
                0,
                column.ofPerson(),
                new Follows(leads.column(), places, leads.of1000()));
    }

    private SyntheticTable forskarexamen() {
        return table(
                "forskarexamen",
                "examensår",
                List.of(
                        new SyntheticColumn("lärosäte", List.of("LiU", "UU"), 2, 0, true),
                        new SyntheticColumn("forskningsämne", codes("forskningsamne_2011"), 3, 0, true),
                        date()),
                Math.max(1, rowsPerYear / 5));
    }

    private SyntheticTable nyborjare() {
        return table(
                "nyborjare",
                "startår",
                List.of(
                        new SyntheticColumn("lärosäte", List.of("LiU", "UU"), 3, 0, true),
                        new SyntheticColumn("programkod", codes("programkod"), 1, 0, true),
                        new SyntheticColumn("termin", List.of("VT", "HT"), 1, 0, false),
                        column("rekryteringslän", labels("lan"), 2, 20),
                        column("rekryteringskommun", codes("kommun"), 3, 20),
                        column("föräldrarnas utbildningsnivå", labels("foraldrars_utbildningsniva"), 1, 10),
                        column("utländsk bakgrund", labels("utlandsk_bakgrund"), 2, 10),
                        column("gymnasieprogram", labels("gymnasieprogram"), 2, 30),
                        column("åldersgrupp", List.of("–21 år", "22–24 år", "25–34 år", "35– år"), 2, 0),
                        column("poängsumma", List.of("0 hp", "1–59 hp", "60 hp eller mer"), 1, 5)),
                rowsPerYear);
    }

    private SyntheticTable registrering() {
        return table(
                "registrering",
                "år",
                List.of(
                        new SyntheticColumn("lärosäte", List.of("LiU", "UU"), 2, 0, true),
                        new SyntheticColumn("studieform", List.of("fristående kurs", "program"), 1, 0, true),
                        new SyntheticColumn(
                                "huvudområde", List.of("Ämnesdidaktik", "Matematik", "Öronvård"), 1, 20, true),
                        new SyntheticColumn("termin", List.of("VT", "HT"), 1, 0, false),
                        column("rekryteringskommun", codes("kommun"), 3, 20)),
                rowsPerYear);
    }

    /** Where five of six persons were each year. */
    private SyntheticTable later() {
        return new SyntheticTable(
                "person-efter-examen",
                "personid",
                "år",
                "",
                List.of(
                        column("boendelän", labels("lan", "Utvandrad"), 2, 20),
                        column("bransch", labels("bransch", "Utvandrade"), 2, 20),
                        column("etableringsstatus", codes("etableringsstatus"), 1, 10),
                        column("inkomst", INCOMES, 1, 20),
                        column("matchning", codes("matchning"), 1, 30),
                        column("sektor", labels("sektor"), 2, 20),
                        column("yrke", TRADES, 2, 30)),
                first + 1,
                last + 1,
                Math.max(1, persons * 5 / 6),
                persons,
                true,
                seed);
    }

    /** A folder of contracts like the shipped ones, with registers in files of another kind. */
    public static Path contracts(Path into, String ending) throws IOException {
        Path from = Path.of("contracts");
        for (String folder : List.of("apps", "codes", "deliveries", "registers", "countings")) {
            Files.createDirectories(into.resolve(folder));
            try (Stream<Path> files = Files.list(from.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    if (folder.equals("registers")) {
                        text = text.replace(".parquet", "." + ending);
                    }
                    Files.writeString(
                            into.resolve(folder).resolve(file.getFileName().toString()), text);
                }
            }
        }
        return into;
    }
}
