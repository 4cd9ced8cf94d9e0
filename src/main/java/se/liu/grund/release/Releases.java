package se.liu.grund.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.InformationTable;
import se.liu.grund.delivery.Cell;
import se.liu.grund.delivery.CellStatus;
import se.liu.grund.mart.Mart;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdException;
import se.liu.grund.qvd.QvdReader;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.release.Manifest.Input;

/** What is published: immutable releases, and which one is current for each app. */
@Component
public class Releases {

    /** Changes when the same mart would give other files or another script; part of every fingerprint. */
    public static final String FORMAT = "2";

    private static final Logger log = LoggerFactory.getLogger(Releases.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path root;
    private final ReleaseFolder folder;
    private final ReleaseBooks books;
    private final Clock clock;

    Releases(ReleaseSettings settings, ReleaseBooks books, Clock clock) {
        this.root = settings.folder();
        this.folder = new ReleaseFolder(root);
        this.books = books;
        this.clock = clock;
    }

    /** The current release of an app. */
    public Optional<Release> current(String app) {
        return books.current(app);
    }

    /** All releases of an app, the newest first. */
    public List<Release> of(String app) {
        return books.of(app);
    }

    /** What a release holds and where it came from. */
    public Manifest manifest(Release release) {
        return folder.manifest(release.id());
    }

    /** The rows of one measure, by its id, as a release has them. Throws {@link ReleaseException} naming the measures. */
    public List<MartRow> rows(Release release, String measureId) {
        Set<String> names = manifest(release).files().stream()
                .map(Manifest.ReleasedFile::name)
                .filter(n -> n.startsWith(MartFiles.FOLDER + "/"))
                .collect(Collectors.toSet());
        if (!names.contains(MartFiles.name(measureId))) {
            throw new ReleaseException("Release '" + release.id() + "' has no measure '" + measureId + "'.");
        }
        try {
            return MartFiles.read(folder.of(release.id()).resolve(MartFiles.name(measureId)));
        } catch (QvdException e) {
            throw new ReleaseException(
                    "Release '" + release.id() + "' is damaged: " + e.getMessage()
                            + ". Publish again with a forced rebuild.",
                    e);
        }
    }

    /**
     * The delivered cells of one measure and code that a release was built of; none where the release has no such measure.
     *
     * @param measureId id of a delivered measure
     */
    public List<Cell> cells(Release release, String measureId, String code) {
        Path file = folder.of(release.id()).resolve(CellFiles.name(measureId));
        return Files.exists(file) ? CellFiles.read(file, measureId, code) : List.of();
    }

    /** The rows of the text table as a release has them, each by the names of its fields; none where its app has no such table. */
    public List<Map<String, String>> texts(Release release) {
        Path file = folder.of(release.id()).resolve(InformationTable.QVD);
        if (!Files.exists(file)) {
            return List.of();
        }
        QvdTable table = QvdReader.read(file);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (QvdColumn column : table.columns()) {
                texts.put(column.field(), Objects.requireNonNullElse(MeasureColumns.text(column, row), ""));
            }
            rows.add(texts);
        }
        return rows;
    }

    /** The rows of its QVDs. */
    public ReleasedRows qvds(Release release) {
        return new ReleasedRows(folder.of(release.id()));
    }

    /**
     * The files that Qlik loads, by their names below the release folder: as the release's own, {@code releases/<id>/…}, or
     * as the current ones, {@code current/<app>/…}, its script among those.
     */
    public SortedMap<String, Path> loaded(Release release, boolean asCurrent) {
        SortedMap<String, Path> files = new TreeMap<>();
        String root = asCurrent ? "current/" + release.app() + "/" : "releases/" + release.id() + "/";
        for (Manifest.ReleasedFile file : manifest(release).files()) {
            if (!file.name().contains("/") && (asCurrent || file.name().endsWith(".qvd"))) {
                files.put(root + file.name(), folder.of(release.id()).resolve(file.name()));
            }
        }
        return files;
    }

    /** The newest release of the same app before this one that is whole on disk. */
    public Optional<Release> previous(Release release) {
        return of(release.app()).stream()
                .filter(r -> r.created().isBefore(release.created()))
                .filter(r -> readable(r).isPresent())
                .findFirst();
    }

    /**
     * Makes an earlier release the current one again: its files in {@code current/<app>/}, its entry in the books.
     *
     * @throws ReleaseException where the disk says no; the other release is then still current in the books
     */
    public void publishAgain(Release release) {
        try {
            new CurrentFolder(root, release.app()).bringTo(folder.of(release.id()), manifest(release));
            books.makeCurrent(release);
        } catch (IOException e) {
            throw unwritten(release.id(), e);
        }
    }

    /** Marks the release folder, for those who must find out whether they see the same. Throws {@link ReleaseException}. */
    public FolderMark mark() {
        return FolderMark.in(root);
    }

    /** The load script of a release, as it is set in the app. */
    public String script(Release release) {
        Path script = folder.of(release.id()).resolve(release.app() + ".qvs");
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new ReleaseException("The script " + script + " cannot be read: " + e + ".", e);
        }
    }

    /** How many rows each measure has in the current release of an app, by id; none where its folder is damaged. */
    public Function<String, OptionalInt> lastRows(String app) {
        Optional<Manifest> last = current(app).flatMap(this::readable);
        return measureId -> last.stream()
                .flatMap(m -> m.files().stream())
                .filter(f -> f.name().equals(MartFiles.name(measureId)))
                .mapToInt(Manifest.ReleasedFile::rows)
                .findFirst();
    }

    private Optional<Manifest> readable(Release release) {
        try {
            return Optional.of(manifest(release));
        } catch (ReleaseException damaged) {
            log.warn("Nothing to compare with: {}", damaged.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Publishes a mart. In this order: written aside, forced to disk, read back and compared, named, swapped into
     * {@code current/<app>/}, entered in the books. The books decide: what they do not know was not published, and a crash
     * before that is reverted by {@link #recover}.
     *
     * @param mart audited
     * @param fingerprint SHA-256 over all that it was built from
     * @param script makes the load script, given the release's folder below the connection
     * @param inputs the delivered files
     * @throws ReleaseException where the disk or the read-back says no; the old release is still current
     */
    public Release publish(Mart mart, String fingerprint, Function<String, String> script, List<Input> inputs) {
        return publish(mart, Unchanged.NOTHING, fingerprint, script, inputs);
    }

    /**
     * The files of measures that nothing has changed of since a release, for the next one.
     *
     * @param measures ids of delivered measures
     * @return empty where a file of theirs is damaged or gone, so that all must be built
     */
    public Optional<Unchanged> unchanged(AppContract app, Release release, Set<String> measures) {
        return readable(release).flatMap(manifest -> Unchanged.of(app, manifest, folder.of(release.id()), measures));
    }

    /** Publishes as above, with the files of measures that nothing has changed of. */
    public Release publish(
            Mart mart, Unchanged unchanged, String fingerprint, Function<String, String> script, List<Input> inputs) {
        String app = mart.contract().app();
        Instant created = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = app + "-" + STAMP.format(created) + "-" + fingerprint.substring(0, 8);
        boolean published = false;
        try {
            Manifest manifest =
                    folder.write(mart, unchanged, id, created, fingerprint, script.apply("releases/" + id), inputs);
            Release release = release(mart, manifest, created);
            new CurrentFolder(root, app).bringTo(folder.of(id), manifest);
            books.makeCurrent(release);
            published = true;
            return release;
        } catch (IOException e) {
            throw unwritten(id, e);
        } catch (QvdException e) {
            if (e.getCause() instanceof IOException disk) {
                throw unwritten(id, disk);
            }
            throw e;
        } finally {
            if (!published) {
                takeBack(app, id);
            }
        }
    }

    private ReleaseException unwritten(String id, IOException e) {
        return new ReleaseException(
                "Release '" + id + "' could not be written below " + root.toAbsolutePath() + ": " + e
                        + ". Check space and rights of the folder; what was published before is still in place.",
                e);
    }

    private static Release release(Mart mart, Manifest manifest, Instant created) {
        long bytes = manifest.files().stream()
                .filter(f -> f.name().endsWith(".qvd") && !f.name().contains("/"))
                .mapToLong(Manifest.ReleasedFile::bytes)
                .sum();
        return new Release(
                manifest.release(),
                manifest.app(),
                created,
                manifest.fingerprint(),
                manifest.content(),
                mart.rows(),
                mart.having(CellStatus.HIDDEN),
                bytes);
    }

    /** After a fault: the current folder as the books have it, and no trace of the release that was not to be. */
    private void takeBack(String app, String id) {
        try {
            bringToBooks(app);
            if (!books.knows(id)) {
                Durable.deleteTree(folder.of(id));
            }
        } catch (IOException | RuntimeException e) {
            log.warn("Release {} could not be taken back now; the next start does it: {}", id, e.toString());
        }
    }

    /** Finishes or reverts what a killed process left: half-written folders, unbooked releases, a half-done swap. */
    void recover() {
        try {
            for (Path left : folder.all()) {
                if (isLeftOver(left.getFileName().toString())) {
                    log.info("Removing {}, which was never published", left);
                    Durable.deleteTree(left);
                }
            }
            for (String app : CurrentFolder.apps(root)) {
                recover(app);
            }
        } catch (IOException e) {
            throw new ReleaseException(
                    "The releases below " + root.toAbsolutePath() + " could not be looked through: " + e
                            + ". Check the folder's rights.",
                    e);
        }
    }

    /** A damaged release must not keep the service from starting: only through it can another be published. */
    private void recover(String app) {
        try {
            bringToBooks(app);
        } catch (IOException | ReleaseException damaged) {
            log.error("current/{} stays as it is: {}", app, damaged.toString());
        }
    }

    /** Half-written, or newer than all that the books know of its app. Books that know nothing condemn nothing. */
    private boolean isLeftOver(String name) {
        if (name.endsWith(Durable.PART)) {
            return true;
        }
        return !books.knows(name)
                && books.allCurrent().stream()
                        .anyMatch(r -> name.startsWith(r.app() + "-") && name.compareTo(r.id()) > 0);
    }

    private void bringToBooks(String app) throws IOException {
        Optional<Release> current = books.current(app);
        CurrentFolder copies = new CurrentFolder(root, app);
        if (current.isEmpty()) {
            copies.removeParts();
        } else {
            Path released = folder.of(current.get().id());
            if (Files.isDirectory(released)) {
                copies.bringTo(released, manifest(current.get()));
            }
        }
    }
}
