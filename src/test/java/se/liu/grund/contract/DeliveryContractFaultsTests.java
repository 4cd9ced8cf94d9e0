package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liu.grund.contract.ContractsFolder.DELIVERY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryContractFaultsTests {

    @TempDir
    Path temporary;

    @Test
    void findsNoFaultInTheShortContract() {
        assertThat(faults("", "")).isEmpty();
    }

    @Test
    void refusesAnAppThatIsNotThere() {
        assertThat(faults("app: prov", "app: pröv"))
                .containsExactly("2: /app: found 'pröv', expected an app in contracts/apps, one of: prov"
                        + " (did you mean 'prov'?)");
    }

    @Test
    void refusesANameThatIsNotTheFilesName() {
        assertThat(faults("delivery: leverans", "delivery: annan"))
                .containsExactly("1: /delivery: found 'annan', expected 'leverans', the file's name");
    }

    @Test
    void refusesAFolderOutsideTheDeliveryRoot() {
        for (String folder : List.of("../x", "/x", "a/../b", "a\\b", "c:/x", "a/")) {
            assertThat(faults("app: prov", "app: prov\nfolder: '" + folder + "'"))
                    .containsExactly("3: /folder: found '" + folder
                            + "', expected a folder below the delivery root, with / between names, e.g. framgrund");
        }
    }

    @Test
    void asksForASourceOfEveryRole() {
        assertThat(faults("      kod: {code-list: lan}\n", ""))
                .containsExactly("7: /tables/0/roles: found no key 'kod',"
                        + " expected the source of the code, e.g. kod: {code-list: examenskod}");
        assertThat(faults("kön: {file-name: kön}", "kön: {}"))
                .containsExactly(
                        "9: /tables/0/roles/kön: found an empty mapping,"
                                + " expected one source: heading, row-variable, file-name, constant, sheet-name, column or variable, e.g. {heading: 1}");
        assertThat(faults("kön: {file-name: kön}", "kön: {file-name: kön, heading: 1}"))
                .containsExactly(
                        "9: /tables/0/roles/kön: found a mapping,"
                                + " expected one source: heading, row-variable, file-name, constant, sheet-name, column or variable, e.g. {heading: 1}");
    }

    @Test
    void cannotSayThatKönComesFromThePreamble() {
        assertThat(faults("kön: {file-name: kön}", "kön: {preamble: 1}"))
                .containsExactly("9: /tables/0/roles/kön/preamble: found the key 'preamble',"
                        + " expected one of: heading, row-variable, file-name, constant, sheet-name, column, variable");
    }

    @Test
    void looksOnlyTheCodeUpInACodeList() {
        assertThat(faults("namn: {row-variable: 1}", "namn: {code-list: lan}"))
                .containsExactly("12: /tables/0/roles/namn/code-list: found the key 'code-list',"
                        + " expected one of: heading, row-variable, file-name, constant, sheet-name, column, variable");
        assertThat(faults("kod: {code-list: lan}", "kod: {code-list: lam}"))
                .containsExactly("11: /tables/0/roles/kod/code-list: found 'lam',"
                        + " expected a list in contracts/codes, one of: lan (did you mean 'lan'?)");
    }

    @Test
    void refusesHeadingsAndColumnsThatTheTableHasNot() {
        assertThat(faults("period: {heading: 1}", "period: {heading: 2}"))
                .containsExactly("10: /tables/0/roles/period/heading: found 2,"
                        + " expected at most 1, since the table has 1 heading rows (line 5)");
        assertThat(faults("period: {heading: 1}", "period: {heading: 3}"))
                .containsExactly("10: /tables/0/roles/period/heading: found 3, expected a heading row, 1 or 2, e.g. 1");
        assertThat(faults("kategori: {row-variable: 2}", "kategori: {row-variable: 3}"))
                .containsExactly("13: /tables/0/roles/kategori/row-variable: found 3,"
                        + " expected at most 2, since the table has 2 row variables (line 6)");
        assertThat(faults("row-variables: 2", "row-variables: 6"))
                .containsExactly(
                        "6: /tables/0/row-variables: found 6, expected how many row variables, 1 to 5, e.g. 2");
    }

    @Test
    void refusesTwoRolesFromOneSource() {
        assertThat(faults("kategori: {row-variable: 2}", "kategori: {row-variable: 1}"))
                .containsExactly("13: /tables/0/roles/kategori/row-variable: found 'row-variable: 1',"
                        + " expected a source of its own;"
                        + " /tables/0/roles/namn/row-variable (line 12) is 'row-variable: 1'");
        assertThat(faults("kön: {file-name: kön}", "kön: {heading: 1}"))
                .containsExactly("10: /tables/0/roles/period/heading: found 'heading: 1', expected a source of its own;"
                        + " /tables/0/roles/kön/heading (line 9) is 'heading: 1'");
        assertThat(faults("kön: {file-name: kön}", "kön: {file-name: mått}"))
                .containsExactly(
                        "9: /tables/0/roles/kön/file-name: found 'file-name: mått',"
                                + " expected a source of its own; /tables/0/roles/mått/file-name (line 8) is 'file-name: mått'");
    }

    @Test
    void refusesAGroupThatTheFileNameHasNot() {
        assertThat(faults("kön: {file-name: kön}", "kön: {file-name: kon}"))
                .containsExactly("9: /tables/0/roles/kön/file-name: found 'kon',"
                        + " expected a group of '{mått}_{kön}.txt', one of: mått, kön (did you mean 'kön'?)");
    }

    @Test
    void refusesAConstantThatIsNoKön() {
        assertThat(faults("kön: {file-name: kön}", "kön: {constant: kvinnor}"))
                .containsExactly("9: /tables/0/roles/kön/constant: found 'kvinnor',"
                        + " expected one of: Kvinnor, Män, Totalt (did you mean 'Kvinnor'?)");
        assertThat(faults("app: prov", "app: prov\nrequired: [Kvinna, Män]"))
                .containsExactly("3: /required/0: found 'Kvinna', expected one of: Kvinnor, Män, Totalt"
                        + " (did you mean 'Kvinnor'?)");
        assertThat(faults("app: prov", "app: prov\nrequired: [Män, Män]"))
                .containsExactly("3: /required: found a list with something twice in it, expected each once");
    }

    @Test
    void refusesMarkersThatMakeNoSense() {
        String markers = """
                    markers:
                      "1 000": zero
                      " x": missing
                      "..": {hidden: [4, 1]}
                      x: none
                      y: {hidden: 3}
                      z: 4
                      w: {hidden: [1]}
                      v: {hiden: [1, 4]}
                """;
        assertThat(faults("    headings: 1\n", markers + "    headings: 1\n"))
                .containsExactly(
                        "6: /tables/0/markers/1 000: found '1 000',"
                                + " expected a marker that cannot be mistaken for a number",
                        "7: /tables/0/markers/ x: found ' x',"
                                + " expected no blank at its ends; cells are read without",
                        "8: /tables/0/markers/../hidden: found [4, 1], expected the lower bound first",
                        "9: /tables/0/markers/x: found 'none', expected zero, missing, number or {hidden: [low, high]}",
                        "10: /tables/0/markers/y/hidden: found 3, expected a list",
                        "11: /tables/0/markers/z: found 4, expected zero, missing, number or {hidden: [low, high]}",
                        "12: /tables/0/markers/w/hidden: found a list,"
                                + " expected two bounds, [low, high], e.g. [1, 4]",
                        "13: /tables/0/markers/v: found no key 'hidden',"
                                + " expected two bounds, [low, high], e.g. hidden: [1, 4]",
                        "13: /tables/0/markers/v/hiden: found the key 'hiden', expected one of: hidden"
                                + " (did you mean 'hidden'?)");
    }

    @Test
    void refusesFilePatternsThatCannotBeRead() {
        for (String file :
                List.of("{mått}{kön}.txt", "{mått}_{kön}_{mått}.txt", "{mått}_{kön}.{txt", "{mått}_{kön}{}")) {
            assertThat(faults("\"{mått}_{kön}.txt\"", "'" + file + "'"))
                    .containsExactly("4: /tables/0/file: found '" + file + "', expected groups like {mått},"
                            + " each once, with something between them, and no other braces");
        }
        assertThat(faults("\"{mått}_{kön}.txt\"", "'a/{mått}_{kön}.txt'"))
                .containsExactly("4: /tables/0/file: found 'a/{mått}_{kön}.txt',"
                        + " expected a plain file name, with groups like {mått}, e.g. \"{mått}_{kön}.txt\"");
    }

    @Test
    void refusesAShapeThatAnEarlierOneHides() {
        String wide = """
                tables:
                  - file: "{mått}.txt"
                    headings: 2
                    row-variables: 2
                    roles:
                      mått: {file-name: mått}
                      kön: {heading: 1}
                      period: {heading: 2}
                      kod: {code-list: lan}
                      namn: {row-variable: 1}
                      kategori: {row-variable: 2}
                """;
        assertThat(faults("tables:\n", wide))
                .containsExactly("14: /tables/1/file: found '{mått}_{kön}.txt',"
                        + " expected a pattern that can still be reached;"
                        + " /tables/0/file (line 4) takes its files first, so put this one before it");
    }

    @Test
    void saysWhichWordsThereAre() {
        assertThat(faults("headings: 1", "headings: 1\n    encoding: latin1\n    empty-label: drop"))
                .containsExactly(
                        "6: /tables/0/encoding: found 'latin1', expected one of: detect, utf-8, windows-1252, iso-8859-1, utf-16",
                        "7: /tables/0/empty-label: found 'drop', expected one of: repeat, skip, refuse");
        assertThat(faults("headings: 1", "headings: 1\n    totals: [' Totalt']"))
                .containsExactly("6: /tables/0/totals/0: found ' Totalt', expected no blank at its ends");
    }

    private List<String> faults(String from, String to) {
        assertThat(DELIVERY).contains(from);
        return new ContractsFolder(temporary).faultsOfDelivery(from.isEmpty() ? DELIVERY : DELIVERY.replace(from, to));
    }
}
