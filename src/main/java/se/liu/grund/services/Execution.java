package se.liu.grund.services;

import java.util.List;

/**
 * How one execution of a task stands; status numbers are those of the repository service.
 *
 * @param id of the execution result
 * @param status 0 never started, 1 triggered, 2 started, 3 queued, 4 abort initiated, 5 aborting, 6 aborted, 7 success, 8
 *     failed, 9 skipped, 10 to be tried again, 11 error, 12 reset
 * @param started text as it came, for telling the newest
 * @param fileReference of the script log; all zeros for none
 * @param messages what happened, in the service's words
 */
public record Execution(String id, int status, String started, String fileReference, List<String> messages) {

    private static final List<String> NAMES = List.of(
            "never started",
            "triggered",
            "started",
            "queued",
            "abort initiated",
            "aborting",
            "aborted",
            "finished successfully",
            "failed",
            "skipped",
            "to be tried again",
            "error",
            "reset");

    public Execution {
        messages = List.copyOf(messages);
    }

    /** Whether nothing more will happen: 10 runs again, 4 and 5 are not over. */
    public boolean over() {
        return switch (status) {
            case 6, 7, 8, 9, 11, 12 -> true;
            default -> false;
        };
    }

    /** Whether it came to its end without a fault. */
    public boolean succeeded() {
        return status == 7;
    }

    /** Whether someone stopped it. */
    public boolean aborted() {
        return status == 6;
    }

    /** The status in words. */
    public String words() {
        return status >= 0 && status < NAMES.size() ? NAMES.get(status) : "of status " + status;
    }
}
