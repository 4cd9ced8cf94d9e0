package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of what the benchmark {@code reloads} does for long. */
class ReloadEnduranceTests {

    @TempDir
    Path folder;

    @Test
    void obeysItsLimitsAndLeavesNothingOpen() throws Exception {
        ReloadEndurance.Seen seen = ReloadEndurance.run(folder, 40);

        assertThat(seen.reloads()).isEqualTo(40);
        assertThat(seen.mostAtOnce()).isBetween(2, 5);
        assertThat(seen.mostOnOne()).isLessThanOrEqualTo(3);
        assertThat(seen.files()).isLessThanOrEqualTo(4);
    }
}
