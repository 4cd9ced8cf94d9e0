package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilePatternTests {

    @Test
    void findsWhatTheGroupsHold() {
        assertThat(new FilePattern("{mått}_{kön}.txt").match("inkomst_kvinnor.txt"))
                .contains(Map.of("mått", "inkomst", "kön", "kvinnor"));
    }

    @Test
    void givesTheFirstGroupAsMuchAsItCanHold() {
        assertThat(new FilePattern("{mått}_{kön}.txt").match("utländsk_bakgrund_män.txt"))
                .contains(Map.of("mått", "utländsk_bakgrund", "kön", "män"));
    }

    @Test
    void takesAllElseLiterally() {
        FilePattern pattern = new FilePattern("B&F (år 1) [{mått}].t.t");
        assertThat(pattern.match("B&F (år 1) [yrke].t.t")).contains(Map.of("mått", "yrke"));
        assertThat(pattern.match("B&F (år 1) [yrke].txt")).isEmpty();
        assertThat(new FilePattern("alla\\E.*\\Q.txt").match("alla.txt")).isEmpty();
    }

    @Test
    void takesUpperAndLowerCaseAndBothWaysToWriteA() {
        String decomposed = Normalizer.normalize("ÅLDER_MÄN.TXT", Normalizer.Form.NFD);
        assertThat(new FilePattern("ålder_{kön}.txt").match(decomposed)).contains(Map.of("kön", "MÄN"));
    }

    @Test
    void doesNotReachIntoFoldersThatThePatternDoesNotName() {
        assertThat(new FilePattern("{mått}.txt").match("gammalt/yrke.txt")).isEmpty();
        assertThat(new FilePattern("{kön}/{mått}.txt").match("Män/yrke.txt"))
                .contains(Map.of("kön", "Män", "mått", "yrke"));
    }

    @Test
    void wantsSomethingInEveryGroup() {
        assertThat(new FilePattern("{mått}_{kön}.txt").match("inkomst_.txt")).isEmpty();
    }
}
