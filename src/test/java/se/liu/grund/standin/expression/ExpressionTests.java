package se.liu.grund.standin.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import se.liu.grund.standin.Models;
import se.liu.grund.standin.data.DataModel;
import se.liu.grund.standin.data.Value;

/** Evaluates everything in {@code spec/standin/expressions.yaml}. */
class ExpressionTests {

    private static final Map<String, Object> SPEC =
            new Yaml().load(ExpressionTests.class.getResourceAsStream("/spec/standin/expressions.yaml"));
    private static final DataModel MODEL = Models.of(String.valueOf(SPEC.get("script")));

    record Case(String expression, String expected) {}

    record Cube(Map<String, Object> of) {
        List<String> list(String key) {
            List<String> texts = new ArrayList<>();
            ((List<?>) of.getOrDefault(key, List.of())).forEach(each -> texts.add(String.valueOf(each)));
            return texts;
        }

        boolean flag(String key) {
            return of.containsKey(key);
        }

        @Override
        public String toString() {
            return String.valueOf(of.get("name"));
        }
    }

    static Stream<Case> values() {
        return cases("values");
    }

    static Stream<Case> faults() {
        return cases("faults");
    }

    private static Stream<Case> cases(String key) {
        return ((Map<?, ?>) SPEC.get(key))
                .entrySet().stream().map(e -> new Case(String.valueOf(e.getKey()), String.valueOf(e.getValue())));
    }

    @SuppressWarnings("unchecked")
    static Stream<Cube> cubes() {
        return ((List<Map<String, Object>>) SPEC.get("cubes")).stream().map(Cube::new);
    }

    @ParameterizedTest
    @MethodSource("values")
    void evaluates(Case expression) {
        assertThat(Evaluation.evaluate(MODEL, expression.expression()).text()).isEqualTo(expression.expected());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refuses(Case expression) {
        assertThatThrownBy(() -> Evaluation.evaluate(MODEL, expression.expression()))
                .isInstanceOf(ExpressionFault.class)
                .hasMessage(expression.expected());
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void fillsCubes(Cube spec) {
        List<String> measures = spec.list("measures");
        HyperCube cube = new HyperCube(
                MODEL,
                new HyperCube.Definition(
                        spec.list("dimensions").stream()
                                .map(field -> new HyperCube.Dimension(field, spec.flag("suppressNull")))
                                .toList(),
                        measures,
                        spec.flag("suppressZero"),
                        spec.flag("suppressMissing")));

        assertThat(cube.rows().stream().map(ExpressionTests::line)).isEqualTo(spec.list("rows"));
        assertThat(IntStream.range(0, measures.size()).boxed().flatMap(m -> cube.error(m).stream()))
                .isEqualTo(spec.list("errors"));
    }

    private static String line(HyperCube.Row row) {
        return String.join(
                " | ",
                Stream.concat(row.dimensions().stream(), row.measures().stream())
                        .map(Value::text)
                        .toList());
    }
}
