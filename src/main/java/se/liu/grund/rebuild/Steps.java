package se.liu.grund.rebuild;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.delivery.Breach;
import se.liu.grund.delivery.Coverage;
import se.liu.grund.delivery.DeliveredFile;
import se.liu.grund.delivery.Deliveries;
import se.liu.grund.delivery.Key;
import se.liu.grund.delivery.Note;
import se.liu.grund.delivery.StagedDelivery;
import se.liu.grund.mart.AuditFinding;
import se.liu.grund.mart.Mart;
import se.liu.grund.mart.MartAudits;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.PublishedRow;
import se.liu.grund.mart.Staging;
import se.liu.grund.register.RegisterWork;
import se.liu.grund.register.Registers;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;
import se.liu.grund.reload.LastReload;
import se.liu.grund.reload.Reloads;
import se.liu.grund.script.LoadScripts;
import se.liu.grund.warehouse.Warehouse;

/** What each step does. */
@Component
class Steps {

    private final Sources sources;
    private final Marts marts;
    private final Releases releases;
    private final Reloads reloads;
    private final Journal journal;
    private final Registers registers;
    private final CountingTurn turn = new CountingTurn();

    Steps(Sources sources, Warehouse warehouse, Releases releases, Reloads reloads, Journal journal) {
        this.sources = sources;
        this.registers = sources.registers(warehouse);
        this.marts = new Marts(warehouse);
        this.releases = releases;
        this.reloads = reloads;
        this.journal = journal;
    }

    StepOutcome apply(Step step, AppWork work) {
        return switch (step) {
            case Step.ReadDelivery s -> read(work);
            case Step.BuildMart s -> build(work);
            case Step.AuditMart s -> audit(work);
            case Step.PublishRelease s -> publish(work);
            case Step.ReloadApp s -> reload(work);
        };
    }

    private StepOutcome read(AppWork work) {
        if (sources.counting(work.app).isPresent() && !work.takeTurn(turn)) {
            return new StepOutcome(State.CANCELLED, "Not counted: the run is to stop.", Map.of());
        }
        AppInputs inputs = AppInputs.of(work.app, sources, registers, reloads);
        marts.check(inputs.app(), inputs.lists());
        if (inputs.counting() != null) {
            return count(inputs, work);
        }
        Optional<ChangedFiles> changed =
                work.forced ? Optional.empty() : ChangedFiles.of(inputs, sources.deliveries(inputs.lists()), releases);
        if (changed.isPresent()) {
            Optional<StepOutcome> outcome = stage(inputs, changed.get(), work);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            work.close();
        }
        return stage(inputs, null, work).orElseThrow();
    }

    /** Reads all files, or those of changed measures; empty where more files have changed meanwhile. */
    private Optional<StepOutcome> stage(AppInputs inputs, @Nullable ChangedFiles changed, AppWork work) {
        Staging staging = marts.stage();
        work.staging = staging;
        work.changed = changed;
        List<DeliveredFile> files = new ArrayList<>();
        List<Breach> breaches = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        breaches.addAll(Coverage.gaps(inputs.app(), inputs.deliveries()));
        long cells = 0;
        long hidden = 0;
        Deliveries deliveries = sources.deliveries(inputs.lists());
        for (DeliveryContract delivery : inputs.deliveries()) {
            if (changed != null && !changed.touches(inputs, delivery)) {
                files.addAll(deliveries.files(delivery));
                continue;
            }
            StagedDelivery staged = changed == null
                    ? deliveries.stage(delivery, inputs.app(), staging.delivery())
                    : deliveries.stageOnly(delivery, inputs.app(), staging.delivery(), changed.measures());
            breaches.addAll(staged.breaches());
            files.addAll(staged.files());
            notes.addAll(staged.notes());
            cells += staged.cells();
            hidden += staged.hidden();
        }
        if (!breaches.isEmpty()) {
            return Optional.of(refused("delivery breaks its", work, breaches, files.size()));
        }
        AppInputs read = inputs.asRead(files);
        if (changed != null && !sameFiles(read.files(), inputs.files())) {
            return Optional.empty();
        }
        work.inputs = read;
        return Optional.of(StepOutcome.done(
                changed == null
                        ? cells + " cells from " + files.size() + " files, " + hidden + " of them hidden"
                        : cells + " cells of " + changed.told(inputs.app()) + ", " + hidden
                                + " of them hidden; the others as in release "
                                + changed.release().id(),
                Map.of(
                        "cells",
                        cells,
                        "files",
                        files.size(),
                        "hidden",
                        hidden,
                        "notes",
                        notes.stream().map(Note::toString).toList())));
    }

    private StepOutcome refused(String what, AppWork work, List<Breach> breaches, int files) {
        journal.breaches(work.run, work.app, breaches);
        return new StepOutcome(
                State.FAILED,
                "The " + what + " contract in " + breaches.size() + (breaches.size() == 1 ? " place" : " places")
                        + ", the first: " + breaches.getFirst()
                        + " Nothing of it is used; what was published before is in place.",
                Map.of("breaches", breaches.size(), "files", files));
    }

    private StepOutcome count(AppInputs inputs, AppWork work) {
        Optional<StepOutcome> refused = letIn(inputs, work, work.forced ? Optional.empty() : arrived(inputs, work));
        RegisterWork rows = work.rows();
        if (refused.isEmpty() && rows.partial() && !sameFiles(inputs.files(), rows.files())) {
            // A file was written anew since it was looked at: what was published is not what all others hold.
            refused = letInAll(inputs, work, "something was changed while it was read: all is counted");
            rows = work.rows();
        }
        if (refused.isPresent()) {
            return refused.get();
        }
        return StepOutcome.done(
                rows.rows() + " rows of persons from " + rows.files().size() + " " + inputs.pieces()
                        + (rows.partial() ? ", for the periods that arrived years are in" : ""),
                Map.of("rows", rows.rows(), "files", rows.files().size()));
    }

    /** Lets rows in, all where none are given; they are the work's from then on, with the files that were read. */
    private Optional<StepOutcome> letIn(AppInputs inputs, AppWork work, Optional<RegisterWork> some) {
        RegisterWork rows = some.orElseGet(() -> registers.open(
                Objects.requireNonNull(inputs.counting()),
                inputs.app(),
                inputs.registers(),
                inputs.lists(),
                inputs.files()));
        work.registers = rows;
        if (!rows.breaches().isEmpty()) {
            return Optional.of(refused(
                    "registers break their", work, rows.breaches(), rows.files().size()));
        }
        work.inputs = inputs.asRead(rows.files());
        return Optional.empty();
    }

    private Optional<StepOutcome> letInAll(AppInputs inputs, AppWork work, String why) {
        work.progress.accept(why);
        work.dropRows();
        return letIn(inputs, work, Optional.empty());
    }

    private static boolean sameFiles(List<DeliveredFile> one, List<DeliveredFile> other) {
        return new HashSet<>(one).equals(new HashSet<>(other));
    }

    /** Where nothing but years have arrived since the current release, those periods alone that hold one of them. */
    private Optional<RegisterWork> arrived(AppInputs inputs, AppWork work) {
        Optional<Release> current = releases.current(inputs.app().app());
        work.published = current.orElse(null);
        return current.flatMap(release -> inputs.arrivedSince(releases.manifest(release)))
                .flatMap(years -> registers.openArrived(
                        Objects.requireNonNull(inputs.counting()),
                        inputs.app(),
                        inputs.registers(),
                        inputs.lists(),
                        years));
    }

    /** Empty where a period that no year arrived in came out otherwise than it was published. */
    private Optional<Mart> countedInPart(AppWork work, Release published) {
        AppInputs inputs = work.inputs();
        return marts.buildArrived(
                inputs.app(),
                inputs.lists(),
                work.rows(),
                measure -> releases.rows(published, measure.id()).stream()
                        .map(row -> new PublishedRow(
                                row.period(), new Key(row.code(), row.name()), row.category(), row.counts()))
                        .toList());
    }

    private StepOutcome build(AppWork work) {
        AppInputs inputs = work.inputs();
        Mart mart;
        if (work.registers == null) {
            ChangedFiles changed = work.changed;
            mart = changed == null
                    ? marts.build(inputs.app(), inputs.deliveries(), inputs.lists(), work.staging())
                    : marts.buildChanged(
                            inputs.app(),
                            inputs.deliveries(),
                            inputs.lists(),
                            work.staging(),
                            changed.measures(),
                            changed.unchanged()::table);
        } else {
            Optional<Mart> part = work.rows().partial() ? countedInPart(work, work.published()) : Optional.empty();
            if (part.isEmpty() && work.rows().partial()) {
                Optional<StepOutcome> refused = letInAll(
                        inputs,
                        work,
                        "a period that no year arrived in came out otherwise than published: all is counted");
                if (refused.isPresent()) {
                    return refused.get();
                }
            }
            mart = part.orElseGet(() -> marts.build(inputs.app(), inputs.lists(), work.rows()));
        }
        work.mart = mart;
        work.close();
        return StepOutcome.done(
                mart.tables().size() + " tables, " + mart.rows() + " rows",
                Map.of("tables", mart.tables().size(), "rows", mart.rows(), "notes", mart.notes()));
    }

    private StepOutcome audit(AppWork work) {
        List<AuditFinding> findings = MartAudits.run(work.mart(), work.inputs().lists(), releases.lastRows(work.app));
        journal.findings(
                work.run,
                findings.stream()
                        .map(f -> new Run.Finding(
                                work.app,
                                f.measure().title(),
                                f.rule().rule().name(),
                                f.rule().severity().name(),
                                f.rows(),
                                f.sentence()))
                        .toList());
        Map<String, Object> detail = Map.of("findings", findings.size());
        Optional<AuditFinding> blocking =
                findings.stream().filter(AuditFinding::blocks).findFirst();
        if (blocking.isPresent()) {
            return new StepOutcome(
                    State.FAILED,
                    "Not published: " + blocking.get().sentence() + " What was published before is in place.",
                    detail);
        }
        return StepOutcome.done(
                findings.isEmpty()
                        ? "all audits pass"
                        : findings.size()
                                + (findings.size() == 1 ? " warning: " : " warnings: ")
                                + findings.getFirst().sentence(),
                detail);
    }

    private StepOutcome publish(AppWork work) {
        AppContract app = work.inputs().app();
        ChangedFiles changed = work.changed;
        Function<String, String> script = folder -> LoadScripts.generate(app, reloads.address(app.app(), folder));
        Release release = changed == null
                ? releases.publish(
                        work.mart(),
                        work.inputs().fingerprint(),
                        script,
                        work.inputs().told())
                : releases.publish(
                        work.mart(),
                        changed.unchanged(),
                        work.inputs().fingerprint(),
                        script,
                        work.inputs().told());
        return StepOutcome.done(
                "release " + release.id(),
                Map.of(
                        "release", release.id(),
                        "rows", release.rows(),
                        "hidden", release.hidden(),
                        "bytes", release.bytes()));
    }

    private StepOutcome reload(AppWork work) {
        Release release = releases.current(work.app).orElseThrow();
        // Not read anew where the run has read it: what was published must not be held against a later edit.
        AppContract app = work.inputs == null ? sources.app(work.app) : work.inputs.app();
        if (!releases.manifest(release).contract().equals(app.fingerprint())) {
            return new StepOutcome(
                    State.FAILED,
                    "Not reloaded: the app contract was changed since release " + release.id()
                            + " was built from it. Rebuild again.",
                    Map.of());
        }
        Optional<LastReload> held = reloads.last(work.app);
        if (held.isPresent() && held.get().content().equals(release.content()) && work.mart != null && !work.forced) {
            return new StepOutcome(
                    State.SKIPPED,
                    "The app was proven to hold the same numbers at "
                            + held.get().verified() + ", from release "
                            + held.get().release() + ".",
                    Map.of());
        }
        LastReload last =
                reloads.reload(app, release, "grund-" + work.run + "-" + work.app, work.cancellation, work.progress);
        return StepOutcome.done(
                "reloaded in " + last.millis() + " ms, " + last.cells() + " numbers read back and equal, saved",
                Map.of("release", last.release(), "millis", last.millis(), "cells", last.cells()));
    }
}
