package se.liu.grund.reload;

import java.util.Optional;
import se.liu.grund.services.Execution;
import se.liu.grund.services.Qrs;

/** An app's reload by a task of the repository service: its chains and schedules stay as they are in the console. */
final class QrsTask implements ServiceReload.Commanded {

    private final ReloadJob job;
    private final Qrs service;
    private final String task;
    private String session = "";

    QrsTask(ReloadJob job, Qrs service, String task) {
        this.job = job;
        this.service = service;
        this.task = task;
    }

    @Override
    public String prepare() {
        return "The task runs the app's own script";
    }

    @Override
    public String begin() {
        session = service.start(task);
        return "Task " + task + " started, execution " + session;
    }

    /** The session is gone when the execution is over; only then its result counts, and 10 means that it runs again. */
    @Override
    public Optional<ServiceReload.End> end() {
        if (service.isGoing(session)) {
            return Optional.empty();
        }
        return service.execution(session).filter(Execution::over).map(this::ended);
    }

    private ServiceReload.End ended(Execution execution) {
        if (execution.succeeded()) {
            return new ServiceReload.End(true, false, "");
        }
        String told = execution.messages().isEmpty() ? "" : " (" + String.join("; ", execution.messages()) + ")";
        String log =
                service.scriptLog(task, execution).map(ScriptLogs::sentence).orElse("");
        return new ServiceReload.End(
                false, execution.aborted(), "task " + task + " " + execution.words() + told + "." + log);
    }

    @Override
    public void cancel() {
        job.track().tell("Asking the scheduler to stop the task");
        service.stop(task);
    }

    @Override
    public boolean attached() {
        return false;
    }
}
