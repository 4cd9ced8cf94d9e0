package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"qName":"a","qPassword":"hem\\"ligt å"}        | {"qName":"a","qPassword":"***"}
                {"access_token" : "abc.def"}                    | {"access_token" : "***"}
                wss://q/app/1?QlikTicket=abc&x=1                | wss://q/app/1?QlikTicket=***&x=1
                Authorization: Bearer ey.J0_-=                  | Authorization: Bearer ***
                {"qPassword":""}                                | {"qPassword":"***"}
                {"token_count":"3"}                             | {"token_count":"3"}
                """)
    void leavesOutWhatOnlyItsOwnerShouldRead(String text, String clean) {
        assertThat(Secrets.without(text)).isEqualTo(clean);
    }
}
