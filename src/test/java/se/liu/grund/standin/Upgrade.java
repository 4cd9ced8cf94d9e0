package se.liu.grund.standin;

import java.util.List;

/**
 * One websocket handshake as it came.
 *
 * @param path percent-encoded, without query
 * @param query without {@code ?}; empty for none
 * @param headers names in lower case; values are not kept, since some are secrets
 * @param qlikUser value of {@code X-Qlik-User}; empty for none
 */
public record Upgrade(String path, String query, List<String> headers, String qlikUser) {}
