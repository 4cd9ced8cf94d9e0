package se.liu.grund.contract;

import java.nio.file.Path;
import java.util.List;

/**
 * The delivery contracts, {@code deliveries/*.yaml} below the contracts' folder. Every call reads the files, so a running
 * service sees an edited contract at the next call; a file costs some milliseconds.
 */
public final class DeliveryContracts {

    private static final String FOLDER = "deliveries";

    private final ContractFolder folder;

    /**
     * Reads nothing yet.
     *
     * @param contracts the folder that holds {@code apps}, {@code deliveries} and {@code codes}
     */
    public DeliveryContracts(Path contracts) {
        this.folder = new ContractFolder(contracts, FOLDER, ContractSchema.DELIVERY);
    }

    /**
     * Every delivery, by name in alphabetical order.
     *
     * @throws ContractException with every fault of every file
     */
    public List<DeliveryContract> all() {
        return folder.all(this::check, file -> new DeliveryRecords(file).delivery());
    }

    /**
     * One delivery; faults of the others do not count.
     *
     * @param name the delivery's name, which is its file's name without {@code .yaml}
     * @throws ContractException with every fault of its file, or naming the deliveries there are when it is not among
     *     them
     */
    public DeliveryContract named(String name) {
        return folder.named(name, this::check, file -> new DeliveryRecords(file).delivery());
    }

    /**
     * The delivery that a text describes, held against the same schema and checks as a file of that name would be.
     *
     * @param name the delivery's name
     * @param yaml the contract's text
     * @throws ContractException with every fault of the text
     */
    public DeliveryContract text(String name, String yaml) {
        return folder.text(name, yaml, this::check, file -> new DeliveryRecords(file).delivery());
    }

    private void check(ContractFile file) {
        new DeliveryChecks(file, folder).run();
    }
}
