package se.liu.grund.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liu.grund.standin.StandInQlikTests.DOC;
import static se.liu.grund.standin.StandInQlikTests.GLOBAL;
import static se.liu.grund.standin.StandInQlikTests.SCRIPT;
import static se.liu.grund.standin.StandInQlikTests.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the stand-in tells of the data that a script has loaded. */
class StandInDataTests {

    private StandInQlik qlik;
    private RawClient client;

    @BeforeEach
    void start() {
        qlik = StandInQlik.start(0, Map.of(), List.of(new StandInApp("app-1", "Framgrund")));
        client = RawClient.open(qlik, "/app/app-1");
        client.call(GLOBAL, "OpenDoc", "app-1");
    }

    @AfterEach
    void stop() {
        client.close();
        qlik.close();
    }

    private void reload(String script) {
        client.call(DOC, "SetScript", script);
        assertThat(client.call(DOC, "DoReload").path("qReturn").asBoolean()).isTrue();
    }

    @Test
    void tellsTablesFieldsAndKeys() {
        reload("""
                Link: LOAD * INLINE [
                %Key,Period
                a,1
                b,2
                ];
                Facts: LOAD * INLINE [
                %Key,Women
                a,2.5
                a,1
                ];
                COMMENT TABLE [Facts] WITH 'what''s counted';
                COMMENT FIELD [Women] WITH 'count';
                TAG FIELD [Women] WITH '$measure';
                """);

        JsonNode result =
                client.call(DOC, "GetTablesAndKeys", json("{'qcx':1000,'qcy':1000}"), json("{}"), 30, true, false);
        assertThat(result.path("qk")).isEqualTo(json("[{'qKeyFields':['%Key'],'qTables':['Link','Facts']}]"));
        JsonNode facts = result.path("qtr").path(1);
        assertThat(facts.path("qName").asString()).isEqualTo("Facts");
        assertThat(facts.path("qNoOfRows").asInt()).isEqualTo(2);
        assertThat(facts.path("qComment").asString()).isEqualTo("what's counted");
        assertThat(facts.path("qFields").path(1))
                .isEqualTo(json("{'qName':'Women','qOriginalFields':[],'qPresent':true,'qInformationDensity':1,"
                        + "'qnNonNulls':2,'qnRows':2,'qSubsetRatio':1,'qnTotalDistinctValues':2,"
                        + "'qnPresentDistinctValues':2,'qKeyType':'NOT_KEY','qComment':'count',"
                        + "'qTags':['$numeric','$measure'],'qDerivedFields':[]}"));
        assertThat(result.path("qtr").findValuesAsString("qKeyType"))
                .containsExactly("PERFECT_KEY", "NOT_KEY", "ANY_KEY", "NOT_KEY");

        JsonNode field = client.call(DOC, "GetFieldDescription", "%Key").path("qReturn");
        assertThat(field.path("qSrcTables")).isEqualTo(json("['Link','Facts']"));
        assertThat(field.path("qCardinal").asInt()).isEqualTo(2);
        assertThat(field.path("qTotalCount").asInt()).isEqualTo(4);
        assertThat(field.path("qTags")).isEqualTo(json("['$key','$ascii','$text']"));
        assertThat(client.error(DOC, "GetFieldDescription", "none")).isEqualTo("2 none: Resource not found");
    }

    @Test
    void showsASyntheticKeyAsATable() {
        reload("""
                A: LOAD 1 AS x, 2 AS y, 3 AS a AUTOGENERATE 1;
                B: LOAD 1 AS x, 2 AS y, 4 AS b AUTOGENERATE 1;
                """);

        JsonNode tables = client.call(DOC, "GetTablesAndKeys", json("{}"), json("{}"), 0, true)
                .path("qtr");
        assertThat(tables.findValuesAsString("qName"))
                .containsExactly("A", "$Syn 1", "a", "B", "$Syn 1", "b", "$Syn 1 Table", "$Syn 1", "x", "y");
        assertThat(tables.path(2).path("qIsSynthetic").asBoolean()).isTrue();
        assertThat(tables.path(2).path("qNoOfRows").asInt()).isEqualTo(1);
        assertThat(client.call(DOC, "GetTablesAndKeys").path("qtr")).hasSize(2);
    }

    @Test
    void givesTableDataByRange() {
        reload("T: LOAD RecNo() AS n AUTOGENERATE 3; CONCATENATE LOAD 'x' AS t AUTOGENERATE 1;");

        assertThat(client.call(DOC, "GetTableData", 2, 2, false, "T"))
                .isEqualTo(json("{'qData':[{'qValue':[{'qText':'3','qIsNumeric':true,'qNumber':3},"
                        + "{'qText':'-','qNumber':'NaN'}]},{'qValue':[{'qText':'-','qNumber':'NaN'},"
                        + "{'qText':'x','qNumber':'NaN'}]}]}"));
        assertThat(client.error(DOC, "GetTableData", 0, 1, false, "U")).isEqualTo("2 U: Resource not found");
    }

    @Test
    void evaluates() {
        reload(SCRIPT);

        assertThat(client.call(DOC, "EvaluateEx", "Sum(Women)"))
                .isEqualTo(json("{'qValue':{'qText':'3,5','qIsNumeric':true,'qNumber':3.5}}"));
        assertThat(client.call(DOC, "Evaluate", "=Count(Sector)")).isEqualTo(json("{'qReturn':'2'}"));
        assertThat(client.call(DOC, "EvaluateEx", "Sum(None)"))
                .isEqualTo(json("{'qValue':{'qText':'Error: Bad field name(s): None','qNumber':'NaN'}}"));
    }

    @Test
    void fillsAHypercubeAndItsPages() {
        reload(SCRIPT + "CONCATENATE LOAD 4 AS Women AUTOGENERATE 1;");
        JsonNode made = client.call(DOC, "CreateSessionObject", json("""
                {'qInfo':{'qType':'hc'},'qHyperCubeDef':{
                  'qDimensions':[{'qDef':{'qFieldDefs':['[Sector]']}}],
                  'qMeasures':[{'qDef':{'qDef':'Sum([Women])'}},{'qDef':{'qDef':'Sum({<No={1}>} Women)'}}],
                  'qInitialDataFetch':[{'qLeft':0,'qTop':0,'qWidth':1,'qHeight':1}]}}"""));
        int handle = made.path("qReturn").path("qHandle").asInt();

        JsonNode cube = client.call(handle, "GetLayout").path("qLayout").path("qHyperCube");
        assertThat(cube.path("qSize")).isEqualTo(json("{'qcx':3,'qcy':3}"));
        assertThat(cube.path("qGrandTotalRow").path(0).path("qText").asString()).isEqualTo("7,5");
        assertThat(cube.path("qMeasureInfo").path(1).path("qError"))
                .isEqualTo(json("{'qErrorCode':7000,'qExtendedMessage':'Bad field name(s): No'}"));
        assertThat(cube.path("qDataPages").path(0).path("qMatrix").path(0).path(0))
                .isEqualTo(json("{'qText':'State','qNum':'NaN','qElemNumber':0,'qState':'O'}"));

        JsonNode page = client.call(
                        handle,
                        "GetHyperCubeData",
                        "/qHyperCubeDef",
                        json("[{'qLeft':0,'qTop':1,'qWidth':3,'qHeight':100}]"))
                .path("qDataPages")
                .path(0);
        assertThat(page.path("qArea")).isEqualTo(json("{'qLeft':0,'qTop':1,'qWidth':3,'qHeight':2}"));
        assertThat(page.path("qMatrix").path(1))
                .isEqualTo(json("[{'qText':'-','qNum':'NaN','qElemNumber':-2,'qState':'L','qIsNull':true},"
                        + "{'qText':'4','qNum':4,'qElemNumber':0,'qState':'L'},"
                        + "{'qText':'-','qNum':'NaN','qElemNumber':0,'qState':'L','qIsNull':true}]"));

        assertThat(client.error(handle, "GetHyperCubeData", "/qHyperCubeDef", json("[{'qWidth':3,'qHeight':3334}]")))
                .isEqualTo("7009 : Calculation pages too large");
        assertThat(client.error(handle, "GetHyperCubeData", "/other", json("[]")))
                .isEqualTo("-32602 qPath: Invalid method parameter(s)");
        int destroyed = client.ask(
                DOC,
                "DestroySessionObject",
                made.path("qReturn").path("qGenericId").asString());
        assertThat(client.answer(destroyed).path("close")).isEqualTo(json("[" + handle + "]"));
        assertThat(client.error(handle, "GetLayout")).startsWith("-32602 Invalid handle");
    }

    @Test
    void tellsADimensionThatIsNoField() {
        int handle = client.call(
                        DOC,
                        "CreateSessionObject",
                        json(
                                "{'qInfo':{'qType':'hc'},'qHyperCubeDef':{'qDimensions':[{'qDef':{'qFieldDefs':['No']}}]}}"))
                .path("qReturn")
                .path("qHandle")
                .asInt();

        JsonNode cube = client.call(handle, "GetLayout").path("qLayout").path("qHyperCube");
        assertThat(cube.path("qError"))
                .isEqualTo(json("{'qErrorCode':7000,'qExtendedMessage':'Invalid dimension: No'}"));
        assertThat(cube.path("qSize")).isEqualTo(json("{'qcx':1,'qcy':0}"));
    }

    @Test
    void listsFields() {
        reload(SCRIPT);
        int handle = client.call(
                        DOC,
                        "CreateSessionObject",
                        json("{'qInfo':{'qType':'FieldList'},'qFieldListDef':{'qShowSrcTables':true}}"))
                .path("qReturn")
                .path("qHandle")
                .asInt();

        assertThat(client.call(handle, "GetLayout")
                        .path("qLayout")
                        .path("qFieldList")
                        .path("qItems"))
                .isEqualTo(json("[{'qName':'Sector','qCardinal':2,'qTags':['$ascii','$text'],'qSrcTables':['T']},"
                        + "{'qName':'Women','qCardinal':2,'qTags':['$numeric'],'qSrcTables':['T']}]"));
    }

    @Test
    void tellsWhereDataCameFrom() {
        reload("T: LOAD 1 AS a AUTOGENERATE 1;");

        assertThat(client.call(DOC, "GetLineage"))
                .isEqualTo(json("{'qLineage':[{'qDiscriminator':'AUTOGENERATE;',"
                        + "'qStatement':'T: LOAD 1 AS a AUTOGENERATE 1'}]}"));
    }
}
