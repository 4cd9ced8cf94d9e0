package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.contract.KeyJoin.Attribute;

class PopulatedAppTests {

    @TempDir
    Path temporary;

    private AppContract app = TestApps.small(Layout.CONCATENATED);

    @BeforeEach
    void read() {
        ContractsFolder folder = new ContractsFolder(temporary).write("apps/prov.yaml", PopulatedApp.YAML);
        app = new AppContracts(folder.root()).named("prov");
    }

    @Test
    void makesAMeasureOfEachOfItsPopulations() {
        assertThat(app.measures())
                .extracting(
                        Measure::id,
                        Measure::ownId,
                        Measure::qvd,
                        m -> m.population().name())
                .containsExactly(
                        tuple("examen-boende", "boende", "examen-boende.qvd", "Examinerade"),
                        tuple("examen-yrke", "yrke", "examen-yrke.qvd", "Examinerade"),
                        tuple("alumner-boende", "boende", "alumner-boende.qvd", "Alumner på program"),
                        tuple("riket-boende", "boende", "riket-boende.qvd", "Hela riket"),
                        tuple("riket-yrke", "yrke", "riket-yrke.qvd", "Hela riket"),
                        tuple("examen-fordelning", "fordelning", "examen-fordelning.qvd", "Examinerade"),
                        tuple("examen-netto", "netto", "examen-netto.qvd", "Examinerade"),
                        tuple("alumner-netto", "netto", "alumner-netto.qvd", "Alumner på program"),
                        tuple("riket-fordelning", "fordelning", "riket-fordelning.qvd", "Hela riket"),
                        tuple("riket-netto", "netto", "riket-netto.qvd", "Hela riket"));
        assertThat(app.in("riket").measures()).extracting(Measure::id).containsExactly("riket-boende", "riket-yrke");
        assertThat(app.in("riket").period()).isEqualTo(new PeriodField("Period", 1, "{year}"));
    }

    @Test
    void knowsAMeasureByItsNameOnlyWhereNoOtherPopulationHasIt() {
        assertThat(app.measure("Boende")).as("three populations have one").isEmpty();
        assertThat(app.in("alumner").measure("Boende")).map(Measure::id).contains("alumner-boende");
    }

    @Test
    void givesAPopulationWhatItDoesNotSayOfItself() {
        assertThat(app.populations())
                .containsExactly(
                        population("examen", "Examinerade", app.key(), app.period(), List.of(Gender.values()), null),
                        new Population(
                                "alumner",
                                "Alumner på program",
                                new KeyFields(
                                        "Kommunkod",
                                        "Kommun",
                                        "lan",
                                        List.of(
                                                new KeyJoin("Examenskod", Attribute.GROUP, null),
                                                new KeyJoin("Latitud", Attribute.LATITUDE, null))),
                                app.period(),
                                null,
                                List.of(Gender.TOTALT),
                                List.of("examen"),
                                null),
                        population(
                                "riket",
                                "Hela riket",
                                app.key(),
                                new PeriodField("Period", 1, "{year}"),
                                List.of(Gender.values()),
                                "examen"));
    }

    private static Population population(
            String id, String name, KeyFields key, PeriodField period, List<Gender> genders, String of) {
        return new Population(id, name, key, period, null, genders, List.of(), of);
    }

    @Test
    void readsHowMeasuresAreComputed() {
        Measure share = app.measure("examen-fordelning").orElseThrow();
        assertThat(share.computation())
                .isEqualTo(new Computation(
                        List.of(new Figure(
                                "Yrke",
                                new Sum(List.of(every("examen-yrke")), List.of()),
                                new Sum(
                                        List.of(new Term(
                                                "examen-yrke",
                                                new Choice.Every(),
                                                List.of(Gender.KVINNOR, Gender.MÄN))),
                                        List.of()))),
                        new Rounding.Percent()));
        assertThat(app.measure("riket-netto").orElseThrow().computation())
                .isEqualTo(new Computation(
                        List.of(new Figure(
                                null, new Sum(List.of(same("riket-boende")), List.of(same("riket-boende"))), null)),
                        new Rounding.Persons()));
        assertThat(share.audits()).extracting(AuditRule::rule).containsExactly(AuditRule.Rule.NOT_FEWER_ROWS);
    }

    private static Term every(String measure) {
        return new Term(measure, new Choice.Every(), List.of());
    }

    private static Term same(String measure) {
        return new Term(measure, new Choice.Same(), List.of());
    }

    @Test
    void sharesWhatTheAppSharesUnlessAMeasureSaysOtherwise() {
        assertThat(app.measures())
                .filteredOn(Measure::share)
                .extracting(Measure::id)
                .containsExactly("examen-boende", "alumner-boende", "riket-boende");
    }

    @Test
    void namesThePopulationInEveryExpression() {
        Measure boende = app.measure("riket-boende").orElseThrow();
        assertThat(app.expression(boende, Gender.MÄN))
                .isEqualTo("Sum({<Mått={'Boende'},Population={'Hela riket'}>} [Män])");
        assertThat(app.shareExpression(boende, Gender.MÄN))
                .isEqualTo("Only({<Mått={'Boende'},Population={'Hela riket'}>} [Andel män])");
        assertThat(app.denominatorExpression(boende, Gender.TOTALT))
                .isEqualTo("Sum({<Mått={'Boende'},Population={'Hela riket'}>} [Nämnare totalt])");
    }

    @Test
    void laysAllPopulationsInOneTableAndTheTextsBesideIt() {
        QlikModel model = QlikModel.of(app);
        assertThat(model.tables()).extracting(QlikTable::name).containsExactly("Prov", "Information");
        assertThat(model.tables().getFirst().fieldNames())
                .containsExactly(
                        "Period",
                        "Population",
                        "Examenskod",
                        "Examensnamn",
                        "Kommunkod",
                        "Kommun",
                        "Latitud",
                        "Mått",
                        "Boende",
                        "Yrke",
                        "Fördelning",
                        "Netto",
                        "Kvinnor",
                        "Män",
                        "Totalt",
                        "Andel kvinnor",
                        "Andel män",
                        "Andel totalt",
                        "Nämnare kvinnor",
                        "Nämnare män",
                        "Nämnare totalt");
        QlikTable.QvdFile alumner = model.tables().getFirst().files().get(2);
        assertThat(alumner.field("Examenskod")).containsInstanceOf(QlikField.Joined.class);
        assertThat(alumner.field("Examensnamn")).isEmpty();
        assertThat(alumner.field("Yrke")).isEmpty();
        assertThat(alumner.field("Nämnare totalt")).isEmpty();
        assertThat(model.tables().getLast().fieldNames()).containsExactly("Period", "Ordning", "Rubrik", "Text");
    }
}
