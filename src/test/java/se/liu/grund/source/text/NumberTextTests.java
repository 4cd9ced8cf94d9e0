package se.liu.grund.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.source.text.NumberText.Mark;
import se.liu.grund.source.text.NumberText.Reading;
import se.liu.grund.source.text.NumberText.Thousands;

class NumberTextTests {

    private static String say(NumberText numbers, String text) {
        char[] chars = ("x" + text + "9").toCharArray();
        Reading reading = numbers.read(chars, 1, chars.length - 1);
        return reading == Reading.NUMBER ? numbers.unscaled() + "/" + numbers.scale() : reading.name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0/0",
                "7 | 7/0",
                "3120 | 3120/0",
                "3 120 | 3120/0",
                "3\u00A0120 | 3120/0",
                "3\u2009120 | 3120/0",
                "3\u202F120\u00A0004 | 3120004/0",
                "'  12 ' | 12/0",
                "-3,7 | -37/1",
                "\u22123,7 | -37/1",
                "+3,70 | 370/2",
                "0,05 | 5/2",
                "1 234,5 | 12345/1",
                "999999999999999999 | 999999999999999999/0",
                "1000000000000000000 | TOO_LONG",
                "0,1000000000000000000 | TOO_LONG"
            })
    void readsNumbersAsSwedesWriteThem(String text, String number) {
        assertThat(say(new NumberText(Mark.COMMA, Thousands.BLANK), text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                "..",
                "..C",
                "x",
                "<5",
                "007",
                "00",
                "00,5",
                ",5",
                "5,",
                "1,2,3",
                "1.5",
                "1.234",
                "1 23",
                "12 3456",
                "1234 567",
                "1  234",
                " - 5",
                "- 5",
                "5-",
                "--5",
                "1e3",
                "3,1 2",
                "1 234,",
                "١٢",
                "5 %",
                "2013–2018",
                "0 123"
            })
    void takesNothingElseForANumber(String text) {
        assertThat(say(new NumberText(Mark.COMMA, Thousands.BLANK), text)).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 1.234 | 1234/0",
                "COMMA | 1.234.567,8 | 12345678/1",
                "COMMA | 1 234 567,8 | 12345678/1",
                "COMMA | 1.234 567 | NONE",
                "COMMA | 1 234.567 | NONE",
                "COMMA | 1.23 | NONE",
                "POINT | 1,234 | 1234/0",
                "POINT | 1.234 | 1234/3",
                "POINT | 1,234.5 | 12345/1",
                "POINT | 1.234,5 | NONE"
            })
    void readsAMarkBetweenThousandsWhereTheContractSaysSo(Mark mark, String text, String number) {
        assertThat(say(new NumberText(mark, Thousands.BLANK_OR_MARK), text)).isEqualTo(number);
    }

    @Test
    void givesTheNearestDouble() {
        NumberText numbers = new NumberText(Mark.POINT, Thousands.BLANK);
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000_000L), random.nextInt(18));
            char[] text = number.toPlainString().toCharArray();
            if (numbers.read(text, 0, text.length) == Reading.NUMBER) {
                assertThat(numbers.number()).isEqualTo(number.doubleValue());
            }
        }
    }
}
