package se.liu.grund.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesBelowTests {

    @TempDir
    Path folder;

    @Test
    void failsWhereTheFolderItselfIsNotThere() {
        assertThatThrownBy(() -> FilesBelow.of(folder.resolve("saknas"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void passesOverWhatIsTakenAwayMeanwhile() throws Exception {
        Path stays = Files.createDirectories(folder.resolve("å")).resolve("stays.qvd");
        Files.writeString(stays, "x");
        CompletableFuture<Void> work = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < 2000; i++) {
                    Path below = Files.createDirectory(folder.resolve("kö"));
                    Path file = Files.writeString(below.resolve("grund-check.txt"), "x");
                    Files.delete(file);
                    Files.delete(below);
                }
                work.complete(null);
            } catch (Exception fault) {
                work.completeExceptionally(fault);
            }
        });
        while (!work.isDone()) {
            assertThat(FilesBelow.of(folder)).contains(stays);
        }
        assertThat(work).isCompleted();
    }
}
