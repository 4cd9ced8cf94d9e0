package se.liu.grund.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.liu.grund.contract.AppContract;
import se.liu.grund.rebuild.Plan.Unchanged;
import se.liu.grund.register.Registers;
import se.liu.grund.release.Release;
import se.liu.grund.release.Releases;
import se.liu.grund.reload.LastReload;
import se.liu.grund.reload.Reloads;
import se.liu.grund.warehouse.Warehouse;
import se.liu.grund.warehouse.WarehouseException;

/** Says what a rebuild would do and why. Reads only. */
@Component
class Planner {

    private final Sources sources;
    private final Releases releases;
    private final Reloads reloads;
    private final Registers registers;

    Planner(Sources sources, Warehouse warehouse, Releases releases, Reloads reloads) {
        this.registers = sources.registers(warehouse);
        this.sources = sources;
        this.releases = releases;
        this.reloads = reloads;
    }

    /** Throws {@link RebuildException} for an unknown app, and where the warehouse does not answer. */
    Plan plan(RebuildRequest request) {
        try {
            return planned(request);
        } catch (WarehouseException lost) {
            throw new RebuildException(RebuildException.Reason.WAREHOUSE_LOST, String.valueOf(lost.getMessage()));
        }
    }

    private Plan planned(RebuildRequest request) {
        List<String> apps = request.apps().isEmpty()
                ? sources.apps().stream().map(AppContract::app).toList()
                : request.apps().stream().distinct().toList();
        List<Step> steps = new ArrayList<>();
        List<Unchanged> unchanged = new ArrayList<>();
        for (String app : apps) {
            Optional<String> why = whyBuild(app, request.force());
            if (why.isPresent()) {
                steps.addAll(build(app, why.get()));
                continue;
            }
            // What tables of an engine hold takes a scan of them, so it is asked for once, and where it decides.
            AppInputs inputs = AppInputs.of(app, sources, registers, reloads);
            List<Step> ofApp = steps(inputs);
            steps.addAll(ofApp);
            if (ofApp.isEmpty()) {
                unchanged.add(new Unchanged(app, whyNothing(inputs)));
            }
        }
        return new Plan(apps, steps, unchanged);
    }

    /** Why an app is built whatever its inputs are; empty where they decide. */
    private Optional<String> whyBuild(String app, boolean force) {
        sources.app(app);
        if (releases.current(app).isEmpty()) {
            return Optional.of("nothing is published yet");
        }
        return force ? Optional.of("asked for although nothing may have changed") : Optional.empty();
    }

    private List<Step> steps(AppInputs inputs) {
        String app = inputs.app().app();
        Release release = releases.current(app).orElseThrow();
        if (!release.fingerprint().equals(inputs.fingerprint())) {
            return build(app, inputs.changesSince(releases.manifest(release)));
        }
        Optional<LastReload> held = reloads.last(app);
        if (held.isEmpty()) {
            return List.of(new Step.ReloadApp(app, "the app is not proven to hold a release"));
        }
        return held.get().content().equals(release.content())
                ? List.of()
                : List.of(new Step.ReloadApp(
                        app, "the app holds release " + held.get().release() + ", current is " + release.id()));
    }

    private static List<Step> build(String app, String why) {
        return List.of(
                new Step.ReadDelivery(app, why),
                new Step.BuildMart(app, "from the delivery just read"),
                new Step.AuditMart(app, "before anything is published"),
                new Step.PublishRelease(app, "when the audits let it through"),
                new Step.ReloadApp(app, "if the app does not hold the same numbers already"));
    }

    private String whyNothing(AppInputs inputs) {
        String app = inputs.app().app();
        Release release = releases.current(app).orElseThrow();
        return reloads.last(app)
                .map(held -> "Nothing to do: " + inputs.files().size() + " " + inputs.pieces()
                        + ", contracts and code lists are as in release " + release.id()
                        + ", and the app was proven to hold it at " + held.verified() + ".")
                .orElseThrow();
    }
}
