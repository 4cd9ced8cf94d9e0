package se.liu.grund.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.liu.grund.rebuild.Run.StepRun;

/** A run as a table that a person reads, Swedish in its numbers. */
final class RunReport {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final String LINE = "%-12s %7s %9s %8s %10s %9s   %s%n";

    private RunReport() {}

    static String of(Run run) {
        StringBuilder report = new StringBuilder();
        report.append("Run ").append(run.id()).append(": ").append(run.state()).append('\n');
        if (!run.steps().isEmpty()) {
            report.append(LINE.formatted("mart", "tables", "rows", "hidden", "QVD", "reload", "read-back"));
            run.apps().forEach(app -> report.append(line(run, app)));
        }
        if (run.message() != null) {
            report.append(run.message()).append('\n');
        }
        run.findings()
                .forEach(f -> report.append(f.severity().equals("BLOCK") ? "✗ " : "! ")
                        .append(f.app())
                        .append(": ")
                        .append(f.sentence())
                        .append('\n'));
        run.breaches()
                .forEach(b -> report.append("✗ ")
                        .append(b.app())
                        .append(": ")
                        .append(b.breach())
                        .append('\n'));
        for (StepRun step : run.steps()) {
            if (step.state() == State.FAILED) {
                report.append("✗ ")
                        .append(step.app())
                        .append(", ")
                        .append(step.kind())
                        .append(": ");
                report.append(step.message()).append('\n');
            }
        }
        return report.toString();
    }

    private static String line(Run run, String app) {
        List<String> columns = new ArrayList<>(List.of(app));
        columns.add(
                number(run, app, "build-mart", "tables").map(RunReport::whole).orElse("–"));
        columns.add(number(run, app, "build-mart", "rows").map(RunReport::whole).orElse("–"));
        columns.add(number(run, app, "publish-release", "hidden")
                .map(RunReport::whole)
                .orElse("–"));
        columns.add(number(run, app, "publish-release", "bytes")
                .map(b -> whole((b + 512) / 1024) + " kB")
                .orElse("–"));
        columns.add(number(run, app, "reload-app", "millis")
                .map(m -> String.format(SWEDISH, "%.1f s", m / 1000.0))
                .orElse("–"));
        columns.add(readBack(run, app));
        return LINE.formatted(columns.toArray());
    }

    private static String readBack(Run run, String app) {
        Optional<StepRun> step = step(run, app, "reload-app");
        if (step.isEmpty()) {
            return "– nothing to do";
        }
        return switch (step.get().state()) {
            case SUCCEEDED ->
                "✓ "
                        + number(run, app, "reload-app", "cells")
                                .map(RunReport::whole)
                                .orElse("?") + " numbers equal, saved";
            case SKIPPED -> "– not needed or not reached";
            case FAILED ->
                String.valueOf(step.get().message()).endsWith("its old data is still in place.")
                        ? "✗ not saved, old data in place"
                        : "✗ see below";
            case CANCELLED -> "✗ cancelled, old data in place";
            case INTERRUPTED -> "✗ interrupted; rebuild again";
            case QUEUED, RUNNING -> "…";
        };
    }

    private static Optional<StepRun> step(Run run, String app, String kind) {
        return run.steps().stream()
                .filter(s -> s.app().equals(app) && s.kind().equals(kind))
                .findFirst();
    }

    private static Optional<Long> number(Run run, String app, String kind, String name) {
        return step(run, app, kind).map(s -> s.detail().get(name)).map(n -> ((Number) n).longValue());
    }

    private static String whole(long number) {
        return String.format(SWEDISH, "%,d", number);
    }
}
