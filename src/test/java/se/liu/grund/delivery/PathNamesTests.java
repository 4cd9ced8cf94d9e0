package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PathNamesTests {

    private static final Path START = Path.of(URI.create("file:///srv/leveranser"));

    private static String below(String escaped) {
        return PathNames.below(START, Path.of(URI.create("file:///srv/leveranser/" + escaped)));
    }

    @Test
    void writesEverySegmentWithForwardSlashes() {
        assertThat(below("gammalt/yrke%20m.m.txt")).isEqualTo("gammalt/yrke m.m.txt");
    }

    @Test
    void composesLettersThatAMacTakesApart() {
        assertThat(below("ma%CC%88n.txt")).isEqualTo("män.txt");
    }

    @Test
    void readsNamesFromAnOldArchive() {
        assertThat(below("m%E4n.txt")).isEqualTo("män.txt");
    }
}
