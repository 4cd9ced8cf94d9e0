package se.liu.grund.source.px;

import java.util.List;

/**
 * One statement of a PX file's head: {@code KEYWORD[language]("of","of")=value,value;}.
 *
 * @param keyword in capitals, e.g. {@code VALUES}
 * @param language as in the brackets; empty when there are none, which means the file's first language
 * @param of what it is about: names of variables, values; may be empty
 * @param values without their quotes, pieces joined; what is no mere text ({@code TLIST(A1,"1994"-"1996")}) as it stands
 * @param line where it begins, from 1
 */
public record PxStatement(String keyword, String language, List<String> of, List<String> values, int line) {

    public PxStatement {
        of = List.copyOf(of);
        values = List.copyOf(values);
    }

    /** The first value, or empty. */
    String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** As it begins in the file, for messages: {@code VALUES("region")}. */
    String name() {
        return keyword
                + (language.isEmpty() ? "" : "[" + language + "]")
                + (of.isEmpty() ? "" : "(\"" + String.join("\",\"", of) + "\")");
    }
}
