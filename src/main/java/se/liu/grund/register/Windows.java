package se.liu.grund.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.Periods;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Pool;
import se.liu.grund.contract.Population;

/**
 * The periods that a population is counted in, all of one length: rolling, or one after another. The last ends no later than
 * the last year whose outcomes are there.
 *
 * @param length how many years each has
 * @param periods ascending
 */
record Windows(int length, List<Period> periods) {

    Windows {
        periods = List.copyOf(periods);
    }

    static Windows of(Population population, Counting.Periods asked, int first, int last) {
        int length = population.period().years();
        @Nullable Pool pool = population.pool();
        int from = first;
        int step = 1;
        switch (asked) {
            case Periods.Rolling() -> {}
            case Periods.From(int year) -> {
                from = year;
                step = length;
            }
            case Periods.OfApp() -> {
                if (pool != null) {
                    from = pool.from();
                    step = length;
                }
            }
        }
        List<Period> periods = new ArrayList<>();
        for (int start = from; start + length - 1 <= last; start += step) {
            if (start >= first) {
                periods.add(new Period(start, start + length - 1));
            }
        }
        return new Windows(length, periods);
    }

    int firstEnd() {
        return periods.getFirst().to();
    }

    int lastEnd() {
        return periods.getLast().to();
    }
}
