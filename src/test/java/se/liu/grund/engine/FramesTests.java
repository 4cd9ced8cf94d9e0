package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTests {

    @Test
    void writesParametersByPositionAndNoDelta() {
        assertThat(Frames.request(3, 1, "DoReload", 0, false, Map.of("qcx", 1)))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":3,\"handle\":1,\"method\":\"DoReload\","
                        + "\"params\":[0,false,{\"qcx\":1}]}");
    }

    @Test
    void writesNoParametersAsAnEmptyList() {
        assertThat(Frames.request(1, -1, "EngineVersion")).contains("\"params\":[]");
    }

    @Test
    void readsAnAnswerWithStaleAndClosedHandles() {
        assertThat(read("{'jsonrpc':'2.0','id':14,'result':{'qSuccess':true},'change':[1],'close':[2]}"))
                .isInstanceOfSatisfying(Frame.Answer.class, answer -> {
                    assertThat(answer.id()).isEqualTo(14);
                    assertThat(Members.flag(answer.result(), "qSuccess")).isTrue();
                    assertThat(answer.delta()).isFalse();
                    assertThat(answer.closedHandles()).containsExactly(2);
                });
    }

    @Test
    void takesAnAnswerWithoutResultForAnEmptyOne() {
        assertThat(read("{'jsonrpc':'2.0','id':14}"))
                .isInstanceOfSatisfying(
                        Frame.Answer.class,
                        answer -> assertThat(Members.flag(answer.result(), "qReturn"))
                                .isFalse());
    }

    @Test
    void readsARefusalWithMembersLeftOut() {
        assertThat(read("{'id':1,'error':{'code':1007}}")).isEqualTo(new Frame.Refusal(1, 1007, "", "", List.of()));
    }

    @Test
    void readsAPushWithoutId() {
        assertThat(read("{'jsonrpc':'2.0','change':[1]}")).isEqualTo(new Frame.Push(List.of()));
        assertThat(read("{'jsonrpc':'2.0','suspend':[1]}")).isEqualTo(new Frame.Push(List.of()));
        assertThat(read("{'jsonrpc':'2.0','close':[1,2]}")).isEqualTo(new Frame.Push(List.of(1, 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello                                              | text that is not JSON",
                "[1]                                                | JSON that is not an object",
                "{}                                                 | an object with neither id, method nor handles",
                "{'id':null,'error':{'code':-32700,'message':'No'}} | error -32700 (No) for no call",
            })
    void saysWhatItCannotRead(String text, String found) {
        assertThat(read(text)).isEqualTo(new Frame.Unreadable(found));
    }

    @Test
    void readsNumbersThatJsonHasNoWordFor() {
        Frame.Answer answer = (Frame.Answer)
                read("{'id':1,'result':{'a':'NaN','b':'Infinity','c':'-Infinity','d':12.5,'e':'x','f':NaN}}");

        assertThat(Members.number(answer.result(), "a")).isNaN();
        assertThat(Members.number(answer.result(), "b")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Members.number(answer.result(), "c")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Members.number(answer.result(), "d")).isEqualTo(12.5);
        assertThat(Members.number(answer.result(), "e")).isNaN();
        assertThat(Members.number(answer.result(), "f")).isNaN();
        assertThat(Members.number(answer.result(), "absent")).isNaN();
    }

    private static Frame read(String json) {
        return Frames.read(ScriptedEngine.quoted(json));
    }
}
