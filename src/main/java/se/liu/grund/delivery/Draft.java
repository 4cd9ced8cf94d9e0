package se.liu.grund.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Role;
import se.liu.grund.delivery.Inspection.MarkerFound;

/** A delivery contract in the making: its parts, each with what a person should know of it. */
final class Draft {

    /**
     * One line of the contract.
     *
     * @param key as the schema has it
     * @param value as YAML
     * @param comment empty for none
     */
    record Line(String key, String value, String comment) {}

    /**
     * Where a role's label comes from.
     *
     * @param kind the schema's word, {@code constant}
     * @param value as YAML
     * @param comment the reason, or what a person must decide
     * @param standIn YAML of a value that lets the rest be tried; null where nothing is left to decide
     */
    record Source(
            String kind,
            String value,
            String comment,
            @Nullable String standIn) {}

    /** What must be decided stands in the contract as this. */
    static final String TODO = "TODO";

    final String delivery;
    final List<String> remarks = new ArrayList<>();
    final List<Line> head = new ArrayList<>();
    final List<Line> table = new ArrayList<>();
    final Map<Role, Source> roles = new EnumMap<>(Role.class);
    final List<Line> where = new ArrayList<>();
    final List<MarkerFound> markers = new ArrayList<>();
    final List<Line> leaveOut = new ArrayList<>();
    final List<String> totals = new ArrayList<>();
    /** Id of the population that the file may be of; empty where its app names none. */
    String population = "";

    boolean cube;
    boolean untriable;

    Draft(String delivery) {
        this.delivery = delivery;
    }

    void table(String key, String value, String comment) {
        table.add(new Line(key, value, comment));
    }

    /** What a person must decide before the contract can be used. */
    List<String> todos(@Nullable String app) {
        List<String> todos = new ArrayList<>();
        if (app == null) {
            todos.add("app: which app the numbers are for");
        }
        roles.forEach((role, source) -> {
            if (source.standIn() != null) {
                todos.add(role.label() + ": " + source.comment());
            }
        });
        where.stream()
                .filter(line -> line.comment().startsWith(TODO))
                .forEach(
                        line -> todos.add("where " + line.key() + line.comment().substring(TODO.length())));
        markers.stream()
                .filter(marker -> marker.proposed() == null)
                .forEach(marker -> todos.add("marker " + Label.quoted(marker.text()) + ": " + marker.why()));
        return todos;
    }
}
