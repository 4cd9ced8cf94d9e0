package se.liu.grund.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import se.liu.grund.contract.Period;

/** Code, interval and kön in one number, and back. */
class IntervalTests {

    @Test
    void findsEveryPartInTheNumberAgain() {
        BaseNumber base = new BaseNumber(
                new Windows(6, List.of(new Period(1993, 1998), new Period(1994, 1999), new Period(1995, 2000))));
        for (int code = 0; code < 4; code++) {
            for (int from = 0; from < 3; from++) {
                for (int to = from + 1; to <= 3; to++) {
                    for (int gender = 0; gender < 2; gender++) {
                        int number = ((code * 3 + from) * 6 + (to - from - 1)) * 2 + gender;
                        assertThat(List.of(base.code(number), base.from(number), base.to(number), base.gender(number)))
                                .containsExactly(code, from, to, gender);
                    }
                }
            }
        }
        assertThat(base.perCode()).isEqualTo(3 * 6 * 2);
        assertThat(DSL.using(org.jooq.SQLDialect.DUCKDB)
                        .render(base.of(DSL.inline(1), DSL.inline(1999), DSL.inline(2000), DSL.inline(1))))
                .contains("1998");
    }
}
