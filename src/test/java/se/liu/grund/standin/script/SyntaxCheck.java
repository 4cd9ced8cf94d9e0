package se.liu.grund.standin.script;

import java.util.ArrayList;
import java.util.List;

/** Finds statements that cannot be read, without executing anything. */
public final class SyntaxCheck {

    private SyntaxCheck() {}

    /**
     * Where a script cannot be read.
     *
     * @param tab number of the {@code ///$tab} section, from 0
     * @param lineInTab from 0, the tab's own line not counted
     * @param column from 0
     * @param position in the whole script, from 0
     */
    public record SyntaxError(int length, int tab, int lineInTab, int column, int position) {}

    /** All errors; statements with {@code $(} can only be judged when they are executed. */
    public static List<SyntaxError> errors(String script) {
        List<SyntaxError> errors = new ArrayList<>();
        for (Piece piece : Pieces.of(script)) {
            try {
                if (!piece.text().contains("$(")) {
                    read(piece);
                }
            } catch (ScriptFault fault) {
                errors.add(at(script, piece.from() + fault.at(), Math.max(1, fault.length())));
            }
        }
        return errors;
    }

    static Statement read(Piece piece) {
        Statement statement = StatementReader.read(piece.text());
        if (!piece.ended()) {
            int end = piece.text().length();
            throw new ScriptFault(
                    11003, "Unexpected token: the script ends without ;", new Token(Token.Kind.END, "", end, 0));
        }
        return statement;
    }

    private static SyntaxError at(String script, int position, int length) {
        int tab = -1;
        int lineInTab = 0;
        int lineStart = 0;
        while (true) {
            int next = script.indexOf('\n', lineStart);
            boolean heading = script.startsWith("///$tab", lineStart);
            if (heading) {
                tab++;
                lineInTab = -1;
            }
            if (next < 0 || next >= position) {
                return new SyntaxError(
                        length, Math.max(0, tab), Math.max(0, lineInTab), position - lineStart, position);
            }
            lineInTab++;
            lineStart = next + 1;
        }
    }
}
