package se.liu.grund.engine;

import java.util.Locale;

/**
 * A user as Qlik Sense names it.
 *
 * @param directory such as {@code INTERNAL} or {@code LIU}
 * @param id such as {@code sa_engine}
 */
public record QlikUser(String directory, String id) {

    public QlikUser {
        checkPart("directory", directory);
        checkPart("id", id);
    }

    /** Percent-encoded, since {@code ;} and {@code =} part the header and letters beyond ASCII get lost in one. */
    String header() {
        return "UserDirectory=" + EngineUrl.encoded(directory) + "; UserId=" + EngineUrl.encoded(id);
    }

    /** Whether an engine's answer, {@code UserDirectory=…; UserId=…}, names this user; Qlik does not mind the case. */
    public boolean isNamedBy(String answer) {
        String wanted = "UserDirectory=" + directory + ";UserId=" + id;
        return answer.replace("; ", ";").toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return directory + "\\" + id;
    }

    private static void checkPart(String what, String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The user's " + what
                    + " is empty or has a line break or another control character. Write it as the console shows it.");
        }
    }
}
