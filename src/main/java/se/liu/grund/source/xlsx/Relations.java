package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts another part speaks of (ECMA-376 part 2, 6.5). */
final class Relations {

    private static final int MOST = 50_000;

    /**
     * @param type the last word of the type's address, which is the same in both editions: {@code worksheet}
     * @param target name of a part, from the top; empty when it lies outside the workbook
     */
    record Relation(String type, String target) {}

    private final Map<String, Relation> all = new HashMap<>();

    private Relations() {}

    /** @param part whose relations are wanted; empty for the workbook's as a whole. None where the file holds none. */
    static Relations of(Parts parts, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        Relations relations = new Relations();
        if (parts.has(name)) {
            try (Xml xml = parts.held(name, "Relationships")) {
                relations.read(xml, folder);
                xml.finish();
            }
        }
        return relations;
    }

    private void read(Xml xml, String folder) throws IOException {
        while (xml.enter()) {
            String type = xml.attribute("Type", "");
            boolean outside = "External".equals(xml.attribute("TargetMode"));
            String target = outside ? "" : resolved(folder, xml.attribute("Target", ""));
            all.put(xml.attribute("Id", ""), new Relation(type.substring(type.lastIndexOf('/') + 1), target));
            if (all.size() > MOST) {
                throw Refusal.broken("more than 50 000 relations between parts", "a workbook's parts");
            }
            xml.skip();
        }
    }

    @Nullable
    Relation get(String id) {
        return all.get(id);
    }

    /** The part of a type, empty when there is none. */
    String ofType(String type) {
        return all.values().stream()
                .filter(r -> r.type().equals(type))
                .map(Relation::target)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static String resolved(String folder, String target) {
        String plain = target.replace('\\', '/');
        Deque<String> path = new ArrayDeque<>();
        for (String step : (plain.startsWith("/") ? plain : folder + plain).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
