package se.liu.grund.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableShape;

/** Reads one file that has a shape: its bytes, its heading, its rows. */
final class FileReading {

    private final TableShape shape;
    private final String file;
    private final Sources sources;
    private final Vocabulary vocabulary;
    private final Gathering gathering;
    private final FileBreaches breaches;
    private final FileNotes notes;
    private final Terms terms;
    private final Meaning fixed;

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
        this.file = file;
        this.vocabulary = vocabulary;
        this.gathering = gathering;
        this.breaches = breaches;
        this.notes = notes;
        this.sources = new Sources(shape, groups);
        this.terms = new Terms(vocabulary, keys, sources.keyList(), file, breaches);
        this.fixed = terms.meaning(sources.fixed());
    }

    /** Reads what the file holds. */
    void read(byte[] bytes) {
        boolean told = switch (FileText.of(bytes, shape.encoding())) {
            case FileText.Unreadable(int line, String found, String expected, String action) -> {
                breaches.add(line, 0, found, expected, action);
                yield false;
            }
            case FileText.Text(String text, TableShape.Encoding encoding) -> {
                if (encoding == TableShape.Encoding.WINDOWS_1252) {
                    notes.add("read as windows-1252");
                }
                yield table(new Lines(text));
            }
        };
        if (!told || terms.unknownGender()) {
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

    private boolean table(Lines lines) {
        Counts counts = new Counts(shape.markers());
        int line = new HeadingFinder(lines, sources, vocabulary, counts).find();
        if (line < 0) {
            breaches.add(
                    0,
                    0,
                    "no heading",
                    expectedHeading(),
                    "Compare the file with the table that the delivery contract describes for " + shape.file() + ".");
            return false;
        }
        Table table = new Table(file, lines, sources, terms, counts, breaches, notes);
        Heading heading = new Heading(lines, line, sources, terms, breaches);
        Set<Gender> genders = new TableRows(table, heading, shape.emptyLabel(), fixed, gathering).read();
        contradict(IntStream.range(0, line).mapToObj(lines::line).toList(), genders);
        return true;
    }

    /** A text above the heading that names one kön alone must not name another than the table is about. */
    private void contradict(List<String> preamble, Set<Gender> genders) {
        Map<Gender, Integer> named = Preamble.genders(preamble);
        if (named.size() != 1 || genders.isEmpty()) {
            return;
        }
        Gender only = named.keySet().iterator().next();
        boolean agrees = genders.size() == 1 ? genders.contains(only) : only == Gender.TOTALT;
        if (!agrees) {
            breaches.add(
                    named.getOrDefault(only, 0),
                    0,
                    "a text about " + only.label() + " alone",
                    genders.stream().map(Gender::label).collect(Collectors.joining(", ")) + ", as " + genderSource()
                            + " says",
                    "Find out which is right: text and table must be about the same kön.");
        }
    }

    private String genderSource() {
        return switch (shape.roles().get(Role.KÖN)) {
            case RoleSource.FileName _ -> "the file's name";
            case RoleSource.Constant _ -> "the delivery contract";
            case RoleSource.Heading _ -> "the heading";
            case RoleSource.RowVariable _, RoleSource.CodeOf _ -> "the table";
            case null -> "the table";
        };
    }

    private String expectedHeading() {
        String roles = IntStream.range(0, sources.headings())
                .mapToObj(sources::heading)
                .map(role -> role == null ? "any label" : role.label())
                .collect(Collectors.joining(" over "));
        return "%s with %s after %d leading %s"
                .formatted(
                        sources.headings() == 1 ? "a heading row" : sources.headings() + " heading rows",
                        roles,
                        sources.rowVariables(),
                        sources.rowVariables() == 1 ? "column" : "columns");
    }
}
