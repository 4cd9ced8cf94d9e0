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
        String task = job.place().task();
        URI service = places.enginePlaceOf(app).service();
        if (task == null || service == null) {
            throw job.notReloaded("it is to be reloaded by a task of QRS, and has no "
                    + (task == null
                            ? "task. Set grund.qlik.apps." + app + ".task"
                            : "address of one. Set" + " grund.qlik.engines." + places.engineNameOf(app) + ".service")
                    + " in the configuration.");
        }
        if (job.place().script() == QlikSettings.Script.SET) {
            throw job.notReloaded("a task of QRS runs the script that the app has, so that Grund cannot set it. Set"
                    + " grund.qlik.apps." + app + ".script to 'include' or 'own'.");
        }
        return new QrsTask(job, new Qrs(http(job, service, true), job.engine().progressInterval()), task);
    }

    /** The app in its tenant. */
    CloudApp cloud(ReloadJob job) {
        URI given = places.enginePlaceOf(job.app().app()).service();
        URI tenant = given == null ? URI.create("https://" + job.engine().base().getRawAuthority()) : given;
        boolean asCurrent = job.place().script() != QlikSettings.Script.SET;
        return new CloudApp(job, new CloudTenant(http(job, tenant, false)), releases.loaded(job.release(), asCurrent));
    }

    private QlikHttp http(ReloadJob job, URI service, boolean guarded) {
        EngineAddress engine = job.engine();
        return new QlikHttp(
                new HttpPlace(service, engine::tls, engine.callTimeout()), engine.wayIn(), engine.headers(), guarded);
    }
}
