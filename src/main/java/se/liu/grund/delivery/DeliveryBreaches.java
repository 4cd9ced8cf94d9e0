package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The breaches of one delivery while it is read, file by file, and last those of the delivery as a whole. */
final class DeliveryBreaches {

    private final FileBreaches.Room room;
    private final Map<String, FileBreaches> files = new LinkedHashMap<>();
    private final List<Breach> whole = new ArrayList<>();

    /** With what to do at the first breach, before reading goes on. */
    DeliveryBreaches(Runnable first) {
        this.room = new FileBreaches.Room(first);
    }

    /** Those of a file. */
    FileBreaches of(String file) {
        return files.computeIfAbsent(file, name -> new FileBreaches(name, room));
    }

    /** Those of a file, or of the sheet that has this name. */
    FileBreaches ofPart(String name) {
        for (FileBreaches file : files.values()) {
            FileBreaches part = file.named(name);
            if (part != null) {
                return part;
            }
        }
        return of(name);
    }

    /** One of the delivery as a whole. */
    void add(Breach breach) {
        room.told();
        whole.add(breach);
    }

    boolean none() {
        return whole.isEmpty() && files.values().stream().allMatch(FileBreaches::noneAtAll);
    }

    /** All in order of file, line and column, those of the whole last. */
    List<Breach> all() {
        List<Breach> all = new ArrayList<>();
        files.values().forEach(file -> all.addAll(file.all()));
        all.addAll(whole);
        return all;
    }
}
