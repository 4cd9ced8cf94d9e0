package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.reload.ReloadState;
import se.liu.grund.standin.Call;
import se.liu.grund.standin.Fault;

class CancelTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path temp;

    @Test
    void stopsTheEnginesWorkAndLeavesTheOldData() {
        try (TestHouse house = new TestHouse(temp, "bakgrund", "jdbc:duckdb:")) {
            house.qlik.faultOnce(new Fault.HoldReload(Duration.ofMinutes(5)));
            String id = house.rebuilds
                    .start(new RebuildRequest(List.of("bakgrund"), false), "åsa", null)
                    .id();
            await().atMost(PATIENCE).until(() -> called(house, "DoReloadEx"));
            assertThat(house.reloads.queue())
                    .singleElement()
                    .satisfies(reload -> assertThat(reload.running()).isTrue())
                    .satisfies(reload -> assertThat(reload.app()).isEqualTo("bakgrund"));

            house.rebuilds.cancel(id, "örjan");

            await().atMost(PATIENCE).until(() -> house.rebuilds.run(id).state().done());
            Run run = house.rebuilds.run(id);
            assertThat(run.state()).isEqualTo(State.CANCELLED);
            assertThat(run.message())
                    .isEqualTo("örjan cancelled the run. What was done before that stands; see the steps of bakgrund.");
            assertThat(run.steps().getLast().state()).isEqualTo(State.CANCELLED);
            assertThat(run.steps().getLast().message())
                    .contains("DoReloadEx was cancelled: örjan cancelled the run. The engine has stopped it;")
                    .endsWith("its old data is still in place.");
            assertThat(called(house, "CancelReload")).isTrue();
            assertThat(called(house, "DoSave")).isFalse();
            assertThat(house.reloads.queue()).isEmpty();
            assertThat(house.reloads.history("bakgrund", 1).getFirst().state()).isEqualTo(ReloadState.CANCELLED);

            assertThat(house.rebuild().state()).isEqualTo(State.SUCCEEDED);
        }
    }

    @Test
    void doesNotBeginARunThatWasCancelledInTheQueue() {
        try (TestHouse house = new TestHouse(temp, "bakgrund", "jdbc:duckdb:")) {
            house.qlik.faultOnce(new Fault.HoldReload(Duration.ofMinutes(5)));
            RebuildRequest request = new RebuildRequest(List.of("bakgrund"), true);
            String first = house.rebuilds.start(request, "åsa", null).id();
            String second = house.rebuilds.start(request, "åsa", null).id();
            await().atMost(PATIENCE).until(() -> called(house, "DoReloadEx"));

            house.rebuilds.cancel(second, "örjan");
            house.rebuilds.cancel(first, "örjan");

            await().atMost(PATIENCE)
                    .until(() -> house.rebuilds.run(second).state().done());
            assertThat(house.rebuilds.run(second).state()).isEqualTo(State.CANCELLED);
            assertThat(house.rebuilds.run(second).steps())
                    .extracting(Run.StepRun::state)
                    .containsOnly(State.CANCELLED, State.SKIPPED);
            assertThatThrownBy(() -> house.rebuilds.cancel(second, "örjan"))
                    .hasMessage("Run '" + second + "' is CANCELLED and cannot be cancelled any more.");
            assertThatThrownBy(() -> house.rebuilds.cancel("borta", "örjan"))
                    .hasMessageStartingWith("There is no run 'borta'.");
        }
    }

    private static boolean called(TestHouse house, String method) {
        return house.qlik.calls().stream().map(Call::method).anyMatch(method::equals);
    }
}
