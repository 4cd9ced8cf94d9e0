package se.liu.grund.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import se.liu.grund.contract.Measure;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartTable;
import se.liu.grund.mart.Marts;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;
import se.liu.grund.release.Manifest.Input;
import se.liu.grund.release.Manifest.ReleasedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code releases/<id>/}: written aside, forced to disk, read back, and only then given its name. */
final class ReleaseFolder {

    static final String MANIFEST = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path releases;

    ReleaseFolder(Path root) {
        this.releases = root.resolve("releases");
    }

    Path of(String release) {
        return releases.resolve(release);
    }

    /** Everything under {@code releases/}, half-written folders too. */
    List<Path> all() throws IOException {
        return Durable.list(releases);
    }

    Manifest manifest(String release) {
        try {
            return JSON.readValue(Files.readString(of(release).resolve(MANIFEST)), Manifest.class);
        } catch (IOException | JacksonException e) {
            throw new ReleaseException(
                    "Release '" + release + "' has no readable manifest in " + of(release)
                            + ". It was removed or damaged; publish again with a forced rebuild.",
                    e);
        }
    }

    /** Writes a release; after it, the folder is there whole, or not at all. */
    Manifest write(
            Mart mart,
            Unchanged unchanged,
            String id,
            Instant created,
            String fingerprint,
            String script,
            List<Input> inputs)
            throws IOException {
        // Beside the files: it reads the mart alone.
        CompletableFuture<String> content = CompletableFuture.supplyAsync(() -> MartDigest.of(mart));
        Files.createDirectories(releases);
        Path part = releases.resolve("." + id + Durable.PART);
        Durable.deleteTree(part);
        try {
            Files.createDirectories(part.resolve(MartFiles.FOLDER));
            List<ReleasedFile> files = new ArrayList<>();
            QvdFiles qvds = new QvdFiles(mart, created);
            for (String name : qvds.names()) {
                files.add(written(part, name, unchanged, () -> qvds.table(name)));
            }
            for (MartTable table : mart.tables()) {
                files.add(written(part, MartFiles.name(table.measure().id()), unchanged, () -> MartFiles.table(table)));
            }
            Files.createDirectories(part.resolve(CellFiles.FOLDER));
            for (Measure measure : mart.contract().delivered()) {
                files.add(written(
                        part,
                        CellFiles.name(measure.id()),
                        unchanged,
                        () -> CellFiles.table(mart.cells(), measure.id())));
            }
            String scriptName = mart.contract().app() + ".qvs";
            Durable.write(part.resolve(scriptName), script.getBytes(StandardCharsets.UTF_8));
            files.add(file(part, scriptName, 0));
            new QvdProof(mart, unchanged).check(part);
            Manifest manifest = new Manifest(
                    id,
                    mart.contract().app(),
                    created.toString(),
                    fingerprint,
                    content.join(),
                    mart.contract().fingerprint(),
                    Marts.BUILDER,
                    mart.contract().substitute(),
                    mart.sources(),
                    inputs,
                    files);
            Durable.write(part.resolve(MANIFEST), JSON.writeValueAsBytes(manifest));
            Durable.syncFolder(part.resolve(CellFiles.FOLDER));
            Durable.syncFolder(part.resolve(MartFiles.FOLDER));
            Durable.syncFolder(part);
            Files.move(part, of(id), StandardCopyOption.ATOMIC_MOVE);
            Durable.syncFolder(releases);
            return manifest;
        } finally {
            Durable.deleteTree(part);
        }
    }

    private static ReleasedFile written(Path part, String name, Unchanged unchanged, Supplier<QvdTable> made)
            throws IOException {
        return unchanged.has(name) ? unchanged.takeOver(name, part) : write(part, name, made.get());
    }

    private static ReleasedFile write(Path part, String name, QvdTable table) throws IOException {
        QvdWriter.write(part.resolve(name), table);
        return file(part, name, Math.toIntExact(table.rows()));
    }

    private static ReleasedFile file(Path part, String name, int rows) throws IOException {
        Path file = part.resolve(name);
        return new ReleasedFile(name, rows, Hashes.of(file), Files.size(file));
    }
}
