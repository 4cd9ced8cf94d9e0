package se.liu.grund.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.QlikField;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.script.Statement.Join;

/** Qlik load scripts, generated from app contracts. The same contract and folder give the same bytes. */
public final class LoadScripts {

    private LoadScripts() {}

    /**
     * The script that loads all QVDs of an app, each by an optimized load.
     *
     * @param app what the app expects
     * @param folder where the QVDs lie: {@code lib://<connection>/…}, without a slash at the end
     * @return CRLF text that begins with a tab line
     * @throws ScriptException where a name or text cannot be quoted safely; it names the culprit
     */
    public static String generate(AppContract app, String folder) {
        List<Statement> script = new ArrayList<>();
        script.add(new Statement.Tab("Main"));
        script.add(new Statement.Remark("Written by Grund from contracts/apps/" + app.app() + ".yaml. Changes made here"
                + " are lost at the next rebuild."));
        script.add(new Statement.Set("ErrorMode", "1"));
        script.add(new Statement.Set("ThousandSep", " "));
        script.add(new Statement.Set("DecimalSep", ","));
        script.add(new Statement.Set("DateFormat", "YYYY-MM-DD"));
        script.add(new Statement.Set("CollationLocale", "sv-SE"));
        for (QlikTable table : QlikModel.of(app).tables()) {
            Join join = Join.NO_CONCATENATE;
            for (QlikTable.QvdFile file : table.files()) {
                script.add(new Statement.Load(table.name(), join, table.fieldNames(), folder + "/" + file.name()));
                join = Join.CONCATENATE;
            }
        }
        script.addAll(comments(app));
        script.add(new Statement.Trace("Grund: " + app.title() + " loaded"));
        return Renderer.render(script);
    }

    private static List<Statement> comments(AppContract app) {
        String substitute =
                String.valueOf(app.substitute()).replaceAll("\\.0$", "").replace('.', ',');
        List<Statement> comments = new ArrayList<>();
        for (QlikTable table : QlikModel.of(app).tables()) {
            boolean texts = table.files().getFirst().content() instanceof QlikTable.Content.Texts;
            comments.add(new Statement.CommentTable(
                    table.name(),
                    texts
                            ? "Vad som ska sägas om varje period: vad talen är, och vilka seriebrott de går över."
                            : "Antal personer ur Bak- och framgrund; " + substitute
                                    + " står för ett antal som källan döljer."));
            for (QlikField field : table.fields()) {
                comment(field).ifPresent(text -> comments.add(new Statement.CommentField(field.name(), text)));
            }
        }
        return comments;
    }

    private static Optional<String> comment(QlikField field) {
        return switch (field) {
            case QlikField.Value value ->
                Optional.of(
                        value.gender().label() + ", antal. Hämtat för sig: summan av delarna är inte alltid totalen.");
            case QlikField.Share share ->
                Optional.of(share.gender().label()
                        + ", andel eller kvot, avrundad, halv uppåt; andelar i procent. Blank där ingen finns. Andelar"
                        + " och kvoter kan inte summeras.");
            case QlikField.Denominator below ->
                Optional.of(below.gender().label() + ", det antal som en kvot är delad med.");
            default -> Optional.empty();
        };
    }
}
