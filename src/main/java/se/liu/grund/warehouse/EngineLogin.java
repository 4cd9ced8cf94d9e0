package se.liu.grund.warehouse;

import java.util.Properties;

/**
 * Who asks a server.
 *
 * @param user empty where the URL says
 * @param password empty for none
 */
public record EngineLogin(String user, String password) {

    /** Nobody in particular. */
    public static final EngineLogin NONE = new EngineLogin("", "");

    Properties properties() {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "EngineLogin[" + user + "]";
    }
}
