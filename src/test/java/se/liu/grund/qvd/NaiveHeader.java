package se.liu.grund.qvd;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header of a {@link NaiveQvd} as a tree of elements. Texts run up to their own end tag, as Qlik leaves some unescaped. */
final class NaiveHeader {

    /** Which children of an element hold elements; all others hold text. */
    private static final Map<String, Set<String>> NESTED = Map.of(
            "", Set.of("QvdTableHeader"),
            "QvdTableHeader", Set.of("Fields", "Lineage", "TableTags"),
            "Fields", Set.of("QvdFieldHeader"),
            "QvdFieldHeader", Set.of("NumberFormat", "Tags"),
            "Lineage", Set.of("LineageInfo"));

    private static final Set<String> LISTS = Set.of("Fields", "Lineage", "TableTags", "Tags");
    private static final Pattern BLANK = Pattern.compile("(?:[ \t\r\n]|<!--(?s:.*?)-->)*");
    private static final Pattern START = Pattern.compile("<(?![!?])([!-~&&[^>/]]+)[^>]*>");
    private static final Pattern REFERENCE = Pattern.compile("&(amp|lt|gt|quot|apos);");
    private static final Map<String, String> MEANING =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    /** A byte a character. */
    private final String xml;

    private int at;

    private NaiveHeader(String xml) {
        this.xml = xml;
    }

    static Element of(byte[] bytes) {
        NaiveHeader header = new NaiveHeader(new String(bytes, StandardCharsets.ISO_8859_1));
        header.skip(Pattern.compile("(?:\u00EF\u00BB\u00BF)?[ \t\r\n]*(?:<\\?(?s:.*?)\\?>)?"));
        Element root = header.element("");
        NaiveQvd.demand(root.name.equals("QvdTableHeader"), "another root");
        NaiveQvd.demand(header.xml.substring(header.at).chars().allMatch(c -> c <= ' '), "more after the root");
        return root;
    }

    private Element element(String parent) {
        skip(BLANK);
        Matcher tag = START.matcher(xml).region(at, xml.length());
        NaiveQvd.demand(tag.lookingAt(), "no element at " + at);
        at = tag.end();
        String name = tag.group(1);
        List<Element> children = new ArrayList<>();
        if (tag.group().endsWith("/>")) {
            return new Element(name, "", children);
        }
        if (!NESTED.getOrDefault(parent, Set.of()).contains(name)) {
            int end = xml.indexOf("</" + name + ">", at);
            NaiveQvd.demand(end >= 0, "no end of " + name);
            String text = xml.substring(at, end);
            at = end + name.length() + 3;
            return new Element(name, utf8(text.getBytes(StandardCharsets.ISO_8859_1)), children);
        }
        Set<String> seen = new HashSet<>();
        for (skip(BLANK); !xml.startsWith("</", at); skip(BLANK)) {
            Element child = element(name);
            children.add(child);
            NaiveQvd.demand(LISTS.contains(name) || seen.add(child.name), "a second " + child.name);
        }
        int end = xml.indexOf('>', at);
        NaiveQvd.demand(end >= 0 && xml.substring(at + 2, end).strip().equals(name), "no end of " + name);
        at = end + 1;
        return new Element(name, "", children);
    }

    private void skip(Pattern what) {
        Matcher matcher = what.matcher(xml).region(at, xml.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new NaiveQvd.Refused("not UTF-8");
        }
    }

    record Element(String name, String text, List<Element> children) {

        List<Element> all(String child) {
            return children.stream().filter(one -> one.name.equals(child)).toList();
        }

        Element one(String child) {
            NaiveQvd.demand(all(child).size() == 1, "no " + child);
            return all(child).getFirst();
        }

        BigInteger number(String child) {
            String digits = one(child).text.strip();
            NaiveQvd.demand(digits.matches("[+-]?[0-9]{1,30}"), child + " is no number");
            return new BigInteger(digits);
        }

        /** The five references resolved once; character references are not for so naive a reader. */
        String plain(String child) {
            String raw = one(child).text;
            return REFERENCE.matcher(raw).replaceAll(m -> Matcher.quoteReplacement(MEANING.get(m.group(1))));
        }
    }
}
