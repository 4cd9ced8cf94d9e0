package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.liu.grund.contract.ContractsFolder.APP;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainYamlTests {

    @TempDir
    Path temporary;

    @Test
    void takesWordsForTextWhereYamlOfOldSawSomethingElse() {
        ContractsFolder folder = new ContractsFolder(temporary)
                .write(
                        "apps/prov.yaml",
                        APP.replace("[Uppgift saknas]", "[no, Yes, off, 010, 1:30, 2014-01-01, 1_000]"));
        AppContract app = new AppContracts(folder.root()).named("prov");
        assertThat(app.measures().getFirst().categories().also())
                .containsExactly("no", "Yes", "off", "010", "1:30", "2014-01-01", "1_000");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThat(faults("title: Prov", "title: Prov\ntitle: Annat"))
                .containsExactly("3: /title: found the key again, expected it once; line 2 has it");
    }

    @Test
    void refusesTagsAndMergeKeys() {
        assertThat(faults("title: Prov", "title: !x Prov"))
                .containsExactly("2: /title: found the tag '!x', expected plain YAML without tags");
        assertThat(faults("title: Prov", "title: !!int Prov"))
                .containsExactly("2: /title: found the tag 'tag:yaml.org,2002:int', expected plain YAML without tags");
        assertThat(faults("key: {code", "key: !!java.net.URL {code"))
                .containsExactly("4: this is not YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL");
        assertThat(faults("title: Prov", "title: Prov\n<<: {layout: concatenated}"))
                .containsExactly("3: /<<: found a merge key '<<', expected the keys written out");
        assertThat(faults("title: Prov", "title: Prov\n? [a, b]\n: c"))
                .containsExactly("3: found a list or mapping as a key, expected text");
    }

    @Test
    void takesAFewAliasesButNoCirclesAndNoBombs() {
        assertThat(faults(
                        "    categories: open",
                        "    categories: open\n    audits: &a [{rule: not-fewer-rows}]\n"
                                + "  - {id: x, name: X, categories: open, audits: *a}"))
                .isEmpty();
        assertThat(faults("[Uppgift saknas]", "&a [*a]"))
                .containsExactly(
                        "10: /measures/0/categories/also/0: found an alias to something around it, expected none",
                        "10: /measures/0/categories/also/0: found nothing, expected text");
        assertThat(faults("[Uppgift saknas]", "[&a [x], " + "*a, ".repeat(21) + "]"))
                .containsExactly(" this is not plain YAML: Number of aliases for non-scalar nodes exceeds the specified"
                        + " max=20");
        assertThat(faults("[Uppgift saknas]", "[".repeat(30) + "]".repeat(30)))
                .containsExactly(" this is not plain YAML: Nesting Depth exceeded max 20");
    }

    @Test
    void saysWhereATextStopsBeingYaml() {
        assertThat(faults("title: Prov", "title: [Prov"))
                .containsExactly("3: this is not YAML: while parsing a flow sequence, expected ',' or ']', but got :");
        assertThat(faults("title: Prov", "---\ntitle: Prov"))
                .containsExactly(
                        "2: this is not YAML: expected a single document in the stream, but found another document");
    }

    @Test
    void refusesAFileThatIsEmptyOrNoMapping() {
        assertThat(faults(APP, "# nothing\n"))
                .containsExactly("1: found an empty file, expected a mapping: an app contract");
        assertThat(faults(APP, "- x")).containsExactly("1: found a list, expected a mapping");
    }

    @Test
    void readsUtf8WithByteOrderMarkAndRefusesOtherBytes() {
        assertThat(faults("app: prov", "\uFEFFapp: prov")).isEmpty();
        ContractsFolder folder = new ContractsFolder(temporary)
                .write("apps/prov.yaml", APP.replace("Yrke", "Åldersgrupp").getBytes(Charset.forName("windows-1252")));
        assertThat(catchThrowable(() -> new AppContracts(folder.root()).all()))
                .isInstanceOf(ContractException.class)
                .hasMessage("contracts/apps/prov.yaml: found bytes that are not UTF-8, expected a file saved as UTF-8");
    }

    private List<String> faults(String from, String to) {
        assertThat(APP).contains(from);
        return new ContractsFolder(temporary).faultsOfApp(APP.replace(from, to));
    }
}
