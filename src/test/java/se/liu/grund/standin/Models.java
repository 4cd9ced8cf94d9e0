package se.liu.grund.standin;

import java.util.Map;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.script.Connections;
import se.liu.grund.standin.script.ScriptRun;
import se.liu.grund.standin.script.ScriptRun.OnError;

/** Data models made by scripts that need no files. */
public final class Models {

    private Models() {}

    /** @throws IllegalArgumentException where the script has an error */
    public static DataModel of(String script) {
        ScriptRun.Outcome outcome = new ScriptRun(
                        script,
                        new Connections(Map.of()),
                        new ScriptRun.Options(OnError.STOP, false),
                        new Progress(),
                        () -> false)
                .run();
        if (!outcome.success()) {
            throw new IllegalArgumentException("The script failed: " + outcome.errors());
        }
        return outcome.loaded().model(outcome.decimalSep());
    }
}
