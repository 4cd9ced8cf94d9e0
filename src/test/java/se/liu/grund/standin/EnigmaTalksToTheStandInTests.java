package se.liu.grund.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.judge.Node;
import se.liu.grund.qvd.NumberFormat;
import se.liu.grund.qvd.QvdColumn;
import se.liu.grund.qvd.QvdTable;
import se.liu.grund.qvd.QvdWriter;
import tools.jackson.databind.JsonNode;

/** A third party's client, enigma.js with the newest schema it has, reloads an app from a QVD of the project's writer. */
class EnigmaTalksToTheStandInTests {

    private static final String SCRIPT = """
            ///$tab Main\r
            SET ErrorMode=1;\r
            SET DecimalSep=',';\r
            [Fakta]:\r
            NoConcatenate\r
            LOAD [Mått], [Bransch], [Kvinnor]\r
            FROM [lib://Grund/fakta.qvd] (qvd);\r
            COMMENT TABLE [Fakta] WITH 'ur B&F';\r
            TRACE klart;\r
            """;

    @TempDir
    Path folder;

    @Test
    void opensReloadsReadsAndSaves() {
        QvdWriter.write(
                folder.resolve("fakta.qvd"),
                QvdTable.named("fakta")
                        .column(QvdColumn.text("Mått", List.of("Bransch", "Bransch", "Sektor")))
                        .column(QvdColumn.text("Bransch", Arrays.asList("Vård", "Handel", null)))
                        .column(QvdColumn.numbers("Kvinnor", new double[] {326.5, 2.5, 8}, NumberFormat.real()))
                        .build());
        try (StandInQlik qlik =
                StandInQlik.start(0, Map.of("Grund", folder), List.of(new StandInApp("fram", "Framgrund")))) {
            qlik.faultOnce(new Fault.HoldReload(Duration.ofMillis(500)));

            JsonNode seen = Json.MAPPER.readTree(
                    Node.run("reload-app.js", qlik.uri() + "/app/fram/identity/enigma", "fram", SCRIPT));

            assertThat(seen).isEqualTo(Json.MAPPER.readTree("""
                    {
                      "notifications": ["SESSION_CREATED"],
                      "progress": ["Started loading data", "Fakta << fakta 3 Lines fetched", "klart", "Finished successfully"],
                      "engine": {"qComponentVersion": "12.2528.0"},
                      "docs": ["Framgrund"],
                      "appId": "fram",
                      "secondOpen": 1002,
                      "faultySyntax": [{"qErrLen": 4, "qTabIx": 0, "qLineInTab": 4, "qColInLine": 0, "qTextPos": %d}],
                      "syntax": [],
                      "script": %s,
                      "connections": ["Grund"],
                      "inProgress": 11000,
                      "result": {"qSuccess": true, "qScriptLogFile": "C:\\\\ProgramData\\\\Qlik\\\\Sense\\\\Log\\\\Script\\\\fram.log"},
                      "finished": true,
                      "errors": [],
                      "tables": [{"name": "Fakta", "rows": 3, "comment": "ur B&F", "fields": ["Mått", "Bransch", "Kvinnor"]}],
                      "keys": [],
                      "rows": [["Bransch", "Vård", "326.5"], ["Bransch", "Handel", "2.5"], ["Sektor", "-", "8"]],
                      "sum": {"qText": "337", "qIsNumeric": true, "qNumber": 337},
                      "size": {"qcx": 2, "qcy": 3},
                      "cube": [["Vård", "326,5"], ["Handel", "2,5"], ["-", "0"]],
                      "tooLarge": 7009,
                      "objectClosed": true,
                      "modified": true,
                      "modifiedAfterSave": false
                    }""".formatted(
                            SCRIPT.indexOf("LOAD"), Json.MAPPER.writeValueAsString(SCRIPT))));
            assertThat(qlik.app("fram").table("Fakta").rows()).isEqualTo(3);
            assertThat(qlik.app("fram").script()).isEqualTo(SCRIPT);
            assertThat(qlik.app("fram").lastReload()).isPresent();
        }
    }
}
