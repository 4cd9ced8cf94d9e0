package se.liu.grund.source.px;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.liu.grund.source.Fault;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.Variable.Value;

/**
 * A value set of PC-Axis (a {@code .vs} file): the values that a variable may have.
 *
 * @param name e.g. {@code Lan07}
 * @param label as people read it; the name when there is none
 * @param domains the words of DOMAIN by which PX files ask for it
 * @param aggregations names of the {@code .agg} files that go with it
 * @param values in the file's order
 */
public record ValueSet(String name, String label, List<String> domains, List<String> aggregations, List<Value> values) {

    public ValueSet {
        domains = List.copyOf(domains);
        aggregations = List.copyOf(aggregations);
        values = List.copyOf(values);
    }

    /**
     * Reads a file in UTF-8, windows-1252, or UTF-16 with byte order mark.
     *
     * @param faults takes codes without texts and texts without codes; such a code is its own text
     * @throws SourceException when it is no value set
     */
    public static ValueSet read(Path file, Faults faults) throws IOException {
        IniFile ini = IniFile.read(file, faults);
        List<Map.Entry<String, IniFile.Entry>> codes = ini.numbered("Valuecode");
        if (codes.isEmpty()) {
            throw Stop.at(0, "no codes", "[Valuecode] with 1=code", "Fetch the value set again.");
        }
        String name = ini.text("Descr", "Name");
        String label = ini.text("Descr", "Prestext");
        return new ValueSet(
                name,
                label.isEmpty() ? name : label,
                texts(ini, "Domain"),
                texts(ini, "Aggreg"),
                values(ini, codes, faults));
    }

    private static List<String> texts(IniFile ini, String section) {
        return ini.numbered(section).stream().map(e -> e.getValue().value()).toList();
    }

    private static List<Value> values(IniFile ini, List<Map.Entry<String, IniFile.Entry>> codes, Faults faults) {
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, IniFile.Entry> code : codes) {
            IniFile.Entry text = ini.entry("Valuetext", code.getKey());
            if (text == null && ini.has("Valuetext")) {
                faults.add(new Fault(
                        code.getValue().line(),
                        0,
                        "code " + Stop.shown(code.getValue().value()) + " without text",
                        code.getKey() + "= in [Valuetext]",
                        "Add the text; until then the code is its text."));
            }
            values.add(new Value(
                    code.getValue().value(), text == null ? code.getValue().value() : text.value()));
        }
        for (Map.Entry<String, IniFile.Entry> text : ini.numbered("Valuetext")) {
            if (ini.entry("Valuecode", text.getKey()) == null) {
                faults.add(new Fault(
                        text.getValue().line(),
                        0,
                        "text " + Stop.shown(text.getValue().value()) + " without code",
                        text.getKey() + "= in [Valuecode]",
                        "Add the code; until then the text is left out."));
            }
        }
        return values;
    }
}
