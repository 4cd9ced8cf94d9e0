package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liu.grund.contract.ContractsFolder.DELIVERY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of the keys that formats, completeness and checks have. */
class DeliveryFormatFaultsTests {

    @TempDir
    Path temporary;

    @Test
    void refusesKeysThatTheFormatHasNot() {
        assertThat(faults("    headings: 1\n", """
                    headings: 1
                    sheet: Blad1
                    language: sv
                    dataset: a
                    unit: antal
                """))
                .containsExactly(
                        "6: /tables/0/sheet: found the key 'sheet', expected none in a table of format text, as"
                                + " '{mått}_{kön}.txt' is",
                        "7: /tables/0/language: found the key 'language', expected none in a table of format text, as"
                                + " '{mått}_{kön}.txt' is",
                        "8: /tables/0/dataset: found the key 'dataset', expected none in a table of format text, as"
                                + " '{mått}_{kön}.txt' is",
                        "9: /tables/0/unit: found the key 'unit', expected none in a table of format text, as"
                                + " '{mått}_{kön}.txt' is");
        assertThat(faults("{mått}_{kön}.txt", "{mått}_{kön}.xlsx", "headings: 1\n", """
                headings: 1
                    encoding: utf-8
                    delimiter: tab
                """))
                .containsExactly(
                        "6: /tables/0/encoding: found the key 'encoding', expected none in a table of format xlsx, as"
                                + " '{mått}_{kön}.xlsx' is",
                        "7: /tables/0/delimiter: found the key 'delimiter', expected none in a table of format xlsx, as"
                                + " '{mått}_{kön}.xlsx' is");
    }

    @Test
    void asksForHeadingsOfTablesOfRows() {
        assertThat(faults("    headings: 1\n    row-variables: 2\n", ""))
                .containsExactly(
                        "4: /tables/0: found no key 'headings', expected how many heading rows, 1 or 2",
                        "4: /tables/0: found no key 'row-variables', expected how many row variables, 1 to 5, or a key"
                                + " 'value'");
        assertThat(faults("    headings: 1\n", "    format: csv\n    headings: 3\n"))
                .containsExactly(
                        "5: /tables/0/format: found 'csv', expected one of: text, xlsx, px, json-stat, pxweb",
                        "6: /tables/0/headings: found 3, expected how many heading rows, 1 or 2, e.g. 2");
    }

    @Test
    void refusesSourcesThatTheFormatHasNot() {
        assertThat(faults("kön: {file-name: kön}", "kön: {variable: Kon}"))
                .containsExactly(
                        "9: /tables/0/roles/kön: found the source 'variable', expected one that a table of format text"
                                + " has: code-list, column, constant, file-name, heading, row-variable");
        assertThat(faults("kön: {file-name: kön}", "kön: {sheet-name: kön}"))
                .containsExactly(
                        "9: /tables/0/roles/kön: found the source 'sheet-name', expected one that a table of format"
                                + " text has: code-list, column, constant, file-name, heading, row-variable");
        assertThat(faults("{mått}_{kön}.txt", "{mått}_{kön}.px"))
                .containsExactly(
                        "5: /tables/0/headings: found the key 'headings', expected none in a table of format px, as"
                                + " '{mått}_{kön}.px' is",
                        "6: /tables/0/row-variables: found the key 'row-variables', expected none in a table of format"
                                + " px, as '{mått}_{kön}.px' is",
                        "10: /tables/0/roles/period: found the source 'heading', expected one that a table of format px"
                                + " has: code-list, constant, file-name, variable",
                        "12: /tables/0/roles/namn: found the source 'row-variable', expected one that a table of format"
                                + " px has: code-list, constant, file-name, variable",
                        "13: /tables/0/roles/kategori: found the source 'row-variable', expected one that a table of"
                                + " format px has: code-list, constant, file-name, variable");
    }

    @Test
    void refusesAGroupThatTheSheetsNameHasNot() {
        String sheet = "headings: 1\n    sheet: \"{kon} {år}\"\n";
        assertThat(faults(
                        "{mått}_{kön}.txt",
                        "{mått}.xlsx",
                        "kön: {file-name: kön}",
                        "kön: {sheet-name: kön}",
                        "headings: 1\n",
                        sheet))
                .containsExactly(
                        "10: /tables/0/roles/kön/sheet-name: found 'kön', expected a group of the sheet's pattern"
                                + " '{kon} {år}', one of: kon, år (did you mean 'kon'?)");
        assertThat(faults("{mått}_{kön}.txt", "{mått}.xlsx", "kön: {file-name: kön}", "kön: {sheet-name: kön}"))
                .containsExactly(
                        "9: /tables/0/roles/kön/sheet-name: found 'kön', expected a key 'sheet' beside the roles, with"
                                + " the group {kön}");
    }

    @Test
    void refusesTwoRolesFromOneVariableButCodeAndName() {
        assertThat(faults(cube("kod: {variable: Region}\n      namn: {variable: Region}", "Bakgrund")))
                .isEmpty();
        assertThat(faults(cube("kod: {variable: Region}\n      namn: {variable: region}", "Tid")))
                .containsExactly("11: /tables/0/roles/kategori/variable: found 'Tid', expected a variable of its own;"
                        + " /tables/0/roles/period/variable (line 8) is 'Tid'");
    }

    @Test
    void asksWhatToFetch() {
        assertThat(faults(cube("kod: {code-list: lan}\n      namn: {variable: Region}", "Bakgrund")
                        .replace("\"{mått}.px\"", "befolkning\n    format: pxweb")
                        .replace("{file-name: mått}", "{constant: yrke}")))
                .containsExactly("4: /tables/0: found format pxweb, expected a key 'pxweb' that says what to fetch");
        assertThat(
                        faults(
                                "    headings: 1\n",
                                "    headings: 1\n    pxweb: {url: 'ftp://a', version: 3, table: a b, selection: {Tid: '*'}}\n"))
                .containsExactly(
                        "5: /tables/0/headings: found the key 'headings', expected none in a table of format pxweb, as"
                                + " '{mått}_{kön}.txt' is",
                        "6: /tables/0/pxweb/selection/Tid: found '*', expected a list",
                        "6: /tables/0/pxweb/table: found 'a b', expected the table's id, e.g. TAB6471",
                        "6: /tables/0/pxweb/url: found 'ftp://a', expected the API's address: https://…, e.g."
                                + " \"https://statistikdatabasen.scb.se/api/v2\"",
                        "6: /tables/0/pxweb/version: found 3, expected 1 or 2, e.g. 2",
                        "7: /tables/0/row-variables: found the key 'row-variables', expected none in a table of format"
                                + " pxweb, as '{mått}_{kön}.txt' is",
                        "11: /tables/0/roles/period: found the source 'heading', expected one that a table of format"
                                + " pxweb has: code-list, constant, file-name, variable",
                        "13: /tables/0/roles/namn: found the source 'row-variable', expected one that a table of format"
                                + " pxweb has: code-list, constant, file-name, variable",
                        "14: /tables/0/roles/kategori: found the source 'row-variable', expected one that a table of"
                                + " format pxweb has: code-list, constant, file-name, variable");
    }

    @Test
    void refusesNumbersThatAreNeither() {
        assertThat(faults("headings: 1\n", "headings: 1\n    numbers: rounded\n"))
                .containsExactly("6: /tables/0/numbers: found 'rounded', expected exact, noisy or {rounded: base}");
        assertThat(faults("headings: 1\n", "headings: 1\n    numbers: {rounded: 1}\n    decimal: dot\n"))
                .containsExactly(
                        "6: /tables/0/numbers/rounded: found 1, expected a base, 2 to 1000, e.g. 5",
                        "7: /tables/0/decimal: found 'dot', expected one of: none, comma, point");
        assertThat(faults(
                        "headings: 1\n",
                        "headings: 1\n    value: ' Antal'\n    leave-out: ['', a, a]\n    where: {Kön: 1}\n"))
                .containsExactly(
                        "6: /tables/0/value: found ' Antal', expected no blank at its ends",
                        "7: /tables/0/leave-out: found a list with something twice in it, expected each once",
                        "7: /tables/0/leave-out/0: found an empty name, expected at least one character",
                        "8: /tables/0/where/Kön: found 1, expected text: \"1\" in quotes");
    }

    @Test
    void refusesExpectationsOfWhatIsNotThere() {
        assertThat(faults("app: prov\n", """
                app: prov
                expected:
                  periods: [2014-2019, 2019-2014, 14-19, 2021, '1850']
                  codes: lam
                  mått: [yrk, boende]
                """))
                .containsExactly(
                        "4: /expected/periods/1: found '2019-2014', expected years from 1900 to 2199, the first of them"
                                + " first",
                        "4: /expected/periods/2: found '14-19', expected a period, such as 2014-2019 or 2021",
                        "4: /expected/periods/3: found 2021, expected text: \"2021\" in quotes",
                        "4: /expected/periods/4: found '1850', expected years from 1900 to 2199, the first of them first",
                        "5: /expected/codes: found 'lam', expected a list in contracts/codes, one of: lan (did you mean"
                                + " 'lan'?)",
                        "6: /expected/mått/0: found 'yrk', expected a measure, one of: boende, yrke (did you mean"
                                + " 'yrke'?)");
    }

    @Test
    void refusesControlTotalsOfWhatIsNotThere() {
        assertThat(faults("app: prov\n", """
                app: prov
                control-totals:
                  - {mått: yrken, total: 5}
                  - {kön: Kvinna, period: 2019-2014}
                  - {kod: 1, total: -1, tolerance: 1.5}
                """))
                .containsExactly(
                        "4: /control-totals/0/mått: found 'yrken', expected a measure, one of: boende, yrke (did you"
                                + " mean 'yrke'?)",
                        "5: /control-totals/1: found no key 'total', expected a count, e.g. total: 471",
                        "5: /control-totals/1/kön: found 'Kvinna', expected one of: Kvinnor, Män, Totalt (did you mean"
                                + " 'Kvinnor'?)",
                        "5: /control-totals/1/period: found '2019-2014', expected years from 1900 to 2199, the first of"
                                + " them first",
                        "6: /control-totals/2/kod: found 1, expected text: \"1\" in quotes",
                        "6: /control-totals/2/tolerance: found 1.5, expected a whole number",
                        "6: /control-totals/2/total: found -1, expected a count, e.g. 471");
    }

    @Test
    void refusesChecksThatThereAreNot() {
        assertThat(faults("app: prov\n", """
                app: prov
                follow-up: 11
                checks:
                  - {rule: sum-of-gender, severity: stop}
                  - {severity: block}
                """))
                .containsExactly(
                        "3: /follow-up: found 11, expected years, 0 to 10, e.g. 1",
                        "5: /checks/0/rule: found 'sum-of-gender', expected one of: sum-of-genders,"
                                + " overlapping-periods, same-population (did you mean 'sum-of-genders'?)",
                        "5: /checks/0/severity: found 'stop', expected one of: warn, block",
                        "6: /checks/1: found no key 'rule', expected a rule, e.g. rule: sum-of-genders");
    }

    private static String cube(String keys, String category) {
        return """
                delivery: leverans
                app: prov
                tables:
                  - file: "{mått}.px"
                    roles:
                      mått: {file-name: mått}
                      kön: {variable: Kon}
                      period: {variable: Tid}
                      %s
                      kategori: {variable: %s}
                """.formatted(keys, category);
    }

    private List<String> faults(String... fromTo) {
        String yaml = fromTo.length == 1 ? fromTo[0] : DELIVERY;
        for (int i = 0; i + 1 < fromTo.length; i += 2) {
            assertThat(yaml).contains(fromTo[i]);
            yaml = yaml.replace(fromTo[i], fromTo[i + 1]);
        }
        return new ContractsFolder(temporary).faultsOfDelivery(yaml);
    }
}
