package se.liu.grund.source.px;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;

/**
 * An aggregation of PC-Axis (an {@code .agg} file): groups of a value set's values, as kommuner are grouped into län.
 *
 * @param name e.g. {@code Län}
 * @param valueSet the name of the value set whose values are grouped
 * @param groups in the file's order
 */
public record Aggregation(String name, String valueSet, List<Group> groups) {

    public Aggregation {
        groups = List.copyOf(groups);
    }

    /**
     * A group.
     *
     * @param code with its leading zeros, e.g. {@code 01}
     * @param text as people read it; the code when there is none
     * @param members codes of the value set
     */
    public record Group(String code, String text, List<String> members) {

        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * Reads a file in UTF-8, windows-1252, or UTF-16 with byte order mark.
     *
     * @param faults takes groups without text or without members, which are read all the same
     * @throws SourceException when it is no aggregation
     */
    public static Aggregation read(Path file, Faults faults) throws IOException {
        IniFile ini = IniFile.read(file, faults);
        List<Map.Entry<String, IniFile.Entry>> codes = ini.numbered("Aggreg");
        if (codes.isEmpty()) {
            throw Stop.at(0, "no groups", "[Aggreg] with 1=code", "Fetch the aggregation again.");
        }
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<String, IniFile.Entry> entry : codes) {
            String code = entry.getValue().value();
            IniFile.Entry text = ini.entry("Aggtext", entry.getKey());
            List<String> members =
                    ini.numbered(code).stream().map(e -> e.getValue().value()).toList();
            if (text == null && ini.has("Aggtext")) {
                tell(faults, entry, "without text", entry.getKey() + "= in [Aggtext]");
            }
            if (members.isEmpty()) {
                tell(faults, entry, "without members", "[" + code + "] with 1=code");
            }
            groups.add(new Group(code, text == null ? code : text.value(), members));
        }
        return new Aggregation(ini.text("Aggreg", "Name"), ini.text("Aggreg", "Valueset"), groups);
    }

    private static void tell(Faults faults, Map.Entry<String, IniFile.Entry> entry, String what, String expected) {
        faults.add(new Fault(
                entry.getValue().line(),
                0,
                "group " + Stop.shown(entry.getValue().value()) + " " + what,
                expected,
                "Add it, or fetch the aggregation again."));
    }
}
