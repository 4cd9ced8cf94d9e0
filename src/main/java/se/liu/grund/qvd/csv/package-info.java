/** QVD to CSV and back, streaming, by FastCSV. Doors: {@code QvdToCsv}, {@code CsvToQvd}. */
@NullMarked
package se.liu.grund.qvd.csv;

import org.jspecify.annotations.NullMarked;
