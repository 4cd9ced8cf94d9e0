package se.liu.grund.engine;

/**
 * A machine that is registered in Qlik Cloud.
 *
 * @param place {@code https://tenant/oauth/token}
 * @param id of the OAuth client
 * @param secret of the OAuth client
 */
public record OAuthClient(HttpPlace place, String id, Secret secret) {}
