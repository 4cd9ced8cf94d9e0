package se.liu.grund.delivery;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file-name pattern such as {@code {mått}_{kön}.txt}: groups in braces, all else literal. Upper and lower case are the
 * same, and so are the two ways in which Unicode writes å.
 */
final class FilePattern {

    private static final Pattern GROUP = Pattern.compile("\\{([^{}]+)}");

    private final Pattern pattern;
    private final List<String> groups = new ArrayList<>();

    FilePattern(String text) {
        String pattern = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder regex = new StringBuilder();
        Matcher group = GROUP.matcher(pattern);
        int from = 0;
        while (group.find()) {
            regex.append(Pattern.quote(pattern.substring(from, group.start()))).append("([^/]+)");
            groups.add(group.group(1));
            from = group.end();
        }
        regex.append(Pattern.quote(pattern.substring(from)));
        this.pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What the groups hold in this name, or nothing when it does not fit. */
    Optional<Map<String, String>> match(String name) {
        Matcher matcher = pattern.matcher(Normalizer.normalize(name, Normalizer.Form.NFC));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            found.put(groups.get(i), matcher.group(i + 1));
        }
        return Optional.of(found);
    }
}
