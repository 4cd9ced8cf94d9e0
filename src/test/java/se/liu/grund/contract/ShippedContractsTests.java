package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.contract.AuditRule.Rule;

/** The contracts that come with Grund say what the slide deck says. */
class ShippedContractsTests {

    private static final Path CONTRACTS = Path.of("contracts");

    private final AppContract framgrund = new AppContracts(CONTRACTS).named("framgrund");
    private final AppContract bakgrund = new AppContracts(CONTRACTS).named("bakgrund");
    private final AppContract alumni = new AppContracts(CONTRACTS).named("alumni");

    @Test
    void framgrundHasTheElevenMeasuresOfItsFirstSheet() {
        assertThat(framgrund.delivered())
                .extracting(Measure::id, Measure::name, Measure::field)
                .containsExactly(
                        row("boendelan", "Boendelän efter examen", "Boende efter examen"),
                        row("bransch", "Bransch", "Bransch"),
                        row("etableringsgrad", "Etableringsgrad", "Etableringsgrad"),
                        row(
                                "foraldrarnas-utbildningsniva",
                                "Föräldrarnas utbildningsnivå",
                                "Föräldrarnas utbildningsnivå"),
                        row("gymnasieprogram", "Gymnasieprogram", "Gymnasieprogram"),
                        row("inkomst", "Inkomst", "Inkomst"),
                        row("matchningsindikator", "Matchningsindikator", "Matchningsindikator"),
                        row("rekryteringslan", "Rekryteringslän", "Rekryteringslän"),
                        row("sektor", "Sektor", "Sektor"),
                        row("utlandsk-bakgrund", "Utländsk bakgrund", "Utländsk bakgrund"),
                        row("yrke", "Yrke", "Yrke"));
        assertThat(framgrund.period()).isEqualTo(new PeriodField("Sexårsperiod", 6, "{from} - {to}"));
        assertThat(framgrund.period().label(new Period(2014, 2019))).isEqualTo("2014 - 2019");
        assertThat(framgrund.key()).isEqualTo(new KeyFields("Examenskod", "Examensnamn", "examenskod", List.of()));
    }

    @Test
    void bakgrundHasItsSevenMeasures() {
        assertThat(bakgrund.delivered())
                .extracting(Measure::name)
                .containsExactly(
                        "Rekryteringslän",
                        "Rekryteringskommun",
                        "Föräldrarnas utbildningsnivå",
                        "Utländsk bakgrund",
                        "Gymnasieprogram",
                        "Åldersgrupp",
                        "Uppnådd poängsumma");
        assertThat(bakgrund.period()).isEqualTo(new PeriodField("Treårsperiod", 3, "{from} - {to}"));
        assertThat(bakgrund.key()).isEqualTo(new KeyFields("Programkod", "Programnamn"));
    }

    @Test
    void bothShowTheThreeCountsAndTheSubstituteOfLiu() {
        assertThat(List.of(framgrund, bakgrund)).allSatisfy(app -> {
            assertThat(app.layout()).isEqualTo(Layout.CONCATENATED);
            assertThat(app.values()).isEqualTo(new ValueFields("Kvinnor", "Män", "Totalt", "{value} {measure}"));
            assertThat(app.measureField()).isEqualTo("Mått");
            assertThat(app.substitute()).isEqualTo(2.5);
        });
    }

    @Test
    void everyExpressionIsTheLayoutsOwnWrittenOut() {
        assertThat(framgrund.expression(framgrund.measures().getFirst(), Gender.KVINNOR))
                .isEqualTo("Sum({<Mått={'Boendelän efter examen'}>} [Kvinnor])");
        for (AppContract app : List.of(framgrund, bakgrund)) {
            assertThat(app.delivered()).allSatisfy(measure -> {
                assertThat(measure.expression()).isEqualTo("Sum({<Mått={'" + measure.name() + "'}>} [{value}])");
                assertThat(measure.qvd()).isEqualTo(measure.id() + ".qvd");
            });
        }
    }

    @Test
    void boendelänTakesTheTwoSpecialValuesAndAsksForEveryLän() {
        Measure boende = framgrund.measures().getFirst();
        assertThat(boende.categories())
                .isEqualTo(new Categories(
                        "lan", List.of("Ej uppföljningsbara", "Uppgift saknas"), List.of("Utvandrade"), List.of()));
        assertThat(boende.audits())
                .containsExactly(
                        new AuditRule(Rule.SUM_OF_GENDERS, Severity.WARN),
                        new AuditRule(Rule.NOT_FEWER_ROWS, Severity.WARN),
                        new AuditRule(Rule.COMPLETE_CATEGORIES, Severity.WARN));
        assertThat(Stream.concat(framgrund.delivered().stream().skip(1), bakgrund.delivered().stream()))
                .allSatisfy(measure -> assertThat(measure.audits())
                        .containsExactly(
                                new AuditRule(Rule.SUM_OF_GENDERS, Severity.WARN),
                                new AuditRule(Rule.NOT_FEWER_ROWS, Severity.WARN)));
    }

    @Test
    void categoriesAreOpenOnlyWhereTheLabelsAreNotKnown() {
        assertThat(Stream.of(framgrund, bakgrund).flatMap(app -> app.delivered().stream()))
                .filteredOn(measure -> measure.categories().open())
                .extracting(Measure::id)
                .containsExactly("inkomst", "yrke", "aldersgrupp", "poangsumma");
    }

    @Test
    void deliveriesTakeOneFileAMeasureOrOneAKön() {
        List<DeliveryContract> deliveries = Stream.of("bakgrund", "framgrund")
                .map(new DeliveryContracts(CONTRACTS)::named)
                .toList();
        assertThat(deliveries).allSatisfy(delivery -> {
            assertThat(delivery.app()).isEqualTo(delivery.delivery());
            assertThat(delivery.folder()).isEqualTo(delivery.delivery());
            assertThat(delivery.required()).containsExactly(Gender.KVINNOR, Gender.MÄN);
            assertThat(delivery.tables())
                    .extracting(TableShape::file, TableShape::headings)
                    .containsExactly(row("{mått}_{kön}.txt", 1), row("{mått}.txt", 2));
        });
        assertThat(roles(deliveries.getLast(), 1))
                .containsEntry(Role.KÖN, new RoleSource.Heading(1))
                .containsEntry(Role.PERIOD, new RoleSource.Heading(2))
                .containsEntry(Role.KOD, new RoleSource.CodeOf("examenskod"))
                .containsEntry(Role.NAMN, new RoleSource.RowVariable(1))
                .containsEntry(Role.KATEGORI, new RoleSource.RowVariable(2));
        assertThat(roles(deliveries.getFirst(), 0))
                .containsEntry(Role.KÖN, new RoleSource.FileName("kön"))
                .containsEntry(Role.PERIOD, new RoleSource.Heading(1))
                .containsEntry(Role.KOD, new RoleSource.RowVariable(1))
                .containsEntry(Role.NAMN, new RoleSource.RowVariable(2))
                .containsEntry(Role.KATEGORI, new RoleSource.RowVariable(3));
    }

    @Test
    void bothComputeWhatStandsAboveTheirSheets() {
        assertThat(framgrund.measures())
                .filteredOn(measure -> !measure.delivered())
                .extracting(Measure::name)
                .containsExactly("Könsfördelning", "Matchade", "Förvärvsgrad");
        assertThat(bakgrund.measures())
                .filteredOn(measure -> !measure.delivered())
                .extracting(Measure::name)
                .containsExactly("Könsfördelning");
        assertThat(List.of(framgrund, bakgrund)).allSatisfy(app -> {
            assertThat(app.delivered()).allMatch(Measure::share);
            assertThat(app.information()).isNotNull();
            assertThat(Objects.requireNonNull(
                                    app.measure("konsfordelning").orElseThrow().computation())
                            .figures())
                    .extracting(Figure::category)
                    .isEqualTo(app.delivered().stream().map(Measure::name).toList());
        });
    }

    /** Figure 14 of the deck: which variables are followed up for whom. */
    @ParameterizedTest
    @CsvSource({
        "kategori-1, 7, boendelan bransch matchningsindikator etableringsgrad sektor inkomst rekryteringskommun",
        "kategori-2, 7, boendelan bransch matchningsindikator etableringsgrad sektor inkomst rekryteringskommun",
        "kategori-3, 6, boendelan bransch etableringsgrad sektor inkomst rekryteringskommun",
        "forskarutbildning, 6, boendelan bransch matchningsindikator etableringsgrad sektor inkomst",
        "riket, 7, boendelan bransch matchningsindikator etableringsgrad sektor inkomst rekryteringskommun",
    })
    void alumniHasTheVariablesOfEachCategory(String population, int variables, String ids) {
        List<Measure> measures = alumni.in(population).measures();
        assertThat(measures).hasSize(variables).extracting(Measure::ownId).containsExactly(ids.split(" "));
        assertThat(measures).allSatisfy(measure -> {
            assertThat(measure.categories().without()).containsExactly("Utvandrade");
            assertThat(measure.categories().withoutGroups())
                    .isEqualTo(measure.ownId().equals("etableringsgrad") ? List.of("studerande") : List.of());
            assertThat(measure.population().period().years()).isEqualTo(6);
            assertThat(measure.population().genders())
                    .hasSize(population.equals("forskarutbildning") ? 1 : 3)
                    .contains(Gender.TOTALT);
        });
    }

    @Test
    void personsWithAYrkesexamenAreRemovedAtTheSourceOfTheSecondAndThirdCategory() {
        assertThat(alumni.populations())
                .filteredOn(population -> !population.withoutPersonsOf().isEmpty())
                .extracting(Population::id, Population::withoutPersonsOf)
                .containsExactly(row("kategori-2", List.of("kategori-1")), row("kategori-3", List.of("kategori-1")));
        assertThat(new DeliveryContracts(CONTRACTS).all())
                .filteredOn(delivery -> !delivery.withoutPersonsOf().isEmpty())
                .extracting(DeliveryContract::delivery)
                .containsExactly("alumni-kategori-2", "alumni-kategori-3");
    }

    @Test
    void everyFileIsUtf8WithoutByteOrderMark() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACTS)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                        .toString();
                assertThat(text).doesNotStartWith("\uFEFF");
            });
        }
    }

    @Test
    void everyYamlFileNamesItsSchemaForEditors() throws IOException {
        Map<String, String> schemas = Map.of("apps", "app", "deliveries", "delivery");
        for (String folder : schemas.keySet()) {
            try (Stream<Path> files = Files.list(CONTRACTS.resolve(folder))) {
                assertThat(files)
                        .allSatisfy(file -> assertThat(Files.readString(file))
                                .startsWith("# yaml-language-server: $schema=../schema/" + schemas.get(folder)
                                        + ".schema.json\n"));
            }
        }
    }

    private static Map<Role, RoleSource> roles(DeliveryContract delivery, int table) {
        return delivery.tables().get(table).roles();
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
