package se.liu.grund.delivery;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a label stands for, or what a breach says when that is nothing.
 *
 * @param value null when the label stands for nothing
 * @param expected what the contract asks for, empty when there is a value
 * @param action what to do about it, likewise
 */
record Term<T>(@Nullable T value, String expected, String action) {

    static <T> Term<T> of(T value) {
        return new Term<>(value, "", "");
    }

    static <T> Term<T> none(String expected, String action) {
        return new Term<>(null, expected, action);
    }

    Term<T> then(Function<T, Term<T>> next) {
        return value == null ? this : next.apply(value);
    }
}
