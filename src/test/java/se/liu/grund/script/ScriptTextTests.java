package se.liu.grund.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTextTests {

    private static final String TABS =
            "///$tab Main\r\nSET a='x;y';\r\n\r\n///$tab Läs in\r\n// STORE inte;\r\nTabell:\r\nLOAD *\r\n"
                    + "RESIDENT X;\r\n";

    @Test
    void saysTabLineAndTextOfAPosition() {
        ScriptText script = ScriptText.of(TABS);

        assertThat(script.place(TABS.indexOf("SET"))).hasToString("tab 'Main', line 1: SET a='x;y';");
        assertThat(script.place(TABS.indexOf("RESIDENT"))).hasToString("tab 'Läs in', line 4: RESIDENT X;");
        assertThat(script.place(TABS.length() + 9)).isEqualTo(new ScriptText.Place("Läs in", 5, ""));
        assertThat(script.place(-1)).isEqualTo(new ScriptText.Place("Main", 0, "///$tab Main"));
        assertThat(ScriptText.of("SET a=1;\nLAOD x;").place(10)).hasToString("line 2: LAOD x;");
    }

    @Test
    void findsTheStatementThatAnEngineQuotes() {
        ScriptText script = ScriptText.of(TABS + "SET b=1;\nSET b=1;\n");

        assertThat(script.find("Tabell: LOAD * RESIDENT X").orElseThrow())
                .isEqualTo(new ScriptText.Place("Läs in", 2, "Tabell:"));
        assertThat(script.find("SET b=1")).as("there twice").isEmpty();
        assertThat(script.find("LOAD y")).isEmpty();
        assertThat(script.find(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STORE A INTO [lib://Grund/ut.qvd] (qvd);",
                "IF vA = 1 THEN\n  STORE A INTO x.qvd;\nEND IF",
                "store * from A into x.qvd;",
                "EXECUTE cmd.exe /C del x;",
                "BUFFER (incremental) LOAD * FROM a.log;",
                "SQL INSERT INTO t VALUES (1);",
                "SQL EXEC ladda;",
                "$(vSats);"
            })
    void knowsWhatLeavesTraces(String statement) {
        assertThat(ScriptText.of("SET a=1;\n" + statement).writes()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD a AS [STORE] FROM [lib://Grund/STORE.qvd] (qvd);",
                "TRACE 'STORE';",
                "// STORE A INTO x;\nSET a=1;",
                "/* STORE A INTO x; */ SET a=1;",
                "SQL SELECT * FROM t;",
                "SQL WITH x AS (SELECT 1) SELECT * FROM x;",
                "$(Must_Include=lib://Grund/current/bakgrund/bakgrund.qvs)",
                "LOAD Bookstore FROM [lib://Grund/a.qvd] (qvd);"
            })
    void knowsWhatMayBeRunTwice(String statement) {
        assertThat(ScriptText.of("SET a=1;\n" + statement).writes()).isEmpty();
    }

    @Test
    void tellsWhatItIncludes() {
        assertThat(ScriptText.of("$(Must_Include=lib://Grund/å.qvs);\n$(include='lib://A/b.qvs')\n// $(Include=nej)")
                        .includes())
                .containsExactly("lib://Grund/å.qvs", "lib://A/b.qvs");
    }
}
