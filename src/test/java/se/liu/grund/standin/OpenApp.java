package se.liu.grund.standin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.TableData;

/** An app as one session sees it: its own copy of script and data until it is saved. */
final class OpenApp {

    private final App app;
    private final boolean withoutData;
    private String script;
    private DataModel data;
    private Optional<Instant> reloaded = Optional.empty();
    private boolean modified;

    OpenApp(App app, boolean withoutData) {
        this.app = app;
        this.withoutData = withoutData;
        script = app.content().script();
        data = withoutData ? DataModel.EMPTY : app.content().data();
    }

    App app() {
        return app;
    }

    boolean withoutData() {
        return withoutData;
    }

    synchronized String script() {
        return script;
    }

    synchronized void script(String text) {
        script = text;
        modified = true;
    }

    synchronized DataModel data() {
        return data;
    }

    synchronized void loaded(DataModel model) {
        data = model;
        reloaded = Optional.of(Instant.now());
        modified = true;
    }

    synchronized Optional<Instant> lastReload() {
        return reloaded.or(() -> app.content().lastReload());
    }

    synchronized boolean modified() {
        return modified;
    }

    /** Data that was never loaded here stays as it is on disk. */
    synchronized void save() {
        DataModel saved = reloaded.isPresent() ? data : app.content().data();
        app.save(new App.Content(script, saved, lastReload()));
        modified = false;
    }

    /** What lies on disk gets other than what was saved. */
    synchronized void changeSaved(Consumer<TableData> change) {
        List<TableData> tables = data.tables().stream().map(TableData::copy).toList();
        tables.forEach(change);
        DataModel other = new DataModel(tables, Map.of(), Map.of(), data.lineage(), ".");
        app.save(new App.Content(script, other, lastReload()));
    }
}
