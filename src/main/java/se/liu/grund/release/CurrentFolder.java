package se.liu.grund.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.liu.grund.release.Manifest.ReleasedFile;

/**
 * {@code current/<app>/}: copies of the current release's files, for apps that load by themselves. Files are swapped one
 * by one by atomic rename, the manifest last; whatever a crash leaves, each file is whole and {@link #bringTo} again
 * finishes the swap.
 */
final class CurrentFolder {

    private final Path folder;

    CurrentFolder(Path root, String app) {
        this.folder = root.resolve("current").resolve(app);
    }

    /** The apps that have a folder. */
    static List<String> apps(Path root) throws IOException {
        return Durable.list(root.resolve("current")).stream()
                .map(f -> f.getFileName().toString())
                .toList();
    }

    /** Makes the folder hold exactly a release's QVDs, script and manifest. Files that are right already stay. */
    void bringTo(Path release, Manifest manifest) throws IOException {
        Files.createDirectories(folder);
        Set<String> wanted = new HashSet<>();
        for (ReleasedFile file : manifest.files()) {
            if (!file.name().contains("/")) {
                wanted.add(file.name());
                bring(release.resolve(file.name()), file.sha256());
            }
        }
        Path last = release.resolve(ReleaseFolder.MANIFEST);
        wanted.add(ReleaseFolder.MANIFEST);
        bring(last, Hashes.of(last));
        for (Path stray : Durable.list(folder)) {
            if (!wanted.contains(stray.getFileName().toString()) && !Files.isDirectory(stray)) {
                Files.deleteIfExists(stray);
            }
        }
        Durable.syncFolder(folder);
    }

    /** The manifest says nothing of the files beside it after a kill between two of them, so each is looked at. */
    private void bring(Path source, String sha256) throws IOException {
        Path target = folder.resolve(source.getFileName());
        if (!Files.exists(target) || !Hashes.of(target).equals(sha256)) {
            Durable.copyOver(source, folder);
        }
    }

    /** Removes half copies: all that a killed first publishing leaves to tidy up. */
    void removeParts() throws IOException {
        for (Path file : Durable.list(folder)) {
            if (file.getFileName().toString().endsWith(Durable.PART)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
