package se.liu.grund.qvd.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed, taken apart: a command, a file, and options each with one value. */
final class Words {

    private final String command;
    private final List<String> files = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final List<String> without = new ArrayList<>();

    /** @throws Misuse for nothing at all, and for an option that stands twice */
    Words(List<String> words) {
        if (words.isEmpty()) {
            throw new Misuse("found no command, expected head, schema, csv or check");
        }
        this.command = words.getFirst();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-") || word.equals("-")) {
                files.add(word);
            } else if (++i == words.size()) {
                without.add(word);
            } else if (options.put(word, words.get(i)) != null) {
                throw new Misuse(word + ": found twice, expected once");
            }
        }
    }

    String command() {
        return command;
    }

    /** The one file.
     * @param known options that the command has
     * @throws Misuse when there is none or more than one, or an option that is not known or has no value */
    Path file(Set<String> known) {
        List<String> given = new ArrayList<>(options.keySet());
        given.addAll(without);
        for (String option : given) {
            if (!known.contains(option)) {
                throw new Misuse(option + ": found an option that " + command + " does not have, expected "
                        + (known.isEmpty()
                                ? "none"
                                : String.join(" or ", known.stream().sorted().toList())));
            }
        }
        for (String option : without) {
            throw new Misuse(option + ": found nothing after it, expected a value");
        }
        if (files.size() == 1 && files.getFirst().isEmpty()) {
            throw new Misuse(command + ": found an empty file name, expected a file");
        }
        if (files.size() != 1) {
            throw new Misuse(command + ": found " + files.size() + " files, expected one");
        }
        try {
            return Path.of(files.getFirst());
        } catch (InvalidPathException e) {
            throw new Misuse("found a file name that this locale (" + System.getProperty("sun.jnu.encoding")
                    + ") cannot write: " + e.getMessage() + "; start with LC_ALL=C.UTF-8 in the environment");
        }
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** An option that is one character; {@code \t} is a tab. */
    char character(String name, char otherwise) {
        String value = option(name, String.valueOf(otherwise)).replace("\\t", "\t");
        if (value.length() != 1) {
            throw new Misuse(name + ": found \"" + value + "\", expected one character");
        }
        return value.charAt(0);
    }

    /** An option that is a count from 0 on. */
    int count(String name, int otherwise) {
        String value = option(name, String.valueOf(otherwise));
        if (!value.matches("\\d{1,9}")) {
            throw new Misuse(name + ": found \"" + value + "\", expected a whole number from 0 to 999999999");
        }
        return Integer.parseInt(value);
    }
}
