package se.liu.grund.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.TestApps;

class LoadScriptsTests {

    static List<AppContract> shipped() {
        return new AppContracts(Path.of("contracts")).all();
    }

    /** `mvn test -Dtest=LoadScriptsTests -Dgrund.update=true` writes them anew. */
    @ParameterizedTest
    @MethodSource("shipped")
    void committedScriptsAreWhatTheContractsGive(AppContract app) throws IOException {
        Path committed = Path.of("load-scripts", app.app() + ".qvs");
        String generated = LoadScripts.generate(app, "lib://Grund/current/" + app.app());
        if (Boolean.getBoolean("grund.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, generated);
        }
        assertThat(Files.readString(committed))
                .as(committed + " is stale; write it anew with mvn test -Dtest=LoadScriptsTests -Dgrund.update=true")
                .isEqualTo(generated);
    }

    @Test
    void loadsEveryQvdOfTheConcatenatedLayoutOptimizedIntoOneTable() {
        assertThat(LoadScripts.generate(TestApps.small(Layout.CONCATENATED), "lib://Grund/releases/r1"))
                .isEqualTo("""
                        ///$tab Main
                        // Written by Grund from contracts/apps/prövapp.yaml. Changes made here are lost at the next rebuild.
                        SET ErrorMode=1;
                        SET ThousandSep=' ';
                        SET DecimalSep=',';
                        SET DateFormat='YYYY-MM-DD';
                        SET CollationLocale='sv-SE';

                        [Pröva]:
                        NoConcatenate
                        LOAD
                            [Sexårsperiod],
                            [Examenskod],
                            [Examensnamn],
                            [Mått],
                            [Bransch],
                            [Boende efter examen],
                            [Kvinnor],
                            [Män],
                            [Totalt]
                        FROM [lib://Grund/releases/r1/bransch.qvd] (qvd);

                        CONCATENATE ([Pröva])
                        LOAD
                            [Sexårsperiod],
                            [Examenskod],
                            [Examensnamn],
                            [Mått],
                            [Bransch],
                            [Boende efter examen],
                            [Kvinnor],
                            [Män],
                            [Totalt]
                        FROM [lib://Grund/releases/r1/boendelan.qvd] (qvd);
                        COMMENT TABLE [Pröva] WITH 'Antal personer ur Bak- och framgrund; 2,5 står för ett antal som källan döljer.';
                        COMMENT FIELD [Kvinnor] WITH 'Kvinnor, antal. Hämtat för sig: summan av delarna är inte alltid totalen.';
                        COMMENT FIELD [Män] WITH 'Män, antal. Hämtat för sig: summan av delarna är inte alltid totalen.';
                        COMMENT FIELD [Totalt] WITH 'Totalt, antal. Hämtat för sig: summan av delarna är inte alltid totalen.';
                        TRACE Grund: Pröva på loaded;
                        """.replace("\n", "\r\n"));
    }

    @Test
    void givesEachMeasureATableOfItsOwnTiedByNyckel() {
        assertThat(LoadScripts.generate(TestApps.small(Layout.TABLE_PER_MEASURE), "lib://Grund/current/prövapp"))
                .contains("""
                        [Pröva]:
                        NoConcatenate
                        LOAD
                            [%Nyckel],
                            [Sexårsperiod],
                            [Examenskod],
                            [Examensnamn]
                        FROM [lib://Grund/current/prövapp/link.qvd] (qvd);

                        [Bransch]:
                        NoConcatenate
                        LOAD
                            [%Nyckel],
                            [Bransch],
                            [Kvinnor Bransch],
                            [Män Bransch],
                            [Totalt Bransch]
                        FROM [lib://Grund/current/prövapp/bransch.qvd] (qvd);
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x$(Must_Include=lib://evil/a.txt)",
                "rad\nbrytning",
                "tab\tb",
                "noll\u0000",
                "",
                " blank",
                "blank "
            })
    void refusesANameThatCannotStandInAScript(String name) {
        assertThatThrownBy(() -> LoadScripts.generate(named(name), "lib://Grund/current/x"))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("Name '")
                .hasMessageContaining("' cannot stand in a load script: ")
                .hasMessageEndingWith(". Change it in the contract.");
    }

    @Test
    void saysWhyAMacroIsRefused() {
        assertThatThrownBy(() -> Quoting.name("a$(b)"))
                .hasMessage("Name 'a$(b)' cannot stand in a load script: Qlik would run what follows '$(' as script."
                        + " Change it in the contract.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a]b", "a\"b", "it's", "a;b", "*/", "//x", "åäö ÅÄÖ é", "x[y]", "😀", "///$tab X"})
    void quotesWhateverElseANameHolds(String name) {
        assertThat(LoadScripts.generate(named(name), "lib://Grund/current/x"))
                .contains("    [" + name.replace("]", "]]") + "],\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\data\\x.qvd", "lib://a]/x.qvd", "lib://a/../b.qvd", "lib://$(x)/a.qvd"})
    void refusesAFileThatIsNoPlainAddress(String file) {
        assertThatThrownBy(() -> Quoting.file(file)).isInstanceOf(ScriptException.class);
    }

    private static AppContract named(String field) {
        return TestApps.small(
                Layout.CONCATENATED,
                new Measure("m", "Mått ett", field, null, "m.qvd", new Categories(null, List.of()), List.of()));
    }
}
