package se.liu.grund.standin;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.TableData;

/** An app as it lies on disk, and whether some session reloads it just now. */
final class App {

    static final String FIRST_SCRIPT = "///$tab Main\r\nSET ThousandSep=',';\r\nSET DecimalSep='.';\r\n";

    private final String id;
    private final String title;
    private final AtomicBoolean reloading = new AtomicBoolean();
    private final Instant created = Instant.now();
    private Content content = new Content(FIRST_SCRIPT, DataModel.EMPTY, Optional.empty());

    /** What a save writes. */
    record Content(String script, DataModel data, Optional<Instant> lastReload) {}

    App(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    Instant created() {
        return created;
    }

    synchronized Content content() {
        return content;
    }

    synchronized void save(Content saved) {
        content = saved;
    }

    /** False where it is being reloaded already. */
    boolean beginReload() {
        return reloading.compareAndSet(false, true);
    }

    void endReload() {
        reloading.set(false);
    }

    SavedApp saved() {
        Content now = content();
        return new SavedApp(
                id,
                title,
                now.script(),
                now.data().tables().stream().map(TableData::copy).toList(),
                now.lastReload());
    }
}
