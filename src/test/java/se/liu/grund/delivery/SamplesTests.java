package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.contract.Gender;

/** The committed sample deliveries, read by the shipped contracts and held against the generator's golden sums. */
class SamplesTests {

    private static final Path SAMPLES = Path.of("src/samples/deliveries");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path CONTRACTS = Path.of("contracts");

    private static DeliveryReading read(String app) {
        return new Deliveries(SAMPLES, () -> new CodeLists(CONTRACTS.resolve("codes")))
                .read(new DeliveryContracts(CONTRACTS).named(app), new AppContracts(CONTRACTS).named(app));
    }

    @Test
    void areWhatTheGeneratorWrites(@TempDir Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process generator = new ProcessBuilder(java, "src/samples/Samples.java", folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(generator.getInputStream().readAllBytes());
        assertThat(generator.waitFor()).as(said).isZero();

        for (Path written : List.of(SAMPLES, GOLDEN)) {
            assertThat(content(written))
                    .as("Run java src/samples/Samples.java and commit what it writes.")
                    .isEqualTo(content(folder.resolve(written)));
        }
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Path start = folder.toRealPath();
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = PathNames.below(start, file);
                content.put(name, Fingerprint.of(name, Files.readAllBytes(file)).sha256());
            }
        }
        return content;
    }

    @Test
    void holdCountsZerosAndHiddenCells() {
        assertThat(statuses("framgrund"))
                .isEqualTo(Map.of(CellStatus.EXACT, 8281L, CellStatus.ZERO, 1368L, CellStatus.HIDDEN, 4007L));
        assertThat(statuses("bakgrund"))
                .isEqualTo(Map.of(CellStatus.EXACT, 2314L, CellStatus.ZERO, 1102L, CellStatus.HIDDEN, 1840L));
    }

    private static Map<CellStatus, Long> statuses(String app) {
        return read(app).cells().stream().collect(Collectors.groupingBy(Cell::status, Collectors.counting()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"framgrund", "bakgrund"})
    void sumUpToTheGoldenFiles(String app) throws IOException {
        assertThat(sums(read(app).cells()))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(GOLDEN.resolve(app + "-sums.csv")).stream()
                        .skip(1)
                        .map(line -> line.replace("\"", ""))
                        .toList());
    }

    private static List<String> sums(List<Cell> cells) {
        Map<String, Map<Gender, BigDecimal>> sums = new HashMap<>();
        Map<String, Set<String>> codes = new HashMap<>();
        for (Cell cell : cells) {
            String place = cell.measure() + ";" + cell.period() + ";" + cell.category();
            sums.computeIfAbsent(place, _ -> new EnumMap<>(Gender.class))
                    .merge(cell.gender(), shown(cell), BigDecimal::add);
            codes.computeIfAbsent(place, _ -> new HashSet<>()).add(cell.code());
        }
        List<String> lines = new ArrayList<>();
        sums.forEach((place, byGender) -> {
            String shown = Stream.of(Gender.values())
                    .map(gender -> byGender.containsKey(gender) ? decimal(byGender.get(gender)) : "")
                    .collect(Collectors.joining(";"));
            lines.add(place + ";" + shown + ";"
                    + codes.getOrDefault(place, Set.of()).size());
        });
        return lines;
    }

    private static BigDecimal shown(Cell cell) {
        return cell.status() == CellStatus.HIDDEN ? new BigDecimal("2.5") : BigDecimal.valueOf(cell.low());
    }

    private static String decimal(BigDecimal shown) {
        return shown.setScale(1).toString().replace('.', ',');
    }

    @ParameterizedTest
    @ValueSource(strings = {"boendelan", "bransch"})
    void holdTheDeckExactly(String measure) throws IOException {
        Map<String, Map<Gender, BigDecimal>> deck = new TreeMap<>();
        for (Cell cell : read("framgrund").cells()) {
            if (cell.measure().equals(measure)
                    && cell.code().equals("EX001")
                    && cell.period().to() == 2019) {
                deck.computeIfAbsent(cell.category(), _ -> new EnumMap<>(Gender.class))
                        .put(cell.gender(), shown(cell));
            }
        }
        List<String> lines = deck.entrySet().stream()
                .map(row -> row.getKey() + ";"
                        + Stream.of(Gender.values())
                                .map(gender -> row.getValue().get(gender))
                                .map(shown -> shown == null ? "" : decimal(shown))
                                .collect(Collectors.joining(";")))
                .toList();
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(GOLDEN.resolve("deck-" + measure + ".csv")).stream()
                                .skip(1)
                                .toList());
    }

    @Test
    void boendelanOfTheDeckSumsToItsPercentages() {
        Function<Gender, BigDecimal> sum = gender -> read("framgrund").cells().stream()
                .filter(cell ->
                        cell.measure().equals("boendelan") && cell.code().equals("EX001"))
                .filter(cell -> cell.period().to() == 2019 && cell.gender() == gender)
                .map(SamplesTests::shown)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.apply(Gender.KVINNOR)).isEqualByComparingTo("326.5");
        assertThat(sum.apply(Gender.MÄN)).isEqualByComparingTo("192.0");
        assertThat(sum.apply(Gender.TOTALT)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"framgrund", "bakgrund"})
    void womenAndMenMakeTheTotalWithinBoundsButInTheDecksImpossibleRow(String app) {
        Map<List<Object>, Map<Gender, Cell>> rows = new HashMap<>();
        for (Cell cell : read(app).cells()) {
            rows.computeIfAbsent(
                            List.of(cell.measure(), cell.period(), cell.code(), cell.category()),
                            _ -> new EnumMap<>(Gender.class))
                    .put(cell.gender(), cell);
        }
        List<String> impossible = new ArrayList<>();
        rows.forEach((place, row) -> {
            Cell women = row.get(Gender.KVINNOR);
            Cell men = row.get(Gender.MÄN);
            Cell total = row.get(Gender.TOTALT);
            if (women != null && men != null && total != null) {
                if (women.low() + men.low() > total.high() || women.high() + men.high() < total.low()) {
                    impossible.add(place.toString());
                }
            }
        });
        assertThat(impossible)
                .isEqualTo(
                        app.equals("framgrund")
                                ? List.of("[bransch, 2014-2019, EX001, Ej uppföljningsbara]")
                                : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"framgrund", "bakgrund"})
    void sayWhatIsInvented(String app) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(app))) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), Charset.forName("windows-1252")))
                        .containsAnyOf("PÅHITTADE SIFFROR", "PÃ…HITTADE SIFFROR");
            }
        }
    }

    @Test
    void meetManyHabits() {
        assertThat(read("framgrund").notes().stream().map(Note::toString))
                .containsExactly(
                        "framgrund/boendelan_män.txt: read as windows-1252",
                        "framgrund/bransch.txt:19: 18 empty cells are missing, not zero",
                        "framgrund/gymnasieprogram.txt:152: 1 row without label is left out",
                        "framgrund/gymnasieprogram.txt:154: 2 footnote lines are not read",
                        "framgrund/inkomst_totalt.txt:104: 1 footnote line is not read",
                        "framgrund/matchningsindikator.txt: read as windows-1252",
                        "framgrund/matchningsindikator.txt:60: 78 empty cells are missing, not zero",
                        "framgrund/rekryteringslan.txt:272: 12 total rows are left out",
                        "framgrund/sektor_kvinnor.txt: read as windows-1252",
                        "framgrund/sektor_man.txt: read as windows-1252",
                        "framgrund/yrke.txt:152: 1 total row is left out",
                        "framgrund/yrke.txt:154: 3 footnote lines are not read",
                        "framgrund: bransch, etableringsgrad, matchningsindikator, sektor: numbers of 2013 to 2020 that"
                                + " cross a series break, RAMS med månadsuppgifter (AGI), från 2019: Sysselsättning bygger"
                                + " på arbetsgivardeklarationer varje månad i stället för årliga kontrolluppgifter",
                        "framgrund: bransch, etableringsgrad, matchningsindikator, sektor: numbers of 2013 to 2020 that"
                                + " cross a series break, RAMS → BAS, från 2020: Den registerbaserade"
                                + " arbetsmarknadsstatistiken (RAMS) ersattes av Befolkningens arbetsmarknadsstatus (BAS),"
                                + " med andra klasser och regler",
                        "framgrund: foraldrarnas-utbildningsniva, matchningsindikator: numbers of 2013 to 2020 that"
                                + " cross a series break, SUN 2000 → SUN 2020, från 2020: Utbildningar klassas efter SUN"
                                + " 2020 i stället för SUN 2000",
                        "framgrund: matchningsindikator, yrke: numbers of 2013 to 2020 that cross a series break, SSYK"
                                + " 96 → SSYK 2012, från 2014: Yrken klassas efter SSYK 2012 i stället för SSYK 96, så"
                                + " klasser med samma namn är inte samma yrken",
                        "framgrund/bransch.txt:24: found Totalt 12 where Kvinnor + Män is 25 ('Ej uppföljningsbara',"
                                + " EX001, 2014-2019 of bransch), expected Kvinnor + Män = Totalt, as far as hidden"
                                + " counts tell",
                        "framgrund: found the periods 2012-2017, 2013-2018, 2014-2019, which share years, in boendelan"
                                + " and 10 more, expected periods that do not overlap",
                        "framgrund: found another population in bransch, etableringsgrad,"
                                + " foraldrarnas-utbildningsniva, gymnasieprogram, inkomst, matchningsindikator,"
                                + " rekryteringslan, sektor, utlandsk-bakgrund, yrke (EX001, Kvinnor, 2012-2017: 240 to"
                                + " 252 in bransch, 197 to 227 in boendelan; 881 places more), expected the same persons"
                                + " in every measure, as far as hidden counts tell");
        assertThat(read("bakgrund").notes().stream().map(Note::toString))
                .containsExactly(
                        "bakgrund/aldersgrupp.txt:6: 3 total columns are left out",
                        "bakgrund/gymnasieprogram.txt:107: 8 total rows are left out",
                        "bakgrund/rekryteringskommun.txt: read as windows-1252",
                        "bakgrund/rekryteringskommun.txt:153: 1 footnote line is not read",
                        "bakgrund: foraldrarnas-utbildningsniva: numbers of 2016 to 2024 that cross a series break, SUN"
                                + " 2000 → SUN 2020, från 2020: Utbildningar klassas efter SUN 2020 i stället för SUN"
                                + " 2000",
                        "bakgrund: found another population in rekryteringskommun, foraldrarnas-utbildningsniva,"
                                + " utlandsk-bakgrund, gymnasieprogram, aldersgrupp, poangsumma (6MIND, Kvinnor,"
                                + " 2019-2021: 9 to 18 in rekryteringskommun, 26 to 56 in rekryteringslan; 295 places"
                                + " more), expected the same persons in every measure, as far as hidden counts tell");
    }
}
