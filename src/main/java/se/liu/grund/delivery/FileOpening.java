package se.liu.grund.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.liu.grund.delivery.Draft.Line;
import se.liu.grund.delivery.FirstBytes.Format;
import se.liu.grund.delivery.Inspection.CubeFacts;
import se.liu.grund.delivery.Inspection.SheetSeen;
import se.liu.grund.delivery.Inspection.Sheets;
import se.liu.grund.delivery.Inspection.Text;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Grid;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.jsonstat.JsonStatFile;
import se.liu.grund.source.jsonstat.JsonStatOptions;
import se.liu.grund.source.px.PxFile;
import se.liu.grund.source.px.PxOptions;
import se.liu.grund.source.px.PxStatement;
import se.liu.grund.source.text.TextFormat;
import se.liu.grund.source.text.TextGrid;
import se.liu.grund.source.text.TextSniff;
import se.liu.grund.source.xlsx.Sheet;
import se.liu.grund.source.xlsx.Workbook;

/** Opens a file of which nothing is known by what its bytes are. What is wrong in single cells the trial tells. */
final class FileOpening {

    private static final int NOTES = 20;
    private static final Faults UNHEARD = _ -> {};

    private final Path file;
    private final String plain;
    private final CodeColumns codes;
    private final @Nullable String sheet;

    FileOpening(Path file, String plain, CodeColumns codes, @Nullable String sheet) {
        this.file = file;
        this.plain = plain.toLowerCase(Locale.ROOT);
        this.codes = codes;
        this.sheet = sheet;
    }

    OpenedFile open() throws IOException {
        return switch (FirstBytes.of(file)) {
            case TEXT -> text();
            case XLSX -> workbook();
            case PX -> px();
            case JSON_STAT -> jsonStat();
        };
    }

    private OpenedFile text() throws IOException {
        TextSniff sniff = TextSniff.of(file);
        TextFormat format = sniff.format();
        GridLook look = GridLook.of(() -> TextGrid.open(file, format, UNHEARD), false, codes);
        refuseWithoutNumbers(look, "text");
        String delimiter = switch (format.delimiter()) {
            case TAB -> "tab";
            case SEMICOLON -> "semicolon";
            case COMMA -> "comma";
            case PIPE -> "bar";
            case DETECT -> "detect";
        };
        Text text = new Text(
                format.encoding().label(),
                delimiter,
                sniff.decimals().verdict().name().toLowerCase(Locale.ROOT),
                sniff.lineEnd().name(),
                format.quoting() == TextFormat.Quoting.QUOTED,
                sniff.preamble());
        List<Line> keys = new ArrayList<>();
        if (plain.endsWith(".xlsx") || plain.endsWith(".xlsm") || plain.endsWith(".px") || plain.endsWith(".json")) {
            keys.add(new Line("format", "text", "whatever the name says"));
        }
        keys.add(new Line(
                "encoding", "detect", "this file is in " + format.encoding().label()));
        keys.add(new Line("delimiter", delimiter, ""));
        return new OpenedFile(Format.TEXT, look, null, text, null, null, "", look.preamble(), keys, sniff.notes());
    }

    private static void refuseWithoutNumbers(GridLook look, String what) {
        if (look.layout().data() < 0) {
            throw new SourceException(new Fault(
                    0,
                    0,
                    what + " without rows of numbers",
                    "a table with counts and labels",
                    "Send the file that has the table."));
        }
    }

    private OpenedFile workbook() throws IOException {
        try (Workbook workbook = Workbook.open(file, UNHEARD)) {
            List<SheetSeen> seen = new ArrayList<>();
            GridLook best = null;
            String chosen = "";
            for (Sheet one : workbook.sheets()) {
                boolean visible = one.visibility() == Sheet.Visibility.VISIBLE;
                boolean asked = sheet == null ? visible : one.name().equals(sheet);
                if (one.content() != Sheet.Content.CELLS || !asked) {
                    seen.add(new SheetSeen(one.name(), visible, 0));
                    continue;
                }
                GridLook look = GridLook.of(() -> workbook.grid(one.name()), true, codes);
                seen.add(new SheetSeen(one.name(), visible, look.filled()));
                if (best == null || look.rows() > best.rows()) {
                    best = look;
                    chosen = one.name();
                }
            }
            if (best == null) {
                throw new SourceException(new Fault(
                        0,
                        0,
                        sheet == null ? "no visible sheet with cells" : "no sheet called " + Label.quoted(sheet),
                        "one of: "
                                + String.join(
                                        ", ",
                                        seen.stream()
                                                .map(s -> Label.quoted(s.name()))
                                                .toList()),
                        "Name the sheet by ?sheet=."));
            }
            refuseWithoutNumbers(best, "a workbook");
            String name = chosen;
            GridLook look = best.reopened(() -> new OwnedGrid(Workbook.open(file, UNHEARD), name));
            List<Line> keys = new ArrayList<>();
            if (!plain.endsWith(".xlsx") && !plain.endsWith(".xlsm")) {
                keys.add(new Line("format", "xlsx", "whatever the name says"));
            }
            if (seen.size() > 1) {
                keys.add(new Line("sheet", ContractText.quoted(name), "the one with most rows of numbers"));
            }
            List<String> texts = new ArrayList<>(look.preamble());
            texts.add(name);
            return new OpenedFile(
                    Format.XLSX, look, null, null, new Sheets(seen, name), null, name, texts, keys, List.of());
        }
    }

    private OpenedFile px() throws IOException {
        String language = null;
        List<String> languages = new ArrayList<>();
        try (PxFile px = PxFile.open(file, new PxOptions(null), UNHEARD)) {
            String own = "";
            for (PxStatement statement : px.statements()) {
                if (statement.keyword().equals("LANGUAGES")) {
                    languages.addAll(statement.values());
                } else if (statement.keyword().equals("LANGUAGE")
                        && !statement.values().isEmpty()) {
                    own = statement.values().getFirst();
                }
            }
            if (languages.isEmpty() && !own.isEmpty()) {
                languages.add(own);
            }
            language = languages.contains("sv") && !own.equals("sv") ? "sv" : null;
        }
        PxOptions options = new PxOptions(language);
        List<Line> keys = new ArrayList<>();
        if (!plain.endsWith(".px")) {
            keys.add(new Line("format", "px", "whatever the name says"));
        }
        if (language != null) {
            keys.add(new Line("language", "sv", "the file has " + String.join(", ", languages)));
        }
        return cube(Format.PX, () -> PxFile.open(file, options, UNHEARD), languages, keys, List.of());
    }

    private OpenedFile jsonStat() throws IOException {
        JsonStatOptions options = new JsonStatOptions(sheet);
        List<String> notes = new ArrayList<>();
        try (JsonStatFile first = JsonStatFile.open(file, options, UNHEARD)) {
            first.head();
        } catch (SourceException several) {
            if (sheet != null) {
                throw several;
            }
            options = firstOf(several, notes);
        }
        JsonStatOptions found = options;
        List<Line> keys = new ArrayList<>();
        if (!plain.endsWith(".json")) {
            keys.add(new Line("format", "json-stat", "whatever the name says"));
        }
        if (found.dataset() != null) {
            keys.add(new Line("dataset", ContractText.quoted(String.valueOf(found.dataset())), "of several"));
        }
        return cube(Format.JSON_STAT, () -> JsonStatFile.open(file, found, UNHEARD), List.of(), keys, notes);
    }

    /** Of several data sets the first, until a person says which. */
    private JsonStatOptions firstOf(SourceException several, List<String> notes) throws IOException {
        JsonStatOptions first = new JsonStatOptions("1");
        try (JsonStatFile opened = JsonStatFile.open(file, first, UNHEARD)) {
            opened.head();
        } catch (SourceException none) {
            throw several;
        }
        notes.add("this is the first data set of several; name another by ?sheet=");
        return first;
    }

    private static OpenedFile cube(
            Format format, CubeLook.Opening opening, List<String> languages, List<Line> keys, List<String> notes)
            throws IOException {
        CubeLook look = CubeLook.of(opening);
        CubeHead head = look.head();
        CubeFacts facts = new CubeFacts(
                head.table(),
                head.title(),
                head.updated() == null ? null : head.updated().toString(),
                head.source(),
                head.noisy(),
                languages,
                head.notes().stream().limit(NOTES).toList());
        return new OpenedFile(format, null, look, null, null, facts, "", List.of(head.title()), keys, notes);
    }

    /** A sheet that closes its workbook. */
    private record OwnedGrid(Workbook workbook, Grid grid) implements Grid {

        OwnedGrid(Workbook workbook, String sheet) throws IOException {
            this(workbook, grid(workbook, sheet));
        }

        private static Grid grid(Workbook workbook, String sheet) throws IOException {
            try {
                return workbook.grid(sheet);
            } catch (IOException | RuntimeException e) {
                workbook.close();
                throw e;
            }
        }

        @Override
        public boolean next(se.liu.grund.source.GridRow row) throws IOException {
            return grid.next(row);
        }

        @Override
        public String sheet() {
            return grid.sheet();
        }

        @Override
        public void close() throws IOException {
            try (workbook) {
                grid.close();
            }
        }
    }
}
