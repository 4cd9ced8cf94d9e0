package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liu.grund.contract.ContractsFolder.APP;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppContractFaultsTests {

    @TempDir
    Path temporary;

    @Test
    void findsNoFaultInTheShortContract() {
        assertThat(faults("", "")).isEmpty();
    }

    @Test
    void namesTheNearestKeyForAnUnknownOne() {
        assertThat(faults("categories: open", "categories: open\n    fild: Yrke"))
                .containsExactly("14: /measures/1/fild: found the key 'fild', expected one of: id, name, field,"
                        + " expression, qvd, categories, populations, share, audits (did you mean 'field'?)");
        assertThat(faults("key: {", "colour: red\nkey: {"))
                .containsExactly(
                        "4: /colour: found the key 'colour', expected one of: app, title, layout, table, period,"
                                + " key, values, measure-field, substitute, share, shares, denominators,"
                                + " population-field, populations, information, audits, measures, computed");
    }

    @Test
    void namesAMissingKeyWithAnExample() {
        assertThat(faults("key: {code: Kod, name: Namn}\n", ""))
                .containsExactly("1: found no key 'key', expected the key fields,"
                        + " e.g. key: {code: Examenskod, name: Examensnamn}");
        assertThat(faults("  - id: yrke\n    name", "  - name"))
                .containsExactly("11: /measures/1: found no key 'id',"
                        + " expected a short name for files and addresses: a-z, 0-9 and '-', e.g. id: boendelan");
    }

    @Test
    void saysWhichKindOfValueIsExpected() {
        assertThat(faults("title: Prov", "title: 12"))
                .containsExactly("2: /title: found 12, expected text: \"12\" in quotes");
        assertThat(faults("title: Prov", "title:")).containsExactly("2: /title: found nothing, expected text");
        assertThat(faults("title: Prov", "title: [Prov]")).containsExactly("2: /title: found a list, expected text");
        assertThat(faults("years: 3", "years: tre"))
                .containsExactly("3: /period/years: found 'tre', expected a whole number");
        assertThat(faults("title: Prov", "title: Prov\nsubstitute: 2,5"))
                .containsExactly("3: /substitute: found '2,5', expected a number, with a decimal point");
        assertThat(faults("{code: Kod, name: Namn}", "Kod"))
                .containsExactly("4: /key: found 'Kod', expected a mapping");
        assertThat(faults("also: [Uppgift saknas]", "also: Uppgift saknas"))
                .containsExactly("10: /measures/0/categories/also: found 'Uppgift saknas', expected a list");
    }

    @Test
    void saysWhichWordsThereAre() {
        assertThat(faults("title: Prov", "title: Prov\nlayout: concatenate"))
                .containsExactly("3: /layout: found 'concatenate', expected one of: concatenated, table-per-measure"
                        + " (did you mean 'concatenated'?)");
        assertThat(faults("rule: sum-of-genders", "rule: sum\n    severity: stop"))
                .containsExactly(
                        "6: /audits/0/rule: found 'sum', expected one of: sum-of-genders, complete-categories,"
                                + " not-fewer-rows",
                        "7: /audits/0/severity: found 'stop', expected one of: warn, block");
        assertThat(faults("categories: open", "categories: any"))
                .containsExactly("13: /measures/1/categories: found 'any', expected open, or a mapping with code-list");
        assertThat(faults("categories: open", "categories: 5"))
                .containsExactly("13: /measures/1/categories: found 5, expected open, or a mapping with code-list");
    }

    @Test
    void refusesAnExpressionOverAFieldThatTheLayoutDoesNotHave() {
        assertThat(
                        faults(
                                "categories: open",
                                "categories: open\n    expression: \"Sum({<Mått={'Yrke'}>} [{value}])\"\nlayout: table-per-measure"))
                .containsExactly("14: /measures/1/expression: found 'Sum({<Mått={'Yrke'}>} [{value}])', expected an"
                        + " expression without 'Mått', which 'table-per-measure' does not have; left out, the layout's"
                        + " own is used");
    }

    @Test
    void refusesAMeasureNamedAsTheLinkTable() {
        assertThat(faults("title: Prov", "title: Yrke\nlayout: table-per-measure"))
                .containsExactly(
                        "13: /measures/1/name: found 'Yrke', expected a table of its own; /title (line 2) is 'Yrke'");
    }

    @Test
    void refusesIdsAliasesAndNumbersOutOfPattern() {
        assertThat(faults("id: yrke", "id: Yrke!"))
                .containsExactly("11: /measures/1/id: found 'Yrke!',"
                        + " expected a short name for files and addresses: a-z, 0-9 and '-', e.g. boendelan");
        assertThat(faults("app: prov", "app: pröv"))
                .containsExactly("1: /app: found 'pröv', expected the app's alias: a-z, 0-9 and '-', a letter first,"
                        + " e.g. framgrund");
        assertThat(faults("years: 3", "years: 0"))
                .containsExactly("3: /period/years: found 0, expected how many years are pooled, 1 to 20, e.g. 6");
        assertThat(faults(APP.substring(APP.indexOf("measures:")), "measures: []"))
                .containsExactly("7: /measures: found an empty list, expected at least one measure,"
                        + " e.g. [{id: inkomst, name: Inkomst, categories: open}]");
        assertThat(faults("[Uppgift saknas]", "[Okänt, Okänt]"))
                .containsExactly("10: /measures/0/categories/also: found a list with something twice in it,"
                        + " expected each once");
    }

    @Test
    void refusesAnAliasThatIsNotTheFilesName() {
        assertThat(faults("app: prov", "app: annan"))
                .containsExactly("1: /app: found 'annan', expected 'prov', the file's name");
    }

    @Test
    void refusesNamesThatQlikWouldTakeForSomethingElse() {
        assertThat(faults("name: Yrke", "name: Y$(x)"))
                .containsExactly(
                        "12: /measures/1/name: found 'Y$(x)', expected no '$(', which Qlik would run as a macro");
        assertThat(faults("name: Yrke", "name: ''"))
                .containsExactly("12: /measures/1/name: found an empty name, expected at least one character");
        assertThat(faults("name: Yrke", "name: 'Yrke\u00A0'"))
                .containsExactly("12: /measures/1/name: found 'Yrke\u00A0', expected no blank at its ends");
        assertThat(faults("name: Yrke", "name: \"Yr\\u200Bke\""))
                .containsExactly(
                        "12: /measures/1/name: found 'Yr\\u200Bke', expected no control or invisible characters");
        assertThat(faults("[Uppgift saknas]", "[\"a\\tb\"]"))
                .containsExactly("10: /measures/0/categories/also/0: found 'a\\u0009b',"
                        + " expected no control or invisible characters");
        assertThat(faults("name: Yrke", "name: Yrke\n    expression: Sum([{value}]) * $(x)"))
                .containsExactly("13: /measures/1/expression: found 'Sum([{value}]) * $(x)',"
                        + " expected no '$(', which Qlik would run as a macro");
    }

    @Test
    void checksTheNamesOfEveryPlaceThatReachesQlik() {
        String yaml = APP.replace("Prov", "' Prov'")
                .replace("{from}-{to}", "{from}-{to} ")
                .replace("{field: Period", "{field: ' P'")
                .replace("{code: Kod, name: Namn}", "{code: ' K', name: ' N'}")
                .replace(
                        "audits:",
                        "table: ' T'\nmeasure-field: ' M'\nvalues: {kvinnor: ' K1', män: ' M1', totalt: ' T1',"
                                + " pattern: ' {value} {measure}'}\naudits:")
                .replace("name: Yrke", "name: ' Y'\n    field: ' F'\n    qvd: ' y.qvd'");
        assertThat(new ContractsFolder(temporary).faultsOfApp(yaml))
                .allMatch(fault -> fault.endsWith("expected no blank at its ends"))
                .extracting(fault -> fault.replaceAll("^\\d+: (.*): found.*", "$1"))
                .containsExactlyInAnyOrder(
                        "/title",
                        "/period/field",
                        "/period/label",
                        "/key/code",
                        "/key/name",
                        "/table",
                        "/measure-field",
                        "/values/kvinnor",
                        "/values/män",
                        "/values/totalt",
                        "/values/pattern",
                        "/measures/1/name",
                        "/measures/1/field",
                        "/measures/1/qvd");
    }

    @Test
    void refusesWhatIsThereTwice() {
        assertThat(faults("id: yrke", "id: boende"))
                .containsExactly("11: /measures/1/id: found 'boende', expected an id and a name of its own;"
                        + " /measures/0/id (line 8) is 'boende'");
        assertThat(faults("name: Yrke", "name: BOENDE"))
                .containsExactly("12: /measures/1/name: found 'BOENDE', expected an id and a name of its own;"
                        + " /measures/0/id (line 8) is 'boende'");
        assertThat(faults("id: yrke", "id: yrke\n    qvd: Boende.qvd"))
                .containsExactly("12: /measures/1/qvd: found 'Boende.qvd', expected a QVD file of its own;"
                        + " /measures/0/id (line 8) is 'boende.qvd'");
        assertThat(faults("name: Yrke", "name: Yrke\n    field: Kod"))
                .containsExactly("13: /measures/1/field: found 'Kod', expected a field of its own;"
                        + " /key/code (line 4) is 'Kod'");
        assertThat(faults("name: Yrke", "name: Mått"))
                .as("a field named after its measure, against a field that the contract does not name")
                .containsExactly("12: /measures/1/name: found 'Mått', expected a field of its own;"
                        + " /measure-field (line 1) is 'Mått'");
        assertThat(faults("  - rule: sum-of-genders", "  - rule: sum-of-genders\n  - rule: sum-of-genders"))
                .containsExactly("7: /audits/1/rule: found 'sum-of-genders', expected a rule of its own;"
                        + " /audits/0/rule (line 6) is 'sum-of-genders'");
    }

    @Test
    void keepsTheNamesOfTheLinkTableFree() {
        String separate = "title: Prov\nlayout: table-per-measure";
        assertThat(new ContractsFolder(temporary)
                        .faultsOfApp(APP.replace("title: Prov", separate)
                                .replace("id: yrke", "id: link")
                                .replace("name: Yrke", "name: Yrke\n    field: '%Nyckel'")))
                .containsExactly(
                        "12: /measures/1/id: found 'link.qvd', expected a QVD file of its own;"
                                + " /layout (line 3) is 'link.qvd'",
                        "14: /measures/1/field: found '%Nyckel', expected a field of its own;"
                                + " /layout (line 3) is '%Nyckel'");
    }

    @Test
    void refusesAQvdThatIsNoPlainFileName() {
        for (String qvd : List.of("a/b.qvd", "..\\b.qvd", ".qvd", "yrke.csv", "lib://x.qvd", "../y.qvd")) {
            assertThat(faults("id: yrke", "id: yrke\n    qvd: '" + qvd + "'"))
                    .containsExactly("12: /measures/1/qvd: found '" + qvd
                            + "', expected a plain file name ending .qvd, e.g. boendelan.qvd");
        }
    }

    @Test
    void asksOnlyForTheYearInLabelsOfSingleYears() {
        for (String label : List.of("{year}", "{from}", "VT {to}", "{from}-{to}")) {
            assertThat(faults("years: 3, label: \"{from}-{to}\"", "years: 1, label: \"" + label + "\""))
                    .isEmpty();
        }
        for (String label : List.of("år", "{year}-{to}", "{from}{from}", "{year}}")) {
            assertThat(faults("years: 3, label: \"{from}-{to}\"", "years: 1, label: \"" + label + "\""))
                    .containsExactly("3: /period/label: found '" + label
                            + "', expected {year} once, or {from} and {to}, and no other braces");
        }
        assertThat(faults("{from}-{to}", "{year}"))
                .containsExactly("3: /period/label: found '{year}', expected both {from} and {to} once, and no other"
                        + " braces");
    }

    @Test
    void writesPeriodsAsTheLabelSays() {
        assertThat(new PeriodField("År", 1, "{year}").label(new Period(2021, 2021)))
                .isEqualTo("2021");
        assertThat(new PeriodField("År", 1, "HT {to}").label(new Period(2021, 2021)))
                .isEqualTo("HT 2021");
        assertThat(new PeriodField("År", 6, "{from} - {to}").label(new Period(2014, 2019)))
                .isEqualTo("2014 - 2019");
    }

    @Test
    void refusesLabelsAndPatternsWithoutTheirPlaceholders() {
        for (String label : List.of("{from}", "{from}{from}{to}", "{from}-{to} {x}", "{from}-{to}}")) {
            assertThat(faults("{from}-{to}", label))
                    .containsExactly("3: /period/label: found '" + label
                            + "', expected both {from} and {to} once, and no other braces");
        }
        assertThat(faults("title: Prov", "title: Prov\nvalues: {pattern: '{value}'}"))
                .containsExactly("3: /values/pattern: found '{value}',"
                        + " expected both {value} and {measure} once, and no other braces");
    }

    @Test
    void refusesAnExpressionWithoutTheValueField() {
        assertThat(faults("name: Yrke", "name: Yrke\n    expression: Sum(Kvinnor)"))
                .containsExactly("13: /measures/1/expression: found 'Sum(Kvinnor)',"
                        + " expected [{value}] where the value field stands, e.g. \"Sum([{value}])\"");
    }

    @Test
    void refusesACodeListThatIsNotThere() {
        assertThat(faults("code-list: lan", "code-list: län"))
                .containsExactly("10: /measures/0/categories/code-list: found 'län',"
                        + " expected a list in contracts/codes, one of: lan (did you mean 'lan'?)");
    }

    @Test
    void refusesCompletenessOfOpenCategories() {
        assertThat(faults("rule: sum-of-genders", "rule: complete-categories"))
                .containsExactly("13: /measures/1/categories: found 'open', expected a code list,"
                        + " since /audits/0/rule (line 6) is 'complete-categories'");
        assertThat(faults("categories: open", "categories: open\n    audits: [{rule: complete-categories}]"))
                .containsExactly("13: /measures/1/categories: found 'open', expected a code list,"
                        + " since /measures/1/audits/0/rule (line 14) is 'complete-categories'");
    }

    @Test
    void tellsEveryFaultAtOnceByLine() {
        String yaml = APP.replace("title: Prov", "titel: Prov")
                .replace("years: 3", "years: tre")
                .replace("id: yrke", "id: boende")
                .replace("code-list: lan", "code-list: kommun");
        assertThat(new ContractsFolder(temporary).faultsOfApp(yaml))
                .containsExactly(
                        "1: found no key 'title', expected what people call the app, e.g. title: Framgrund",
                        "2: /titel: found the key 'titel', expected one of: app, title, layout, table, period, key,"
                                + " values, measure-field, substitute, share, shares, denominators, population-field,"
                                + " populations, information, audits, measures, computed (did you mean 'title'?)",
                        "3: /period/years: found 'tre', expected a whole number",
                        "10: /measures/0/categories/code-list: found 'kommun',"
                                + " expected a list in contracts/codes, one of: lan",
                        "11: /measures/1/id: found 'boende', expected an id and a name of its own;"
                                + " /measures/0/id (line 8) is 'boende'");
    }

    private List<String> faults(String from, String to) {
        assertThat(APP).contains(from);
        return new ContractsFolder(temporary).faultsOfApp(from.isEmpty() ? APP : APP.replace(from, to));
    }
}
