package se.liu.grund.contract;

import java.util.List;

/**
 * A sum of terms of the same period and key.
 *
 * @param plus those that are added
 * @param minus those that are taken away
 */
public record Sum(List<Term> plus, List<Term> minus) {

    public Sum {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }
}
