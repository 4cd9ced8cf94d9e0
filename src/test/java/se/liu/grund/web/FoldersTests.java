package se.liu.grund.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class FoldersTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void liesWhereGrundIsStartedByDefault() {
        FolderSettings settings = BoundSettings.defaults("grund", FolderSettings.class);

        assertThat(settings.sources().contracts()).isEqualTo(Path.of("contracts"));
        assertThat(settings.release().folder()).isEqualTo(Path.of("qvd-export"));
    }

    @Test
    void readsEverySetting() {
        FolderSettings settings = BoundSettings.full(
                "grund", FolderSettings.class, Map.of("sources.contracts", "c", "release.folder", "r"));

        assertThat(settings)
                .isEqualTo(new FolderSettings(
                        new FolderSettings.Sources(Path.of("c")), new FolderSettings.Release(Path.of("r"))));
    }

    @Test
    void makesTheReleaseFolder() throws IOException {
        Files.createDirectories(folder.resolve("contracts/apps"));

        Folders folders = new Folders(settings());

        assertThat(folder.resolve("deep/qvd-export")).isDirectory();
        assertThat(folders.releasesWritable()).isTrue();
    }

    @Test
    void tellsWhereContractsShouldBe() {
        StartException e = catchThrowableOfType(StartException.class, () -> new Folders(settings()));

        FailureAnalysis analysis = Objects.requireNonNull(new StartFailureAnalyzer().analyze(e));
        assertThat(analysis.getDescription())
                .isEqualTo("The contracts folder " + folder.resolve("contracts")
                        + " is not there, or has no folder 'apps' in it.");
        assertThat(analysis.getAction())
                .isEqualTo("Start Grund where its 'contracts' folder lies, or set grund.sources.contracts to that"
                        + " folder.");
    }

    @Test
    void tellsThatTheReleaseFolderCannotBeMade() throws IOException {
        Files.createDirectories(folder.resolve("contracts/apps"));
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/qvd-export"), "a file where a folder should be");

        StartException e = catchThrowableOfType(StartException.class, () -> new Folders(settings()));

        FailureAnalysis analysis = Objects.requireNonNull(new StartFailureAnalyzer().analyze(e));
        assertThat(analysis.getDescription())
                .isEqualTo("The release folder " + folder.resolve("deep/qvd-export")
                        + " cannot be made: java.nio.file.FileAlreadyExistsException: "
                        + folder.resolve("deep/qvd-export") + ".");
        assertThat(analysis.getAction())
                .isEqualTo("Make it, or set grund.release.folder to a folder that this user may write to.");
    }

    @Test
    void areLookedAtByTheServiceWhenItDoesNotStart() {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, others) -> {}));

        assertThat(analyzers).hasAtLeastOneElementOfType(StartFailureAnalyzer.class);
    }

    private FolderSettings settings() {
        return new FolderSettings(
                new FolderSettings.Sources(folder.resolve("contracts")),
                new FolderSettings.Release(folder.resolve("deep/qvd-export")));
    }
}
