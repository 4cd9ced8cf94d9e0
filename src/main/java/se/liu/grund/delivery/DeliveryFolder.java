package se.liu.grund.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files that lie below a delivery's folder. */
final class DeliveryFolder {

    /**
     * One file found.
     *
     * @param path where it is
     * @param local path below the delivery's folder, with forward slashes, Unicode NFC
     * @param name the same below the delivery root
     */
    record Found(Path path, String local, String name) {

        /** Whether it, or a folder it lies in, has a name that begins with a dot: such files belong to the machine. */
        boolean hidden() {
            return local.startsWith(".") || local.contains("/.");
        }
    }

    private DeliveryFolder() {}

    /**
     * Every file, in order of name, sub-folders included.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such folder
     */
    static List<Found> files(Path root, String folder) throws IOException {
        Path start = root.resolve(folder).toRealPath();
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> found(start, path, folder))
                    .sorted(Comparator.comparing(Found::name))
                    .toList();
        }
    }

    private static Found found(Path start, Path path, String folder) {
        String local = PathNames.below(start, path);
        return new Found(path, local, folder + "/" + local);
    }
}
