package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The breaches of one file, gathered while it is read. A fault that stands on many lines is one breach. */
final class FileBreaches {

    /** How many breaches of one delivery are listed; a person mends the first hundred and reads again. */
    static final int MOST = 1000;

    /** How many breaches of one delivery may still be listed. */
    static final class Room {
        private final Runnable first;
        private int left = MOST;
        private boolean any;

        Room() {
            this(() -> {});
        }

        /** With what to do at the first. */
        Room(Runnable first) {
            this.first = first;
        }

        /** There is a breach. */
        void told() {
            if (!any) {
                any = true;
                first.run();
            }
        }
    }

    private static final class Fault {
        final Breach breach;
        int lastLine;
        int lines = 1;

        Fault(Breach breach) {
            this.breach = breach;
            this.lastLine = breach.line();
        }

        Breach told() {
            return lines == 1
                    ? breach
                    : new Breach(
                            breach.file(),
                            breach.line(),
                            breach.column(),
                            breach.found() + " (on " + lines + " lines)",
                            breach.expected(),
                            breach.action());
        }
    }

    private final String file;
    private final Room room;
    private final List<Fault> faults = new ArrayList<>();
    private final List<FileBreaches> parts = new ArrayList<>();
    private final Map<String, Fault> repeated = new HashMap<>();
    private long unlisted;

    FileBreaches(String file) {
        this(file, new Room());
    }

    /** With how many may be listed, which the files of one delivery share. */
    FileBreaches(String file, Room room) {
        this.file = file;
        this.room = room;
    }

    /** One fault in one place; line or column 0 when it concerns more. */
    void add(int line, int column, String found, String expected, String action) {
        room.told();
        if (room.left > 0) {
            room.left--;
            faults.add(new Fault(new Breach(file, line, column, found, expected, action)));
        } else {
            unlisted++;
        }
    }

    /** A fault that is told where it first stands, with the number of lines that it stands on. */
    void once(String key, int line, int column, String found, String expected, String action) {
        Fault fault = repeated.get(key);
        if (fault == null) {
            int before = faults.size();
            add(line, column, found, expected, action);
            if (faults.size() > before) {
                repeated.put(key, faults.getLast());
            }
        } else if (fault.lastLine != line) {
            fault.lastLine = line;
            fault.lines++;
        }
    }

    /** Takes a breach of this file. */
    void add(Breach breach) {
        add(breach.line(), breach.column(), breach.found(), breach.expected(), breach.action());
    }

    /** Takes what a reader found wrong. */
    void add(se.liu.grund.source.Fault fault) {
        add(fault.line(), fault.column(), fault.found(), fault.expected(), fault.action());
    }

    /** The breaches of one sheet of the file, told after the file's own. */
    FileBreaches part(String name) {
        FileBreaches part = new FileBreaches(name, room);
        parts.add(part);
        return part;
    }

    boolean none() {
        return faults.isEmpty() && unlisted == 0;
    }

    /** Whether there is none in its parts either. */
    boolean noneAtAll() {
        return none() && parts.stream().allMatch(FileBreaches::noneAtAll);
    }

    /** These, or those of the part that has this name, or null. */
    @Nullable
    FileBreaches named(String name) {
        if (file.equals(name)) {
            return this;
        }
        return parts.stream().filter(part -> part.file.equals(name)).findFirst().orElse(null);
    }

    /** Every breach in order of line and column, and last how many were not listed. */
    List<Breach> all() {
        List<Breach> all = new ArrayList<>(faults.stream()
                .map(Fault::told)
                .sorted(Comparator.comparingInt(Breach::line).thenComparingInt(Breach::column))
                .toList());
        if (unlisted > 0) {
            all.add(new Breach(
                    file,
                    0,
                    0,
                    String.format(Locale.ROOT, "%d further breaches", unlisted),
                    "at most " + MOST + " to list",
                    "Mend those listed above and read again."));
        }
        parts.forEach(part -> all.addAll(part.all()));
        return all;
    }
}
