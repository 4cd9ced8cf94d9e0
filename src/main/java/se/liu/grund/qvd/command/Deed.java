package se.liu.grund.qvd.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.csv.CsvFormat;
import se.liu.grund.qvd.csv.FieldNames;
import se.liu.grund.qvd.value.DualSide;

/** What was asked for. */
sealed interface Deed permits Head, Schema, Csv, Check {

    /** The file in question. */
    Path path();

    /** Does it; false when it was done and showed something wrong.
     * @throws QvdException for a file that cannot be read */
    boolean run(OutputStream out) throws IOException;

    /** @throws Misuse for words that no command has */
    static Deed of(Words words) {
        return switch (words.command()) {
            case "head" -> new Head(words.file(Set.of("-n")), words.count("-n", 10));
            case "schema" -> new Schema(words.file(Set.of()));
            case "csv" -> csv(words);
            case "check" -> new Check(words.file(Set.of()));
            default ->
                throw new Misuse("found command \"" + words.command() + "\", expected head, schema, csv or check");
        };
    }

    private static Csv csv(Words words) {
        Path file = words.file(Set.of("--fields", "--separator", "--decimal", "--side"));
        try {
            return new Csv(file, FieldNames.of(words.option("--fields", "")), format(words));
        } catch (QvdException e) {
            throw new Misuse(String.valueOf(e.getMessage()));
        }
    }

    private static CsvFormat format(Words words) {
        DualSide side = switch (words.option("--side", "text")) {
            case "text" -> DualSide.TEXT;
            case "number" -> DualSide.NUMBER;
            default ->
                throw new Misuse("--side: found \"" + words.option("--side", "") + "\", expected text or number");
        };
        return new CsvFormat(words.character("--separator", ','), words.character("--decimal", '.'), side);
    }
}
