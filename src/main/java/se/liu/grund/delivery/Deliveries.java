package se.liu.grund.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
        if (!contract.app().equals(app.app())) {
            throw new IllegalArgumentException("Delivery '%s' is for app '%s', not for '%s'."
                    .formatted(contract.delivery(), contract.app(), app.app()));
        }
        AppContract of = Coverage.of(contract, app);
        List<Measure> computed = app.measures().stream()
                .filter(measure ->
                        !measure.delivered() && measure.population().id().equals(contract.population()))
                .toList();
        return new DeliveryRead(contract, app, of, new Vocabulary(of, computed, codeLists.get()), store).read(root);
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
