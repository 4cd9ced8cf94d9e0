package se.liu.grund.standin.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.liu.grund.standin.script.SyntaxCheck.SyntaxError;

class SyntaxCheckTests {

    @Test
    void acceptsWhatTheProjectGenerates() {
        String script = """
                ///$tab Main\r
                // made by Grund\r
                SET ErrorMode=1;\r
                SET ThousandSep=' ';\r
                [Fakta]:\r
                NoConcatenate\r
                LOAD [Period], [Kvinnor]\r
                FROM [lib://Grund/releases/r1/a.qvd] (qvd);\r
                CONCATENATE ([Fakta])\r
                LOAD [Period], [Kvinnor]\r
                FROM [lib://Grund/releases/r1/b.qvd] (qvd);\r
                COMMENT TABLE [Fakta] WITH 'made of '';'' and more';\r
                COMMENT FIELD [Kvinnor] WITH 'antal';\r
                TAG FIELD [Period] WITH '$dimension';\r
                TRACE done;\r
                """;

        assertThat(SyntaxCheck.errors(script)).isEmpty();
    }

    @Test
    void tellsTabLineColumnAndPosition() {
        String script = "///$tab Main\r\nSET a=1;\r\n///$tab Load\r\n\r\nLOAD a\r\n  FORM x;\r\n";

        assertThat(SyntaxCheck.errors(script)).containsExactly(new SyntaxError(4, 1, 2, 2, script.indexOf("FORM")));
    }

    @Test
    void findsEveryError() {
        String script = "FOO;\nSET a=1;\nBAR baz;\nLOAD;";

        assertThat(SyntaxCheck.errors(script))
                .containsExactly(
                        new SyntaxError(3, 0, 0, 0, 0),
                        new SyntaxError(3, 0, 2, 0, script.indexOf("BAR")),
                        new SyntaxError(1, 0, 3, 4, script.length() - 1));
    }

    @Test
    void leavesWhatDependsOnVariablesToTheReload() {
        assertThat(SyntaxCheck.errors("$(anything) goes;")).isEmpty();
    }

    @Test
    void findsAMissingLastSemicolon() {
        assertThat(SyntaxCheck.errors("SET a=1;\nSET b=2")).containsExactly(new SyntaxError(1, 0, 1, 7, 16));
    }
}
