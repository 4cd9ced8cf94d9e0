package se.liu.grund.standin;

/**
 * One request as it came.
 *
 * @param path of the websocket it came on
 * @param handle -1 for Global
 * @param params as JSON text; empty for none
 */
public record Call(String path, int handle, String method, String params) {}
