package se.liu.grund.delivery;

/**
 * One way a file breaks its delivery contract.
 *
 * @param file path below the delivery root
 * @param line 1-based line, 0 when it concerns the file as a whole
 * @param column 1-based table column, 0 when it concerns the line as a whole
 * @param found what stands there
 * @param expected what the contract asks for
 * @param action what to do about it, one sentence
 */
public record Breach(String file, int line, int column, String found, String expected, String action) {

    @Override
    public String toString() {
        String where = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return where + ": found " + found + ", expected " + expected + ". " + action;
    }
}
