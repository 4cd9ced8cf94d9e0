package se.liu.grund.contract;

import tools.jackson.databind.JsonNode;

/**
 * What no name that reaches Qlik, a file or a label may hold. Qlik expands {@code $(} even within quotes, before it reads
 * the script, so no quoting helps; invisible characters make names that look equal and are not.
 */
final class NameCheck {

    private NameCheck() {}

    /** Notes what is wrong with the name at a place; anything but text is the schema's to tell. */
    static void at(ContractFile file, String pointer) {
        file.text(pointer).ifPresent(name -> check(file, pointer, name));
    }

    /** The same for each text of a list. */
    static void each(ContractFile file, String pointer) {
        JsonNode list = file.root().at(pointer);
        for (int i = 0; i < list.size(); i++) {
            at(file, pointer + "/" + i);
        }
    }

    private static void check(ContractFile file, String pointer, String name) {
        if (name.isEmpty()) {
            file.wrong(pointer, "an empty name", "at least one character");
        } else if (name.codePoints().anyMatch(NameCheck::invisible)) {
            file.wrong(pointer, "'" + shown(name) + "'", "no control or invisible characters");
        } else if (blank(name.codePointAt(0)) || blank(name.codePointBefore(name.length()))) {
            file.wrong(pointer, "'" + name + "'", "no blank at its ends");
        } else if (name.contains("$(")) {
            file.wrong(pointer, "'" + name + "'", "no '$(', which Qlik would run as a macro");
        }
    }

    static boolean blank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean invisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (invisible(c)) {
                shown.append("\\u%04X".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
