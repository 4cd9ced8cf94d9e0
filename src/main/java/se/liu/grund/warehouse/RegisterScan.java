package se.liu.grund.warehouse;

import java.nio.file.Path;
import java.util.List;

/**
 * Files of person-level rows as the engine reads them itself.
 *
 * @param files of one kind, CSV in UTF-8 with a heading line, or Parquet
 * @param parquet which kind
 * @param delimiter what stands between the columns of a CSV file
 */
public record RegisterScan(List<Path> files, boolean parquet, char delimiter) {

    /** Column that a scan adds: the path of the file that a row stands in. */
    public static final String FILE = "grund_fil";

    /** Column that a scan adds: which row of its file it is, from 0. */
    public static final String ROW = "grund_rad";

    public RegisterScan {
        files = List.copyOf(files);
    }
}
