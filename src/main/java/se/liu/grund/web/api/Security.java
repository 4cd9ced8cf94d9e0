package se.liu.grund.web.api;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Who may ask for what: health, the first page and the meaning of problems are for all, everything else is for the admin.
 * The login comes with each request and no session is kept. CSRF tokens are off since there is no cookie that could carry
 * a login; what a browser still could be tricked into, {@link CrossSiteRequests} refuses.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] PUBLIC = {
        "/", "/index.html", "/livez", "/readyz", "/actuator/health", "/actuator/health/**", ProblemType.FOLDER + "*"
    };

    @Bean
    SecurityFilterChain grund(HttpSecurity http, Problems problems) {
        return http.authorizeHttpRequests(requests -> requests
                        // What was let in may also end (streams of events) and be answered (errors).
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(loginNeeded(problems)))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(loginNeeded(problems)).accessDeniedHandler(forbidden(problems)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .addFilterBefore(new CrossSiteRequests(problems), BasicAuthenticationFilter.class)
                .build();
    }

    private static AuthenticationEntryPoint loginNeeded(Problems problems) {
        return (request, response, e) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Grund\", charset=\"UTF-8\"");
            problems.write(
                    request,
                    response,
                    Problems.of(
                            ProblemType.LOGIN_NEEDED,
                            request.getHeader(HttpHeaders.AUTHORIZATION) == null
                                    ? "This address is for the admin. Log in by HTTP Basic."
                                    : "User name or password is wrong."));
        };
    }

    private static AccessDeniedHandler forbidden(Problems problems) {
        return (request, response, e) ->
                problems.write(request, response, Problems.of(ProblemType.FORBIDDEN, "This login may not do this."));
    }
}
