package se.liu.grund.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.liu.grund.web.BoundSettings;
import se.liu.grund.web.StartException;

@ExtendWith(OutputCaptureExtension.class)
class AdminLoginTests {

    private final AdminLogin login = new AdminLogin();
    private final PasswordEncoder encoder = login.passwordEncoder();

    @Test
    void isCalledAdminAndHasNoPasswordByDefault() {
        assertThat(BoundSettings.defaults("grund.admin", AdminSettings.class))
                .isEqualTo(new AdminSettings("admin", null));
    }

    @Test
    void readsEverySettingAndTellsNoPassword() {
        AdminSettings settings =
                BoundSettings.full("grund.admin", AdminSettings.class, Map.of("user", "drift", "password", "hemligt"));

        assertThat(settings).isEqualTo(new AdminSettings("drift", "hemligt"));
        assertThat(settings).hasToString("AdminSettings[user=drift]");
    }

    @Test
    void printsAGeneratedPasswordOnceAndKeepsOnlyItsHash(CapturedOutput output) {
        UserDetails admin = admin(new AdminSettings("admin", " "));

        List<String> lines =
                output.getAll().lines().filter(l -> l.contains("password")).toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst())
                .matches("Grund's admin: user 'admin', password '[a-zA-Z2-9]{24}' \\(made for this start only; set"
                        + " GRUND_ADMIN_PASSWORD to choose your own\\)");
        String password = lines.getFirst().replaceAll(".*password '(.+?)'.*", "$1");
        assertThat(encoder.matches(password, admin.getPassword())).isTrue();
        assertThat(admin.getPassword()).startsWith("$2");
    }

    @Test
    void printsNothingOfAChosenPassword(CapturedOutput output) {
        UserDetails admin = admin(new AdminSettings("admin", "hemligt"));

        assertThat(encoder.matches("hemligt", admin.getPassword())).isTrue();
        assertThat(output.getAll()).doesNotContain("hemligt").doesNotContain("password");
    }

    @Test
    void refusesAPasswordThatBcryptWouldCut() {
        StartException e =
                catchThrowableOfType(StartException.class, () -> admin(new AdminSettings("admin", "å".repeat(37))));

        assertThat(e).hasMessage("The admin's password (grund.admin.password) is longer than 72 bytes.");
    }

    @Test
    void generatesAnotherPasswordEachTime() {
        assertThat(AdminLogin.generated(new SecureRandom())).isNotEqualTo(AdminLogin.generated(new SecureRandom()));
    }

    private UserDetails admin(AdminSettings settings) {
        return login.admin(settings, encoder).loadUserByUsername("admin");
    }
}
