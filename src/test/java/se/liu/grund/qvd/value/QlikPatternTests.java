package se.liu.grund.qvd.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QlikPatternTests {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 3, 7, 15, 4, 9, 250_000_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YYYY-MM-DD | 2026-03-07",
                "M/D/YYYY | 3/7/2026",
                "MMM-YY | Mar-26",
                "WWWW den D MMMM | Saturday den 7 March",
                "hh:mm:ss | 15:04:09",
                "h:mm TT | 3:04 PM",
                "YYYY-MM-DD hh:mm:ss[.fff] | 2026-03-07 15:04:09.25",
                "YYYY-MM-DD hh:mm:ss.fff | 2026-03-07 15:04:09.250",
                "YYYYMMDD kl. hh | 20260307 kl. 15",
                "yyyy-MM-dd | 2026-03-07",
                "d/M yy | 7/3 26",
                "ddMMyyyy | 07032026",
                "W WW | 5 05",
                "D.M.YYYY år | 7.3.2026 år",
            })
    void writesAsQlikDoes(String pattern, String text) {
        assertThat(QlikPattern.formatter(pattern).format(MOMENT)).isEqualTo(text);
    }

    @Test
    void writesNoFractionInBracketsWhereThereIsNone() {
        assertThat(QlikPattern.formatter("hh:mm:ss[.fff]").format(LocalTime.of(7, 15)))
                .isEqualTo("07:15:00");
    }

    @Test
    void readsWhatItWrites() {
        assertThat(LocalDate.parse("7/3 2026", QlikPattern.formatter("D/M YYYY")))
                .isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(LocalDateTime.parse("2026-03-07 15:04:09.25", QlikPattern.formatter("YYYY-MM-DD hh:mm:ss[.fff]")))
                .isEqualTo(MOMENT);
        assertThat(LocalTime.parse("03:04 PM", QlikPattern.formatter("hh:mm TT")))
                .isEqualTo(LocalTime.of(15, 4));
    }

    @Test
    void readsNoDayThatNoMonthHas() {
        assertThatThrownBy(() -> LocalDate.parse("2026-02-30", QlikPattern.formatter("YYYY-MM-DD")))
                .isInstanceOf(DateTimeException.class);
    }
}
