package se.liu.grund.source.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.source.Variable;

class ExpressionTests {

    private static List<Variable.Value> values(String codes) {
        return Stream.of(codes.split(" "))
                .map(code -> new Variable.Value(code, code))
                .toList();
    }

    private static String meant(String codes, boolean time, String expression) {
        List<Variable.Value> values = values(codes);
        return new Expression(values, time)
                .indexes(expression).stream()
                        .mapToObj(i -> values.get(i).code())
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "05        | 05",
                "5         | nothing",
                "*         | 00 01 0114 0180 05 0580 Å",
                "01*       | 01 0114 0180",
                "*80       | 0180 0580",
                "*1*       | 01 0114 0180",
                "0*0       | 00 0180 0580",
                "????      | 0114 0180 0580",
                "0?80      | 0180 0580",
                "å         | nothing",
                "å*        | Å",
                "top(2)    | 00 01",
                "TOP(2,1)  | 01 0114",
                "bottom(2) | 0580 Å",
                "bottom(1,1) | 0580",
                "top(99)   | 00 01 0114 0180 05 0580 Å",
                "top(0)    | nothing",
                "top(-1)   | nothing",
                "range(0114,05) | 0114 0180 05",
                "range(05, 0114) | 0114 0180 05",
                "range(0114) | nothing",
                "range(0114,xx) | nothing",
                "from(0580) | 0580 Å",
                "to(01)    | 00 01",
                "to(01,05) | nothing",
                "from()    | nothing"
            })
    void meansValuesInTheTablesOrder(String expression, String codes) {
        assertThat(meant("00 01 0114 0180 05 0580 Å", false, expression)).isEqualTo(codes == null ? "" : codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top(2)        | 2023 2024",
                "top(1,1)      | 2023",
                "bottom(2)     | 2021 2022",
                "bottom(1,1)   | 2022",
                "from(2023)    | 2023 2024",
                "to(2022)      | 2021 2022",
                "range(2022,2023) | 2022 2023"
            })
    void takesTheLatestTimesForTheTopWhateverTheirOrder(String expression, String codes) {
        assertThat(meant("2021 2022 2023 2024", true, expression)).isEqualTo(codes);
        assertThat(meant("2024 2023 2022 2021", true, expression).split(" "))
                .containsExactlyInAnyOrder(codes.split(" "));
    }

    @Test
    @Timeout(10)
    void endsSoonWithManyStars() {
        assertThat(meant("a".repeat(5_000) + " b", false, "a*".repeat(40) + "b"))
                .isEmpty();
    }
}
