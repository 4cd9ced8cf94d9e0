package se.liu.grund.engine;

/**
 * Why a session is over.
 *
 * @param closeCode the socket's close code, 0 when it was not the socket that ended it
 * @param hurdle what it was that stood in the way
 * @param sentence what happened and what to do, starting in lower case, ending with a full stop
 */
record SessionEnd(int closeCode, Hurdle hurdle, String sentence) {

    static final SessionEnd CLOSED_HERE = new SessionEnd(0, Hurdle.CALL, "the session was closed by Grund.");

    static SessionEnd closed(int code, String reason) {
        String said = reason.isBlank() ? "" : ": " + reason.strip();
        String what = code == CloseCode.CUT.code()
                ? "the connection was cut (close code 1006%s)".formatted(said)
                : "the engine closed the connection (close code %d%s)".formatted(code, said);
        return new SessionEnd(code, CloseCode.hurdle(code), what + ". " + CloseCode.advice(code));
    }

    static SessionEnd fatal(Hurdle hurdle, String sentence) {
        return new SessionEnd(0, hurdle, sentence);
    }
}
