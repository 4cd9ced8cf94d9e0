package se.liu.grund.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liu.grund.engine.Cancellation;
import se.liu.grund.standin.Scenario;
import se.liu.grund.standin.StandInQlik;

/** What the engine or the proxy does, what must come out, and what must not be sent again. */
class FaultTableTests {

    @TempDir
    static Path folder;

    static FaultHouse house;

    @BeforeAll
    static void publish() {
        house = new FaultHouse(folder);
    }

    static List<FaultCase> cases() throws IOException {
        return FaultCase.all();
    }

    @Test
    void hasAtLeastAHundredAndFiftyCasesOfDifferentNames() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(cases().stream().map(FaultCase::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutRight(FaultCase given) {
        try (StandInQlik qlik = given.script().map(house::standIn).orElseGet(house::standIn)) {
            Scenario.arm(qlik, given.faults());
            Cancellation cancellation = new Cancellation();

            FaultHouse.Outcome outcome = house.reload(
                    qlik, given.settings(), "fall-" + Math.abs(given.name().hashCode()), cancellation, line -> {
                        if (given.after().filter(line::contains).isPresent()) {
                            Scenario.arm(qlik, given.then());
                        }
                        if (given.cancelAt().filter(line::contains).isPresent()) {
                            cancellation.ask("Åsa avbröt körningen");
                        }
                    });

            String told = outcome.end() + " " + outcome.holds() + " " + outcome.message() + "\n" + outcome.states()
                    + "\n" + outcome.sent();
            assertThat(outcome.end()).as(told).isEqualTo(given.end());
            assertThat(outcome.holds()).as(told).isEqualTo(given.holds());
            if (given.reloads() >= 0) {
                assertThat(outcome.sent("DoReloadEx")).as(told).isEqualTo(given.reloads());
            }
            assertThat(outcome.sent("DoSave")).as(told).isEqualTo(given.saves());
            given.says().forEach(words -> assertThat(outcome.message()).as(told).contains(words));
            assertThat(outcome.states()).as(told).last().isEqualTo(given.end());
            assertThat(outcome.message().contains("its old data is still in place"))
                    .as(told)
                    .isEqualTo(Arrays.asList(ReloadState.FAILED, ReloadState.CANCELLED)
                            .contains(given.end()));
        }
    }
}
