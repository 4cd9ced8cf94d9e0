package se.liu.grund.contract;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What an unquoted word means, by YAML 1.2's core schema without its oddities: {@code no} is text, {@code 010} is text
 * (a code with its zero), {@code 2014-01-01} is text.
 */
final class PlainScalars extends Resolver {

    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)\\.[0-9]+([eE][-+]?[0-9]{1,3})?");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final Pattern NOTHING = Pattern.compile("~|null|");

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
        return switch (kind) {
            case scalar -> implicit ? tag(value) : Tag.STR;
            case sequence -> Tag.SEQ;
            default -> Tag.MAP;
        };
    }

    /** The meaning of an unquoted word. */
    static Tag tag(String value) {
        if (WHOLE.matcher(value).matches()) {
            return Tag.INT;
        } else if (DECIMAL.matcher(value).matches()) {
            return Tag.FLOAT;
        } else if (BOOLEAN.matcher(value).matches()) {
            return Tag.BOOL;
        } else {
            return NOTHING.matcher(value).matches() ? Tag.NULL : Tag.STR;
        }
    }
}
