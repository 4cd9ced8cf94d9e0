package se.liu.grund.source.px;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PX file read the simple way, whole and with patterns: a second opinion that shares no code with the reader. */
final class NaivePx {

    private static final Pattern STATEMENT =
            Pattern.compile("\\s*([A-Z0-9-]+)(\\[(\\w+)])?(\\(([^)]*)\\))?=((?:\"[^\"]*\"|[^\";])*);");
    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|([^\\s,;\"]+)");

    private final Map<String, List<String>> statements = new HashMap<>();
    private final String data;
    private final String suffix;

    NaivePx(byte[] bytes, Charset charset, String language) {
        String text = new String(bytes, charset);
        int split = Pattern.compile(";\\s*DATA=")
                .matcher(text)
                .results()
                .reduce((a, b) -> b)
                .orElseThrow()
                .end();
        Matcher matcher = STATEMENT.matcher(text.substring(0, split - "DATA=".length()));
        while (matcher.find()) {
            String key = matcher.group(1)
                    + (matcher.group(3) == null ? "" : "[" + matcher.group(3) + "]")
                    + (matcher.group(5) == null ? "" : "(" + matcher.group(5).replace("\"", "") + ")");
            statements.put(key, list(matcher.group(6)));
        }
        data = text.substring(split);
        suffix = language.isEmpty() || language.equals(one("LANGUAGE")) ? "" : "[" + language + "]";
    }

    private static List<String> list(String values) {
        String joined = values.replaceAll("\"\\s*\"", "");
        List<String> list = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"([^\"]*)\"|([^\\s,\"]+)").matcher(joined);
        while (matcher.find()) {
            list.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return list;
    }

    private String one(String key) {
        return statements.getOrDefault(key, List.of("")).getFirst();
    }

    private List<String> names(String suffix) {
        List<String> names = new ArrayList<>(statements.getOrDefault("STUB" + suffix, List.of()));
        names.addAll(statements.getOrDefault("HEADING" + suffix, List.of()));
        return names;
    }

    /** Labels of all values, by label of the variable in the language asked for. */
    Map<String, List<String>> labels() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (String name : names(suffix)) {
            labels.put(name, statements.get("VALUES" + suffix + "(" + name + ")"));
        }
        return labels;
    }

    /** All cells in order: a number as a double tells it, or a symbol's shown text in quotes. */
    List<String> cells() {
        List<String> names = names("");
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(data);
        while (matcher.find()) {
            tokens.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        if (statements.keySet().stream().noneMatch(key -> key.startsWith("KEYS("))) {
            return tokens.stream().map(this::cell).toList();
        }
        int size = 1;
        for (String name : names) {
            size *= statements.get("VALUES(" + name + ")").size();
        }
        List<String> stub = statements.get("STUB");
        int width = size;
        for (String name : stub) {
            width /= statements.get("VALUES(" + name + ")").size();
        }
        List<String> cells = new ArrayList<>(Collections.nCopies(size, "0.0"));
        for (int at = 0; at < tokens.size(); at += stub.size() + width) {
            int row = 0;
            for (int i = 0; i < stub.size(); i++) {
                List<String> list = statements.get(one("KEYS(" + stub.get(i) + ")") + "(" + stub.get(i) + ")");
                row = row * list.size() + list.indexOf(tokens.get(at + i));
            }
            for (int i = 0; i < width; i++) {
                cells.set(row * width + i, cell(tokens.get(at + stub.size() + i)));
            }
        }
        return cells;
    }

    private String cell(String token) {
        if (!token.matches("\\.+|-")) {
            return "" + (Double.parseDouble(token) + 0.0);
        }
        String keyword = "DATASYMBOL" + (token.equals("-") ? "NIL" : token.length() == 7 ? "SUM" : "" + token.length());
        String shown = one(keyword + suffix).isEmpty() ? one(keyword) : one(keyword + suffix);
        return "\"" + (shown.isEmpty() ? token : shown) + "\"";
    }
}
