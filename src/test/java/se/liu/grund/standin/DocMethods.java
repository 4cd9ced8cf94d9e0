package se.liu.grund.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.Field;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;
import se.liu.grund.standin.expression.Evaluation;
import se.liu.grund.standin.expression.ExpressionFault;
import se.liu.grund.standin.script.Connections;
import se.liu.grund.standin.script.SyntaxCheck;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods of an open app, reloads aside. */
final class DocMethods {

    private final Session session;
    private final Connections connections;

    private DocMethods(Session session, Connections connections) {
        this.session = session;
        this.connections = connections;
    }

    static MethodTable of(Session session, SessionObjects objects, Connections connections) {
        DocMethods doc = new DocMethods(session, connections);
        return new MethodTable()
                .with("GetScript", p -> doc.script())
                .with("GetScriptEx", p -> doc.scriptEx())
                .with("SetScript", p -> doc.setScript(p.text("qScript")), "qScript")
                .with("CheckScriptSyntax", p -> doc.syntaxErrors())
                .with("DoSave", p -> doc.save(), "qFileName")
                .with("GetConnections", p -> doc.connections())
                .with(
                        "GetFolderItemsForConnection",
                        p -> doc.folder(p.text("qConnectionId"), p.text("qRelativePath")),
                        "qConnectionId",
                        "qRelativePath")
                .with(
                        "GetTablesAndKeys",
                        p -> Answer.of(TableRecords.of(doc.data(), p.flag("qSyntheticMode"))),
                        "qWindowSize",
                        "qNullSize",
                        "qCellHeight",
                        "qSyntheticMode",
                        "qIncludeSysVars",
                        "qIncludeProfiling")
                .with("GetTableData", doc::tableData, "qOffset", "qRows", "qSyntheticMode", "qTableName")
                .with("GetFieldDescription", p -> doc.field(p.text("qFieldName")), "qFieldName")
                .with("CreateSessionObject", p -> objects.create(p.object("qProp")), "qProp")
                .with("DestroySessionObject", p -> objects.destroy(p.text("qId")), "qId")
                .with("EvaluateEx", p -> doc.evaluateEx(p.text("qExpression")), "qExpression")
                .with("Evaluate", p -> doc.evaluate(p.text("qExpression")), "qExpression")
                .with("GetAppLayout", p -> doc.layout())
                .with("GetLineage", p -> doc.lineage());
    }

    private OpenApp doc() {
        return session.openDoc();
    }

    private DataModel data() {
        return doc().data();
    }

    private Answer script() {
        return Answer.of(Json.object().put("qScript", doc().script()));
    }

    private Answer scriptEx() {
        ObjectNode result = Json.object();
        result.putObject("qScript").put("qScript", doc().script()).putObject("qMeta");
        return Answer.of(result);
    }

    private Answer setScript(String script) {
        doc().script(script);
        return Answer.of(Json.object());
    }

    private Answer syntaxErrors() {
        ObjectNode result = Json.object();
        ArrayNode errors = result.putArray("qErrors");
        SyntaxCheck.errors(doc().script())
                .forEach(error -> errors.addObject()
                        .put("qErrLen", error.length())
                        .put("qTabIx", error.tab())
                        .put("qLineInTab", error.lineInTab())
                        .put("qColInLine", error.column())
                        .put("qTextPos", error.position()));
        return Answer.of(result);
    }

    private Answer save() {
        doc().save();
        return Answer.changing(Json.object(), Session.DOC);
    }

    private Answer connections() {
        ObjectNode result = Json.object();
        ArrayNode list = result.putArray("qConnections");
        for (Connections.Connection connection : connections.all()) {
            ObjectNode entry = list.addObject()
                    .put("qId", connection.id())
                    .put("qName", connection.name())
                    .put("qConnectionString", connection.folder().toString())
                    .put("qType", "folder")
                    .put("qModifiedDate", "2026-01-01T00:00:00.000Z");
            entry.putObject("qMeta").putArray("privileges").add("read");
        }
        return Answer.of(result);
    }

    private Answer folder(String id, String path) {
        Connections.Connection connection =
                connections.withId(id).orElseThrow(() -> new EngineError(2001, id, "Connection not found"));
        Path folder = connection.folder().resolve(path).normalize();
        ObjectNode result = Json.object();
        ArrayNode items = result.putArray("qFolderItems");
        if (!folder.startsWith(connection.folder()) || !Files.isDirectory(folder)) {
            throw new EngineError(4, path, "Invalid path");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.sorted()
                    .forEach(entry -> items.addObject()
                            .put("qName", entry.getFileName().toString())
                            .put("qType", Files.isDirectory(entry) ? "FOLDER" : "FILE"));
        } catch (IOException unreadable) {
            throw new EngineError(3000, path, "File access denied");
        }
        return Answer.of(result);
    }

    private Answer tableData(Params params) {
        String name = params.text("qTableName");
        TableData table = data().table(name).orElseThrow(() -> EngineError.notFound(name));
        int from = Math.max(0, params.number("qOffset"));
        int to = Math.min(table.rows(), from + Math.max(0, params.number("qRows")));
        ObjectNode result = Json.object();
        ArrayNode rows = result.putArray("qData");
        for (int row = from; row < to; row++) {
            ArrayNode values = rows.addObject().putArray("qValue");
            table.row(row).forEach(value -> values.add(value(value)));
        }
        return Answer.of(result);
    }

    private static ObjectNode value(Value value) {
        ObjectNode node = Json.object().put("qText", value.text());
        Json.flag(node, "qIsNumeric", value.isNumeric());
        Json.number(node, "qNumber", value.number());
        return node;
    }

    private Answer field(String name) {
        Field field = data().field(name).orElseThrow(() -> EngineError.notFound(name));
        ObjectNode result = Json.object();
        ObjectNode node = result.putObject("qReturn").put("qInternalNumber", 0).put("qName", name);
        node.set("qSrcTables", Json.texts(field.tables()));
        node.put("qCardinal", field.cardinal()).put("qTotalCount", field.totalCount());
        Json.flag(node, "qIsNumeric", field.tags().contains("$numeric"));
        Json.text(node, "qComment", field.comment());
        node.set("qTags", Json.texts(field.tags()));
        return Answer.of(result);
    }

    private Answer evaluateEx(String expression) {
        ObjectNode result = Json.object();
        result.set("qValue", value(evaluated(expression)));
        return Answer.of(result);
    }

    private Answer evaluate(String expression) {
        return Answer.of(Json.object().put("qReturn", evaluated(expression).text()));
    }

    private Value evaluated(String expression) {
        try {
            return Evaluation.evaluate(data(), expression);
        } catch (ExpressionFault fault) {
            return Value.text("Error: " + fault.getMessage());
        }
    }

    private Answer layout() {
        OpenApp doc = doc();
        ObjectNode result = Json.object();
        ObjectNode layout = result.putObject("qLayout")
                .put("qTitle", doc.app().title())
                .put("qFileName", doc.app().id());
        GlobalMethods.reloaded(layout, doc.lastReload());
        Json.flag(layout, "qModified", doc.modified());
        Json.flag(layout, "qHasScript", !doc.script().isEmpty());
        Json.flag(layout, "qHasData", !doc.data().tables().isEmpty());
        Json.flag(layout, "qIsOpenedWithoutData", doc.withoutData());
        layout.putObject("qMeta");
        layout.putObject("qThumbnail");
        return Answer.of(result);
    }

    private Answer lineage() {
        ObjectNode result = Json.object();
        ArrayNode list = result.putArray("qLineage");
        List<DataModel.Lineage> sources = data().lineage();
        sources.forEach(source ->
                list.addObject().put("qDiscriminator", source.discriminator()).put("qStatement", source.statement()));
        return Answer.of(result);
    }
}
