package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialsTests {

    @Test
    void countDaysFromTheLastButOneOf1899() {
        assertThat(Serials.date(0)).isEqualTo(LocalDate.of(1899, 12, 30));
        assertThat(Serials.date(25569)).isEqualTo(LocalDate.of(1970, 1, 1));
        assertThat(Serials.date(-1)).isEqualTo(LocalDate.of(1899, 12, 29));
        assertThat(Serials.of(LocalDate.of(1970, 1, 1))).isEqualTo(25569);
    }

    @Test
    void cutADateAndNeverRoundIt() {
        assertThat(Serials.date(44688.999999988424)).isEqualTo(LocalDate.of(2022, 5, 7));
        assertThat(Serials.date(-0.25)).isEqualTo(LocalDate.of(1899, 12, 29));
    }

    @Test
    void roundTimesToTheMicrosecond() {
        double quarterPastSeven = 46000 + 26100 / 86400.0;
        assertThat(Serials.timestamp(quarterPastSeven)).isEqualTo(LocalDateTime.of(2025, 12, 9, 7, 15));
        assertThat(Serials.timestamp(-0.25)).isEqualTo(LocalDateTime.of(1899, 12, 29, 18, 0));
        assertThat(Serials.of(LocalTime.of(18, 0))).isEqualTo(0.75);
        assertThat(Serials.of(LocalDateTime.of(1899, 12, 31, 12, 0))).isEqualTo(1.5);
    }

    /** Beyond serial 65,536 neighbouring numbers are more than a microsecond apart. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2117-09-28T14:34:11",
                "2180-06-03T14:54:43",
                "1666-09-02T01:00:01",
                "3500-01-01T07:15:00",
                "9999-12-31T23:59:59",
                "2025-12-09T07:15:00.000001"
            })
    void keepEverySecondOfFarTimes(LocalDateTime time) {
        assertThat(Serials.timestamp(Serials.of(time))).isEqualTo(time);
    }

    @Test
    void refuseNumbersThatNoDateHas() {
        assertThat(Serials.date(2_958_465.999)).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Serials.isDate(2_958_466)).isFalse();
        assertThat(Serials.isDate(Serials.of(LocalDate.of(-9999, 1, 1)))).isTrue();
        assertThat(Serials.isDate(Serials.of(LocalDate.of(-9999, 1, 1)) - 1)).isFalse();
        assertThat(Serials.isDate(Double.NaN)).isFalse();
        assertThatThrownBy(() -> Serials.date(1e9))
                .isInstanceOf(QvdException.class)
                .hasMessage("found 1.0E9, expected a date: days since 1899-12-30 up to the year 9999");
    }
}
