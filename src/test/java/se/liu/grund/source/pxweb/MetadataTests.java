package se.liu.grund.source.pxweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.Variable;

class MetadataTests {

    private static TableMeta v2(String index) {
        return MetadataV2.of(
                Json.MAPPER.readTree(
                        "{\"id\":[\"A\"],\"role\":{\"time\":[\"A\"]},\"updated\":\"2026-06-08T06:00:00.000Z\","
                                + "\"dimension\":{\"A\":{\"label\":\"ålder\",\"category\":{\"index\":" + index
                                + ",\"label\":{\"b\":\"Bé\"}}}}}"),
                "TAB1",
                null);
    }

    @Test
    void ordersValuesByPositionAndNotByKey() {
        TableMeta meta = v2("{\"10\":1,\"b\":2,\"00\":0}");

        assertThat(meta.variables().getFirst())
                .isEqualTo(new Variable(
                        "A",
                        "ålder",
                        Variable.Kind.TIME,
                        List.of(
                                new Variable.Value("00", "00"),
                                new Variable.Value("10", "10"),
                                new Variable.Value("b", "Bé")),
                        false));
        assertThat(meta.updated()).hasToString("2026-06-08T06:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":0,\"b\":0}",
                "{\"a\":0,\"b\":2}",
                "{\"a\":-1}",
                "{\"a\":\"x\"}",
                "{}",
                "[\"a\",\"a\"]",
                "[null]",
                "[]",
                "7"
            })
    void saysThatItKnowsNoOtherForm(String index) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> v2(index))
                .withMessage(
                        "Found the metadata of TAB1 in another form than known, expected the values of \"A\", each at a"
                                + " position of its own. Report this with the document: the API has changed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"variables\":[]}", "{\"variables\":7}"})
    void saysWhenThereAreNoVariables(String meta) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> MetadataV1.of(Json.MAPPER.readTree(meta), "T", null))
                .withMessage("Found the metadata of T in another form than known, expected its variables."
                        + " Report this with the document: the API has changed.");
    }
}
