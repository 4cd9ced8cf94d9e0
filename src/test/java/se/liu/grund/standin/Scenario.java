package se.liu.grund.standin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import se.liu.grund.standin.data.TableData;
import se.liu.grund.standin.data.Value;

/**
 * Faults as a scenario file writes them: a list of maps, each of one fault, such as {@code {close: 1006, when:
 * during-reload}}. {@code times: n} lets it happen n times, {@code always: true} until the stand-in is healed; without
 * either it happens once.
 */
public final class Scenario {

    private Scenario() {}

    /** Sets the faults up, in their order. */
    public static void arm(StandInQlik qlik, List<Map<String, Object>> faults) {
        for (Map<String, Object> given : faults) {
            Fault fault = fault(given);
            if (Boolean.TRUE.equals(given.get("always"))) {
                qlik.fault(fault);
            } else {
                for (int i = 0; i < (int) given.getOrDefault("times", 1); i++) {
                    qlik.faultOnce(fault);
                }
            }
        }
    }

    /** One fault. */
    public static Fault fault(Map<String, Object> given) {
        String kind = given.keySet().iterator().next();
        Object value = given.get(kind);
        return switch (kind) {
            case "refuse" -> new Fault.RefuseUpgrade((int) value);
            case "close" ->
                given.containsKey("at")
                        ? new Fault.CloseOn((String) given.get("at"), (int) value)
                        : new Fault.CloseSocket(
                                (int) value,
                                Fault.When.valueOf(String.valueOf(given.get("when"))
                                        .toUpperCase(Locale.ROOT)
                                        .replace('-', '_')));
            case "section-access" -> new Fault.SectionAccess((String) value);
            case "forget-session" -> new Fault.ForgetSession();
            case "hold" -> new Fault.HoldReload(millis(value));
            case "out-of-order" -> new Fault.AnswerOutOfOrder(millis(value));
            case "delay" -> new Fault.Delay((String) value, millis(given.get("millis")));
            case "error" ->
                new Fault.ErrorAnswer(
                        (String) value, (int) given.get("code"), (String) given.getOrDefault("message", "Sagt så"));
            case "answer" -> new Fault.AnswerWith((String) value, (String) given.get("with"));
            case "delta" -> new Fault.AnswerDelta();
            case "push" -> new Fault.Push((String) value);
            case "notifications" -> value.equals("late") ? new Fault.LateNotifications() : new Fault.NoNotifications();
            case "must-authenticate" -> new Fault.MustAuthenticate();
            case "state" -> new Fault.SessionState((String) value);
            case "topic" ->
                new Fault.ExtraNotification(
                        (String) value, (String) given.getOrDefault("severity", "fatal"), "Sagt så");
            case "error-despite-success" -> new Fault.ErrorDespiteSuccess((String) value);
            case "no-pongs" -> new Fault.NoPongs();
            case "alter" -> new Fault.AfterLoad(change((String) value));
            case "alter-saved" -> new Fault.AfterSave(change((String) value));
            default -> throw new IllegalArgumentException("No fault is called '" + kind + "'.");
        };
    }

    private static Duration millis(Object value) {
        return Duration.ofMillis((int) value);
    }

    private static Consumer<TableData> change(String kind) {
        return switch (kind) {
            case "lost-row" -> t -> t.removeRow(t.rows() - 1);
            case "number" -> t -> t.set(0, "Totalt", Value.number(10.5));
            case "zero-for-missing" -> t -> t.set(1, "Totalt", Value.number(0));
            case "missing-for-number" -> t -> t.set(0, "Totalt", Value.NULL);
            case "text-for-number" -> t -> t.set(0, "Totalt", Value.text("tio"));
            case "code" -> t -> t.set(0, "Examenskod", Value.text("0199"));
            case "swapped" -> t -> t.swap("Bransch", Value.text("Handel"), Value.text("Åkeri"));
            case "field" -> t -> t.addField("Extra");
            default -> throw new IllegalArgumentException("No change is called '" + kind + "'.");
        };
    }
}
