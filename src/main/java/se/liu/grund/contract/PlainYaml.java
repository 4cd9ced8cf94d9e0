package se.liu.grund.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * YAML text becomes JSON, and each part keeps its line. Only plain YAML is taken: no tags, no merge keys, no key twice,
 * few aliases, one document.
 */
final class PlainYaml {

    private static final int ALIASES = 20;
    private static final int DEPTH = 20;
    private static final int CHARACTERS = 1_000_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Deque<Node> around = new ArrayDeque<>();
    private final Faults faults;

    PlainYaml(Faults faults) {
        this.faults = faults;
    }

    /** Where faults go. */
    interface Faults {
        void add(String pointer, int line, String message);
    }

    /** The line of each part, by JSON Pointer; a part of a mapping stands where its key does. */
    Map<String, Integer> lines() {
        return lines;
    }

    /**
     * Reads one document.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException where the text is not YAML at all, or too much of it
     */
    JsonNode read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES);
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(CHARACTERS);
        Composer composer = new Composer(new ParserImpl(new StreamReader(text), options), new PlainScalars(), options);
        Node root = composer.getSingleNode();
        return root == null ? JSON.missingNode() : json(root, "", line(root));
    }

    private JsonNode json(Node node, String pointer, int line) {
        lines.put(pointer, line);
        if (around.contains(node)) {
            faults.add(pointer, line, "found an alias to something around it, expected none");
            return JSON.nullNode();
        }
        around.push(node);
        JsonNode json = switch (node) {
            case MappingNode mapping -> object(mapping, pointer);
            case SequenceNode sequence -> array(sequence, pointer);
            case ScalarNode scalar -> scalar(scalar, pointer);
            default -> throw new IllegalStateException("snakeyaml has no other node: " + node);
        };
        around.pop();
        return json;
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        plain(mapping, Tag.MAP, pointer);
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            int line = line(entry.getKeyNode());
            if (entry.getKeyNode() instanceof ScalarNode key) {
                String step = pointer + ContractFile.step(key.getValue());
                if (object.has(key.getValue())) {
                    faults.add(
                            step, line, "found the key again, expected it once; line " + lines.get(step) + " has it");
                } else if (key.getValue().equals("<<") && key.isPlain()) {
                    faults.add(step, line, "found a merge key '<<', expected the keys written out");
                } else {
                    object.set(key.getValue(), json(entry.getValueNode(), step, line));
                }
            } else {
                faults.add(pointer, line, "found a list or mapping as a key, expected text");
            }
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        plain(sequence, Tag.SEQ, pointer);
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(json(item, pointer + "/" + array.size(), line(item)));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String pointer) {
        String value = scalar.getValue();
        Tag tag = scalar.getTag();
        // What a tag says is only believed where the text says so too: `!!int x` is a fault.
        if (tag.equals(Tag.STR)) {
            return JSON.stringNode(value);
        } else if (!tag.equals(PlainScalars.tag(value))) {
            plain(scalar, Tag.STR, pointer);
            return JSON.stringNode(value);
        } else if (tag.equals(Tag.INT)) {
            BigInteger number = new BigInteger(value);
            return number.bitLength() < 32 ? JSON.numberNode(number.intValue()) : JSON.numberNode(number);
        } else if (tag.equals(Tag.FLOAT)) {
            return JSON.numberNode(new BigDecimal(value));
        } else {
            return tag.equals(Tag.BOOL) ? JSON.booleanNode(value.equals("true")) : JSON.nullNode();
        }
    }

    private void plain(Node node, Tag expected, String pointer) {
        if (!node.getTag().equals(expected)) {
            faults.add(pointer, line(node), "found the tag '" + node.getTag() + "', expected plain YAML without tags");
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
