package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

class OffHeapTests {

    @Test
    void saysWhatToDoWhenThereIsNotEnough() {
        Arena arena = Arena.ofShared();
        assertThat(OffHeap.allocate(arena, 64, "found little").byteSize()).isEqualTo(64);
        assertThatThrownBy(() -> OffHeap.allocate(arena, 1L << 50, "found 4711 distinct values in a field"))
                .isInstanceOf(QvdException.class)
                .hasMessageStartingWith("found 4711 distinct values in a field, expected no more than the memory "
                        + "outside the heap takes (")
                .hasMessageEndingWith("); give Java a larger -XX:MaxDirectMemorySize");
        assertThat(arena.scope().isAlive()).isFalse();
    }
}
