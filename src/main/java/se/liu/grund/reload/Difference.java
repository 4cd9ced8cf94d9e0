package se.liu.grund.reload;

/**
 * One way in which Qlik does not hold what the mart holds.
 *
 * @param where table, or measure and row
 * @param found what Qlik holds
 * @param expected what the mart holds
 */
public record Difference(String where, String found, String expected) {

    @Override
    public String toString() {
        return where + ": found " + found + ", expected " + expected;
    }
}
