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
                Path target = folder.resolve(file.name());
                if (!Files.exists(target) || !Hashes.of(target).equals(file.sha256())) {
                    Durable.copyOver(release.resolve(file.name()), folder);
                }
            }
        }
        wanted.add(ReleaseFolder.MANIFEST);
        Durable.copyOver(release.resolve(ReleaseFolder.MANIFEST), folder);
        for (Path stray : Durable.list(folder)) {
            if (!wanted.contains(stray.getFileName().toString()) && !Files.isDirectory(stray)) {
                Files.deleteIfExists(stray);
            }
        }
        Durable.syncFolder(folder);
    }

    /** Removes half copies: all that a killed first publishing leaves to tidy up. */
    void removeParts() throws IOException {
        for (Path file : Durable.list(folder)) {
            if (file.getFileName().toString().endsWith(Durable.PART)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Whether the folder already says that it holds this release. */
    boolean holds(Path release) throws IOException {
        Path manifest = folder.resolve(ReleaseFolder.MANIFEST);
        return Files.exists(manifest)
                && Files.exists(release.resolve(ReleaseFolder.MANIFEST))
                && Files.mismatch(manifest, release.resolve(ReleaseFolder.MANIFEST)) < 0
                && Durable.list(folder).stream().noneMatch(f -> f.toString().endsWith(Durable.PART));
    }
}
