package se.liu.grund.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** An empty file in the release folder for as long as it is open, by which others can tell that they see that folder. */
public final class FolderMark implements AutoCloseable {

    private final Path folder;
    private final String name;

    private FolderMark(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    static FolderMark in(Path folder) {
        String name = "grund-check-" + UUID.randomUUID() + ".txt";
        try {
            Files.createDirectories(folder);
            Files.createFile(folder.resolve(name));
            return new FolderMark(folder, name);
        } catch (IOException e) {
            throw new ReleaseException(
                    "Grund cannot write to its release folder " + folder.toAbsolutePath() + " (" + e
                            + "). Give it the right to, or look to the disk.",
                    e);
        }
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The folder as this machine names it. */
    public Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    /** Takes the file away. One that stays does no harm. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException staysBehind) {
            // Nobody reads it.
        }
    }
}
