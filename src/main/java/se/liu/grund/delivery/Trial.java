package se.liu.grund.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.ContractException;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.TableShape;
import se.liu.grund.delivery.Inspection.CellSeen;
import se.liu.grund.delivery.Inspection.Reading;

/** Reads a file by the contract proposed for it, as a delivery would be read. */
final class Trial {

    private static final long MOST_CELLS = 2_000_000;
    private static final int BREACHES = 50;
    private static final int CELLS = 20;

    private final DeliveryContracts contracts;
    private final CodeLists lists;
    private final List<Breach> breaches = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final HeldCells held = new HeldCells();
    private boolean tried;

    Trial(DeliveryContracts contracts, CodeLists lists) {
        this.contracts = contracts;
        this.lists = lists;
    }

    /**
     * Reads.
     *
     * @param of the app it is tried as, narrowed to one population where it names some
     * @param cells how many the file has
     */
    void run(Path file, Draft draft, Proposal proposal, AppContract of, long cells) throws IOException {
        if (draft.untriable || cells > MOST_CELLS) {
            return;
        }
        tried = true;
        DeliveryContract contract;
        try {
            contract = contracts.text(draft.delivery, ContractText.trial(draft, of.app(), Proposal.populationOf(of)));
        } catch (ContractException faulty) {
            faulty.errors()
                    .forEach(error -> breaches.add(new Breach(
                            error.file(),
                            error.line(),
                            0,
                            error.pointer() + ": " + error.message(),
                            "a contract without fault",
                            "Mend it by hand.")));
            return;
        }
        TableShape shape = contract.tables().getFirst();
        String name = proposal.name().plain();
        Map<String, String> groups = new FilePattern(shape.file()).match(name).orElse(Map.of());
        FileBreaches fileBreaches = new FileBreaches(name);
        FileNotes fileNotes = new FileNotes(name);
        Vocabulary vocabulary = new Vocabulary(app(proposal, of.app()), lists);
        Gathering gathering = new Gathering(new CellWriter(held));
        new FileReading(shape, groups, name, vocabulary, new Keys(), gathering, fileBreaches, fileNotes).read(file);
        Repeats.tell(held, part -> Objects.requireNonNullElse(fileBreaches.named(part), fileBreaches));
        breaches.addAll(fileBreaches.all());
        notes.addAll(fileNotes.all());
        if (breaches.isEmpty()) {
            new WholeChecks(contract, vocabulary.app(), vocabulary, held).run(breaches, notes);
        }
    }

    /** The app with the measures that the file is about; a neutral one where no app fits. */
    private AppContract app(Proposal proposal, String alias) {
        AppContract app = proposal.app();
        if (app == null || !proposal.fits()) {
            return Neutral.app(alias, Math.max(1, proposal.years()), List.of(Neutral.measure()));
        }
        RoleClaim claim = proposal.granted().get(Role.MÅTT);
        Vocabulary vocabulary = new Vocabulary(app, lists);
        List<Measure> measures = new ArrayList<>();
        for (Measure measure : app.measures()) {
            boolean guessed = measure.id().equals(proposal.measure().id());
            boolean named = claim != null
                    && claim.variable().all().stream()
                            .anyMatch(label ->
                                    measure.equals(vocabulary.measure(label).value()));
            if (guessed || named) {
                measures.add(measure);
            }
        }
        return app.with(measures.isEmpty() ? List.of(Neutral.measure()) : measures);
    }

    boolean clean() {
        return tried && breaches.isEmpty();
    }

    Reading reading(List<String> todos) {
        return new Reading(
                tried,
                todos,
                held.cells().size(),
                breaches.stream().limit(BREACHES).toList(),
                Math.max(0, breaches.size() - BREACHES),
                notes.stream().limit(BREACHES).map(Note::toString).toList());
    }

    /** The first cells, with what stands there as it was seen. */
    List<CellSeen> first(List<CellSeen> seen) {
        return held.cells().stream().limit(CELLS).map(cell -> told(cell, seen)).toList();
    }

    private static CellSeen told(Cell cell, List<CellSeen> seen) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Role.MÅTT.label(), cell.measure());
        labels.put(Role.KÖN.label(), cell.gender().label());
        labels.put(Role.PERIOD.label(), cell.period().toString());
        labels.put(Role.KOD.label(), cell.code());
        labels.put(Role.NAMN.label(), cell.name());
        labels.put(Role.KATEGORI.label(), cell.category());
        Origin at = cell.origin();
        String text = seen.stream()
                .filter(one -> one.line() == at.line() && one.column() == at.column())
                .map(CellSeen::text)
                .findFirst()
                .orElse("");
        boolean known = cell.status() != CellStatus.MISSING;
        @Nullable Integer low = known ? (Integer) cell.low() : null;
        @Nullable Integer high = known ? (Integer) cell.high() : null;
        return new CellSeen(at.line(), at.column(), labels, text, cell.status().name(), low, high);
    }
}
