package se.liu.grund.contract;

/**
 * One fault of one contract file.
 *
 * @param file below the folder that holds the contracts, e.g. {@code contracts/apps/framgrund.yaml}
 * @param line 1-based line, 0 when it concerns the file as a whole
 * @param pointer JSON Pointer of the place in the file, e.g. {@code /measures/3/qvd}; empty for the whole
 * @param message what was found and what is expected there
 */
public record ContractError(String file, int line, String pointer, String message) {

    /** Like {@code contracts/apps/framgrund.yaml:12: /measures/3/qvd: found 'x', expected …}. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + message;
    }
}
