package se.liu.grund.reload;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.QlikField;
import se.liu.grund.contract.QlikModel;
import se.liu.grund.contract.QlikTable;
import se.liu.grund.engine.AppTable;
import se.liu.grund.engine.EngineApp;
import se.liu.grund.engine.ReloadProgress;
import se.liu.grund.engine.ReloadResult;
import se.liu.grund.engine.ScriptError;
import se.liu.grund.engine.SyntaxError;
import se.liu.grund.script.ScriptText;

/** What must hold of one reload, and the words for where it does not: its script, its end, its numbers. */
final class ReloadProof {

    private static final int TOLD = 10;
    private static final int LONGEST = 300;

    private final ReloadJob job;
    private int compared;

    ReloadProof(ReloadJob job) {
        this.job = job;
    }

    /** How many numbers were read back, the tables they are in, and the sum of each field of numbers. */
    record Proven(int cells, List<AppTable> tables, SortedMap<String, Double> sums) {}

    /** Sees to it that the app has the script that it is to run; gives that script. */
    String prepareScript(EngineApp qlik) {
        String script = switch (job.place().script()) {
            case SET -> {
                qlik.setScript(job.script());
                yield job.script();
            }
            case INCLUDE -> including(qlik.script());
            case OWN -> qlik.script();
        };
        refuseSyntaxErrors(qlik.checkScriptSyntax(), script);
        job.track()
                .to(
                        ReloadState.SCRIPTED,
                        switch (job.place().script()) {
                            case SET -> "The release's script is set";
                            case INCLUDE -> "The app's script includes " + job.included();
                            case OWN -> "The app keeps its own script";
                        });
        return script;
    }

    private String including(String script) {
        List<String> includes = ScriptText.of(script).includes();
        if (includes.stream().noneMatch(job.included()::equalsIgnoreCase)) {
            throw job.notReloaded("its script was to include " + job.included() + ", and includes "
                    + (includes.isEmpty() ? "nothing" : String.join(", ", includes))
                    + ". Write $(Must_Include=" + job.included() + ") in it, or set grund.qlik.apps."
                    + job.app().app() + ".script to 'set'.");
        }
        return script;
    }

    private void refuseSyntaxErrors(List<SyntaxError> errors, String script) {
        if (!errors.isEmpty()) {
            String whose = job.place().script() == QlikSettings.Script.SET ? "generated" : "app's own";
            throw job.notReloaded("the engine finds " + errors.size() + " syntax "
                    + (errors.size() == 1 ? "error" : "errors") + " in the " + whose + " script, the first at "
                    + ScriptText.of(script).place(errors.getFirst().textPosition()) + ".");
        }
    }

    /** The first statement of the script that leaves traces; includes of ours and of others' alike are looked at. */
    Optional<String> writes(String script) {
        ScriptText text = ScriptText.of(script);
        Optional<String> other = text.includes().stream()
                .filter(include -> !include.equalsIgnoreCase(job.included()))
                .map(include -> "it includes " + include + ", which Grund does not know")
                .findFirst();
        return text.writes().or(() -> other);
    }

    void tell(ReloadProgress progress) {
        progress.added().forEach(job.track()::tell);
        if (!progress.current().isEmpty()) {
            job.track().tell(progress.current());
        }
    }

    void refuseFailure(ReloadResult result, String script) {
        if (!result.success()) {
            String errors = result.errors().isEmpty()
                    ? "the engine gives no error text"
                    : result.errors().stream().map(e -> sentence(e, script)).collect(Collectors.joining("; "));
            String log = result.logFile().isEmpty() ? "not told" : result.logFile();
            throw job.notReloaded(errors + " (script log on the engine: " + log + ")."
                    + ScriptLogs.tail(job.place(), result.logFile()));
        }
    }

    private static String sentence(ScriptError error, String script) {
        String statement = error.statement().replaceAll("\\s+", " ").strip();
        String shown = statement.length() > LONGEST ? statement.substring(0, LONGEST) + "…" : statement;
        String where = ScriptText.of(script)
                .find(error.statement())
                .map(p -> ", at " + (p.tab().isEmpty() ? "" : "tab '" + p.tab() + "', ") + "line " + p.line())
                .orElse("");
        return error.message() + where + (shown.isEmpty() ? "" : ", in the statement " + shown);
    }

    /** Reads back; throws where the session does not hold exactly the mart. */
    Proven prove(EngineApp qlik) {
        List<Difference> differences = differences(qlik);
        if (!differences.isEmpty()) {
            throw new ReloadException(
                    job.named() + " does not hold what its mart holds, in " + differences.size() + " places: "
                            + first(differences) + "." + ReloadException.OLD_DATA,
                    differences,
                    null);
        }
        return proven(qlik);
    }

    /** What is otherwise than in the mart; empty when nothing is. */
    List<Difference> differences(EngineApp qlik) {
        ReadBack readBack = job.readBack().get();
        List<Difference> differences = readBack.compare(qlik);
        compared = readBack.cells();
        return differences;
    }

    /** What was compared last. */
    Proven proven(EngineApp qlik) {
        return new Proven(compared, qlik.tables(), sums(job.app(), qlik));
    }

    /** The sum of every field of numbers over all data. */
    static SortedMap<String, Double> sums(AppContract app, EngineApp qlik) {
        SortedMap<String, Double> sums = new TreeMap<>();
        for (QlikTable table : QlikModel.of(app).tables()) {
            for (QlikField field : table.fields()) {
                if (TableCheck.numeric(field)) {
                    String name = "[" + field.name().replace("]", "]]") + "]";
                    sums.put(field.name(), qlik.evaluate("Sum(" + name + ")").number());
                }
            }
        }
        return sums;
    }

    /** What was saved is not what was proven. */
    ReloadException wrong(List<Difference> differences) {
        return new ReloadException(
                ReloadState.WRONG,
                job.named() + " was saved, but opened anew it does not hold what was proven, in " + differences.size()
                        + (differences.size() == 1 ? " place: " : " places: ") + first(differences) + ".",
                differences,
                null);
    }

    private static String first(List<Difference> differences) {
        return differences.stream().limit(TOLD).map(Difference::toString).collect(Collectors.joining("; "));
    }
}
