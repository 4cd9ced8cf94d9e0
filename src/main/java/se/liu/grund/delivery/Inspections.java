package se.liu.grund.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.ContractException;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.contract.Numbers;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableFormat.Decimal;
import se.liu.grund.delivery.Inspection.AppFit;
import se.liu.grund.delivery.Inspection.FileFacts;
import se.liu.grund.delivery.Inspection.ListMatch;
import se.liu.grund.delivery.Inspection.TableFacts;
import se.liu.grund.delivery.Inspection.VariableSeen;
import se.liu.grund.source.Fault;
import se.liu.grund.source.SourceException;

/**
 * The door for files of which nothing is known: what such a file seems to be, and a delivery contract that it could be read
 * by. The file is read several times and held in memory only in part.
 */
public final class Inspections {

    private static final int PERIODS = 100;
    private static final int FIRST = 5;
    private static final int CELLS = 20;

    private final List<AppContract> apps;
    private final CodeLists lists;
    private final DeliveryContracts contracts;

    /**
     * With what files are held against.
     *
     * @param apps those that a file may be for
     * @param lists whose labels are looked for
     * @param contracts the folder whose checks a proposed contract must pass
     */
    public Inspections(List<AppContract> apps, CodeLists lists, DeliveryContracts contracts) {
        this.apps = apps.stream()
                .sorted(Comparator.comparing(app -> !app.populations().isEmpty()))
                .flatMap(Inspections::populations)
                .toList();
        this.lists = lists;
        this.contracts = contracts;
    }

    /**
     * Looks at a file.
     *
     * @param file where it lies; not changed
     * @param name as it came; data, of which the last part is used
     * @param sheet which sheet or data set to look at; null for the likeliest
     * @throws UnreadableFileException when it is no table in a format that is read
     * @throws IOException when it cannot be read
     */
    public Inspection inspect(Path file, String name, @Nullable String sheet) throws IOException {
        String plain = NamePattern.plain(name);
        try {
            OpenedFile opened = new FileOpening(file, plain, new CodeColumns(lists), sheet).open();
            return inspect(file, plain, opened);
        } catch (SourceException unreadable) {
            Fault fault = unreadable.fault();
            throw new UnreadableFileException(new Breach(
                    Label.quoted(plain),
                    fault.line(),
                    fault.column(),
                    fault.found(),
                    fault.expected(),
                    fault.action()));
        }
    }

    private Inspection inspect(Path file, String name, OpenedFile opened) throws IOException {
        Seen seen = Seen.of(name, opened.variables(), opened.texts(), lists);
        Proposal proposal = proposal(seen);
        AppContract app = proposal.app();
        String alias = proposal.fits() && app != null ? app.app() : null;
        MarkerProposals markers = new MarkerProposals(opened.census(), opened.cube() != null);
        Draft draft = new Draft(proposal.name().delivery());
        Set<Integer> aside = Drafts.fill(draft, opened, seen, proposal, markers);

        boolean noisy = opened.cubeFacts() != null && opened.cubeFacts().noisy();
        Counts counts = new Counts(
                markers.table(), decimal(opened.census()), noisy ? new Numbers.Noisy() : new Numbers.Exact());
        StatusCensus statuses = new StatusCensus();
        if (opened.cube() != null) {
            opened.cube().statuses(counts, statuses);
        } else if (opened.grid() != null) {
            opened.grid().statuses(counts, aside, statuses);
        }
        Trial trial = new Trial(contracts, lists);
        if (!apps.isEmpty()) {
            trial.run(
                    file,
                    draft,
                    proposal,
                    proposal.app() != null && alias != null ? proposal.app() : apps.getFirst(),
                    opened.census().cells());
        }
        DeliveredFile facts = Fingerprint.of(name, file);
        return new Inspection(
                new FileFacts(name, facts.bytes(), facts.sha256()),
                opened.format().word(),
                opened.text(),
                opened.sheets(),
                opened.cubeFacts(),
                fit(proposal, alias),
                table(opened, proposal),
                markers.found(),
                opened.census().facts(),
                labels(proposal, Role.KÖN),
                labels(proposal, Role.PERIOD),
                proposal.measure(),
                matches(seen),
                statuses.counts(),
                trial.clean()
                        ? trial.first(statuses.first())
                        : statuses.first().stream().limit(CELLS).toList(),
                trial.reading(draft.todos(alias)),
                opened.notes(),
                ContractText.of(draft, alias));
    }

    /** An app as each of its populations' deliveries know it. */
    private static Stream<AppContract> populations(AppContract app) {
        return app.populations().isEmpty()
                ? Stream.of(app)
                : app.populations().stream().map(population -> app.in(population.id()));
    }

    /** The app that fits best; what the file would be for none where none does. */
    private Proposal proposal(Seen seen) {
        Set<String> categoryLists = Proposal.lists(apps);
        return apps.stream()
                .map(app -> Proposal.of(app, seen, lists, categoryLists, keyLists(app)))
                .max(Comparator.comparingDouble(Proposal::score).thenComparing(this::earlier))
                .filter(Proposal::fits)
                .orElseGet(() -> Proposal.of(null, seen, lists, categoryLists, Set.of()));
    }

    /** The lists that the app's deliveries of today take codes from; faulty contracts are no matter of an unknown file. */
    private Set<String> keyLists(AppContract app) {
        try {
            return contracts.all().stream()
                    .filter(delivery -> delivery.app().equals(app.app()))
                    .flatMap(delivery -> delivery.tables().stream())
                    .map(table -> table.roles().get(Role.KOD))
                    .filter(RoleSource.CodeOf.class::isInstance)
                    .map(source -> ((RoleSource.CodeOf) source).codeList())
                    .collect(Collectors.toSet());
        } catch (ContractException faulty) {
            return Set.of();
        }
    }

    private int earlier(Proposal one, Proposal other) {
        return Integer.compare(apps.indexOf(other.app()), apps.indexOf(one.app()));
    }

    private static AppFit fit(Proposal proposal, @Nullable String alias) {
        return alias == null
                ? new AppFit(null, "nothing in the file says that it is for one of the apps")
                : new AppFit(alias, proposal.why());
    }

    private static Decimal decimal(CellCensus census) {
        return switch (census.decimal()) {
            case "comma" -> Decimal.COMMA;
            case "point" -> Decimal.POINT;
            default -> Decimal.NONE;
        };
    }

    private static List<String> labels(Proposal proposal, Role role) {
        RoleClaim claim = proposal.granted().get(role);
        String inName = proposal.name().groups().get(role);
        if (claim != null) {
            return claim.variable().first(PERIODS);
        }
        return inName == null ? List.of() : List.of(inName);
    }

    private static TableFacts table(OpenedFile opened, Proposal proposal) {
        Map<SeenVariable, RoleClaim> claims = new LinkedHashMap<>();
        proposal.granted().values().forEach(claim -> claims.put(claim.variable(), claim));
        List<VariableSeen> variables = new ArrayList<>();
        for (SeenVariable variable : opened.variables()) {
            RoleClaim claim = claims.get(variable);
            variables.add(new VariableSeen(
                    variable.place().word(),
                    variable.position(),
                    variable.code(),
                    variable.label(),
                    claim == null ? null : claim.role().label(),
                    claim == null ? "no role that is still free fits it" : claim.why(),
                    variable.all().size(),
                    variable.more(),
                    variable.first(FIRST)));
        }
        GridLook grid = opened.grid();
        return grid == null
                ? new TableFacts(0, 0, 0, 0, opened.census().cells(), false, variables)
                : new TableFacts(
                        grid.layout().headings().size(),
                        grid.headingLine(),
                        grid.layout().before(),
                        grid.rows(),
                        opened.census().cells(),
                        false,
                        variables);
    }

    private static List<ListMatch> matches(Seen seen) {
        return seen.lists().values().stream()
                .flatMap(matches -> matches.stream().limit(3))
                .toList();
    }
}
