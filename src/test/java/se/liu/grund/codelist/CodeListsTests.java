package se.liu.grund.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeListsTests {

    @TempDir
    Path temporary;

    private Path codes;

    @BeforeEach
    void makeFolder() throws IOException {
        codes = Files.createDirectories(temporary.resolve("contracts/codes"));
        write("lan", "kod;etikett;alias\n05;Östergötlands län;Östergötland|E\n01;Stockholms län;\n");
    }

    @Test
    void readsCodesInTheFilesOrder() {
        CodeList lan = new CodeLists(codes).list("lan");
        assertThat(lan.name()).isEqualTo("lan");
        assertThat(lan).hasToString("lan (2 codes)");
        assertThat(lan.entries())
                .containsExactly(
                        new CodeList.Entry("05", "Östergötlands län", 1, List.of("Östergötland", "E")),
                        new CodeList.Entry("01", "Stockholms län", 2, List.of()));
    }

    @Test
    void findsByLabelByAliasAndByCodeLetterForLetter() {
        CodeList lan = new CodeLists(codes).list("lan");
        assertThat(lan.byLabel("Östergötlands län")).map(CodeList.Entry::code).contains("05");
        assertThat(lan.byLabel("Östergötland")).map(CodeList.Entry::code).contains("05");
        assertThat(lan.byLabel("östergötland")).isEmpty();
        assertThat(lan.byCode("05")).map(CodeList.Entry::label).contains("Östergötlands län");
        assertThat(lan.byCode("5")).isEmpty();
    }

    @Test
    void readsQuotesRemarksFurtherColumnsAndByteOrderMark() throws IOException {
        write(
                "matchning",
                "\uFEFF# remark\r\nkod;färg;etikett\r\n\r\n1;x;\"för låg; \"\"rätt\"\"\"\r\n# remark\r\n2;y;Rätt\r\n");
        assertThat(new CodeLists(codes).list("matchning").entries())
                .containsExactly(
                        new CodeList.Entry("1", "för låg; \"rätt\"", 1, List.of()),
                        new CodeList.Entry("2", "Rätt", 2, List.of()));
    }

    @Test
    void staysAsItWasUntilItIsReadAgain() throws IOException {
        CodeLists before = new CodeLists(codes);
        write("lan", "kod;etikett\n01;Stockholms län\n");
        CodeLists after = before.read();
        assertThat(before.list("lan").entries()).hasSize(2);
        assertThat(after.list("lan").entries()).hasSize(1);
    }

    @Test
    void changesItsFingerprintWithAnyList() throws IOException {
        String before = new CodeLists(codes).fingerprint();
        assertThat(before).matches("[0-9a-f]{64}").isEqualTo(new CodeLists(codes).fingerprint());
        Files.writeString(codes.resolve("README.md"), "not a list");
        assertThat(new CodeLists(codes).fingerprint()).isEqualTo(before);
        write("kommun", "kod;etikett\n0580;Linköping\n");
        String more = new CodeLists(codes).fingerprint();
        assertThat(more).isNotEqualTo(before);
        Files.move(codes.resolve("kommun.csv"), codes.resolve("kommuner.csv"));
        assertThat(new CodeLists(codes).fingerprint()).isNotEqualTo(more);
    }

    @Test
    void namesTheListsThereAre() {
        assertThatThrownBy(() -> new CodeLists(codes).list("län"))
                .isInstanceOf(CodeListException.class)
                .hasMessage("contracts/codes: there is no list 'län'. There are: lan. Add län.csv or mend the name.");
        assertThat(new CodeLists(codes).names()).containsExactly("lan");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> new CodeLists(temporary.resolve("contracts/nowhere")))
                .isInstanceOf(CodeListException.class)
                .hasMessage("contracts/nowhere: this folder cannot be read, expected one CSV file a code list in it.");
    }

    @Test
    void tellsEveryFaultOfEveryListAtOnce() throws IOException {
        write("kommun", """
                kod;etikett;alias
                0580;Linköping;Linkan
                0580;Norrköping;
                0581;Linköping;
                0582;Linkan;
                ;Ydre;
                0512;;
                0513; Kinda;
                0560;Box;holm;
                0561;"Åtvidaberg;
                0562;Fin\tspång;
                0586;Mjölby;|Mjölby
                """);
        write("tom", "");
        write("bara", "kod;etikett\n");
        write("fel", "code;label\n1;x\n2;x\n");
        Files.writeString(codes.resolve("Län.csv"), "kod;etikett\n1;x\n");
        Files.write(codes.resolve("ansi.csv"), "kod;etikett\n1;Å\n".getBytes(Charset.forName("windows-1252")));
        assertThatThrownBy(() -> new CodeLists(codes))
                .isInstanceOfSatisfying(
                        CodeListException.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(
                                        "contracts/codes/Län.csv: found the name 'Län', expected a-z, 0-9, '_' and '-' only.",
                                        "contracts/codes/ansi.csv: found bytes that are not UTF-8. Save the file as UTF-8.",
                                        "contracts/codes/bara.csv:1: found no codes below the heading, expected at least one.",
                                        "contracts/codes/fel.csv:1: found the heading 'code;label',"
                                                + " expected 'kod;etikett;alias'.",
                                        "contracts/codes/kommun.csv:3: found the kod '0580' again,"
                                                + " expected it once; line 2 has it.",
                                        "contracts/codes/kommun.csv:4: found the etikett 'Linköping' again,"
                                                + " expected it once; line 2 has it.",
                                        "contracts/codes/kommun.csv:5: found the etikett 'Linkan' again,"
                                                + " expected it once; line 2 has it.",
                                        "contracts/codes/kommun.csv:6: found no kod, expected one.",
                                        "contracts/codes/kommun.csv:7: found no etikett, expected one.",
                                        "contracts/codes/kommun.csv:8: found the etikett ' Kinda',"
                                                + " expected no blank at its ends.",
                                        "contracts/codes/kommun.csv:9: found 4 fields, expected 3 as in the heading."
                                                + " Put \" around a label that holds a ';'.",
                                        "contracts/codes/kommun.csv:10: found a \" without its pair,"
                                                + " expected one on each side of a label.",
                                        "contracts/codes/kommun.csv:11: found a control character in the etikett,"
                                                + " expected none.",
                                        "contracts/codes/kommun.csv:12: found no alias, expected one.",
                                        "contracts/codes/kommun.csv:12: found the alias 'Mjölby' again,"
                                                + " expected it once; line 12 has it.",
                                        "contracts/codes/tom.csv:1: found no heading, expected 'kod;etikett;alias'."))
                .hasMessageContaining("\n");
    }

    private void write(String list, String text) throws IOException {
        Files.writeString(codes.resolve(list + ".csv"), text);
    }
}
