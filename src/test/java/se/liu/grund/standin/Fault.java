package se.liu.grund.standin;

import java.time.Duration;
import java.util.function.Consumer;
import se.liu.grund.standin.data.TableData;

/** One way in which the stand-in can be told to misbehave, as real engines and the proxies before them do. */
public sealed interface Fault {

    /** The websocket handshake is answered with this HTTP status, e.g. 401, 403, 302; 302 points to a login form. */
    record RefuseUpgrade(int status) implements Fault {}

    /** The socket is closed; 1006 cuts it without a close frame. */
    record CloseSocket(int code, When when) implements Fault {}

    /** When a socket is closed. */
    enum When {
        /** Just after the notifications. */
        CONNECTING,
        /** Instead of starting a reload. */
        BEFORE_RELOAD,
        /** When the reload has begun; it goes on without the socket where the session has a ttl. */
        DURING_RELOAD,
        /** Instead of answering that the reload has ended. */
        AFTER_RELOAD,
        /** After the app was saved, instead of answering so. */
        SAVING
    }

    /** A reload takes this much longer; progress is served meanwhile, and cancelling ends it. */
    record HoldReload(Duration time) implements Fault {}

    /**
     * An answer is sent after the next one.
     *
     * @param patience how long it waits for a next one at most
     */
    record AnswerOutOfOrder(Duration patience) implements Fault {}

    /** The method is answered after this time; very long stands for never. */
    record Delay(String method, Duration time) implements Fault {}

    /** The method is not executed but answered with this error. */
    record ErrorAnswer(String method, int code, String message) implements Fault {}

    /** The method is not executed but answered with this result, a JSON object. */
    record AnswerWith(String method, String result) implements Fault {}

    /** Answers carry {@code delta:true}, though nobody can have asked for it. */
    record AnswerDelta() implements Fault {}

    /** This text is sent before the next answer, e.g. {@code {"jsonrpc":"2.0","change":[1]}} or something unreadable. */
    record Push(String frame) implements Fault {}

    /** Neither OnAuthenticationInformation nor OnConnected is sent. */
    record NoNotifications() implements Fault {}

    /** Both are sent only when the first request has come. */
    record LateNotifications() implements Fault {}

    /** OnAuthenticationInformation says {@code mustAuthenticate}. */
    record MustAuthenticate() implements Fault {}

    /** OnConnected says this, e.g. {@code SESSION_ERROR_NO_LICENSE}; errors close the socket after it. */
    record SessionState(String state) implements Fault {}

    /** One more notification after the others, e.g. {@code OnLicenseAccessDenied} with severity {@code fatal}. */
    record ExtraNotification(String topic, String severity, String message) implements Fault {}

    /** A reload ends with {@code qSuccess:true} and an {@code EDC_ERROR} in the progress. */
    record ErrorDespiteSuccess(String message) implements Fault {}

    /** Pings are not answered. */
    record NoPongs() implements Fault {}

    /** Each table may be changed after the script has loaded it, before anything is read from it. */
    record AfterLoad(Consumer<TableData> change) implements Fault {}

    /** The socket is closed when that method comes, which is neither executed nor answered. */
    record CloseOn(String method, int code) implements Fault {}

    /** The app's section access lets in this user only. */
    record SectionAccess(String user) implements Fault {}

    /** A session ends with its socket, whatever its ttl. */
    record ForgetSession() implements Fault {}

    /** Each table may be changed after it was saved. */
    record AfterSave(Consumer<TableData> change) implements Fault {}

    /** Code 15, "Request aborted": the engine asks for the request again. */
    static Fault aborted(String method) {
        return new ErrorAnswer(method, 15, "Request aborted");
    }

    /** {@code DoSave} fails with 9008. */
    static Fault diskFull() {
        return new ErrorAnswer("DoSave", 9008, "The disk is out of space");
    }
}
