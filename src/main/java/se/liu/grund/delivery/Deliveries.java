package se.liu.grund.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.delivery.DeliveryFolder.Found;

/**
 * The door to what was delivered: the files of one delivery become cells with status, bounds and origin, or one answer
 * with every breach. Holds no state; may be used by several threads.
 */
public final class Deliveries {

    private final Path root;
    private final Supplier<CodeLists> codeLists;

    /**
     * Reads below a folder.
     *
     * @param root holds one folder a delivery, as {@link DeliveryContract#folder} names it
     * @param codeLists asked once a reading, so that a changed list is seen without a restart
     */
    public Deliveries(Path root, Supplier<CodeLists> codeLists) {
        this.root = root;
        this.codeLists = codeLists;
    }

    /**
     * Reads every file of the delivery into a store, in batches: a longer file takes no more memory. What is wrong with folder,
     * files or content is never thrown but told in the answer, all of it; the store then has no cell of the delivery.
     *
     * @param contract what the files look like
     * @param app the app that the delivery is for
     * @param store where its cells go
     * @throws IllegalArgumentException when the delivery is for another app
     * @throws se.liu.grund.codelist.CodeListException when a code list that the contracts name is absent or broken
     */
    public StagedDelivery stage(DeliveryContract contract, AppContract app, CellStore store) {
        return stage(contract, app, store, null);
    }

    /**
     * Reads as {@link #stage(DeliveryContract, AppContract, CellStore)}, but of all files only those of some measures; the
     * others are looked at, and no more.
     *
     * @param only ids of measures, as {@link #measures} tells them
     */
    public StagedDelivery stageOnly(DeliveryContract contract, AppContract app, CellStore store, Set<String> only) {
        return stage(contract, app, store, only);
    }

    private StagedDelivery stage(
            DeliveryContract contract, AppContract app, CellStore store, @Nullable Set<String> only) {
        AppContract of = of(contract, app);
        Vocabulary vocabulary = vocabulary(contract, app, of);
        AppContract read = only == null
                ? of
                : of.with(of.measures().stream()
                        .filter(measure -> only.contains(measure.id()))
                        .toList());
        return new DeliveryRead(contract, app, read, vocabulary, new FileChoice(contract, vocabulary, only), store)
                .read(root);
    }

    private static AppContract of(DeliveryContract contract, AppContract app) {
        if (!contract.app().equals(app.app())) {
            throw new IllegalArgumentException("Delivery '%s' is for app '%s', not for '%s'."
                    .formatted(contract.delivery(), contract.app(), app.app()));
        }
        return Coverage.of(contract, app);
    }

    private Vocabulary vocabulary(DeliveryContract contract, AppContract app, AppContract of) {
        List<Measure> computed = app.measures().stream()
                .filter(measure ->
                        !measure.delivered() && measure.population().id().equals(contract.population()))
                .toList();
        return new Vocabulary(of, computed, codeLists.get());
    }

    /**
     * Which measures some files are of.
     *
     * @param files names below the delivery root, there now or before
     * @return ids of measures; empty where that cannot be told by names alone, or where the contract lets something refuse the
     *     delivery that only all files together show
     */
    public Optional<Set<String>> measures(DeliveryContract contract, AppContract app, List<String> files) {
        FileChoice choice = new FileChoice(contract, vocabulary(contract, app, of(contract, app)), null);
        return choice.divisible()
                ? choice.measures(files.stream()
                        .map(file -> file.substring(contract.folder().length() + 1))
                        .toList())
                : Optional.empty();
    }

    /** Reads a delivery that is small enough to be held in memory; else as {@link #stage}. */
    public DeliveryReading read(DeliveryContract contract, AppContract app) {
        HeldCells held = new HeldCells();
        StagedDelivery staged = stage(contract, app, held);
        return new DeliveryReading(staged.delivery(), held.cells(), staged.breaches(), staged.files(), staged.notes());
    }

    /**
     * Fetches what the contract says to fetch from PxWeb into the delivery's folder. May take minutes; to be called once
     * at a time.
     *
     * @return what lies there now, and every reason why something does not
     */
    public DeliveryFetch fetch(DeliveryContract contract) {
        try (PxWebTables tables = new PxWebTables()) {
            return tables.fetch(contract, root);
        }
    }

    /**
     * The delivery's files as they lie there now, without reading what they hold: what a plan compares.
     *
     * @return in order of name; empty when there is no such folder
     * @throws DeliveryRefusedException when a file cannot be read
     */
    public List<DeliveredFile> files(DeliveryContract contract) {
        String reading = contract.folder();
        List<DeliveredFile> files = new ArrayList<>();
        try {
            for (Found found : DeliveryFolder.files(root, contract.folder())) {
                if (!found.hidden()) {
                    reading = found.name();
                    Optional<Breach> fault = found.fault();
                    if (fault.isPresent()) {
                        throw new DeliveryRefusedException(contract.delivery(), List.of(fault.get()));
                    }
                    files.add(Fingerprint.of(found));
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            boolean noFolder = unreadable instanceof NoSuchFileException && reading.equals(contract.folder());
            if (!noFolder) {
                throw new DeliveryRefusedException(
                        contract.delivery(), List.of(DeliveryScan.unreadable(reading, unreadable)));
            }
        }
        return files;
    }
}
