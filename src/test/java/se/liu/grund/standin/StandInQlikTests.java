package se.liu.grund.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the stand-in says to a client that speaks plain JSON. */
class StandInQlikTests {

    static final int GLOBAL = -1;
    static final int DOC = 1;
    static final String SCRIPT = """
            ///$tab Main\r
            SET DecimalSep=',';\r
            T: LOAD * INLINE [\r
            Sector, Women\r
            State, 1\r
            Private, 2.5\r
            ];\r
            """;

    @TempDir
    Path folder;

    private StandInQlik qlik;
    private RawClient client;

    @BeforeEach
    void start() {
        qlik = StandInQlik.start(0, Map.of("Grund", folder), List.of(new StandInApp("app-1", "Framgrund")));
        client = RawClient.open(qlik, "/app/app-1/identity/run-1");
    }

    @AfterEach
    void stop() {
        client.close();
        qlik.close();
    }

    static JsonNode json(String text) {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }

    private void open() {
        client.call(GLOBAL, "OpenDoc", "app-1");
    }

    private void reload(String script) {
        client.call(DOC, "SetScript", script);
        assertThat(client.call(DOC, "DoReload").path("qReturn").asBoolean()).isTrue();
    }

    @Test
    void greetsLikeAProxyAndAnEngine() {
        assertThat(client.notification("OnConnected")).isEqualTo(json("{'qSessionState':'SESSION_CREATED'}"));
        assertThat(client.heard().getFirst())
                .isEqualTo(json("{'jsonrpc':'2.0','method':'OnAuthenticationInformation','params':"
                        + "{'userId':'sa_engine','userDirectory':'INTERNAL','mustAuthenticate':false}}"));
    }

    @Test
    void keepsUpgradesAndCalls() {
        RawClient.open(
                        qlik,
                        "/app/a%20b/identity/x/ttl/60?ticket=1",
                        Map.of("X-Qlik-User", "UserDirectory=LIU; UserId=an%20na", "Authorization", "Bearer secret"))
                .close();
        client.call(GLOBAL, "GetProgress", 0);

        Upgrade upgrade = qlik.upgrades().getLast();
        assertThat(upgrade.path()).isEqualTo("/app/a%20b/identity/x/ttl/60");
        assertThat(upgrade.query()).isEqualTo("ticket=1");
        assertThat(upgrade.qlikUser()).isEqualTo("UserDirectory=LIU; UserId=an%20na");
        assertThat(upgrade.headers()).contains("x-qlik-user", "authorization", "upgrade");
        assertThat(qlik.calls()).containsExactly(new Call("/app/app-1/identity/run-1", GLOBAL, "GetProgress", "[0]"));
    }

    @Test
    void knowsTheUser() {
        try (RawClient anna =
                RawClient.open(qlik, "/app/x", Map.of("X-Qlik-User", "UserDirectory=LIU; UserId=an%20na"))) {
            assertThat(anna.call(GLOBAL, "GetAuthenticatedUser"))
                    .isEqualTo(json("{'qReturn':'UserDirectory=LIU; UserId=an na'}"));
        }
    }

    @Test
    void refusesPathsThatLeadNowhere() {
        try (RawClient lost = RawClient.open(qlik, "/elsewhere")) {
            assertThat(lost.ended()).startsWith("1002 Invalid status code received: 404");
        }
    }

    @Test
    void answersWhatIsNoRequest() {
        client.send("{");
        client.send("{'id':7}".replace('\'', '"'));
        client.call(GLOBAL, "GetProgress", 0);

        assertThat(client.heard())
                .contains(
                        json("{'jsonrpc':'2.0','error':{'code':-32700,'parameter':'','message':'JSON parse error'}}"),
                        json(
                                "{'jsonrpc':'2.0','error':{'code':-32600,'parameter':'','message':'Invalid JSON request'}}"));
    }

    @Test
    void refusesUnknownMethodsHandlesAndParameters() {
        assertThat(client.error(GLOBAL, "ShutdownProcess")).isEqualTo("-32601 : Method does not exist");
        assertThat(client.error(DOC, "GetScript")).isEqualTo("1007 No active document: App invalid");
        open();
        assertThat(client.error(DOC, "FooBar")).isEqualTo("-32601 : Method does not exist");
        assertThat(client.error(99, "GetLayout")).isEqualTo("-32602 Invalid handle 99: Invalid method parameter(s)");
        assertThat(client.error(DOC, "SetScript", 7)).isEqualTo("-32602 qScript: Invalid method parameter(s)");
        assertThat(client.error(DOC, "CreateSessionObject", "x"))
                .isEqualTo("-32602 qProp: Invalid method parameter(s)");
    }

    @Test
    void takesParametersByNameByPositionAndShortened() {
        int named = client.askWith(GLOBAL, "OpenDoc", json("{'qNoData':true,'qDocName':'app-1'}"));
        assertThat(client.answer(named).path("change")).isEqualTo(json("[1]"));
        assertThat(client.call(DOC, "GetAppLayout")
                        .path("qLayout")
                        .path("qIsOpenedWithoutData")
                        .asBoolean())
                .isTrue();
        assertThat(client.call(DOC, "GetTablesAndKeys")).isEqualTo(json("{'qtr':[],'qk':[]}"));
        assertThat(client.call(DOC, "DoReloadEx")
                        .path("qResult")
                        .path("qSuccess")
                        .asBoolean())
                .isTrue();
        int byName = client.askWith(DOC, "DoReloadEx", json("{'qParams':{'qMode':2}}"));
        assertThat(client.answer(byName).has("error")).isFalse();
    }

    @Test
    void opensAnAppOnceASession() {
        assertThat(client.error(GLOBAL, "GetActiveDoc")).isEqualTo("1007 No active document: App invalid");
        assertThat(client.error(GLOBAL, "OpenDoc", "none")).isEqualTo("1003 none: App not found");
        assertThat(client.call(GLOBAL, "OpenDoc", "app-1", "", "", "", false))
                .isEqualTo(json("{'qReturn':{'qType':'Doc','qHandle':1,'qGenericId':'app-1'}}"));
        assertThat(client.error(GLOBAL, "OpenDoc", "app-1")).isEqualTo("1002 : App already open");
        assertThat(client.call(GLOBAL, "GetActiveDoc"))
                .isEqualTo(json("{'qReturn':{'qType':'Doc','qHandle':1,'qGenericId':'app-1'}}"));
    }

    @Test
    void sharesASessionByUserAndPathAndKeepsItForItsTtl() {
        open();
        try (RawClient beside = RawClient.open(qlik, "/app/app-1/identity/run-1")) {
            assertThat(beside.notification("OnConnected")).isEqualTo(json("{'qSessionState':'SESSION_ATTACHED'}"));
            assertThat(beside.error(GLOBAL, "OpenDoc", "app-1")).isEqualTo("1002 : App already open");
        }
        RawClient.open(qlik, "/app/app-1/identity/run-2/ttl/60").close();
        try (RawClient again = RawClient.open(qlik, "/app/app-1/identity/run-2/ttl/60")) {
            assertThat(again.notification("OnConnected")).isEqualTo(json("{'qSessionState':'SESSION_ATTACHED'}"));
        }
        try (RawClient other = RawClient.open(qlik, "/app/app-1/identity/run-3")) {
            assertThat(other.notification("OnConnected")).isEqualTo(json("{'qSessionState':'SESSION_CREATED'}"));
        }
    }

    @Test
    void listsAndMakesApps() {
        String made =
                client.call(GLOBAL, "CreateApp", "Bakgrund").path("qAppId").asString();

        JsonNode list = client.call(GLOBAL, "GetDocList").path("qDocList");
        assertThat(list).hasSize(2);
        assertThat(list.findValuesAsString("qTitle")).containsExactlyInAnyOrder("Framgrund", "Bakgrund");
        JsonNode entry = client.call(GLOBAL, "GetAppEntry", made).path("qEntry");
        assertThat(entry.path("qTitle").asString()).isEqualTo("Bakgrund");
        assertThat(entry.has("qLastReloadTime")).isFalse();
    }

    @Test
    void tellsItsVersion() {
        assertThat(client.call(GLOBAL, "EngineVersion"))
                .isEqualTo(json("{'qVersion':{'qComponentVersion':'12.2528.0'}}"));
        assertThat(client.call(GLOBAL, "IsDesktopMode")).isEqualTo(json("{'qReturn':false}"));
    }

    @Test
    void listsConnectionsAndTheirFolders() throws Exception {
        Files.createDirectories(folder.resolve("releases/r1"));
        Files.writeString(folder.resolve("releases/a.qvd"), "x");
        open();

        JsonNode connection =
                client.call(DOC, "GetConnections").path("qConnections").path(0);
        assertThat(connection.path("qName").asString()).isEqualTo("Grund");
        assertThat(connection.path("qType").asString()).isEqualTo("folder");
        assertThat(client.call(DOC, "GetFolderItemsForConnection", connection.path("qId"), "releases"))
                .isEqualTo(json("{'qFolderItems':[{'qName':'a.qvd','qType':'FILE'},{'qName':'r1','qType':'FOLDER'}]}"));
        assertThat(client.error(DOC, "GetFolderItemsForConnection", "c9", ""))
                .isEqualTo("2001 c9: Connection not found");
        assertThat(client.error(DOC, "GetFolderItemsForConnection", "c1", "../"))
                .isEqualTo("4 ../: Invalid path");
    }

    @Test
    void keepsAScriptInTheSessionUntilItIsSaved() {
        open();
        client.call(DOC, "SetScript", "FOO;");

        assertThat(client.call(DOC, "GetScript")).isEqualTo(json("{'qScript':'FOO;'}"));
        assertThat(client.call(DOC, "GetScriptEx")
                        .path("qScript")
                        .path("qScript")
                        .asString())
                .isEqualTo("FOO;");
        assertThat(client.call(DOC, "CheckScriptSyntax"))
                .isEqualTo(json("{'qErrors':[{'qErrLen':3,'qTabIx':0,'qLineInTab':0,'qColInLine':0,'qTextPos':0}]}"));
        assertThat(qlik.app("app-1").script()).startsWith("///$tab Main");
        client.call(DOC, "DoSave");
        assertThat(qlik.app("app-1").script()).isEqualTo("FOO;");
        assertThat(qlik.app("app-1").lastReload()).isEmpty();
    }

    @Test
    void keepsUnsavedDataToTheSession() {
        open();
        reload(SCRIPT);
        client.call(DOC, "DoSave");
        var saved = qlik.app("app-1").lastReload();
        assertThat(saved).isPresent();

        reload("T: LOAD 'new' AS Sector AUTOGENERATE 1;");
        assertThat(client.call(DOC, "GetAppLayout")
                        .path("qLayout")
                        .path("qModified")
                        .asBoolean())
                .isTrue();
        assertThat(rows("T")).isEqualTo(json("[['new']]"));
        assertThat(qlik.app("app-1").table("T").rows()).isEqualTo(2);
        assertThat(qlik.app("app-1").lastReload()).isEqualTo(saved);

        client.close();
        client = RawClient.open(qlik, "/app/app-1/identity/run-1");
        open();
        assertThat(rows("T")).isEqualTo(json("[['State','1'],['Private','2.5']]"));
        assertThat(qlik.app("app-1").script()).isEqualTo(SCRIPT);
    }

    @Test
    void doesNotSaveAwayDataThatItWasOpenedWithout() {
        open();
        reload(SCRIPT);
        client.call(DOC, "DoSave");
        try (RawClient other = RawClient.open(qlik, "/app/app-1/identity/run-2")) {
            other.call(GLOBAL, "OpenDoc", "app-1", "", "", "", true);
            other.call(DOC, "SetScript", "TRACE;");
            other.call(DOC, "DoSave");
        }
        assertThat(qlik.app("app-1").script()).isEqualTo("TRACE;");
        assertThat(qlik.app("app-1").table("T").rows()).isEqualTo(2);
    }

    private JsonNode rows(String table) {
        var rows = Json.MAPPER.createArrayNode();
        for (JsonNode row :
                client.call(DOC, "GetTableData", 0, 100, true, table).path("qData")) {
            var line = rows.addArray();
            row.path("qValue").forEach(value -> line.add(value.path("qText").asString()));
        }
        return rows;
    }

    @Test
    void keepsTheOldDataWhenAReloadFails() {
        open();
        reload(SCRIPT);
        client.call(DOC, "SetScript", "T: LOAD 1 AS a AUTOGENERATE 1;\nLOAD * FROM [lib://Grund/none.qvd] (qvd);\n");
        client.call(GLOBAL, "ConfigureReload", true, true, false);

        int id = client.askWith(DOC, "DoReloadEx", json("[{'qMode':0,'qPartial':false,'qDebug':false}]"));
        JsonNode result = client.answer(id).path("result").path("qResult");
        assertThat(result.has("qSuccess")).isFalse();
        JsonNode progress = client.call(GLOBAL, "GetProgress", id).path("qProgressData");
        assertThat(progress.path("qErrorData")).isEqualTo(Json.MAPPER.readTree("""
                [{"qErrorString":"Cannot open file: 'lib://Grund/none.qvd'","qLineEnd":"\\r\\n",
                  "qLine":"LOAD * FROM [lib://Grund/none.qvd] (qvd)","qErrorDataCode":"EDC_ERROR",
                  "qMessage":{"qMessageCode":11020,
                    "qMessageParameters":["Cannot open file: 'lib://Grund/none.qvd'"]}}]"""));
        assertThat(rows("T")).isEqualTo(json("[['State','1'],['Private','2.5']]"));
    }

    @Test
    void goesOnAndCallsItSuccessWhereToldSo() {
        open();
        client.call(DOC, "SetScript", "FOO;\nT: LOAD 1 AS a AUTOGENERATE 1;");

        assertThat(client.call(DOC, "DoReload").path("qReturn").asBoolean()).isFalse();
        assertThat(client.call(DOC, "DoReload", 2).path("qReturn").asBoolean()).isTrue();
        client.call(GLOBAL, "ConfigureReload", false, false, false);
        int id = client.ask(DOC, "DoReload");
        assertThat(client.answer(id).path("result").path("qReturn").asBoolean()).isTrue();
        assertThat(client.call(GLOBAL, "GetProgress", id).path("qProgressData").path("qErrorData"))
                .isEmpty();
    }

    @Test
    void tellsEachLineOfProgressOnce() {
        open();
        client.call(DOC, "SetScript", "TRACE hello;");
        int id = client.ask(DOC, "DoReload");
        client.answer(id);

        JsonNode first = client.call(GLOBAL, "GetProgress", id).path("qProgressData");
        assertThat(first.path("qStarted").asBoolean()).isTrue();
        assertThat(first.path("qFinished").asBoolean()).isTrue();
        assertThat(first.path("qPersistentProgress").asString())
                .isEqualTo("Started loading data\r\nhello\r\nFinished successfully");
        JsonNode second = client.call(GLOBAL, "GetProgress", id).path("qProgressData");
        assertThat(second.has("qPersistentProgress")).isFalse();
        assertThat(second.path("qPersistentProgressMessages")).isEmpty();
        JsonNode brief = client.call(GLOBAL, "GetProgress", 0).path("qProgressData");
        assertThat(brief.has("qStarted")).isFalse();
        assertThat(brief.has("qFinished")).isFalse();
    }

    @Test
    void saysWhichPortIsTaken() {
        int port = qlik.uri().getPort();

        assertThatThrownBy(() -> StandInQlik.start(port, Map.of(), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The stand-in Qlik cannot listen on port " + port
                        + ": Address already in use. Stop what listens there, or choose another port.");
    }
}
