package se.liu.grund.web.api;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import se.liu.grund.web.StartException;

/** The one admin. Of the password only the hash stays in memory. */
@Configuration(proxyBeanMethods = false)
class AdminLogin {

    /** Letters and digits that are not taken for each other when read off a screen. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GENERATED = 24;
    private static final int LONGEST = 72;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    UserDetailsService admin(AdminSettings settings, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(User.withUsername(settings.user())
                .password(encoder.encode(password(settings)))
                .roles("ADMIN")
                .build());
    }

    private static String password(AdminSettings settings) {
        @Nullable String own = settings.password();
        if (own == null || own.isBlank()) {
            String made = generated(new SecureRandom());
            // To the console only: log files are kept, shipped and read by others.
            System.out.println("Grund's admin: user '" + settings.user() + "', password '" + made
                    + "' (made for this start only; set GRUND_ADMIN_PASSWORD to choose your own)");
            return made;
        }
        if (own.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new StartException(
                    "The admin's password (grund.admin.password) is longer than " + LONGEST + " bytes.",
                    "Choose one of at most " + LONGEST + " bytes; its hash, bcrypt, would not see the rest.");
        }
        return own;
    }

    static String generated(SecureRandom random) {
        StringBuilder password = new StringBuilder(GENERATED);
        for (int i = 0; i < GENERATED; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
