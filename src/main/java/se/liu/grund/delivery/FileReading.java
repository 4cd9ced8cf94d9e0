package se.liu.grund.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import se.liu.grund.contract.Numbers;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableFormat.Decimal;
import se.liu.grund.contract.TableShape;
import se.liu.grund.source.Cube;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.jsonstat.JsonStatFile;
import se.liu.grund.source.jsonstat.JsonStatOptions;
import se.liu.grund.source.px.PxFile;
import se.liu.grund.source.px.PxOptions;
import se.liu.grund.source.text.TextGrid;

/** Reads one file that has a shape, each format by its own reader. */
final class FileReading {

    private final TableShape shape;
    private final Map<String, String> groups;
    private final String file;
    private final Vocabulary vocabulary;
    private final Keys keys;
    private final Gathering gathering;
    private final FileBreaches breaches;
    private final FileNotes notes;
    private final Meaning fixed;
    private final Terms terms;

    /** With what the groups of the shape's pattern hold in the file's name. */
    FileReading(
            TableShape shape,
            Map<String, String> groups,
            String file,
            Vocabulary vocabulary,
            Keys keys,
            Gathering gathering,
            FileBreaches breaches,
            FileNotes notes) {
        this.shape = shape;
        this.groups = groups;
        this.file = file;
        this.vocabulary = vocabulary;
        this.keys = keys;
        this.gathering = gathering;
        this.breaches = breaches;
        this.notes = notes;
        TableRoles roles = new TableRoles(shape, groups, null);
        this.terms = new Terms(vocabulary, keys, roles.keyList(), file, breaches);
        this.fixed = terms.meaning(roles.fixed());
    }

    /** Reads what the file holds; what is wrong with it is told among the breaches. */
    void read(Path path) throws IOException {
        boolean told = false;
        try {
            told = switch (shape.format()) {
                case TableFormat.Text text -> text(path, text);
                case TableFormat.Workbook(String sheet, Decimal decimal) ->
                    new WorkbookReading(this, sheet, decimal).read(path);
                case TableFormat.Px(String language) -> cube(PxFile.open(path, new PxOptions(language), breaches::add));
                case TableFormat.JsonStat(String dataset) ->
                    cube(JsonStatFile.open(path, new JsonStatOptions(dataset), breaches::add));
                case TableFormat.PxWeb _ -> throw new IllegalStateException("Not a file: " + file);
            };
            gathering.cells().flush();
        } catch (SourceException unreadable) {
            breaches.add(unreadable.fault());
        }
        boolean unknownMeasure = shape.roles().get(Role.MÅTT) instanceof RoleSource.FileName && fixed.measure() == null;
        if (!told && !unknownMeasure || terms.unknownGender()) {
            unread();
        }
    }

    /** Opens what was fetched earlier. */
    @FunctionalInterface
    interface Kept {
        Cube open(Faults faults) throws IOException;
    }

    /** Reads a table that was fetched; what is wrong with it is told among the breaches. */
    void readKept(Kept kept) throws IOException {
        boolean told = false;
        try {
            told = cube(kept.open(breaches::add));
            gathering.cells().flush();
        } catch (SourceException unreadable) {
            breaches.add(unreadable.fault());
        }
        if (!told) {
            unread();
        }
    }

    /** Tells what the name alone says, so that the file's own fault does not make a measure or a kön seem absent. */
    void unread() {
        if (fixed.measure() != null && fixed.gender() != null) {
            gathering.saw(fixed.measure(), fixed.gender());
        } else {
            gathering.unsettled(fixed.measure());
        }
    }

    private boolean text(Path path, TableFormat.Text text) throws IOException {
        try (TextGrid grid = TextGrid.open(path, TextFormats.of(text), breaches::add)) {
            grid.notes().forEach(notes::add);
            TableRoles roles = new TableRoles(shape, groups, Map.of());
            TableCells cells = new TableCells(file, terms, gathering);
            Counts counts = new Counts(shape.markers(), text.decimal(), shape.numbers());
            return new GridTable(new Table(roles, terms, counts, cells, breaches, notes), vocabulary, fixed)
                    .read(new GridRows(grid, false));
        }
    }

    /** Reads an opened cube and closes it. */
    private boolean cube(Cube opened) throws IOException {
        try (Cube cube = opened) {
            TableRoles roles = new TableRoles(shape, groups, Map.of());
            TableCells cells = new TableCells(file, terms, gathering);
            boolean noisy = cube.head().noisy();
            Counts counts = new Counts(shape.markers(), Decimal.NONE, noisy ? new Numbers.Noisy() : shape.numbers());
            if (noisy) {
                notes.add("the source says that its numbers carry noise (CKM): they are kept as noisy");
            }
            Table table = new Table(roles, terms, counts, cells, breaches, notes);
            VariableMeanings[] meanings = new CubeRoles(table, cube.head()).meanings(fixed);
            if (meanings == null) {
                return false;
            }
            new CubeUnits(table, cube.head(), meanings).check();
            new CubeCells(table, cube.head(), fixed, meanings).read(cube);
            return cells.count() > 0;
        }
    }

    TableShape shape() {
        return shape;
    }

    String file() {
        return file;
    }

    FileBreaches breaches() {
        return breaches;
    }

    /** What finds the heading in a sheet that may not be the one asked for, so that nothing is told of it. */
    GridTable heading(FileBreaches unheard, Decimal decimal) {
        return table(file, new FileNotes(file), Map.of(), decimal, unheard);
    }

    /** What reads one sheet of the file, whose name is told in brackets after the file's. */
    GridTable sheet(String sheet, Map<String, String> sheetGroups, Decimal decimal, FileBreaches sheetBreaches) {
        String name = file + "[" + sheet + "]";
        return table(name, notes.part(name), sheetGroups, decimal, sheetBreaches);
    }

    private GridTable table(
            String name,
            FileNotes sheetNotes,
            Map<String, String> sheetGroups,
            Decimal decimal,
            FileBreaches sheetBreaches) {
        TableRoles roles = new TableRoles(shape, groups, sheetGroups);
        Terms sheetTerms = new Terms(vocabulary, keys, roles.keyList(), name, sheetBreaches);
        Meaning sheetFixed = sheetTerms.meaning(roles.fixed());
        TableCells cells = new TableCells(name, sheetTerms, gathering);
        Counts counts = new Counts(shape.markers(), decimal, shape.numbers());
        Table table = new Table(roles, sheetTerms, counts, cells, sheetBreaches, sheetNotes);
        return new GridTable(table, vocabulary, sheetFixed);
    }
}
