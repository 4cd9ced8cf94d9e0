package se.liu.grund.contract;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A contracts folder of a test's own, with two short contracts that have no faults. */
final class ContractsFolder {

    static final String APP = """
            app: prov
            title: Prov
            period: {field: Period, years: 3, label: "{from}-{to}"}
            key: {code: Kod, name: Namn}
            audits:
              - rule: sum-of-genders
            measures:
              - id: boende
                name: Boende
                categories: {code-list: lan, also: [Uppgift saknas]}
              - id: yrke
                name: Yrke
                categories: open
            """;

    static final String DELIVERY = """
            delivery: leverans
            app: prov
            tables:
              - file: "{mått}_{kön}.txt"
                headings: 1
                row-variables: 2
                roles:
                  mått: {file-name: mått}
                  kön: {file-name: kön}
                  period: {heading: 1}
                  kod: {code-list: lan}
                  namn: {row-variable: 1}
                  kategori: {row-variable: 2}
            """;

    private final Path root;

    ContractsFolder(Path temporary) {
        this.root = temporary.resolve("contracts");
        write("codes/lan.csv", "kod;etikett\n01;Stockholms län\n");
        write("codes/README.md", "not a list");
        write("apps/prov.yaml", APP);
        write("deliveries/leverans.yaml", DELIVERY);
    }

    Path root() {
        return root;
    }

    ContractsFolder write(String file, String text) {
        return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    ContractsFolder write(String file, byte[] bytes) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.write(root.resolve(file), bytes);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The faults of an app contract in place of ours, each without the file's name: {@code line: pointer: message}. */
    List<String> faultsOfApp(String yaml) {
        write("apps/prov.yaml", yaml);
        return faults("contracts/apps/prov.yaml:", () -> new AppContracts(root).all());
    }

    /** The faults of a delivery contract in place of ours, each without the file's name. */
    List<String> faultsOfDelivery(String yaml) {
        write("deliveries/leverans.yaml", yaml);
        return faults("contracts/deliveries/leverans.yaml:", () -> new DeliveryContracts(root).all());
    }

    private static List<String> faults(String prefix, Runnable read) {
        ContractException refused = catchThrowableOfType(ContractException.class, read::run);
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(ContractError::toString)
                        .map(error -> error.startsWith(prefix) ? error.substring(prefix.length()) : error)
                        .toList();
    }
}
