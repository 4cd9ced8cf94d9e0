package se.liu.grund.engine;

import org.jspecify.annotations.Nullable;

/** What an engine did not do. The message says what, where, found, and what to do; it never holds a header's value. */
public class EngineException extends RuntimeException {

    /** {@link #httpStatus()} when the upgrade was not refused by a status. */
    static final int NO_STATUS = 0;

    private final Hurdle hurdle;
    private final String finding;
    private final int code;
    private final String method;
    private final String parameter;
    private final int closeCode;
    private final int httpStatus;

    /**
     * @param where what the message starts with: whose fault it is
     * @param finding what was found and what to do
     */
    EngineException(
            Hurdle hurdle,
            String where,
            String finding,
            int code,
            String method,
            String parameter,
            int closeCode,
            int httpStatus,
            @Nullable Throwable cause) {
        super(where + finding, cause);
        this.hurdle = hurdle;
        this.finding = finding;
        this.code = code;
        this.method = method;
        this.parameter = parameter;
        this.closeCode = closeCode;
        this.httpStatus = httpStatus;
    }

    /** Of a hurdle that was not taken, before there was a session. */
    static EngineException before(Hurdle hurdle, String finding, @Nullable Throwable cause) {
        return new EngineException(hurdle, "", finding, 0, "", "", 0, NO_STATUS, cause);
    }

    /** The same, with the place that was to be reached. */
    EngineException at(String where) {
        return new EngineException(hurdle, where, finding, code, method, parameter, closeCode, httpStatus, getCause());
    }

    /** What stood in the way. */
    public Hurdle hurdle() {
        return hurdle;
    }

    /** The message without the place: what was found, ending with a full stop, then what to do. */
    public String finding() {
        return finding;
    }

    /** The engine's error code, see {@link EngineError}; 0 when the engine sent none. */
    public int code() {
        return code;
    }

    /** The method that was called; empty when the session could not be opened. */
    public String method() {
        return method;
    }

    /** The engine's own word on the parameter at fault; often empty. */
    public String parameter() {
        return parameter;
    }

    /** The WebSocket close code that ended the session; 0 when it was not a close. */
    public int closeCode() {
        return closeCode;
    }

    /**
     * Whether the connection was lost, or not made, for a reason that may pass by itself: a cut, a restart, an overload.
     * What a user, right, licence, name or certificate stands in the way of is not.
     */
    public boolean mayPass() {
        return switch (httpStatus) {
            case 429, 500, 502, 503, 504 -> true;
            case NO_STATUS ->
                closeCode != 0
                        ? CloseCode.mayComeBack(closeCode)
                        : method.isEmpty() && (hurdle == Hurdle.PORT || hurdle == Hurdle.ENGINE);
            default -> false;
        };
    }

    /** The HTTP status that refused the upgrade; 0 when none did. */
    public int httpStatus() {
        return httpStatus;
    }
}
