package se.liu.grund.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.contract.QlikTable.Content;
import se.liu.grund.mart.MartTable;
import se.liu.grund.release.Manifest.ReleasedFile;

/**
 * The files of measures that nothing has changed of since a release: they are in the next one too, the same bytes. Each was
 * proven when it was written, and is as its manifest says.
 */
public final class Unchanged {

    /** Of a release that is written whole. */
    static final Unchanged NOTHING = new Unchanged(Path.of(""), Map.of(), Map.of());

    private final Path folder;

    /** By name: what the manifest says of it. */
    private final Map<String, ReleasedFile> files;

    private final Map<String, Measure> measures;

    private Unchanged(Path folder, Map<String, ReleasedFile> files, Map<String, Measure> measures) {
        this.folder = folder;
        this.files = files;
        this.measures = measures;
    }

    /**
     * Looks at the files of some measures.
     *
     * @param measures delivered ones, by id
     * @return empty where one is not there, or not as its manifest says
     */
    static Optional<Unchanged> of(AppContract app, Manifest manifest, Path folder, Set<String> measures) {
        Map<String, ReleasedFile> released = new HashMap<>();
        manifest.files().forEach(file -> released.put(file.name(), file));
        Map<String, ReleasedFile> files = new HashMap<>();
        Map<String, Measure> of = new HashMap<>();
        for (Measure measure : app.delivered()) {
            if (!measures.contains(measure.id())) {
                continue;
            }
            of.put(measure.id(), measure);
            for (String name : names(app, measure)) {
                ReleasedFile file = released.get(name);
                if (file == null || !asSaid(folder, file)) {
                    return Optional.empty();
                }
                files.put(name, file);
            }
        }
        return Optional.of(new Unchanged(folder, files, of));
    }

    private static List<String> names(AppContract app, Measure measure) {
        List<String> names =
                new java.util.ArrayList<>(List.of(MartFiles.name(measure.id()), CellFiles.name(measure.id())));
        for (QlikTable table : QlikModel.of(app).tables()) {
            for (QlikTable.QvdFile file : table.files()) {
                if (file.content() instanceof Content.Rows(Measure of)
                        && of.id().equals(measure.id())) {
                    names.add(file.name());
                }
            }
        }
        return names;
    }

    private static boolean asSaid(Path folder, ReleasedFile file) {
        try {
            Path path = folder.resolve(file.name());
            return Files.size(path) == file.bytes() && Hashes.of(path).equals(file.sha256());
        } catch (IOException gone) {
            return false;
        }
    }

    /** A measure's table as it was published. */
    public MartTable table(Measure measure) {
        if (!measures.containsKey(measure.id())) {
            throw new ReleaseException(
                    "Measure '" + measure.id() + "' is not among those that nothing has changed of.");
        }
        return PublishedTable.read(folder.resolve(MartFiles.name(measure.id())), measure);
    }

    /** Whether a file is taken over. */
    boolean has(String name) {
        return files.containsKey(name);
    }

    /** Puts a file into the folder of the next release: the very same where the disk can, else a copy. */
    ReleasedFile takeOver(String name, Path into) throws IOException {
        ReleasedFile file = files.get(name);
        if (file == null) {
            throw new ReleaseException("File '" + name + "' is not among those that nothing has changed of.");
        }
        Path from = folder.resolve(name);
        Path to = into.resolve(name);
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.copy(from, to);
            Durable.sync(to);
        }
        return file;
    }
}
