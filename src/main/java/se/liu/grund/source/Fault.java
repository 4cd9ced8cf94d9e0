package se.liu.grund.source;

/**
 * One way in which what stands there cannot be read.
 *
 * @param line 1-based line or row, 0 when it concerns the whole
 * @param column 1-based cell or character, as the reader says; 0 when it concerns the line as a whole
 * @param found what stands there, at most some 80 characters of it
 * @param expected what could be read
 * @param action what to do about it, one sentence
 */
public record Fault(int line, int column, String found, String expected, String action) {}
