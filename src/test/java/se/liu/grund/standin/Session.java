package se.liu.grund.standin;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import se.liu.grund.standin.script.Connections;
import tools.jackson.databind.node.ObjectNode;

/** One engine session: an open app, its objects and reloads. Requests are answered one after another, reloads aside. */
final class Session {

    static final int GLOBAL = -1;
    static final int DOC = 1;

    private final User user;
    private final Faults faults;
    private final SessionReloads reloads;
    private final SessionObjects objects = new SessionObjects(this);
    private final MethodTable global;
    private final MethodTable docMethods;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private volatile Optional<OpenApp> doc = Optional.empty();

    Session(User user, Apps apps, Connections connections, Faults faults) {
        this.user = user;
        this.faults = faults;
        reloads = new SessionReloads(this, connections, faults);
        global = GlobalMethods.of(this, apps);
        docMethods = DocMethods.of(this, objects, connections);
    }

    User user() {
        return user;
    }

    Optional<OpenApp> doc() {
        return doc;
    }

    OpenApp openDoc() {
        return doc.orElseThrow(EngineError::noDocument);
    }

    void open(OpenApp app) {
        doc = Optional.of(app);
    }

    SessionReloads reloads() {
        return reloads;
    }

    /** Handles whose layout a reload makes stale. */
    int[] handles() {
        return IntStream.concat(IntStream.of(DOC), objects.handles()).toArray();
    }

    void submit(Runnable task) {
        try {
            worker.execute(task);
        } catch (RejectedExecutionException gone) {
            // The session has ended: what was asked of it is never answered.
        }
    }

    /** Runs on the session's own thread. */
    void handle(Request request, Line line) {
        Optional<Fault.Delay> delay =
                faults.take(Fault.Delay.class, fault -> fault.method().equals(request.method()));
        if (delay.isPresent()) {
            CompletableFuture.delayedExecutor(delay.get().time().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> submit(() -> execute(request, line)));
        } else {
            execute(request, line);
        }
    }

    private void execute(Request request, Line line) {
        Optional<Fault.CloseOn> close =
                faults.take(Fault.CloseOn.class, fault -> fault.method().equals(request.method()));
        if (close.isPresent()) {
            line.close(close.get().code(), "at " + request.method());
            return;
        }
        try {
            faults.take(Fault.SectionAccess.class, fault -> request.method().equals("OpenDoc"))
                    .filter(fault -> !fault.user().equals(user.id()))
                    .ifPresent(fault -> {
                        throw new EngineError(5, "", "Access denied");
                    });
            faults.take(Fault.ErrorAnswer.class, fault -> fault.method().equals(request.method()))
                    .ifPresent(fault -> {
                        throw new EngineError(fault.code(), "", fault.message());
                    });
            Optional<Fault.AnswerWith> other =
                    faults.take(Fault.AnswerWith.class, fault -> fault.method().equals(request.method()));
            if (other.isPresent()) {
                line.answer(request, Answer.of((ObjectNode)
                        Json.MAPPER.readTree(other.get().result())));
            } else {
                dispatch(request, line);
            }
        } catch (EngineError error) {
            line.error(Optional.of(request), error);
        } catch (RuntimeException unforeseen) {
            line.error(Optional.of(request), new EngineError(-128, String.valueOf(unforeseen), "Internal error"));
        }
    }

    private void dispatch(Request request, Line line) {
        if (request.handle() == DOC && SessionReloads.begins(request)) {
            openDoc();
            reloads.begin(request, line);
            return;
        }
        Answer answer = call(request);
        if (request.method().equals("DoSave")) {
            faults.take(Fault.AfterSave.class).ifPresent(fault -> openDoc().changeSaved(fault.change()));
        }
        Optional<Fault.CloseSocket> cut =
                request.method().equals("DoSave") ? faults.closing(Fault.When.SAVING) : Optional.empty();
        if (cut.isPresent()) {
            line.close(cut.get().code(), "after the save");
        } else {
            line.answer(request, answer);
        }
    }

    private Answer call(Request request) {
        if (request.handle() == GLOBAL) {
            return global.call(request);
        }
        if (reloads.isRunning() && !request.method().equals("GetAppLayout")) {
            throw EngineError.reloadInProgress();
        }
        if (request.handle() == DOC) {
            openDoc();
            return docMethods.call(request);
        }
        return objects.call(request);
    }

    void end() {
        reloads.cancelAll();
        worker.shutdown();
    }
}
