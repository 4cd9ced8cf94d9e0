package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberCodesTests {

    private static final int MANY = 300_000;

    static Stream<Arguments> kinds() {
        Random chance = new Random(5);
        int[] last = {0};
        return Stream.of(
                kind("whole and close together", () -> chance.nextInt(-100_000, 400_000)),
                kind("whole and far apart", chance::nextInt),
                kind("growing beyond the table", () -> (last[0] += 3) * (chance.nextBoolean() ? 1 : -1)),
                kind("halves among whole ones", () -> chance.nextInt(500_000) / 2.0),
                kind("some far outside", () -> chance.nextInt(50) == 0 ? chance.nextInt() : chance.nextInt(200_000)),
                kind(
                        "at the ends of 32 bits",
                        () -> chance.nextBoolean()
                                ? Integer.MAX_VALUE - chance.nextInt(90_000)
                                : Integer.MIN_VALUE + chance.nextInt(90_000)),
                kind("any at all", chance::nextGaussian));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void areFoundAgain(String name, DoubleSupplier numbers) {
        Map<Double, Integer> expected = new HashMap<>();
        try (NumberCodes codes = new NumberCodes()) {
            for (int i = 0; i < MANY; i++) {
                double number = numbers.getAsDouble();
                Integer known = expected.putIfAbsent(number, expected.size());
                int found = codes.find(number);
                if (found != (known == null ? -1 : known)) {
                    throw new AssertionError(number + ": found " + found + ", expected " + known);
                }
                if (known == null) {
                    codes.put(number, expected.size() - 1);
                }
            }
            expected.forEach((number, code) -> assertThat(codes.find(number)).isEqualTo(code));
        }
    }

    private static Arguments kind(String name, DoubleSupplier numbers) {
        return Arguments.of(name, numbers);
    }
}
