package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;

/**
 * Ten thousand changed files. What can be known of one that is not refused:
 *
 * <ul>
 *   <li>A cell may differ only when the change touches bytes that say something of that cell: its own, its row's label or
 *       its column's. Of a change that touches no such bytes no cell may differ.
 *   <li>A file that says itself how long it is (PX, JSON, a workbook) and was cut off gives no other cell.
 *   <li>Held against the 13 kommuner, their list and the sums of rows and columns, there is no cell of another name, no
 *       row is lost, and every sum meets its total. So no cell at all differs alone in a row without hidden counts.
 *   <li>Of an answer of PxWeb that changed after it was kept, and of its manifest, nothing differs at all.
 * </ul>
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutationTests {

    private static final int MUTANTS = Integer.getInteger("grund.mutants", 250);

    /** Puts the bytes of a mutant where they are read from. */
    private interface Laying {
        void lay(Path folder, byte[] bytes) throws IOException;
    }

    /** One way to write table 7. Unit: how many bytes of a line's end follow its LF, with it. */
    private record Subject(
            String name,
            String contract,
            byte[] bytes,
            List<Written.Span> spans,
            int unit,
            boolean whole,
            boolean sealed,
            Laying laying) {

        static Subject of(String contract, String ending, Written written, int unit, boolean whole) {
            return new Subject(
                    contract + " " + written.bytes().length,
                    contract,
                    written.bytes(),
                    written.spans(),
                    unit,
                    whole,
                    false,
                    (folder, bytes) -> Files.write(folder.resolve("t." + ending), bytes));
        }
    }

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> changesNoCellSilently() throws IOException {
        TableSeven table = new TableSeven(folder.resolve("contracts"));
        List<Subject> subjects = subjects(new TableSevenFiles(table));
        subjects.addAll(kept(table));
        return subjects.stream()
                .map(subject -> DynamicTest.dynamicTest(
                        subject.name,
                        () -> new Trial(table, subject, folder.resolve(subject.name.replaceAll("\\W", "-"))).run()));
    }

    private List<Subject> subjects(TableSevenFiles files) throws IOException {
        List<Subject> subjects = new ArrayList<>(List.of(
                Subject.of("tab", "txt", files.grid(StandardCharsets.ISO_8859_1, false, "\t", "\r\n", "..C"), 1, false),
                Subject.of("prickad", "csv", files.grid(TableSevenFiles.WINDOWS, false, ";", "\r\n", ".."), 1, false),
                Subject.of("mindre-an-5", "csv", files.grid(StandardCharsets.UTF_8, true, ";", "\n", "<5"), 1, false),
                Subject.of("utf-16", "txt", files.grid(StandardCharsets.UTF_16LE, true, "\t", "\r\n", "..C"), 2, false),
                Subject.of("px", "px", files.px(), 1, true),
                Subject.of("json-stat", "json", files.jsonStat(false), 1, true),
                Subject.of("json-stat", "json", files.jsonStat(true), 1, true)));
        byte[] workbook = files.workbook();
        subjects.add(new Subject(
                "xlsx",
                "xlsx",
                workbook,
                List.of(),
                1,
                true,
                false,
                (folder, bytes) -> Files.write(folder.resolve("t.xlsx"), bytes)));
        WorkbookParts parts = WorkbookParts.of(Files.write(folder.resolve("t.xlsx"), workbook));
        for (String part : List.of(WorkbookParts.SHEET, WorkbookParts.TEXTS)) {
            subjects.add(new Subject(
                    "xlsx " + part,
                    "xlsx",
                    parts.bytes(part),
                    parts.spans(part),
                    1,
                    true,
                    false,
                    (folder, bytes) -> Files.write(folder.resolve("t.xlsx"), parts.with(part, bytes))));
        }
        return subjects;
    }

    /** What PxWeb answered: changed before it was kept, so that its sum fits; afterwards; and the manifest that says so. */
    private static List<Subject> kept(TableSeven table) {
        DeliveryContract contract = table.contract("pxweb");
        Written written = new TableSevenFiles(table).jsonStat(false);
        KeptAnswer kept = KeptAnswer.of(contract, written.bytes());
        return List.of(
                new Subject(
                        "pxweb answer as it came",
                        "pxweb",
                        written.bytes(),
                        written.spans(),
                        1,
                        true,
                        false,
                        (folder, bytes) -> KeptAnswer.of(contract, bytes).in(folder.resolve("t"))),
                new Subject(
                        "pxweb answer",
                        "pxweb",
                        kept.answer(),
                        List.of(),
                        1,
                        true,
                        true,
                        (folder, bytes) -> kept.with(folder.resolve("t"), bytes, kept.manifest())),
                new Subject(
                        "pxweb manifest",
                        "pxweb",
                        kept.manifest(),
                        List.of(),
                        1,
                        true,
                        true,
                        (folder, bytes) -> kept.with(folder.resolve("t"), kept.answer(), bytes)));
    }

    /** One subject and its mutants. */
    private static final class Trial {

        private final TableSeven table;
        private final Subject subject;
        private final Path root;
        private final Map<String, String> original;
        private final AppContract app;
        private final DeliveryContract loose;
        private final DeliveryContract strict;
        private int refused;

        Trial(TableSeven table, Subject subject, Path root) {
            this.table = table;
            this.subject = subject;
            this.root = root;
            this.original = table.expected();
            this.app = table.app();
            this.loose = table.contract(subject.contract);
            this.strict = table.strict(loose);
        }

        void run() {
            assertThat(refusedOrCells(loose, subject.bytes)).isEqualTo(original);
            assertThat(refusedOrCells(strict, subject.bytes)).isEqualTo(original);
            Random random = new Random(20261123);
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < MUTANTS; i++) {
                Mutant mutant = Mutant.of(subject.bytes, random, subject.unit);
                loose(mutant).ifPresent(told -> wrong.add("without sums: " + told));
                strict(mutant).ifPresent(told -> wrong.add("with sums: " + told));
            }
            assertThat(wrong).isEmpty();
            assertThat(refused)
                    .as("refused of " + 2 * MUTANTS)
                    .isBetween(MUTANTS / 2, subject.sealed ? 2 * MUTANTS : 2 * MUTANTS - 20);
        }

        private Optional<String> loose(Mutant mutant) {
            Set<String> differing = differing(refusedOrCells(loose, mutant.bytes()));
            Set<String> may = allowed(mutant);
            differing.removeIf(place -> may.contains(place) || may.stream().anyMatch(m -> renamed(m, place)));
            return told(mutant, differing);
        }

        private Optional<String> strict(Mutant mutant) {
            Map<String, String> cells = refusedOrCells(strict, mutant.bytes());
            Set<String> differing = differing(cells);
            Set<String> wrong = new TreeSet<>(differing);
            wrong.removeAll(allowed(mutant));
            if (!table.expected().keySet().containsAll(cells.keySet())
                    || differing.size() == 1 && !table.besideHidden(differing)) {
                wrong.addAll(differing);
            }
            return told(mutant, wrong);
        }

        private Map<String, String> refusedOrCells(DeliveryContract contract, byte[] bytes) {
            DeliveryReading reading = read(contract, bytes);
            if (reading.refused()) {
                refused++;
                return original;
            }
            return TableSeven.cells(reading);
        }

        private DeliveryReading read(DeliveryContract contract, byte[] bytes) {
            try {
                subject.laying.lay(Files.createDirectories(root.resolve("tabell7")), bytes);
                return table.read(root, contract, app);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Set<String> differing(Map<String, String> cells) {
            Set<String> places = new TreeSet<>(original.keySet());
            places.addAll(cells.keySet());
            places.removeIf(place -> original.getOrDefault(place, "").equals(cells.getOrDefault(place, "")));
            return places;
        }

        /** The cells that the changed bytes say something of. */
        private Set<String> allowed(Mutant mutant) {
            Set<String> may = new TreeSet<>();
            if (subject.whole && mutant.kind().equals("truncate")) {
                return may;
            }
            // In UTF-16 half a line's end can become half of the next line's first letter.
            int margin = 2 * (subject.unit - 1);
            for (Written.Span span : subject.spans) {
                if (span.touches(mutant.from() - margin, mutant.to() + margin)) {
                    may.addAll(table.places(span.row(), span.category()));
                }
            }
            return may;
        }

        /** Whether a place is that of a row whose label changed: code or name is another, and a free text. */
        private boolean renamed(String may, String place) {
            return may.substring(may.lastIndexOf(", ")).equals(place.substring(place.lastIndexOf(", ")))
                    && !original.containsKey(place);
        }

        private Optional<String> told(Mutant mutant, Set<String> differing) {
            return differing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("%s of bytes %d to %d changed %s"
                            .formatted(mutant.kind(), mutant.from(), mutant.to(), differing));
        }
    }
}
