package se.liu.grund.reload;

/**
 * What a connection check found of one part.
 *
 * @param part what was looked at
 * @param result what came of it
 * @param found what is there; empty where it was not reached
 * @param expected what should be there
 * @param action what to do; empty unless it failed
 */
public record CheckStep(Part part, Result result, String found, String expected, String action) {

    /** What came of looking at a part. */
    public enum Result {
        OK,
        FAILED,
        /** A part before it failed. */
        NOT_REACHED
    }

    static CheckStep ok(Part part, String found) {
        return new CheckStep(part, Result.OK, found, part.expected(), "");
    }

    static CheckStep failed(Part part, String found, String action) {
        return new CheckStep(part, Result.FAILED, found, part.expected(), action);
    }

    static CheckStep notReached(Part part) {
        return new CheckStep(part, Result.NOT_REACHED, "", part.expected(), "");
    }

    /** As a house's sentences are: what was found up to the first full stop, and then what to do. */
    static CheckStep failed(Part part, String sentences) {
        int stop = sentences.indexOf(". ");
        return stop < 0
                ? failed(part, sentences, "Look in the engine's log.")
                : failed(part, sentences.substring(0, stop), sentences.substring(stop + 2));
    }

    /** In one line, for logs. */
    @Override
    public String toString() {
        return part.word() + ": " + found + (action.isEmpty() ? "" : ". " + action);
    }
}
