package se.liu.grund.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.liu.grund.contract.RegisterContract.RowPlace.RegisterFiles;
import se.liu.grund.delivery.DeliveredFile;

/** The files of one register below the delivery root. */
final class RegisterFolder {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Path root;
    private final RegisterFiles files;
    private final Pattern name;

    RegisterFolder(Path root, RegisterFiles files) {
        this.root = root;
        this.files = files;
        String pattern = files.pattern().substring(files.pattern().lastIndexOf('/') + 1);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            if (pattern.startsWith(RegisterFiles.YEAR, i)) {
                regex.append("(?<year>").append(YEAR.pattern()).append(')');
                i += RegisterFiles.YEAR.length();
            } else {
                char c = pattern.charAt(i++);
                regex.append(c == '*' ? "[^/]*" : Pattern.quote(String.valueOf(c)));
            }
        }
        name = Pattern.compile(Normalizer.normalize(regex, Normalizer.Form.NFC));
    }

    private Path folder() {
        int slash = files.pattern().lastIndexOf('/');
        return slash < 0 ? root : root.resolve(files.pattern().substring(0, slash));
    }

    /** The files that fit, in order of name; none where there is no such folder. */
    List<Path> found() throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            Path real = root.toRealPath();
            return all.filter(file -> matcher(file).matches())
                    .filter(Files::isRegularFile)
                    .filter(file -> within(real, file))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException absent) {
            return List.of();
        }
    }

    /** A link out of the root would let those who may write to it read what only the service may. */
    private static boolean within(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root);
        } catch (IOException gone) {
            return false;
        }
    }

    /** The year that a file's name gives all its rows. */
    OptionalInt year(Path file) {
        Matcher matcher = matcher(file);
        return files.yearly() && matcher.matches()
                ? OptionalInt.of(Integer.parseInt(matcher.group("year")))
                : OptionalInt.empty();
    }

    /** The year of a file by its path below the delivery root, where it is one of these and they are named by year. */
    static OptionalInt year(RegisterFiles files, String told) {
        String pattern = files.pattern();
        int slash = pattern.lastIndexOf('/');
        boolean there =
                told.lastIndexOf('/') == slash && (slash < 0 || told.startsWith(pattern.substring(0, slash + 1)));
        return there ? new RegisterFolder(Path.of(""), files).year(Path.of(told)) : OptionalInt.empty();
    }

    private Matcher matcher(Path file) {
        return name.matcher(Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC));
    }

    /** A file and the hash of its bytes; where they cannot be read, what stands for it. Whoever reads its rows tells why. */
    DeliveredFile delivered(Path file) {
        String folder = files.pattern().substring(0, files.pattern().lastIndexOf('/') + 1);
        String local = Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC);
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 18];
            long bytes = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
                bytes += read;
            }
            return new DeliveredFile(folder + local, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException unreadable) {
            return new DeliveredFile(folder + local, Registers.UNREADABLE + " " + local, -1);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }
}
