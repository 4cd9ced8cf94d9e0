package se.liu.grund.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableShape;
import se.liu.grund.delivery.DeliveryFolder.Found;

/** One pass over every file of one delivery, in order of name. */
final class DeliveryScan {

    private record Pattern(TableShape shape, FilePattern file) {}

    private final DeliveryContract contract;
    private final Vocabulary vocabulary;
    private final FileChoice choice;
    private final List<Pattern> patterns;
    private final DeliveryBreaches breaches;
    private final Gathering gathering;
    private final Keys keys = new Keys();
    private final Map<String, String> nameBySha256 = new HashMap<>();
    private final List<DeliveredFile> files = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    DeliveryScan(
            DeliveryContract contract,
            Vocabulary vocabulary,
            FileChoice choice,
            CellWriter cells,
            DeliveryBreaches breaches) {
        this.contract = contract;
        this.vocabulary = vocabulary;
        this.choice = choice;
        this.gathering = new Gathering(cells);
        this.breaches = breaches;
        this.patterns = contract.tables().stream()
                .filter(shape -> !(shape.format() instanceof TableFormat.PxWeb))
                .map(shape -> new Pattern(shape, new FilePattern(shape.file())))
                .toList();
    }

    Gathering gathering() {
        return gathering;
    }

    List<DeliveredFile> files() {
        return files;
    }

    List<Note> notes() {
        return notes;
    }

    /** Reads all; false when there is no folder to read. */
    boolean read(Path root) {
        try {
            for (Found found : DeliveryFolder.files(root, contract.folder())) {
                if (found.hidden()) {
                    notes.add(new Note(found.name(), 0, "not read, since its name begins with a dot"));
                } else {
                    file(found);
                }
            }
            for (TableShape shape : contract.tables()) {
                if (shape.format() instanceof TableFormat.PxWeb table) {
                    fetched(root.resolve(contract.folder()).resolve(shape.file()), shape, table);
                }
            }
            return true;
        } catch (NoSuchFileException none) {
            breaches.add(new Breach(
                    contract.folder(),
                    0,
                    0,
                    "no such folder",
                    "a folder with the delivery's files",
                    "Make the folder and put the tables from B&F in it."));
        } catch (IOException | UncheckedIOException unreadable) {
            breaches.add(unreadable(contract.folder(), unreadable));
        }
        return false;
    }

    static Breach unreadable(String name, Exception reason) {
        return new Breach(
                name,
                0,
                0,
                "something that cannot be read (" + reason.getClass().getSimpleName() + ")",
                "a file that the service may read",
                "Let the service's user read it.");
    }

    /** A table from PxWeb lies in a folder of its own, as it was fetched. */
    private void fetched(Path folder, TableShape shape, TableFormat.PxWeb table) throws IOException {
        String name = contract.folder() + "/" + shape.file();
        FileNotes tableNotes = new FileNotes(name);
        FileReading reading =
                new FileReading(shape, Map.of(), name, vocabulary, keys, gathering, breaches.of(name), tableNotes);
        reading.readKept(faults -> PxWebTables.kept(table, folder, faults));
        notes.addAll(tableNotes.all());
    }

    /** Whether a file is an answer that was fetched, which its table reads. */
    private boolean kept(Found found) {
        return contract.tables().stream()
                .anyMatch(shape -> shape.format() instanceof TableFormat.PxWeb
                        && found.local().startsWith(shape.file() + "/"));
    }

    private void file(Found found) {
        try {
            Optional<Breach> fault = found.fault();
            fault.ifPresent(breaches.of(found.name())::add);
            if (fault.isEmpty() && kept(found)) {
                files.add(Fingerprint.of(found));
            } else if (fault.isEmpty() && !choice.reads(found.local())) {
                content(found, Optional.empty(), breaches.of(found.name()));
            } else if (fault.isEmpty()) {
                table(found);
            }
        } catch (IOException unreadable) {
            breaches.of(found.name()).add(unreadable(found.name(), unreadable));
        }
    }

    private void table(Found found) {
        FileBreaches fileBreaches = breaches.of(found.name());
        FileNotes fileNotes = new FileNotes(found.name());
        Optional<FileReading> reading = reading(found, fileBreaches, fileNotes);
        try {
            content(found, reading, fileBreaches);
        } catch (IOException unreadable) {
            reading.ifPresent(FileReading::unread);
            fileBreaches.add(unreadable(found.name(), unreadable));
        }
        notes.addAll(fileNotes.all());
    }

    /** The first shape whose pattern fits the name reads the file. */
    private Optional<FileReading> reading(Found found, FileBreaches fileBreaches, FileNotes fileNotes) {
        for (Pattern pattern : patterns) {
            Optional<Map<String, String>> groups = pattern.file().match(found.local());
            if (groups.isPresent()) {
                return Optional.of(new FileReading(
                        pattern.shape(),
                        groups.get(),
                        found.name(),
                        vocabulary,
                        keys,
                        gathering,
                        fileBreaches,
                        fileNotes));
            }
        }
        fileBreaches.add(
                0,
                0,
                "a name that fits no table",
                "a name like " + names(contract),
                "Rename the file, take it away, or describe its table in the delivery contract.");
        return Optional.empty();
    }

    private void content(Found found, Optional<FileReading> reading, FileBreaches fileBreaches) throws IOException {
        FileTime before = Files.getLastModifiedTime(found.path());
        DeliveredFile file = Fingerprint.of(found);
        files.add(file);
        if (reading.isEmpty() && choice.reads(found.local())) {
            return;
        }
        String same = file.bytes() == 0 ? null : nameBySha256.putIfAbsent(file.sha256(), found.name());
        if (same != null) {
            reading.ifPresent(FileReading::unread);
            fileBreaches.add(
                    0,
                    0,
                    "the same content as " + same,
                    "each table once",
                    "Find out which name is right, and take the other file away.");
            return;
        }
        if (reading.isEmpty()) {
            return;
        }
        reading.get().read(found.path());
        boolean changed = Files.size(found.path()) != file.bytes()
                || !Files.getLastModifiedTime(found.path()).equals(before);
        if (changed) {
            fileBreaches.add(
                    0,
                    0,
                    "a file that changed while it was read",
                    "a file that is whole before the run begins",
                    "Wait until it is copied, and run again.");
        }
    }

    /** What files are to be named like. */
    static String names(DeliveryContract contract) {
        return contract.tables().stream().map(TableShape::file).distinct().collect(Collectors.joining(" or "));
    }
}
