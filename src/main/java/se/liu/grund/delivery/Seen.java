package se.liu.grund.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.delivery.Inspection.ListMatch;

/**
 * What was seen of an unknown file.
 *
 * @param name as it came
 * @param variables in the file's order
 * @param lists which code lists each matches
 * @param texts what the file says in words: title, text above the headings, name of the sheet
 */
record Seen(String name, List<SeenVariable> variables, Map<SeenVariable, List<ListMatch>> lists, List<String> texts) {

    static Seen of(String name, List<SeenVariable> variables, List<String> texts, CodeLists lists) {
        Map<SeenVariable, List<ListMatch>> matches = new LinkedHashMap<>();
        variables.forEach(variable -> matches.put(variable, ListMatches.of(variable, lists)));
        return new Seen(name, variables, matches, texts);
    }
}
