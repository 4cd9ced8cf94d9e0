package se.liu.grund.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The query part of an address. A parameter that the route does not know is refused rather than overlooked: {@code
 * ?perid=…} would else answer with every period.
 *
 * @param parameters values by name
 */
record Query(Map<String, String[]> parameters) {

    static Query of(HttpServletRequest request, String... known) {
        Map<String, String[]> parameters = request.getParameterMap();
        List<String> errors = new ArrayList<>();
        for (String name : new TreeSet<>(parameters.keySet())) {
            if (!Arrays.asList(known).contains(name)) {
                errors.add("There is no parameter '" + name + "'. Parameters: " + String.join(", ", known) + ".");
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Query(parameters);
    }

    /** All values of a parameter that may come several times. */
    Set<String> all(String name) {
        String @Nullable [] values = parameters.get(name);
        return values == null ? Set.of() : Set.copyOf(Arrays.asList(values));
    }

    /** One of the values that a parameter may have; empty where it did not come. */
    Optional<String> oneOf(String name, String... expected) {
        Optional<String> value = one(name);
        if (value.isPresent() && !Arrays.asList(expected).contains(value.get())) {
            throw wrong(name, value.get(), String.join(" or ", expected));
        }
        return value;
    }

    /** A whole number within bounds. */
    int number(String name, int otherwise, int least, int greatest) {
        Optional<String> value = one(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw wrong(name, value.get(), "a whole number from " + least + " to " + greatest);
    }

    /** The value of a parameter that may come once; empty where it did not come. */
    Optional<String> one(String name) {
        String @Nullable [] values = parameters.get(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.length > 1) {
            throw ProblemException.invalid(
                    List.of("Parameter '" + name + "' came " + values.length + " times, expected once."));
        }
        return Optional.of(values[0]);
    }

    private static ProblemException wrong(String name, String found, String expected) {
        return ProblemException.invalid(
                List.of("Parameter '" + name + "' is '" + found + "', expected " + expected + "."));
    }
}
