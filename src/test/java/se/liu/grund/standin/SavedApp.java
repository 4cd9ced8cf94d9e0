package se.liu.grund.standin;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import se.liu.grund.standin.data.TableData;

/**
 * What an app holds on disk: what the last save left there.
 *
 * @param script the saved script
 * @param tables the saved tables, copied
 * @param lastReload when the saved data was loaded; empty for never
 */
public record SavedApp(String id, String title, String script, List<TableData> tables, Optional<Instant> lastReload) {

    public TableData table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("App '" + id + "' has no table '" + name + "'. Tables: "
                        + tables.stream().map(TableData::name).toList() + "."));
    }
}
