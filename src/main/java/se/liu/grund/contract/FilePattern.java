package se.liu.grund.contract;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file name with groups in braces, {@code {mått}_{kön}.txt}. */
final class FilePattern {

    private static final Pattern GROUP = Pattern.compile("\\{([\\p{L}\\p{N}-]+)}");

    private final String text;

    FilePattern(String text) {
        this.text = text;
    }

    /** The groups' names, in order. */
    Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        for (Matcher group = GROUP.matcher(text); group.find(); ) {
            groups.add(group.group(1));
        }
        return groups;
    }

    /** Whether each brace belongs to a group, no group comes twice and none touches the next. */
    boolean sound() {
        return !GROUP.matcher(text).replaceAll("").matches("(?s).*[{}].*")
                && GROUP.matcher(text).results().count() == groups().size()
                && !text.contains("}{");
    }

    /** Whether it takes every file that the other takes, as far as an example of the other tells. */
    boolean covers(FilePattern other) {
        StringBuilder regex = new StringBuilder();
        int end = 0;
        for (Matcher group = GROUP.matcher(text); group.find(); end = group.end()) {
            regex.append(Pattern.quote(text.substring(end, group.start()))).append(".+");
        }
        regex.append(Pattern.quote(text.substring(end)));
        return GROUP.matcher(other.text).replaceAll("$1").matches(regex.toString());
    }
}
