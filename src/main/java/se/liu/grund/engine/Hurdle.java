package se.liu.grund.engine;

/** What stands between Grund and an app, in the order in which it is met. */
public enum Hurdle {
    /** The host's name leads to an address. */
    NAME,
    /** Something listens at address and port. */
    PORT,
    /** Both sides take each other's certificate. */
    CERTIFICATE,
    /** What listens there is an engine, or a proxy that has one. */
    ENGINE,
    /** The engine or its proxy knows who comes. */
    USER,
    /** The user has a licence and a free session. */
    LICENCE,
    /** The app is there, and the user may open it. */
    APP,
    /** All is open; one call failed. */
    CALL
}
