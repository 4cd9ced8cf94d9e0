package se.liu.grund.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An open app. What is set or reloaded lives in the session only, until {@link #save()}. */
public final class EngineApp {

    private final EngineCalls calls;
    private final int handle;

    EngineApp(EngineCalls calls, int handle) {
        this.calls = calls;
        this.handle = handle;
    }

    /** Replaces the whole load script; its syntax is not checked. */
    public void setScript(String script) {
        calls.call(handle, "SetScript", script);
    }

    /** The load script as set. */
    public String script() {
        return Members.text(calls.read(handle, "GetScript"), "qScript");
    }

    /** What the engine cannot parse in the script as set; empty when all is well. */
    public List<SyntaxError> checkScriptSyntax() {
        List<SyntaxError> errors = new ArrayList<>();
        for (JsonNode error : calls.read(handle, "CheckScriptSyntax").path("qErrors")) {
            errors.add(new SyntaxError(
                    Members.whole(error, "qTabIx"),
                    Members.whole(error, "qLineInTab"),
                    Members.whole(error, "qColInLine"),
                    Members.whole(error, "qTextPos"),
                    Members.whole(error, "qErrLen"),
                    Members.flag(error, "qSecondaryFailure")));
        }
        return List.copyOf(errors);
    }

    /**
     * Runs the load script, stopping at the first error. Does not save.
     *
     * @param onProgress told at the address's interval and once after the end, on the caller's thread. What it throws is
     *     thrown on, but only when the reload is over
     * @return how it ended; a failed script is a result, not an exception
     * @throws EngineException when the engine refuses, as with 11000 when the app is being reloaded already, or when the
     *     result cannot be known
     */
    public ReloadResult reload(Consumer<ReloadProgress> onProgress) {
        return reload(false, new Cancellation(), onProgress);
    }

    /**
     * As {@link #reload(Consumer)}.
     *
     * @param partial whether to run only what the script marks for partial reloads; needs the app opened with its data
     * @param cancellation stops the engine's work too: first {@code CancelReload}, then {@code CancelRequest}
     * @throws CancelledException when it was cancelled, whatever the engine made of it
     */
    public ReloadResult reload(boolean partial, Cancellation cancellation, Consumer<ReloadProgress> onProgress) {
        // Stop at an error, collect error data, never wait for a person.
        calls.call(EngineCalls.GLOBAL, "ConfigureReload", true, true, false);
        // No other member: a row limit of 0 would mean no rows.
        return new ReloadWatch(calls, cancellation, onProgress)
                .run(handle, Map.of("qMode", 0, "qPartial", partial, "qDebug", false));
    }

    /**
     * Waits for the end of a reload that was begun in this session before its socket was cut, see
     * {@link EngineSession#rejoin}. Its own answer never comes; progress and the time of the data tell how it ended.
     *
     * @param before the time of the app's data when the reload was begun; null for an app that had none
     */
    public ReloadResult awaitReload(
            @Nullable Instant before, Cancellation cancellation, Consumer<ReloadProgress> onProgress) {
        return new ReloadWatch(calls, cancellation, onProgress).resume(handle, before);
    }

    /** The loaded data model, synthetic tables included. */
    public List<AppTable> tables() {
        JsonNode answer = calls.read(
                handle,
                "GetTablesAndKeys",
                Map.of("qcx", 1000, "qcy", 1000),
                Map.of("qcx", 0, "qcy", 0),
                30,
                true,
                false);
        return TableAnswers.tables(answer.path("qtr"));
    }

    /**
     * Rows of one table as they were loaded, duplicates included.
     *
     * @param offset first row, from 0
     * @param rows at most that many
     * @return fewer at the table's end; each row has a value for each field, in the table's order
     */
    public List<List<AppValue>> tableData(String table, int offset, int rows) {
        return TableAnswers.rows(
                calls.read(handle, "GetTableData", offset, rows, true, table).path("qData"));
    }

    /**
     * Measures by dimensions.
     *
     * @param dimensionFields names of fields, quoted here
     * @param measureExpressions Qlik expressions as they stand
     * @throws EngineException also when the engine finds a field or an expression wrong
     */
    public Cube cube(List<String> dimensionFields, List<String> measureExpressions) {
        return new CubeRequest(calls, handle, dimensionFields, measureExpressions).fetch();
    }

    /** One expression over all data. */
    public AppValue evaluate(String expression) {
        return TableAnswers.value(calls.read(handle, "EvaluateEx", expression).path("qValue"));
    }

    /** Keeps script and data. From now on users see the new data. */
    public void save() {
        calls.call(handle, "DoSave");
    }

    /** The data connections that the user may see. */
    public List<DataConnection> connections() {
        List<DataConnection> connections = new ArrayList<>();
        for (JsonNode entry : calls.read(handle, "GetConnections").path("qConnections")) {
            connections.add(new DataConnection(
                    Members.text(entry, "qId"),
                    Members.text(entry, "qName"),
                    Members.text(entry, "qType"),
                    Members.text(entry, "qConnectionString")));
        }
        return List.copyOf(connections);
    }

    /** Names of what lies in a connection's folder, files and folders alike. */
    public List<String> folderItems(DataConnection connection) {
        List<String> names = new ArrayList<>();
        calls.read(handle, "GetFolderItemsForConnection", connection.id(), "")
                .path("qFolderItems")
                .forEach(item -> names.add(Members.text(item, "qName")));
        return List.copyOf(names);
    }

    /** What the user may do with the app. */
    public AppRights rights() {
        JsonNode layout = calls.read(handle, "GetAppLayout").path("qLayout");
        return new AppRights(Members.flag(layout, "qReadOnly"), Members.texts(layout.path("qMeta"), "privileges"));
    }

    /** Title and time of the data. */
    public AppLayout layout() {
        JsonNode layout = calls.read(handle, "GetAppLayout").path("qLayout");
        return new AppLayout(Members.text(layout, "qTitle"), Members.instant(layout, "qLastReloadTime"));
    }
}
