package se.liu.grund.services;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.liu.grund.engine.QlikHttp;
import se.liu.grund.engine.QlikHttp.Answer;
import tools.jackson.databind.JsonNode;

/** The repository service (QRS) of Qlik Sense Enterprise on Windows: starts a task and tells how its executions go. */
public final class Qrs {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final int LOG_TRIES = 5;

    private final QlikHttp http;
    private final Duration pause;

    /** @param pause between two tries to fetch a script log that is not there yet */
    public Qrs(QlikHttp http, Duration pause) {
        this.http = http;
        this.pause = pause;
    }

    /**
     * Starts a task; does not wait for its end.
     *
     * @return the execution session's id
     * @throws ServiceException when it did not start
     */
    public String start(String task) {
        Answer answer = http.post("/qrs/task/" + guid("task", task) + "/start/synchronous", "{}", "start of the task");
        String session = answer.json().path("value").asString("");
        if (!answer.ok()) {
            throw refused("the start of task " + task, answer);
        }
        if (!GUID.matcher(session).matches() || session.equals(ZERO)) {
            throw new ServiceException("QRS at " + http.address() + ": task " + task
                    + " did not start. Look whether it is enabled, its app is there and the scheduler runs.");
        }
        return session;
    }

    /** The name of a reload task, which says that it is there and may be read. */
    public String name(String task) {
        Answer answer = http.get("/qrs/reloadtask/" + guid("task", task), "task");
        if (!answer.ok()) {
            throw refused("task " + task, answer);
        }
        return answer.json().path("name").asString("");
    }

    /** Asks the scheduler to stop a task. */
    public void stop(String task) {
        Answer answer = http.post("/qrs/task/" + guid("task", task) + "/stop", "{}", "stop of the task");
        if (!answer.ok()) {
            throw refused("the stop of task " + task, answer);
        }
    }

    /** Whether an execution session is still there; it is gone when its execution is over. */
    public boolean isGoing(String session) {
        Answer answer = http.get("/qrs/executionsession/" + guid("execution session", session), "execution session");
        if (answer.status() == 404) {
            return false;
        }
        if (!answer.ok()) {
            throw refused("execution session " + session, answer);
        }
        return true;
    }

    /** The newest execution of a session; a task that was tried again has several. Empty where none is told yet. */
    public Optional<Execution> execution(String session) {
        String filter = URLEncoder.encode(
                        "ExecutionId eq " + guid("execution session", session), StandardCharsets.UTF_8)
                .replace("+", "%20");
        Answer answer = http.get("/qrs/executionresult/full?filter=" + filter, "execution result");
        if (!answer.ok()) {
            throw refused("the execution result of " + session, answer);
        }
        List<Execution> executions = new ArrayList<>();
        answer.json().forEach(node -> executions.add(execution(node)));
        return executions.stream().max(Comparator.comparing(Execution::started));
    }

    private static Execution execution(JsonNode node) {
        List<String> messages = new ArrayList<>();
        node.path("details")
                .forEach(detail -> messages.add(detail.path("message").asString("")));
        return new Execution(
                node.path("id").asString(""),
                node.path("status").asInt(0),
                node.path("startTime").asString(""),
                node.path("fileReferenceID").asString(ZERO),
                messages.stream().filter(message -> !message.isBlank()).toList());
    }

    /** The script log of an execution; right after its end it may not be there yet, so that it is asked for a few times. */
    public Optional<String> scriptLog(String task, Execution execution) {
        for (int i = 0; i < LOG_TRIES; i++) {
            Optional<String> log = logOnce(task, execution);
            if (log.isPresent()) {
                return log;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> logOnce(String task, Execution execution) {
        String root = "/qrs/reloadtask/" + guid("task", task);
        Answer newer = http.get(root + "/scriptlogfile?executionResultId=" + execution.id(), "script log");
        Answer reference = newer.ok() || execution.fileReference().equals(ZERO)
                ? newer
                : http.get(root + "/scriptlog?fileReferenceId=" + execution.fileReference(), "script log");
        String value = reference.json().path("value").asString("");
        if (!reference.ok() || !GUID.matcher(value).matches()) {
            return Optional.empty();
        }
        Answer log = http.get("/qrs/download/reloadtask/" + value + "/scriptlog.txt", "script log");
        return log.ok() && !log.body().isBlank() ? Optional.of(log.body()) : Optional.empty();
    }

    /** Ids go into addresses and filters as they are, so that nothing else may. */
    private String guid(String what, String id) {
        if (!GUID.matcher(id).matches()) {
            throw new ServiceException("QRS at " + http.address() + ": the " + what + " is '" + id
                    + "', expected a GUID as the management console shows it.");
        }
        return id;
    }

    private ServiceException refused(String what, Answer answer) {
        String advice = switch (answer.status()) {
            case 400 -> "Look whether the address is that of the repository service, https://host:4242.";
            case 401, 403 -> "Check certificate and user, and give the user the right to start and read the task.";
            case 404 -> "There is no such task, or this user may not see it. Check grund.qlik.apps.<alias>.task.";
            case 409 -> "The task is being changed by someone else. Run again.";
            default -> "Look in the repository service's log.";
        };
        return new ServiceException("QRS at " + http.address() + " answered " + what + " with HTTP status "
                + answer.status() + ". " + advice);
    }
}
