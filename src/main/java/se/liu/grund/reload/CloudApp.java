package se.liu.grund.reload;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import se.liu.grund.services.CloudReload;
import se.liu.grund.services.CloudTenant;

/** An app's reload by Qlik Cloud: QVDs are sent up, the script is set where Grund sets it, and the tenant reloads. */
final class CloudApp implements ServiceReload.Commanded {

    private final ReloadJob job;
    private final CloudTenant service;
    private final SortedMap<String, Path> files;
    private final String app;
    private CloudReload reload = new CloudReload("", "", "", "");
    private boolean attached;

    /** @param files what is sent up, by the names that the script loads them by */
    CloudApp(ReloadJob job, CloudTenant service, SortedMap<String, Path> files) {
        this.job = job;
        this.service = service;
        this.files = files;
        this.app = Objects.requireNonNull(job.place().id());
    }

    @Override
    public String prepare() {
        files.forEach(service::upload);
        if (job.place().script() == QlikSettings.Script.SET) {
            service.script(app, job.script(), "Grund, release " + job.release().id());
        }
        return files.size() + " files are in the tenant";
    }

    @Override
    public String begin() {
        CloudTenant.Begun begun = service.reload(app, job.place().reload() == QlikSettings.Reload.PARTIAL);
        reload = begun.reload();
        attached = begun.attached();
        return attached
                ? "The app is being reloaded already; waiting for reload " + reload.id()
                : "Reload " + reload.id() + " begun";
    }

    @Override
    public Optional<ServiceReload.End> end() {
        reload = service.reload(reload.id());
        if (!reload.over()) {
            return Optional.empty();
        }
        if (reload.succeeded()) {
            return Optional.of(new ServiceReload.End(true, false, ""));
        }
        String log = service.log(app, reload).map(ScriptLogs::sentence).orElse("");
        String error = reload.error().isEmpty() ? "" : " (" + reload.error() + ")";
        return Optional.of(new ServiceReload.End(
                false,
                reload.status().equals("CANCELED"),
                "reload " + reload.id() + " ended as " + reload.status() + error + "." + log));
    }

    @Override
    public void cancel() {
        job.track().tell("Asking the tenant to cancel the reload");
        service.cancel(reload.id());
    }

    @Override
    public boolean attached() {
        return attached;
    }
}
