/** The QVD format: write, read. Plain Java, a library within. Doors: {@code QvdWriter}, {@code QvdReader}, {@code QvdTable}. */
@NullMarked
package se.liu.grund.qvd;

import org.jspecify.annotations.NullMarked;
