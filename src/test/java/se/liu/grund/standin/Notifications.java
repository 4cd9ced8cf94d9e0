package se.liu.grund.standin;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.node.ObjectNode;

/** What the engine and its proxy say of their own accord when a socket opens. */
final class Notifications {

    private final Line line;
    private final User user;
    private final boolean attached;
    private final Faults faults;
    private final AtomicBoolean late = new AtomicBoolean();

    Notifications(Line line, User user, boolean attached, Faults faults) {
        this.line = line;
        this.user = user;
        this.attached = attached;
        this.faults = faults;
    }

    void opened() {
        if (faults.take(Fault.LateNotifications.class).isPresent()) {
            late.set(true);
        } else if (faults.take(Fault.NoNotifications.class).isEmpty()) {
            send();
        }
    }

    void requested() {
        if (late.compareAndSet(true, false)) {
            send();
        }
    }

    private void send() {
        boolean mustAuthenticate = faults.take(Fault.MustAuthenticate.class).isPresent();
        ObjectNode authentication = Json.object()
                .put("userId", user.id())
                .put("userDirectory", user.directory())
                .put("mustAuthenticate", mustAuthenticate);
        if (mustAuthenticate) {
            authentication.put("loginUri", "/login/").put("logoutUri", "/logout/");
        }
        line.notify("OnAuthenticationInformation", authentication);
        if (mustAuthenticate) {
            return;
        }
        Optional<String> odd = faults.take(Fault.SessionState.class).map(Fault.SessionState::state);
        String usual = attached ? "SESSION_ATTACHED" : "SESSION_CREATED";
        line.notify("OnConnected", Json.object().put("qSessionState", odd.orElse(usual)));
        faults.take(Fault.ExtraNotification.class)
                .ifPresent(extra -> line.notify(
                        extra.topic(),
                        Json.object().put("severity", extra.severity()).put("message", extra.message())));
        if (odd.filter(state -> state.startsWith("SESSION_ERROR")).isPresent()) {
            line.close(1000, odd.get());
        }
    }
}
