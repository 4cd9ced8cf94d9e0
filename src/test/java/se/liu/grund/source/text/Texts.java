package se.liu.grund.source.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.liu.grund.source.Fault;
import se.liu.grund.source.GridRow;
import se.liu.grund.source.SourceException;

/** What a text gives, as tests say it: rows of cells, with faults and the line of each. */
record Texts(TextFormat format, List<String> notes, List<List<String>> rows, List<Integer> lines, List<String> faults) {

    static final TextGrid.Sizes USUAL = new TextGrid.Sizes(1 << 16, 1 << 16, TextGrid.MOST);

    static Texts read(Path file, TextFormat format, TextGrid.Sizes sizes) {
        List<Fault> faults = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        try (TextGrid grid = TextGrid.open(file, format, faults::add, sizes)) {
            GridRow row = new GridRow();
            while (grid.next(row)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.count(); i++) {
                    cells.add(row.text(i));
                }
                rows.add(cells);
                lines.add(row.line());
            }
            return new Texts(
                    grid.format(),
                    grid.notes(),
                    rows,
                    lines,
                    faults.stream().map(Texts::say).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Texts read(Path file) {
        return read(file, TextFormat.UNKNOWN, USUAL);
    }

    static String say(Fault fault) {
        return fault.line() + ":" + fault.column() + " found " + fault.found() + ", expected " + fault.expected() + ". "
                + fault.action();
    }

    /** The fault because of which a file cannot be read. */
    static String refusal(Path file, TextFormat format, TextGrid.Sizes sizes) {
        try {
            Texts read = read(file, format, sizes);
            throw new AssertionError("read " + read);
        } catch (SourceException e) {
            return say(e.fault());
        }
    }

    static String refusal(Path file) {
        return refusal(file, TextFormat.UNKNOWN, USUAL);
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("påhittad.txt"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, String text) {
        return write(folder, text.getBytes(StandardCharsets.UTF_8));
    }
}
