package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liu.grund.contract.ContractsFolder.APP;
import static se.liu.grund.contract.ContractsFolder.DELIVERY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.contract.AuditRule.Rule;
import se.liu.grund.contract.TableFormat.Decimal;
import se.liu.grund.contract.TableFormat.Delimiter;
import se.liu.grund.contract.TableFormat.Encoding;
import se.liu.grund.contract.TableShape.EmptyLabel;

class ContractDoorsTests {

    private static final AuditRule SUM = new AuditRule(Rule.SUM_OF_GENDERS, Severity.WARN);

    @TempDir
    Path temporary;

    @Test
    void fillsInWhatAShortAppContractLeavesOut() {
        AppContract app = new AppContracts(new ContractsFolder(temporary).root()).named("prov");
        assertThat(app)
                .isEqualTo(new AppContract(
                        "prov",
                        "Prov",
                        Layout.CONCATENATED,
                        "Prov",
                        new PeriodField("Period", 3, "{from}-{to}"),
                        new KeyFields("Kod", "Namn"),
                        new ValueFields("Kvinnor", "Män", "Totalt", "{value} {measure}"),
                        "Mått",
                        2.5,
                        List.of(
                                new Measure(
                                        "boende",
                                        "Boende",
                                        "Boende",
                                        null,
                                        "boende.qvd",
                                        new Categories("lan", List.of("Uppgift saknas")),
                                        List.of(SUM)),
                                new Measure(
                                        "yrke",
                                        "Yrke",
                                        "Yrke",
                                        null,
                                        "yrke.qvd",
                                        new Categories(null, List.of()),
                                        List.of(SUM))),
                        app.fingerprint()));
        assertThat(app.fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void takesWhatAFullAppContractSays() {
        ContractsFolder folder = new ContractsFolder(temporary)
                .write("apps/prov.yaml", APP.replace("title: Prov", """
                                title: Prov
                                layout: table-per-measure
                                table: Nycklar
                                values: {kvinnor: K, män: M, totalt: T, pattern: "{measure}: {value}"}
                                measure-field: Measure
                                substitute: 2
                                """).replace("name: Yrke", """
                                name: Yrke
                                    field: Yrken
                                    expression: Sum([{value}]) * 1
                                    qvd: Yrke 1.qvd
                                    audits: [{rule: not-fewer-rows, severity: block}]
                                """.strip()));
        AppContract app = new AppContracts(folder.root()).named("prov");
        assertThat(app.layout()).isEqualTo(Layout.TABLE_PER_MEASURE);
        assertThat(app.table()).isEqualTo("Nycklar");
        assertThat(app.values()).isEqualTo(new ValueFields("K", "M", "T", "{measure}: {value}"));
        assertThat(app.measureField()).isEqualTo("Measure");
        assertThat(app.substitute()).isEqualTo(2);
        assertThat(app.measure("yrke").orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("population")
                .isEqualTo(new Measure(
                        "yrke",
                        "Yrke",
                        "Yrken",
                        "Sum([{value}]) * 1",
                        "Yrke 1.qvd",
                        new Categories(null, List.of()),
                        List.of(new AuditRule(Rule.NOT_FEWER_ROWS, Severity.BLOCK))));
    }

    @Test
    void writesExpressionsAndValueFieldsByLayout() {
        ContractsFolder folder = new ContractsFolder(temporary)
                .write("apps/prov.yaml", APP.replace("name: Yrke", "name: Yrke's [1]\n    field: Yrke"));
        AppContract app = new AppContracts(folder.root()).named("prov");
        Measure yrke = app.measures().getLast();
        assertThat(app.expression(app.measures().getFirst(), Gender.MÄN)).isEqualTo("Sum({<Mått={'Boende'}>} [Män])");
        assertThat(app.expression(yrke, Gender.KVINNOR)).isEqualTo("Sum({<Mått={'Yrke''s [1]'}>} [Kvinnor])");
        assertThat(app.valueField(yrke, Gender.TOTALT)).isEqualTo("Totalt");

        folder.write(
                "apps/prov.yaml",
                APP.replace("name: Yrke", "name: Yrke's [1]\n    field: Yrke")
                        .replace("title: Prov", "title: Prov\nlayout: table-per-measure"));
        AppContract separate = new AppContracts(folder.root()).named("prov");
        assertThat(separate.valueField(yrke, Gender.KVINNOR)).isEqualTo("Kvinnor Yrke's [1]");
        assertThat(separate.expression(yrke, Gender.KVINNOR)).isEqualTo("Sum([Kvinnor Yrke's [1]]])");
    }

    @Test
    void bracketsAMeasureFieldThatIsMoreThanAWord() {
        ContractsFolder folder = new ContractsFolder(temporary)
                .write("apps/prov.yaml", APP.replace("title: Prov", "title: Prov\nmeasure-field: Valt mått"));
        AppContract app = new AppContracts(folder.root()).named("prov");
        assertThat(app.expression(app.measures().getFirst(), Gender.MÄN))
                .isEqualTo("Sum({<[Valt mått]={'Boende'}>} [Män])");
    }

    @Test
    void fillsInWhatAShortDeliveryContractLeavesOut() {
        DeliveryContract delivery = new DeliveryContracts(new ContractsFolder(temporary).root()).named("leverans");
        assertThat(delivery)
                .isEqualTo(new DeliveryContract(
                        "leverans",
                        "prov",
                        "leverans",
                        List.of(new TableShape(
                                "{mått}_{kön}.txt",
                                new TableFormat.Text(Encoding.DETECT, Delimiter.TAB, Decimal.NONE),
                                1,
                                2,
                                Map.of(
                                        Role.MÅTT, new RoleSource.FileName("mått"),
                                        Role.KÖN, new RoleSource.FileName("kön"),
                                        Role.PERIOD, new RoleSource.Heading(1),
                                        Role.KOD, new RoleSource.CodeOf("lan"),
                                        Role.NAMN, new RoleSource.RowVariable(1),
                                        Role.KATEGORI, new RoleSource.RowVariable(2)),
                                null,
                                Map.of(),
                                Map.of(
                                        "-",
                                        new Marker.Zero(),
                                        "..C",
                                        new Marker.Hidden(1, 4),
                                        "",
                                        new Marker.Missing()),
                                List.of("Total", "Totalt", "Riket"),
                                List.of(),
                                EmptyLabel.SKIP,
                                new Numbers.Exact())),
                        List.of(Gender.KVINNOR, Gender.MÄN),
                        0,
                        Expected.ANY,
                        List.of(),
                        DeliveryCheck.ALL,
                        delivery.fingerprint()));
    }

    @Test
    void takesWhatAFullDeliveryContractSays() {
        ContractsFolder folder = new ContractsFolder(temporary)
                .write(
                        "deliveries/leverans.yaml",
                        DELIVERY.replace("app: prov", "app: prov\nfolder: in/2026\nrequired: [Totalt]")
                                .replace("kön: {file-name: kön}", "kön: {constant: Totalt}")
                                .replace("headings: 1", """
                                headings: 1
                                    encoding: windows-1252
                                    markers: {"<5": {hidden: [0, 4]}, "..": missing, "n/a": zero}
                                    totals: []
                                    empty-label: repeat
                                """.strip()));
        DeliveryContract delivery = new DeliveryContracts(folder.root()).named("leverans");
        TableShape table = delivery.tables().getFirst();
        assertThat(delivery.folder()).isEqualTo("in/2026");
        assertThat(delivery.required()).containsExactly(Gender.TOTALT);
        assertThat(table.roles()).containsEntry(Role.KÖN, new RoleSource.Constant("Totalt"));
        assertThat(table.format()).isEqualTo(new TableFormat.Text(Encoding.WINDOWS_1252, Delimiter.TAB, Decimal.NONE));
        assertThat(table.markers())
                .isEqualTo(Map.of("<5", new Marker.Hidden(0, 4), "..", new Marker.Missing(), "n/a", new Marker.Zero()));
        assertThat(table.totals()).isEmpty();
        assertThat(table.emptyLabel()).isEqualTo(EmptyLabel.REPEAT);
    }

    @Test
    void seesAnEditAtTheNextCall() {
        ContractsFolder folder = new ContractsFolder(temporary);
        AppContracts apps = new AppContracts(folder.root());
        AppContract before = apps.named("prov");
        folder.write("apps/prov.yaml", APP + "  - {id: inkomst, name: Inkomst, categories: open}\n");
        AppContract after = apps.named("prov");
        assertThat(before.measures()).hasSize(2);
        assertThat(after.measures()).hasSize(3);
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void readsAllInAlphabeticalOrder() {
        ContractsFolder folder = new ContractsFolder(temporary)
                .write("apps/annan.yaml", APP.replace("app: prov", "app: annan"))
                .write("apps/README.md", "not a contract")
                .write("deliveries/extra.yaml", DELIVERY.replace("delivery: leverans", "delivery: extra"));
        assertThat(new AppContracts(folder.root()).all())
                .extracting(AppContract::app)
                .containsExactly("annan", "prov");
        assertThat(new DeliveryContracts(folder.root()).all())
                .extracting(DeliveryContract::delivery)
                .containsExactly("extra", "leverans");
    }

    @Test
    void tellsTheFaultsOfEveryFileButReadsOneInSpiteOfAnother() {
        ContractsFolder folder = new ContractsFolder(temporary)
                .write("apps/annan.yaml", APP.replace("app: prov", "app: annan").replace("years: 3", "years: 99"))
                .write("apps/brusten.yaml", "app: [");
        AppContracts apps = new AppContracts(folder.root());
        assertThat(apps.named("prov").title()).isEqualTo("Prov");
        assertThatThrownBy(apps::all)
                .isInstanceOf(ContractException.class)
                .hasMessage("contracts/apps/annan.yaml:3: /period/years: found 99,"
                        + " expected how many years are pooled, 1 to 20, e.g. 6\n"
                        + "contracts/apps/brusten.yaml:1: this is not YAML: while parsing a flow node,"
                        + " expected the node content, but found '<stream end>'");
    }

    @Test
    void namesTheContractsThereAre() {
        ContractsFolder folder = new ContractsFolder(temporary);
        assertThatThrownBy(() -> new AppContracts(folder.root()).named("prof"))
                .isInstanceOf(ContractException.class)
                .hasMessage("contracts/apps/prof.yaml: there is no such contract, expected one of: prov"
                        + " (did you mean 'prov'?)");
        assertThatThrownBy(() -> new DeliveryContracts(folder.root()).named("../apps/prov"))
                .isInstanceOf(ContractException.class)
                .hasMessage("contracts/deliveries/../apps/prov.yaml: there is no such contract,"
                        + " expected one of: leverans");
        assertThatThrownBy(() -> new AppContracts(temporary.resolve("nowhere")).named("prov"))
                .isInstanceOf(ContractException.class)
                .hasMessage("nowhere/apps/prov.yaml: there is no such contract, expected none, for there are none");
    }

    @Test
    void refusesAMissingFolderAndTheWrongEnding() {
        assertThatThrownBy(() -> new AppContracts(temporary.resolve("nowhere")).all())
                .isInstanceOf(ContractException.class)
                .hasMessage("nowhere/apps: this folder cannot be read, expected one YAML file a contract in it");
        ContractsFolder folder = new ContractsFolder(temporary).write("apps/annan.yml", APP);
        assertThatThrownBy(() -> new AppContracts(folder.root()).all())
                .isInstanceOf(ContractException.class)
                .hasMessage("contracts/apps/annan.yml: found a name ending .yml, expected .yaml;"
                        + " rename it, or it is not read");
    }
}
