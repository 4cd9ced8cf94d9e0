package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was left out of one file, counted by kind, so that a long file has few notes. */
final class FileNotes {

    /** The kinds, each with what is said of one and of several. */
    enum Kind {
        TOTAL_ROW("1 total row is left out", "%d total rows are left out"),
        LEFT_OUT_ROW("1 row is left out, as the contract says", "%d rows are left out, as the contract says"),
        LEFT_OUT_COLUMN("1 column is left out, as the contract says", "%d columns are left out, as the contract says"),
        LEFT_OUT_VALUE("1 value is left out, as the contract says", "%d values are left out, as the contract says"),
        TOTAL_VALUE("1 total value is left out", "%d total values are left out"),
        TOTAL_COLUMN("1 total column is left out", "%d total columns are left out"),
        NO_LABEL("1 row without label is left out", "%d rows without label are left out"),
        EMPTY_CELL("1 empty cell is missing, not zero", "%d empty cells are missing, not zero"),
        HIDDEN_ROW("1 hidden row was read", "%d hidden rows were read"),
        FOOTNOTE("1 footnote line is not read", "%d footnote lines are not read");

        private final String one;
        private final String several;

        Kind(String one, String several) {
            this.one = one;
            this.several = several;
        }
    }

    private static final class Tally {
        final int firstLine;
        long count;

        Tally(int firstLine) {
            this.firstLine = firstLine;
        }
    }

    private final String file;
    private final List<Note> single = new ArrayList<>();
    private final List<FileNotes> parts = new ArrayList<>();
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    FileNotes(String file) {
        this.file = file;
    }

    /** The notes of one sheet of the file, told after the file's own. */
    FileNotes part(String name) {
        FileNotes part = new FileNotes(name);
        parts.add(part);
        return part;
    }

    void add(String text) {
        single.add(new Note(file, 0, text));
    }

    void count(Kind kind, int line, long more) {
        if (more > 0) {
            tallies.computeIfAbsent(kind, _ -> new Tally(line)).count += more;
        }
    }

    /** Every note in order of line, each kind where it first shows. */
    List<Note> all() {
        List<Note> all = new ArrayList<>(single);
        tallies.forEach((kind, tally) -> all.add(
                new Note(file, tally.firstLine, tally.count == 1 ? kind.one : kind.several.formatted(tally.count))));
        all.sort(Comparator.comparingInt(Note::line));
        parts.forEach(part -> all.addAll(part.all()));
        return all;
    }
}
