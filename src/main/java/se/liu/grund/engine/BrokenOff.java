package se.liu.grund.engine;

import javax.net.ssl.SSLException;

/**
 * The connection was gone in or right after TLS's handshake, before the upgrade was answered. So ends a client whose
 * certificate is refused, when its socket breaks before it has read the alert.
 */
final class BrokenOff extends SSLException {

    private static final long serialVersionUID = 1L;

    BrokenOff(Exception cause) {
        super("broken off in or after the handshake", cause);
    }
}
