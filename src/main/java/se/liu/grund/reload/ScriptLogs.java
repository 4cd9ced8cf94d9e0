package se.liu.grund.reload;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.liu.grund.reload.QlikSettings.AppPlace;

/** The last lines of a script log, where the engine's log folder is mounted here. */
final class ScriptLogs {

    private static final int LINES = 20;
    private static final int BYTES = 8192;

    private ScriptLogs() {}

    /** A sentence with the log's last lines; empty where they cannot be read. */
    static String tail(AppPlace place, String logFile) {
        Path folder = place.scriptLogs();
        String name = logFile.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        if (folder == null || name.isBlank() || name.equals("..")) {
            return "";
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(BYTES, log.length())];
            log.seek(log.length() - end.length);
            log.readFully(end);
            return sentence(new String(end, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The last lines of a log, for people. */
    static String sentence(String log) {
        List<String> lines = log.lines().filter(line -> !line.isBlank()).toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        return last.isEmpty() ? "" : " The log ends with: " + String.join(" | ", last) + ".";
    }
}
