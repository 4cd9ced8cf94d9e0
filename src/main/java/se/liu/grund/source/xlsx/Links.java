package se.liu.grund.source.xlsx;

import java.util.regex.Pattern;

/**
 * Tells whether a formula refers to another workbook, as {@code [1]Blad!A1} or {@code '[1]Blad ett'!A1} do (ECMA-376 part 1,
 * 18.17.2.3), and {@code Tabell1[2021]}, a column of a table, does not.
 */
final class Links {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LINK =
            Pattern.compile("'\\[[0-9]+\\][^']*'!|(?<![\\p{L}\\p{N}_.\\]'])\\[[0-9]+\\][\\p{L}\\p{N}_.]*!");

    private Links() {}

    static boolean within(CharSequence formula) {
        return formula.toString().indexOf('[') >= 0
                && LINK.matcher(TEXT.matcher(formula).replaceAll("\"\"")).find();
    }
}
