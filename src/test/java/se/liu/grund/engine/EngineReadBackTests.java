package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EngineReadBackTests {

    private ScriptedEngine engine;
    private EngineSession session;
    private EngineApp app;

    @BeforeEach
    void open() throws Exception {
        engine = ScriptedEngine.start()
                .result(
                        "CreateSessionObject",
                        "{'qReturn':{'qType':'GenericObject','qHandle':2,'qGenericType':'x','qGenericId':'HC01'}}")
                .on(
                        "DestroySessionObject",
                        call -> call.frame(
                                "{'jsonrpc':'2.0','id':" + call.id() + ",'result':{'qSuccess':true},'close':[2]}"));
        session = engine.open();
        app = session.openApp("app-1");
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void setsReadsAndSavesTheScriptInTheApp() {
        engine.result("SetScript", "{}")
                .result("GetScript", "{'qScript':'///$tab Main\\r\\n'}")
                .result("DoSave", "{}");

        app.setScript("///$tab Main\r\nLOAD 1;");
        String script = app.script();
        app.save();

        assertThat(script).isEqualTo("///$tab Main\r\n");
        assertThat(engine.awaitCall("SetScript").handle()).isEqualTo(1);
        assertThat(engine.awaitCall("SetScript").params().path(0).stringValue()).isEqualTo("///$tab Main\r\nLOAD 1;");
        assertThat(engine.awaitCall("DoSave").params()).isEmpty();
    }

    @Test
    void readsSyntaxErrorsByTheirPosition() {
        engine.result(
                "CheckScriptSyntax",
                "{'qErrors':[{'qErrLen':4,'qTabIx':1,'qLineInTab':2,'qColInLine':3,'qTextPos':6},"
                        + "{'qTextPos':0,'qSecondaryFailure':true}]}");

        List<SyntaxError> errors = app.checkScriptSyntax();

        assertThat(errors).containsExactly(new SyntaxError(1, 2, 3, 6, 4, false), new SyntaxError(0, 0, 0, 0, 0, true));
        String script = "LOAD;\r\nLAOD;\r\n";
        assertThat(errors.getFirst().lineOf(script)).isEqualTo(1);
        assertThat(new SyntaxError(0, 0, 0, 7, 4, false).lineOf(script)).isEqualTo(2);
        assertThat(new SyntaxError(0, 0, 0, 9, 4, false).textOf(script)).isEqualTo("LAOD;");
        assertThat(new SyntaxError(0, 0, 0, 99, 4, false).lineOf(script)).isEqualTo(3);
        assertThat(new SyntaxError(0, 0, 0, 0, 4, false).textOf("")).isEmpty();
    }

    @Test
    void readsTablesAndFields() {
        engine.result(
                "GetTablesAndKeys",
                "{'qtr':[{'qName':'Framgrund','qNoOfRows':1000,'qComment':'Ett mått per rad','qFields':["
                        + "{'qName':'Bransch','qPresent':true,'qHasNull':true,'qnRows':1000,'qnNonNulls':900,"
                        + "'qnTotalDistinctValues':14,'qnPresentDistinctValues':12,'qKeyType':'NOT_KEY',"
                        + "'qTags':['$ascii','$text']},"
                        + "{'qName':'Totalt','qnRows':1000,'qnTotalDistinctValues':7,'qKeyType':'NOT_KEY'}]},"
                        + "{'qName':'$Syn 1','qIsSynthetic':true}],'qk':[]}");

        assertThat(app.tables())
                .containsExactly(
                        new AppTable(
                                "Framgrund",
                                1000,
                                false,
                                "Ett mått per rad",
                                List.of(
                                        new AppField(
                                                "Bransch", 1000, 900, 12, true, "NOT_KEY", List.of("$ascii", "$text")),
                                        new AppField("Totalt", 1000, 0, 7, false, "NOT_KEY", List.of()))),
                        new AppTable("$Syn 1", 0, true, "", List.of()));
        assertThat(engine.awaitCall("GetTablesAndKeys").params())
                .isEqualTo(json("[{'qcx':1000,'qcy':1000},{'qcx':0,'qcy':0},30,true,false]"));
    }

    @Test
    void readsRowsOfATable() {
        engine.result(
                "GetTableData",
                "{'qData':[{'qValue':[{'qText':'2,5','qIsNumeric':true,'qNumber':2.5},{'qText':'EX001'},"
                        + "{'qText':'0','qIsNumeric':true},{}]}]}");

        assertThat(app.tableData("Framgrund", 10, 5))
                .containsExactly(List.of(
                        new AppValue("2,5", true, 2.5),
                        new AppValue("EX001", false, Double.NaN),
                        new AppValue("0", true, 0),
                        new AppValue("", false, Double.NaN)));
        assertThat(engine.awaitCall("GetTableData").params()).isEqualTo(json("[10,5,true,'Framgrund']"));
    }

    @Test
    void evaluatesAnExpression() {
        engine.result("EvaluateEx", "{'qValue':{'qText':'518,5','qIsNumeric':true,'qNumber':518.5}}");

        assertThat(app.evaluate("Sum(Kvinnor)")).isEqualTo(new AppValue("518,5", true, 518.5));
        assertThat(engine.awaitCall("EvaluateEx").params()).isEqualTo(json("['Sum(Kvinnor)']"));
    }

    @Test
    void readsTheLayoutOfAnAppThatWasNeverReloaded() {
        engine.result("GetAppLayout", "{'qLayout':{'qTitle':'Framgrund','qLastReloadTime':''}}");
        assertThat(app.layout()).isEqualTo(new AppLayout("Framgrund", null));

        engine.result("GetAppLayout", "{'qLayout':{'qLastReloadTime':'2026-11-23T10:00:00.123Z'}}");
        assertThat(app.layout()).isEqualTo(new AppLayout("", Instant.parse("2026-11-23T10:00:00.123Z")));
    }

    @Test
    void asksForAStraightTableAndDropsItAfterwards() {
        cubeOf(2, 1);
        engine.result(
                "GetHyperCubeData",
                "{'qDataPages':[{'qMatrix':[[{'qText':'Östergötland','qNum':'NaN','qElemNumber':3},"
                        + "{'qText':'326,5','qNum':326.5}]]}]}");

        Cube cube = app.cube(List.of("Boende efter examen]"), List.of("Sum({<Mått={'Boende'}>} Kvinnor)"));

        assertThat(cube.rows()).containsExactly(new CubeRow(List.of("Östergötland"), new double[] {326.5}));
        JsonNode definition = engine.awaitCall("CreateSessionObject").params().path(0);
        assertThat(definition.path("qHyperCubeDef"))
                .isEqualTo(JsonMapper.shared().readTree("""
                                        {"qDimensions":[{"qDef":{"qFieldDefs":["[Boende efter examen]]]"]}}],
                                         "qMeasures":[{"qDef":{"qDef":"Sum({<Mått={'Boende'}>} Kvinnor)"}}],
                                         "qSuppressZero":false,"qSuppressMissing":false,"qInitialDataFetch":[]}
                                        """));
        assertThat(engine.awaitCall("GetHyperCubeData").params())
                .isEqualTo(json("['/qHyperCubeDef',[{'qLeft':0,'qTop':0,'qWidth':2,'qHeight':1}]]"));
        assertThat(engine.awaitCall("DestroySessionObject").params()).isEqualTo(json("['HC01']"));
    }

    @Test
    void tellsNullFromTextAndNoNumberFromZero() {
        cubeOf(3, 4);
        engine.result(
                "GetHyperCubeData",
                "{'qDataPages':[{'qMatrix':["
                        + "[{'qText':'-','qIsNull':true,'qElemNumber':-2},{'qText':'a'},{'qText':'-','qNum':'NaN'}],"
                        + "[{'qText':'-','qElemNumber':-2},{'qText':'b'},{'qText':'0','qNum':0}],"
                        + "[{'qText':'-','qElemNumber':1},{'qText':'c'},{'qText':'0'}],"
                        + "[{'qElemNumber':2},{'qText':'d'},{'qNum':'Infinity'}]]}]}");

        assertThat(app.cube(List.of("A", "B"), List.of("Sum(C)")).rows())
                .containsExactly(
                        new CubeRow(Arrays.asList(null, "a"), new double[] {Double.NaN}),
                        new CubeRow(Arrays.asList(null, "b"), new double[] {0}),
                        new CubeRow(List.of("-", "c"), new double[] {0}),
                        new CubeRow(List.of("", "d"), new double[] {Double.POSITIVE_INFINITY}));
    }

    @Test
    void neverAsksForMoreThanTenThousandCells() {
        int rows = 7_001;
        cubeOf(3, rows);
        servePages(3, rows);

        Cube cube = app.cube(List.of("A", "B"), List.of("Sum(C)"));

        assertThat(cube.rows()).hasSize(rows);
        assertThat(cube.rows().get(rows - 1).numbers()).containsExactly(rows - 1);
        assertThat(engine.called("GetHyperCubeData"))
                .extracting(
                        call -> call.params().path(1).path(0).path("qHeight").intValue())
                .containsExactly(3_333, 3_333, 335);
        assertThat(engine.called("GetHyperCubeData"))
                .allSatisfy(call -> assertThat(call.params().path(1)).hasSize(1));
    }

    @Test
    void asksOnlyOnceForExactlyTenThousandCells() {
        cubeOf(1, CubeRequest.CELLS);
        servePages(1, CubeRequest.CELLS);

        assertThat(app.cube(List.of(), List.of("Sum(C)")).rows()).hasSize(10_000);
        assertThat(engine.called("GetHyperCubeData")).hasSize(1);
    }

    @Test
    void goesOnAfterAPageThatIsShorterThanAsked() {
        cubeOf(1, 3);
        engine.next("GetHyperCubeData", call -> call.result("{'qDataPages':[{'qMatrix':[[{'qNum':1}],[{'qNum':2}]]}]}"))
                .next("GetHyperCubeData", call -> call.result("{'qDataPages':[{'qMatrix':[[{'qNum':3}]]}]}"));

        assertThat(app.cube(List.of(), List.of("Sum(C)")).rows()).hasSize(3);
        assertThat(engine.called("GetHyperCubeData").getLast().params().path(1))
                .isEqualTo(json("[{'qLeft':0,'qTop':2,'qWidth':1,'qHeight':1}]"));
    }

    @Test
    void asksForNoPageOfAnEmptyTable() {
        engine.result("GetLayout", "{'qLayout':{'qHyperCube':{'qSize':{'qcx':1}}}}");

        assertThat(app.cube(List.of("A"), List.of()).rows()).isEmpty();
        assertThat(engine.called("GetHyperCubeData")).isEmpty();
    }

    @Test
    void saysThatRowsAreMissing() {
        cubeOf(1, 3);
        engine.result("GetHyperCubeData", "{'qDataPages':[{'qMatrix':[]}]}");

        assertThatThrownBy(() -> app.cube(List.of("A"), List.of()))
                .hasMessage(engine.where()
                        + "the hypercube over [A] stops after 0 rows, expected 3. Look in the engine's log.");
        assertThat(engine.called("DestroySessionObject")).hasSize(1);
    }

    @Test
    void saysThatColumnsAreMissing() {
        cubeOf(1, 3);

        assertThatThrownBy(() -> app.cube(List.of("A"), List.of("Sum(B)")))
                .hasMessage(
                        engine.where() + "the hypercube over [A] has 1 columns, expected 2. Look in the engine's log.");
    }

    @Test
    void saysThatARowIsTooShort() {
        cubeOf(2, 1);
        engine.result("GetHyperCubeData", "{'qDataPages':[{'qMatrix':[[{'qText':'a'}]]}]}");

        assertThatThrownBy(() -> app.cube(List.of("A"), List.of("Sum(B)")))
                .hasMessage(engine.where()
                        + "the hypercube over [A] has a row of 1 cells, expected 2. Look in the engine's log.");
    }

    @Test
    void saysThatTheWholeHypercubeIsWrong() {
        engine.result("GetLayout", "{'qLayout':{'qHyperCube':{'qError':{'qErrorCode':7003},'qSize':{}}}}");

        assertThatThrownBy(() -> app.cube(List.of("A"), List.of("Sum(B)")))
                .isInstanceOfSatisfying(
                        EngineException.class, fault -> assertThat(fault.code()).isEqualTo(7003))
                .hasMessage(
                        engine.where() + "the hypercube over [A] is wrong: the whole has error 7003. The calculation"
                                + " has too many cells. Ask for fewer dimensions.");
        assertThat(engine.called("DestroySessionObject")).hasSize(1);
    }

    @Test
    void saysWhichExpressionIsWrong() {
        engine.result(
                "GetLayout",
                "{'qLayout':{'qHyperCube':{'qSize':{'qcx':3,'qcy':1},'qDimensionInfo':[{}],"
                        + "'qMeasureInfo':[{},{'qError':{'qErrorCode':7000}}]}}}");

        assertThatThrownBy(() -> app.cube(List.of("A"), List.of("Sum(B)", "Sum(C")))
                .hasMessage(engine.where() + "the hypercube over [A] is wrong: measure Sum(C has error 7000. No"
                        + " expression could be used. Check the expressions in the contract.");
    }

    @Test
    void saysWhichFieldIsWrong() {
        engine.result(
                "GetLayout",
                "{'qLayout':{'qHyperCube':{'qSize':{'qcx':1,'qcy':1},"
                        + "'qDimensionInfo':[{'qError':{'qErrorCode':7001}}]}}}");

        assertThatThrownBy(() -> app.cube(List.of("A"), List.of()))
                .hasMessage(
                        engine.where() + "the hypercube over [A] is wrong: dimension [A] has error 7001. A dimension"
                                + " or measure is not in the app's library. Check the contract.");
    }

    @Test
    void dropsTheObjectWhenAPageIsRefusedAndKeepsBothFaults() {
        cubeOf(1, 3);
        engine.on("GetHyperCubeData", call -> call.refuse(7009, "", "Calculation pages too large"))
                .on("DestroySessionObject", call -> call.refuse(2, "", "Resource not found"));

        assertThatThrownBy(() -> app.cube(List.of("A"), List.of()))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        fault -> assertThat(fault.getSuppressed())
                                .extracting(second -> ((EngineException) second).method())
                                .containsExactly("DestroySessionObject"))
                .hasMessageContaining("GetHyperCubeData failed with 7009");
    }

    @Test
    void refusesAHypercubeWithoutColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> app.cube(List.of(), List.of()))
                .withMessage("A hypercube of 0 columns was asked for, expected 1 to 10000.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> app.cube(Collections.nCopies(10_001, "A"), List.of()))
                .withMessage("A hypercube of 10001 columns was asked for, expected 1 to 10000.");
    }

    private void cubeOf(int columns, int rows) {
        engine.result(
                "GetLayout",
                "{'qLayout':{'qHyperCube':{'qSize':{'qcx':" + columns + ",'qcy':" + rows
                        + "},'qDimensionInfo':[],'qMeasureInfo':[],'qDataPages':[],'qMode':'S'}}}");
    }

    /** Every cell holds its row's number; too large a page is refused as the engine does. */
    private void servePages(int columns, int rows) {
        engine.on("GetHyperCubeData", call -> {
            JsonNode page = call.params().path(1).path(0);
            int top = page.path("qTop").intValue();
            int height = page.path("qHeight").intValue();
            if (height * page.path("qWidth").intValue() > 10_000) {
                call.refuse(7009, "", "Calculation pages too large");
                return;
            }
            String matrix = IntStream.range(top, Math.min(rows, top + height))
                    .mapToObj(row -> "[" + String.join(",", Collections.nCopies(columns, "{'qNum':" + row + "}")) + "]")
                    .collect(Collectors.joining(","));
            call.result("{'qDataPages':[{'qMatrix':[" + matrix + "]}]}");
        });
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(ScriptedEngine.quoted(text));
    }
}
