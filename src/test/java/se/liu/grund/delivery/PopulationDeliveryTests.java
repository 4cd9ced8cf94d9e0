package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.DeliveryContracts;

/** Deliveries of an app with several populations. */
class PopulationDeliveryTests {

    private static final String APP = """
            app: alumner
            title: Alumner
            period: {field: Period, years: 6, label: "{from} - {to}"}
            key: {code: Programkod, name: Programnamn, code-list: programkod}
            populations:
              - {id: yrke, name: Yrkesexamen}
              - {id: master, name: Masterexamen, without-persons-of: [yrke]}
              - {id: ar, name: År för år, kön: [Totalt], pool: {from: 2014}}
            measures:
              - {id: lan, name: Län, categories: {code-list: lan, without: [Utvandrade]}}
              - id: status
                name: Status
                populations: [yrke]
                categories: {code-list: etableringsstatus, without-groups: [studerande]}
            computed:
              - id: antal
                name: Antal
                figures: [{category: Alla, numerator: {measure: lan}}]
            """;

    private static final String TABLE = """
            tables:
              - file: "{mått}.txt"
                headings: 2
                row-variables: 3
                roles:
                  mått: {file-name: mått}
                  kön: {heading: 1}
                  period: {heading: 2}
                  kod: {row-variable: 1}
                  namn: {row-variable: 2}
                  kategori: {row-variable: 3}
            """;

    private static final String HEADING = "\t\t\tKvinnor\tMän\n\t\t\t2014-2019\t2014-2019\n";
    private static final String PROGRAMME = "6MMEC\tMasterprogram i maskinteknik\t";
    private static final String STATUS = HEADING + PROGRAMME + "Etablerad ställning\t10\t20\n";

    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        place("contracts/apps/alumner.yaml", APP);
        try (Stream<Path> lists = Files.list(Path.of("contracts/codes"))) {
            for (Path list : lists.toList()) {
                place("contracts/codes/" + list.getFileName(), Files.readString(list));
            }
        }
    }

    private void place(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private DeliveryReading read(String population, String head) throws IOException {
        place(
                "contracts/deliveries/prov.yaml",
                "delivery: prov\napp: alumner\npopulation: " + population + "\n" + head + TABLE);
        DeliveryContract contract = new DeliveryContracts(root.resolve("contracts")).named("prov");
        return new Deliveries(root, () -> new CodeLists(root.resolve("contracts/codes"))).read(contract, app());
    }

    private AppContract app() {
        return new AppContracts(root.resolve("contracts")).named("alumner");
    }

    private List<String> breaches(String population, String head) throws IOException {
        return read(population, head).breaches().stream().map(Breach::toString).toList();
    }

    @Test
    void takesTheMeasuresOfItsPopulationAlone() throws IOException {
        place("prov/lan.txt", HEADING + PROGRAMME + "Skåne län\t7\t8\n");
        assertThat(read("master", "without-persons-of: [yrke]\nsaid-by: Urvalet\n")
                        .cells())
                .extracting(Cell::measure)
                .containsOnly("master-lan");
        assertThat(breaches("yrke", ""))
                .containsExactly("prov: found no file for measure 'Status' (status), expected a file named like"
                        + " {mått}.txt. Fetch the table from B&F and put it in the folder.");
        assertThat(read("yrke", "measures: [lan]\n").cells())
                .extracting(Cell::measure)
                .containsOnly("yrke-lan");
    }

    @Test
    void refusesMeasuresOfOthersAndComputedOnes() throws IOException {
        place("prov/lan.txt", HEADING + PROGRAMME + "Skåne län\t7\t8\n");
        place("prov/status.txt", STATUS);
        place("prov/antal.txt", HEADING + PROGRAMME + "Alla\t9\t9\n");
        assertThat(breaches("master", "without-persons-of: [yrke]\nsaid-by: Urvalet\n"))
                .containsExactly(
                        "prov/antal.txt: found 'antal' in the file's name, expected a measure of app 'alumner': lan."
                                + " 'Antal' is computed here and never delivered; take the file away.",
                        "prov/status.txt: found 'status' in the file's name, expected a measure of app 'alumner': lan."
                                + " Name the measure by its id, its name or its QVD file, or add it to the app's"
                                + " contract.");
    }

    @Test
    void asksForTheWordThatPersonsAreRemoved() throws IOException {
        place("prov/lan.txt", HEADING + PROGRAMME + "Skåne län\t7\t8\n");
        assertThat(breaches("master", ""))
                .containsExactly("prov: found no word that persons of 'Yrkesexamen' are removed, expected"
                        + " 'without-persons-of: [yrke]' in the delivery contract, since 'Masterexamen' is without"
                        + " them. Fetch with that selection and declare it; Grund cannot remove persons from"
                        + " aggregates.");
        assertThat(breaches("yrke", "measures: [lan]\nwithout-persons-of: [master]\nsaid-by: Urvalet\n"))
                .containsExactly("prov: found the word that persons of 'Masterexamen' are removed, expected a delivery"
                        + " of all persons in 'Yrkesexamen'. Fetch without that selection, or name it in the"
                        + " population of the app's contract.");
    }

    @Test
    void refusesKönThatThePopulationDoesNotHave() throws IOException {
        place("prov/lan.txt", HEADING.replace("2014-2019", "2014") + PROGRAMME + "Skåne län\t7\t8\n");
        assertThat(breaches("ar", "required: [Totalt]\n"))
                .contains("prov/lan.txt:1:4: found 'Kvinnor', expected Totalt, as the app's contract says of the"
                        + " population. Fetch the table without it, or add it to the population in the contract.");
    }

    @Test
    void takesSingleYearsOnlyWhereTheyArePooledHere() throws IOException {
        String total = "\t\t\tTotalt\tTotalt\n\t\t\t2014\t2015\n";
        place("prov/lan.txt", total + PROGRAMME + "Skåne län\t7\t8\n");
        assertThat(read("ar", "required: [Totalt]\n").cells())
                .extracting(cell -> cell.period().toString())
                .containsExactly("2014", "2015");
        place("prov/lan.txt", total.replace("2014", "2014-2019") + PROGRAMME + "Skåne län\t7\t8\n");
        assertThat(breaches("ar", "required: [Totalt]\n"))
                .containsExactly("prov/lan.txt:2:4: found '2014-2019', expected a year, such as 2021."
                        + " Fetch the table with single years.");
        place("prov/lan.txt", total.replace("Totalt\tTotalt", "Kvinnor\tMän") + PROGRAMME + "Skåne län\t7\t8\n");
        assertThat(breaches("yrke", "measures: [lan]\n"))
                .contains("prov/lan.txt:2:4: found '2014', expected a pooled period of 6 years, such as 2014-2019."
                        + " Fetch the table with pooled periods, or let the population 'pool' single years in the"
                        + " app's contract.");
    }

    @Test
    void takesWhatIsRemovedAndTellsHowMuch() throws IOException {
        place("prov/lan.txt", HEADING + PROGRAMME + "Skåne län\t7\t8\n" + PROGRAMME + "Utvandrat\t50\t..C\n");
        place(
                "prov/status.txt",
                HEADING + PROGRAMME + "Etablerad ställning\t7\t8\n" + PROGRAMME + "Högskolestuderande\t90\t-\n");
        DeliveryReading reading = read("yrke", "checks: [{rule: same-population, severity: block}]\n");
        assertThat(reading.breaches()).as("what is removed is in no check").isEmpty();
        assertThat(reading.cells()).hasSize(8);
        assertThat(reading.notes())
                .extracting(Note::toString)
                .startsWith(
                        "prov: 2 cells of 'Högskolestuderande' removed, as the app's contract says",
                        "prov: 2 cells of 'Utvandrade' removed, as the app's contract says");
    }

    @Test
    void givesACodeTheNameThatItsListHas() throws IOException {
        place("prov/lan.txt", HEADING + "6MMEC\tMaskinteknik, master\tSkåne län\t7\t8\n");
        assertThat(read("yrke", "measures: [lan]\n").cells())
                .extracting(Cell::name)
                .containsOnly("Masterprogram i maskinteknik");
        place("prov/lan.txt", HEADING + "6MMEK\tMaskinteknik\tSkåne län\t7\t8\n");
        assertThat(breaches("yrke", "measures: [lan]\n"))
                .containsExactly("prov/lan.txt:3:2: found 'Maskinteknik' for code '6MMEK', expected a code of code list"
                        + " 'programkod'. Add the code with its name to the list, or correct it.");
        place("prov/lan.txt", HEADING + "6MMEC\tLäkarprogrammet\tSkåne län\t7\t8\n");
        assertThat(breaches("yrke", "measures: [lan]\n"))
                .containsExactly("prov/lan.txt:3:2: found 'Läkarprogrammet' for code '6MMEC', expected 'Masterprogram i"
                        + " maskinteknik' for code '6MMEC', as code list 'programkod' has it. Find out which is"
                        + " right: 'Läkarprogrammet' is the name of code 'PR003' there.");
    }

    @Test
    void tellsOfMeasuresThatNoDeliveryGives() throws IOException {
        place("prov/lan.txt", HEADING + PROGRAMME + "Skåne län\t7\t8\n");
        read("yrke", "measures: [lan]\n");
        DeliveryContract contract = new DeliveryContracts(root.resolve("contracts")).named("prov");
        assertThat(Coverage.gaps(app(), List.of(contract)))
                .extracting(Breach::toString)
                .containsExactly(
                        "alumner: found no delivery of measure 'Status' (status) for population 'yrke', expected a"
                                + " delivery contract that gives it. Write one, or add the measure to 'measures' in"
                                + " one there is.",
                        "alumner: found no delivery of measure 'Län' (lan) for population 'master', expected a"
                                + " delivery contract that gives it. Write one, or add the measure to 'measures' in"
                                + " one there is.",
                        "alumner: found no delivery of measure 'Län' (lan) for population 'ar', expected a delivery"
                                + " contract that gives it. Write one, or add the measure to 'measures' in one there"
                                + " is.");
    }
}
