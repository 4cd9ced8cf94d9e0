package se.liu.grund.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** That every answer is as described, {@link OpenApi} sees to in all tests of the web. */
class OpenApiApplicationTests extends RunningGrund {

    @Test
    void describesEveryRouteThereIsAndNoOther(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path ->
                                route.getMethodsCondition().getMethods().forEach(m -> routes.add(m + " " + path))));

        assertThat(routes).isEqualTo(OpenApi.operations());
    }

    @Test
    void isWrittenWithoutSlips() {
        assertThat(OpenApi.oddKeys()).isEmpty();
    }

    @Test
    void servesItsDescription() {
        var answer = get("/api/v1/openapi.yaml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(answer.body()).contains("openapi: 3.1.0");
    }
}
