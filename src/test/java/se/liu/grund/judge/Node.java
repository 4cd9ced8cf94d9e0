package se.liu.grund.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the scripts of {@code src/test/node}, with the packages that its lock file pins. They are installed once, under
 * {@code target/node}, so that the source tree stays clean. Without node or npm the test is skipped, or fails when {@code CI=true}.
 */
public final class Node {

    private static final Path SOURCE = Path.of("src/test/node").toAbsolutePath();
    private static final Path HOME = Path.of("target/node").toAbsolutePath();
    private static final long MINUTES = 3;

    private Node() {}

    /** What the script printed. The script fails the test when it ends with another status than 0.
     * @param script a file of {@code src/test/node}
     * @param arguments handed to the script; paths should be absolute */
    public static String run(String script, String... arguments) {
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Ended ended = start(command);
        if (ended.status != 0) {
            throw new AssertionError(command + " ended with status " + ended.status + ":\n" + ended.errors);
        }
        return ended.output;
    }

    /** The folder in which scripts run and packages lie, for tests that start a node process of their own. */
    public static Path home() {
        install();
        return HOME;
    }

    private static synchronized void install() {
        for (String tool : List.of("node", "npm")) {
            if (!onPath(tool)) {
                Missing.sentence(
                        "This test needs " + tool + ", which is not installed here; install Node.js 20 or newer.");
            }
        }
        try {
            Path lock = HOME.resolve("package-lock.json");
            boolean installed = Files.exists(HOME.resolve("node_modules/.package-lock.json"))
                    && Files.exists(lock)
                    && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) == -1;
            copySources();
            if (!installed) {
                Ended ended = start(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
                if (ended.status != 0) {
                    // Or the half-made folder would count as installed next time.
                    Files.deleteIfExists(lock);
                    Missing.sentence("This test needs the packages of src/test/node, which npm could not install here: "
                            + ended.errors.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copySources() throws IOException {
        Files.createDirectories(HOME);
        try (var sources = Files.newDirectoryStream(SOURCE)) {
            for (Path source : sources) {
                if (Files.isRegularFile(source)) {
                    Files.copy(source, HOME.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean onPath(String tool) {
        try {
            return start(List.of(tool, "--version")).status == 0;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /** Output goes through files, so that a script can print more than a pipe holds. */
    private static Ended start(List<String> command) {
        try {
            Path output = Files.createTempFile("node", ".out");
            Path errors = Files.createTempFile("node", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(Files.isDirectory(HOME) ? HOME.toFile() : null)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError(command + " did not end within " + MINUTES + " minutes");
                }
                return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", e);
        }
    }

    private record Ended(int status, String output, String errors) {}
}
