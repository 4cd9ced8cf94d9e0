package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NotificationsTests {

    @ParameterizedTest
    @ValueSource(strings = {"SESSION_CREATED", "SESSION_ATTACHED", "SESSION_OF_TOMORROW", ""})
    void goesOnWithOtherSessionStates(String state) {
        assertThat(fatal("OnConnected", "{'qSessionState':'" + state + "'}")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SESSION_ERROR_NO_LICENSE",
                "SESSION_ERROR_LICENSE_RENEW",
                "SESSION_ERROR_LIMIT_EXCEEDED",
                "SESSION_ERROR_SECURITY_HEADER_CHANGED",
                "SESSION_ACCESS_CONTROL_SETUP_FAILURE",
                "SESSION_ERROR_APP_ACCESS_DENIED",
                "SESSION_ERROR_APP_FAILURE",
            })
    void endsWithASentenceForEachBadState(String state) {
        assertThat(fatal("OnConnected", "{'qSessionState':'" + state + "'}"))
                .startsWith("OnConnected said " + state + ": ")
                .doesNotContain("does not know")
                .endsWith(".");
    }

    @Test
    void endsOnABadStateItDoesNotKnow() {
        assertThat(fatal("OnConnected", "{'qSessionState':'SESSION_ERROR_NEW'}"))
                .isEqualTo("OnConnected said SESSION_ERROR_NEW: Grund does not know this state. Look in the engine's"
                        + " log.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OnLicenseAccessDenied",
                "OnLicenseAccessDeniedPendingUserSync",
                "OnMaxParallelSessionsExceeded",
                "OnExcessLicenseAssignment",
                "OnSessionClosed",
                "OnSessionLoggedOut",
                "OnSessionTimedOut",
                "OnEngineWebsocketFailed",
                "OnNoEngineAvailable",
            })
    void endsOnTopicsThatLeaveNoSession(String topic) {
        assertThat(fatal(topic, "{}")).startsWith(topic + " came: ").endsWith(".");
    }

    @Test
    void goesOnWhenOnlyPrintingIsGone() {
        assertThat(fatal("OnNoPrintingServiceAvailable", "{'severity':'warning'}"))
                .isNull();
    }

    @Test
    void endsOnWhateverCallsItselfFatal() {
        assertThat(fatal("OnSomethingNew", "{'severity':'fatal','message':'It is over.'}"))
                .isEqualTo("OnSomethingNew came, which is fatal: It is over.");
        assertThat(fatal("OnSomethingNew", "{'severity':'fatal'}"))
                .isEqualTo("OnSomethingNew came, which is fatal: no message was given.");
        assertThat(fatal("OnSomethingNew", "{}")).isNull();
    }

    @Test
    void endsWhenTheUserMustLogInFirst() {
        assertThat(fatal("OnAuthenticationInformation", "{'mustAuthenticate':false,'userId':'x'}"))
                .isNull();
        assertThat(fatal("OnAuthenticationInformation", "{'userId':'x'}")).isNull();
        assertThat(fatal("OnAuthenticationInformation", "{'mustAuthenticate':true,'loginUri':'https://x/?t=1'}"))
                .isEqualTo("OnAuthenticationInformation said mustAuthenticate: the user is not authenticated. Check the"
                        + " user header, token or certificate.");
    }

    private static @Nullable String fatal(String topic, String params) {
        return Notifications.fatal(topic, JsonMapper.shared().readTree(ScriptedEngine.quoted(params)));
    }
}
