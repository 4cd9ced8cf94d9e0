package se.liu.grund.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jooq.Record;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.RowPlace.RegisterFiles;
import se.liu.grund.delivery.DeliveredFile;

/** What the files of a register must be: there, each once, none of them empty, and of the year that its name says. */
final class FileChecks {

    private final RegisterContract contract;
    private final RegisterFolder folder;
    private final RegisterFiles named;
    private final RegisterBreaches breaches;
    private final List<DeliveredFile> files = new ArrayList<>();
    private final Map<Path, Looked> looked = new LinkedHashMap<>();

    /** A file as it was. */
    private record Looked(FileStamp stamp, String sha256) {}

    FileChecks(RegisterContract contract, RegisterFolder folder, RegisterFiles named, RegisterBreaches breaches) {
        this.contract = contract;
        this.folder = folder;
        this.named = named;
        this.breaches = breaches;
    }

    /** The files that were looked at. */
    List<DeliveredFile> files() {
        return files;
    }

    /** Those that were written or replaced since they were looked at. */
    List<String> changed() {
        return looked.entrySet().stream()
                .filter(file -> changed(file.getKey(), file.getValue()))
                .map(file -> breaches.file(file.getKey().toAbsolutePath()))
                .toList();
    }

    /** Some mounts give a file another key though nobody touched it: then its bytes decide. */
    private boolean changed(Path file, Looked was) {
        FileStamp now = FileStamp.of(file);
        return !now.equals(was.stamp())
                && (!now.writtenWhen(was.stamp())
                        || !folder.delivered(file).sha256().equals(was.sha256()));
    }

    /** Those that can be read; none where one of them cannot. */
    List<Path> found() {
        List<Path> found;
        try {
            found = folder.found();
        } catch (IOException unreadable) {
            breaches.of(named.pattern(), "a folder that cannot be read", "a folder of files", "Mend its rights.");
            return List.of();
        }
        if (found.isEmpty()) {
            breaches.of(
                    named.pattern(),
                    "no file of register '" + contract.register() + "'",
                    "at least one, named so",
                    "Put the register's files there, or mend 'files' in its contract.");
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Path file : found) {
            FileStamp stamp = FileStamp.of(file);
            DeliveredFile delivered = folder.delivered(file);
            looked.put(file, new Looked(stamp, delivered.sha256()));
            files.add(delivered);
            String twin = hashes.putIfAbsent(delivered.sha256(), delivered.name());
            if (delivered.bytes() == 0) {
                breaches.of(delivered.name(), "an empty file", "rows", "Write the file again.");
            } else if (twin != null) {
                breaches.of(delivered.name(), "the same bytes as " + twin, "each row once", "Take one of them away.");
            }
        }
        return files.stream().anyMatch(file -> file.bytes() == 0) ? List.of() : found;
    }

    /** Each file that was read has rows, and where it is named by a year, that year's and no others. */
    void rows(SourceRows source, List<Path> read) {
        Set<Path> with = new HashSet<>();
        for (Record row : source.yearsOfFiles()) {
            Path file = Path.of(row.get(0, String.class));
            with.add(file);
            String year = row.get(1, String.class);
            OptionalInt name = folder.year(file);
            // What is no year at all is told as such.
            int of = year == null ? 0 : ValueChecks.year(year);
            if (name.isPresent()
                    && of >= contract.year().from()
                    && of <= contract.year().to()
                    && of != name.getAsInt()) {
                breaches.of(
                        breaches.file(file),
                        "rows of " + breaches.shown(year) + RegisterBreaches.counted(row.get(2, Long.class)),
                        "rows of " + name.getAsInt() + " alone, as the file's name says",
                        "Name the file by its year, or put the rows where they belong.");
            }
        }
        for (Path file : read) {
            String place = breaches.file(file.toAbsolutePath());
            if (!with.contains(file.toAbsolutePath())
                    && breaches.all().stream().noneMatch(told -> told.file().equals(place))) {
                breaches.of(place, "a file without rows", "rows of persons", "Fetch the file again, or take it away.");
            }
        }
    }
}
