package se.liu.grund.release;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.liu.grund.mart.Source;

/**
 * What a release holds and where it came from; {@code manifest.json} beside its files.
 *
 * @param release id of the release, also its folder's name
 * @param app alias of the app
 * @param created UTC, ISO 8601
 * @param fingerprint SHA-256 over all that the mart was built from
 * @param content SHA-256 over what Qlik is to hold: equal where two releases say the same
 * @param contract SHA-256 of the app contract
 * @param builder version of the mart builder
 * @param substitute what hidden counts are shown as
 * @param sources what the deliveries declare; empty in a release from before they were kept
 * @param inputs the delivered files
 * @param files the files of the release
 */
public record Manifest(
        String release,
        String app,
        String created,
        String fingerprint,
        String content,
        String contract,
        String builder,
        double substitute,
        @Nullable List<Source> sources,
        List<Input> inputs,
        List<ReleasedFile> files) {

    public Manifest {
        sources = sources == null ? List.of() : List.copyOf(sources);
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
    }

    /** What the deliveries declare. */
    public List<Source> declared() {
        return Objects.requireNonNullElse(sources, List.of());
    }

    /**
     * A delivered file, or a year of a table that was counted, or what they are read by: a contract, the code lists.
     *
     * @param file path below the delivery root, or name
     * @param sha256 of its bytes, hex
     * @param bytes its size; 1 for a year of a table, 0 for what others are read by
     */
    public record Input(String file, String sha256, long bytes) {

        /** Whether it was delivered, and not only what deliveries are read by, which has no bytes. */
        public boolean delivered() {
            return bytes > 0;
        }
    }

    /**
     * A file of the release.
     *
     * @param name path below the release's folder
     * @param rows rows of a QVD; 0 for other files
     * @param sha256 of its bytes, hex
     * @param bytes its size
     */
    public record ReleasedFile(String name, int rows, String sha256, long bytes) {}
}
