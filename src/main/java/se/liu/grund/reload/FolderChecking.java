package se.liu.grund.reload;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.liu.grund.engine.DataConnection;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.release.FolderMark;
import se.liu.grund.release.ReleaseException;
import se.liu.grund.release.Releases;

/**
 * Whether {@code lib://} leads to the release folder. The two machines name it differently, so a file is put there and the
 * engine asked whether it sees it.
 */
final class FolderChecking {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int SHOWN = 5;

    private final String name;
    private final Releases releases;
    private final Duration patience;

    FolderChecking(String name, Releases releases, Duration patience) {
        this.name = name;
        this.releases = releases;
        this.patience = patience;
    }

    CheckStep check(EngineApp qlik) {
        List<DataConnection> connections = qlik.connections();
        Optional<DataConnection> ours =
                connections.stream().filter(c -> c.name().equals(name)).findFirst();
        if (ours.isEmpty()) {
            return failed(
                    "no connection '" + name + "'" + others(connections),
                    "Make a folder connection of that name, give the user the right to read it, or set the app's"
                            + " connection to one that is there.");
        }
        DataConnection connection = ours.get();
        if (!connection.isFolder()) {
            return failed(
                    "connection '" + name + "' is of type " + connection.type(),
                    "Set the app's connection to one of type folder.");
        }
        try (FolderMark mark = releases.mark()) {
            List<String> items = awaited(qlik, connection, mark.name());
            return items.contains(mark.name())
                    ? CheckStep.ok(Part.FOLDER, "'" + name + "' is " + connection.target() + ", where Grund publishes")
                    : failed(
                            "connection '" + name + "' leads to " + connection.target()
                                    + ", where the engine does not see what Grund just wrote to " + mark.folder(),
                            "Let the connection lead to that folder, by the path that the engine's machine has for"
                                    + " it.");
        } catch (ReleaseException e) {
            return CheckStep.failed(Part.FOLDER, String.valueOf(e.getMessage()));
        }
    }

    /** Network drives show a new file only after some seconds. */
    private List<String> awaited(EngineApp qlik, DataConnection connection, String mark) {
        long end = System.nanoTime() + patience.toNanos();
        List<String> items = qlik.folderItems(connection);
        while (!items.contains(mark) && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return items;
            }
            items = qlik.folderItems(connection);
        }
        return items;
    }

    private static String others(List<DataConnection> connections) {
        if (connections.isEmpty()) {
            return "; this user sees none";
        }
        return " among those that this user sees: "
                + connections.stream()
                        .limit(SHOWN)
                        .map(c -> "'" + c.name() + "'")
                        .collect(Collectors.joining(", "))
                + (connections.size() > SHOWN ? " …" : "");
    }

    private static CheckStep failed(String found, String action) {
        return CheckStep.failed(Part.FOLDER, found, action);
    }
}
