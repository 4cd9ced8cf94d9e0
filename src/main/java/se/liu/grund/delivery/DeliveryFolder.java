package se.liu.grund.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that lie below a delivery's folder. */
final class DeliveryFolder {

    /**
     * One file found.
     *
     * @param path where it is
     * @param local path below the delivery's folder, with forward slashes, Unicode NFC
     * @param name the same below the delivery root
     * @param within the delivery's folder, and the delivery root: where links may lead
     */
    record Found(Path path, String local, String name, List<Path> within) {

        /** Whether it, or a folder it lies in, has a name that begins with a dot: such files belong to the machine. */
        boolean hidden() {
            return local.startsWith(".") || local.contains("/.");
        }

        /**
         * What is wrong with what lies there: it is no file, or a link out of the delivery root, by which those who may write
         * to the folder could read what only the service may.
         *
         * @throws java.nio.file.NoSuchFileException when it is a link to nothing
         */
        Optional<Breach> fault() throws IOException {
            Path real = path.toRealPath();
            if (within.stream().noneMatch(real::startsWith)) {
                return Optional.of(breach("a link out of the delivery root"));
            }
            return Files.isRegularFile(real) ? Optional.empty() : Optional.of(breach("something that is no file"));
        }

        private Breach breach(String found) {
            return new Breach(name, 0, 0, found, "a file", "Put the file itself in the folder, or take this away.");
        }
    }

    private DeliveryFolder() {}

    /**
     * Every file, in order of name, sub-folders included; also links and whatever else lies there, which {@link Found#fault}
     * tells apart, so that nothing is passed over in silence.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such folder
     */
    static List<Found> files(Path root, String folder) throws IOException {
        Path start = root.resolve(folder).toRealPath();
        List<Path> within = List.of(start, root.toRealPath());
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> found(start, path, folder, within))
                    .sorted(Comparator.comparing(Found::name))
                    .toList();
        }
    }

    private static Found found(Path start, Path path, String folder, List<Path> within) {
        String local = PathNames.below(start, path);
        return new Found(path, local, folder + "/" + local, within);
    }
}
