package se.liu.grund.services;

/**
 * A reload as Qlik Cloud tells of it.
 *
 * @param status QUEUED, RELOADING, CANCELING; SUCCEEDED, FAILED, CANCELED, EXCEEDED_LIMIT
 * @param error code and message, empty where there is none
 * @param log the script log, empty where it is not told
 */
public record CloudReload(String id, String status, String error, String log) {

    /** Whether nothing more will happen. */
    public boolean over() {
        return switch (status) {
            case "SUCCEEDED", "FAILED", "CANCELED", "EXCEEDED_LIMIT" -> true;
            default -> false;
        };
    }

    /** Whether it came to its end without a fault, and is saved. */
    public boolean succeeded() {
        return status.equals("SUCCEEDED");
    }
}
