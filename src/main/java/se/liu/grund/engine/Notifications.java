package se.liu.grund.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which unasked words end a session, and the sentence for each. All others are ignored. */
final class Notifications {

    private static final String ACCESS_CONTROL = "SESSION_ACCESS_CONTROL_SETUP_FAILURE";

    private static final Map<String, String> STATES = Map.of(
            "SESSION_ERROR_NO_LICENSE",
            "the user has no licence. Assign one in the management console.",
            "SESSION_ERROR_LICENSE_RENEW",
            "the licence is being renewed. Run again.",
            "SESSION_ERROR_LIMIT_EXCEEDED",
            "the user has too many sessions. Close some or wait until they time out.",
            "SESSION_ERROR_SECURITY_HEADER_CHANGED",
            "the user header changed within the session. Check the proxy and the configured headers.",
            ACCESS_CONTROL,
            "the engine could not set up access control. Look in the engine's log.",
            "SESSION_ERROR_APP_ACCESS_DENIED",
            "the user may not open the app. Give the user rights on it.",
            "SESSION_ERROR_APP_FAILURE",
            "the app could not be opened. Look in the engine's log.");

    private static final Map<String, String> TOPICS = Map.of(
            "OnLicenseAccessDenied", "the user has no licence. Assign one in the management console.",
            "OnLicenseAccessDeniedPendingUserSync",
                    "the user is not synchronised yet and has no licence. Run again later.",
            "OnMaxParallelSessionsExceeded", "the user has too many sessions. Close some or wait until they time out.",
            "OnExcessLicenseAssignment",
                    "more licences are assigned than there are. Free some in the management console.",
            "OnSessionClosed", "the proxy closed the session. Run again.",
            "OnSessionLoggedOut", "the user was logged out. Run again.",
            "OnSessionTimedOut", "the session was idle too long. Raise the proxy's inactivity time-out.",
            "OnEngineWebsocketFailed", "the proxy lost the engine. Look whether the engine service runs.",
            "OnNoEngineAvailable", "the proxy found no engine. Look whether the engine service runs.");

    private Notifications() {}

    /** What a fatal word says that stands in the way. */
    static Hurdle hurdle(String topic, JsonNode params) {
        return switch (topic.equals("OnConnected") ? Members.text(params, "qSessionState") : topic) {
            case "OnAuthenticationInformation", "SESSION_ERROR_SECURITY_HEADER_CHANGED", "OnSessionLoggedOut" ->
                Hurdle.USER;
            case "SESSION_ERROR_NO_LICENSE",
                    "SESSION_ERROR_LICENSE_RENEW",
                    "SESSION_ERROR_LIMIT_EXCEEDED",
                    "OnLicenseAccessDenied",
                    "OnLicenseAccessDeniedPendingUserSync",
                    "OnMaxParallelSessionsExceeded",
                    "OnExcessLicenseAssignment" -> Hurdle.LICENCE;
            case ACCESS_CONTROL, "SESSION_ERROR_APP_ACCESS_DENIED", "SESSION_ERROR_APP_FAILURE" -> Hurdle.APP;
            case "OnEngineWebsocketFailed", "OnNoEngineAvailable" -> Hurdle.ENGINE;
            default -> Hurdle.CALL;
        };
    }

    /** The sentence that ends the session, or null when it goes on. */
    static @Nullable String fatal(String topic, JsonNode params) {
        if (topic.equals("OnAuthenticationInformation")) {
            return Members.flag(params, "mustAuthenticate")
                    ? "OnAuthenticationInformation said mustAuthenticate: the user is not authenticated."
                            + " Check the user header, token or certificate."
                    : null;
        }
        if (topic.equals("OnConnected")) {
            return fatalState(Members.text(params, "qSessionState"));
        }
        String sentence = TOPICS.get(topic);
        if (sentence != null) {
            return topic + " came: " + sentence;
        }
        if (Members.text(params, "severity").equals("fatal")) {
            String said = Members.text(params, "message");
            return topic + " came, which is fatal: " + (said.isBlank() ? "no message was given." : said);
        }
        return null;
    }

    private static @Nullable String fatalState(String state) {
        if (!state.startsWith("SESSION_ERROR_") && !state.equals(ACCESS_CONTROL)) {
            return null;
        }
        String sentence = STATES.getOrDefault(state, "Grund does not know this state. Look in the engine's log.");
        return "OnConnected said " + state + ": " + sentence;
    }
}
