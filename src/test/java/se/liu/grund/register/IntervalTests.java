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
        // Three ends take two bits, three lengths of up to three years two more, kön one.
        BaseNumber base = new BaseNumber(
                new Windows(3, List.of(new Period(1996, 1998), new Period(1997, 1999), new Period(1998, 2000))));
        for (int code = 0; code < 4; code++) {
            for (int from = 0; from < 3; from++) {
                for (int to = from + 1; to <= 3; to++) {
                    for (int gender = 0; gender < 2; gender++) {
                        int number = code << 5 | from << 3 | (to - from - 1) << 1 | gender;
                        assertThat(List.of(base.code(number), base.from(number), base.to(number), base.gender(number)))
                                .containsExactly(code, from, to, gender);
                    }
                }
            }
        }
        assertThat(base.mostCodes()).isEqualTo(1 << 26);
        assertThat(DSL.using(org.jooq.SQLDialect.DUCKDB)
                        .render(base.of(DSL.inline(1), DSL.inline(1999), DSL.inline(2000), DSL.inline(1))))
                .contains("1998");
    }
}
