package se.liu.grund.rebuild;

import java.util.List;

/**
 * What someone asks for.
 *
 * @param apps aliases; empty means all
 * @param force rebuild and reload even where nothing changed
 */
public record RebuildRequest(List<String> apps, boolean force) {

    public RebuildRequest {
        apps = List.copyOf(apps);
    }
}
