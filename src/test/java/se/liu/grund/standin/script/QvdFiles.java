package se.liu.grund.standin.script;

import java.nio.file.Path;
import java.util.List;
import se.liu.grund.standin.data.TableData;

/** QVDs, read and written by the project's own code. */
final class QvdFiles {

    private QvdFiles() {}

    static Rows read(Path file, String lib, String decimalSep) {
        throw ScriptFault.cannotOpen(lib);
    }

    static void write(Path file, TableData table, List<String> fields) {
        throw ScriptFault.cannotOpen(file.toString());
    }
}
