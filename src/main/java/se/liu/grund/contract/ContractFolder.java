package se.liu.grund.contract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One folder of contracts, {@code contracts/apps} or {@code contracts/deliveries}: which there are, and each as JSON
 * that has passed schema and checks. Nothing is kept between calls, so an edited file counts at once.
 *
 * @param root the folder of all contracts
 * @param folder the folder below it
 * @param schema what its files must look like
 */
record ContractFolder(Path root, String folder, ContractSchema schema) {

    /**
     * Every contract of the folder, in alphabetical order.
     *
     * @param checks notes what the schema cannot see
     * @param record makes the record of a file without faults
     * @throws ContractException with every fault of every file
     */
    <T> List<T> all(Consumer<ContractFile> checks, Function<ContractFile, T> record) {
        Errors errors = new Errors();
        List<T> contracts = new ArrayList<>();
        for (String stem : names(errors)) {
            Optional.ofNullable(read(stem, checks, record, errors)).ifPresent(contracts::add);
        }
        errors.throwIfAny();
        return List.copyOf(contracts);
    }

    /** One contract; like {@link #all}, but faults of other files do not count. */
    <T> T named(String stem, Consumer<ContractFile> checks, Function<ContractFile, T> record) {
        Errors errors = new Errors();
        List<String> names = others(folder, ".yaml");
        if (!names.contains(stem)) {
            String message = "there is no such contract, expected " + Nearest.oneOf(names, stem);
            errors.add(new ContractError(place(folder) + "/" + stem + ".yaml", 0, "", message));
            errors.throwIfAny();
        }
        T contract = read(stem, checks, record, errors);
        errors.throwIfAny();
        return Objects.requireNonNull(contract, "Nothing was read and nothing was wrong");
    }

    private List<String> names(Errors errors) {
        List<String> files = files(root.resolve(folder)).orElseGet(() -> {
            String message = "this folder cannot be read, expected one YAML file a contract in it";
            errors.add(new ContractError(place(folder), 0, "", message));
            return List.of();
        });
        files.stream().filter(file -> file.endsWith(".yml")).forEach(file -> {
            String message = "found a name ending .yml, expected .yaml; rename it, or it is not read";
            errors.add(new ContractError(place(folder) + "/" + file, 0, "", message));
        });
        return stems(files, ".yaml");
    }

    /** Notes when the text at a place names no file of another folder below the root. */
    void refers(ContractFile file, String pointer, String noun, String otherFolder, String ending) {
        List<String> there = others(otherFolder, ending);
        file.text(pointer)
                .filter(name -> !there.contains(name))
                .ifPresent(name -> file.wrong(
                        pointer,
                        "'" + name + "'",
                        noun + " in " + place(otherFolder) + ", " + Nearest.oneOf(there, name)));
    }

    /** The ids of an app's measures, whatever else is wrong with its contract; empty when there is none. */
    List<String> measures(String app) {
        return appJson(app)
                .path("measures")
                .valueStream()
                .map(measure -> measure.path("id").asString(""))
                .toList();
    }

    /** What an app's contract says, whatever is wrong with it; missing when there is none. */
    JsonNode appJson(String app) {
        ContractFile file = others(AppContracts.FOLDER, ".yaml").contains(app)
                ? new ContractFolder(root, AppContracts.FOLDER, ContractSchema.APP).json(app, new Errors())
                : null;
        return file == null ? MissingNode.getInstance() : file.root();
    }

    private List<String> others(String otherFolder, String ending) {
        return stems(files(root.resolve(otherFolder)).orElse(List.of()), ending);
    }

    /** A folder below the root as people name it, {@code contracts/apps}. */
    private String place(String below) {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? below : name + "/" + below;
    }

    /** The contract that a text would be as a file of the folder; like {@link #named}. */
    <T> T text(String stem, String yaml, Consumer<ContractFile> checks, Function<ContractFile, T> record) {
        Errors errors = new Errors();
        ContractFile file =
                json(place(folder) + "/" + stem + ".yaml", stem, yaml.getBytes(StandardCharsets.UTF_8), errors);
        T contract = checked(file, checks, record, errors);
        errors.throwIfAny();
        return Objects.requireNonNull(contract, "Nothing was read and nothing was wrong");
    }

    private <T> @Nullable T read(
            String stem, Consumer<ContractFile> checks, Function<ContractFile, T> record, Errors errors) {
        return checked(json(stem, errors), checks, record, errors);
    }

    private <T> @Nullable T checked(
            @Nullable ContractFile file,
            Consumer<ContractFile> checks,
            Function<ContractFile, T> record,
            Errors errors) {
        if (file == null) {
            return null;
        }
        schema.check(file);
        checks.accept(file);
        return errors.none(file.place()) ? record.apply(file) : null;
    }

    /** One file as JSON, or null when its text is beyond reading; every fault is noted. */
    private @Nullable ContractFile json(String stem, Errors errors) {
        String place = place(folder) + "/" + stem + ".yaml";
        try {
            return json(place, stem, Files.readAllBytes(root.resolve(folder).resolve(stem + ".yaml")), errors);
        } catch (IOException unreadable) {
            errors.add(new ContractError(place, 0, "", "this file cannot be read: " + unreadable.getMessage()));
            return null;
        }
    }

    private static @Nullable ContractFile json(String place, String stem, byte[] bytes, Errors errors) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException foreign) {
            String message = "found bytes that are not UTF-8, expected a file saved as UTF-8";
            errors.add(new ContractError(place, 0, "", message));
            return null;
        }
        PlainYaml yaml =
                new PlainYaml((pointer, line, message) -> errors.add(new ContractError(place, line, pointer, message)));
        try {
            // Windows' editors begin UTF-8 with a byte order mark; it says nothing.
            var json = yaml.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
            return new ContractFile(stem, place, sha256(bytes), json, yaml.lines(), errors, new HashSet<>());
        } catch (MarkedYAMLException broken) {
            String context = broken.getContext() == null ? "" : broken.getContext() + ", ";
            String problem = context + broken.getProblem();
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            errors.add(new ContractError(place, line, "", "this is not YAML: " + problem));
        } catch (YAMLException tooMuch) {
            errors.add(new ContractError(place, 0, "", "this is not plain YAML: " + tooMuch.getMessage()));
        }
        return null;
    }

    private static Optional<List<String>> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return Optional.of(
                    all.map(file -> file.getFileName().toString()).sorted().toList());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static List<String> stems(List<String> files, String ending) {
        return files.stream()
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length()))
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }
}
