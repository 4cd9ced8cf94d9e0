package se.liu.grund.reload;

import java.net.URI;
import org.springframework.stereotype.Component;
import se.liu.grund.engine.EngineAddress;
import se.liu.grund.engine.HttpPlace;
import se.liu.grund.engine.QlikHttp;
import se.liu.grund.release.Releases;
import se.liu.grund.services.CloudTenant;
import se.liu.grund.services.Qrs;

/** From an app's settings to the service that reloads it; says what to set where something is missing. */
@Component
class ServiceWays {

    private final AppPlaces places;
    private final Releases releases;

    ServiceWays(AppPlaces places, Releases releases) {
        this.places = places;
        this.releases = releases;
    }

    /** The app's task. */
    QrsTask task(ReloadJob job) {
        String app = job.app().app();
        if (job.place().script() == QlikSettings.Script.SET) {
            throw job.notReloaded("a task of QRS runs the script that the app has, so that Grund cannot set it. Set"
                    + " grund.qlik.apps." + app + ".script to 'include' or 'own'.");
        }
        try {
            String task = taskId(app);
            return new QrsTask(job, qrs(app, job.engine()), task);
        } catch (IllegalArgumentException missing) {
            throw job.notReloaded(String.valueOf(missing.getMessage()));
        }
    }

    /**
     * The name of the task that reloads an app.
     *
     * @throws IllegalArgumentException where a setting is missing
     * @throws se.liu.grund.services.ServiceException where there is no such task for this user
     */
    String taskName(String app, EngineAddress engine) {
        return qrs(app, engine).name(taskId(app));
    }

    private String taskId(String app) {
        String task = places.appPlace(app).task();
        if (task == null || task.isBlank()) {
            throw new IllegalArgumentException("it is to be reloaded by a task of QRS, and has no task. Set"
                    + " grund.qlik.apps." + app + ".task in the configuration.");
        }
        return task;
    }

    private Qrs qrs(String app, EngineAddress engine) {
        URI service = places.enginePlaceOf(app).service();
        if (service == null) {
            throw new IllegalArgumentException("it is to be reloaded by a task of QRS, and has no address of one. Set"
                    + " grund.qlik.engines." + places.engineNameOf(app) + ".service in the configuration.");
        }
        return new Qrs(http(engine, service, true), engine.progressInterval());
    }

    /** The app in its tenant. */
    CloudApp cloud(ReloadJob job) {
        URI given = places.enginePlaceOf(job.app().app()).service();
        URI tenant = given == null ? URI.create("https://" + job.engine().base().getRawAuthority()) : given;
        boolean asCurrent = job.place().script() != QlikSettings.Script.SET;
        return new CloudApp(
                job, new CloudTenant(http(job.engine(), tenant, false)), releases.loaded(job.release(), asCurrent));
    }

    private static QlikHttp http(EngineAddress engine, URI service, boolean guarded) {
        return new QlikHttp(
                new HttpPlace(service, engine::tls, engine.callTimeout()), engine.wayIn(), engine.headers(), guarded);
    }
}
