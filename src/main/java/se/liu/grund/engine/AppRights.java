package se.liu.grund.engine;

import java.util.List;

/**
 * What the user may do with an app.
 *
 * @param readOnly whether nothing can be saved
 * @param privileges such as {@code read}, {@code update}, {@code reload}; empty where the engine tells none
 */
public record AppRights(boolean readOnly, List<String> privileges) {

    /** Whether the engine lists rights, and this one is not among them. */
    public boolean lacks(String privilege) {
        return !privileges.isEmpty() && !privileges.contains(privilege);
    }
}
