package se.liu.grund.engine;

/** The close codes engines and their proxies are known to send, with what to do. */
enum CloseCode {
    NORMAL(1000, "The engine ended the session: look in its log."),
    GOING_AWAY(1001, "The engine or a proxy is shutting down: run again when it is back."),
    CUT(1006, "The network, a proxy or the engine dropped it: find out what the app holds before reloading again."),
    SUSPENDED(4000, "The session was suspended: open a new one."),
    IDLE(4001, "The session was idle too long: raise the proxy's inactivity time-out or poll more often."),
    LICENCE_RENEWAL(4002, "The licence is being renewed: run again."),
    TERMINATING(4003, "The engine is terminating: run again when it is back."),
    APP_DELETED(4004, "The app was deleted while it was open: check the app id in the configuration."),
    SESSION_LIMIT(4005, "The user has too many sessions: close some or wait until they time out."),
    AUTHENTICATION(4006, "Authentication failed: check the user header, token or certificate."),
    APP_MODE(4007, "The app's mode was changed: run again."),
    PROXY_FAULT(4200, "The proxy in front of the engine failed: look in its log."),
    CLIENT_TIMEOUT(4201, "The proxy waited too long for us: check the network between."),
    BAD_REQUEST(4202, "The proxy did not accept the request: check address and virtual proxy."),
    NO_PERMISSION(4203, "The user may not do this: give the user rights on the app."),
    APP_NOT_FOUND(4204, "There is no such app, or this user may not see it: check the app id in the configuration."),
    TOO_MANY_REQUESTS(4205, "Too many requests: wait and run again."),
    NETWORK(4206, "The network behind the proxy failed: wait and run again."),
    DEPENDENCY(4210, "A service that the engine needs failed: look in the proxy's log."),
    OTHER_DEPENDENCY(4211, "A service that the engine needs failed: look in the proxy's log."),
    ENGINE(4220, "The engine failed: look in its log."),
    NO_RESERVATION(4222, "No engine is reserved for this app: wait and run again."),
    ENTITLEMENT(4230, "The tenant is not entitled to this: check the subscription."),
    NO_ENGINES(4240, "No engine is available: wait and run again.");

    private final int code;
    private final String advice;

    CloseCode(int code, String advice) {
        this.code = code;
        this.advice = advice;
    }

    int code() {
        return code;
    }

    /** Whether what closed with this code may come back by itself; of an unknown code it is not known. */
    static boolean mayComeBack(int code) {
        return switch (code) {
            case 1000, 1001, 1006, 4000, 4001, 4003, 4007, 4200, 4201, 4205, 4206, 4210, 4211, 4220, 4222, 4240 -> true;
            default -> false;
        };
    }

    static Hurdle hurdle(int code) {
        return switch (code) {
            case 4006 -> Hurdle.USER;
            case 4005 -> Hurdle.LICENCE;
            case 4004, 4203, 4204 -> Hurdle.APP;
            case 4220, 4222, 4230, 4240 -> Hurdle.ENGINE;
            default -> Hurdle.CALL;
        };
    }

    static String advice(int code) {
        for (CloseCode known : values()) {
            if (known.code == code) {
                return known.advice;
            }
        }
        return "Grund does not know this close code: look in the engine's log.";
    }
}
