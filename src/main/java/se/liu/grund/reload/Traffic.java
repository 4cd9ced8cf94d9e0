package se.liu.grund.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.liu.grund.engine.EngineTraffic;
import se.liu.grund.engine.Secrets;
import se.liu.grund.engine.TrafficRecorder;

/**
 * Who hears what goes to and comes from the engines: the debug log, without secrets; a recorder, where a folder for
 * recordings is set; and every bean that wants to, such as the meters.
 */
@Component
class Traffic {

    private static final Logger log = LoggerFactory.getLogger(Traffic.class);
    private static final int LONGEST = 2000;

    private final ObjectProvider<EngineTraffic> listeners;
    private final @Nullable Path recordings;

    Traffic(QlikSettings settings, ObjectProvider<EngineTraffic> listeners) {
        this.listeners = listeners;
        this.recordings = settings.recordings();
    }

    /** For the sessions of one reload, one after another. */
    EngineTraffic of(String app, String identity) {
        List<EngineTraffic> all = new ArrayList<>(listeners.stream().toList());
        if (log.isDebugEnabled()) {
            all.add(event -> log.debug("{} {}", identity, shortened(event)));
        }
        if (recordings != null) {
            all.add(recorder(recordings, app, identity));
        }
        return event -> all.forEach(listener -> tell(listener, event));
    }

    private static void tell(EngineTraffic listener, EngineTraffic.Event event) {
        try {
            listener.on(event);
        } catch (RuntimeException itsOwn) {
            log.warn("A listener of the engine's traffic fails: {}", itsOwn.toString());
        }
    }

    private static String shortened(EngineTraffic.Event event) {
        String text = Secrets.without(event.toString());
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static EngineTraffic recorder(Path folder, String app, String identity) {
        String name = (app + "-" + identity).replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".jsonl";
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for recordings cannot be made.", e);
        }
        return new TrafficRecorder(folder.resolve(name));
    }
}
