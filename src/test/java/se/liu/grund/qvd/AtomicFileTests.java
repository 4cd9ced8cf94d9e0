package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTests {

    @TempDir
    Path folder;

    @Test
    void replacesAFileInOneStep() throws IOException {
        Path target = Files.writeString(folder.resolve("t.qvd"), "old and longer");

        assertThat(AtomicFile.write(
                        target, Durability.FORCED, channel -> channel.write(ByteBuffer.wrap("new".getBytes()))))
                .isEqualTo(3);

        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenWritingFails() throws IOException {
        Path target = Files.writeString(folder.resolve("t.qvd"), "old");

        assertThatThrownBy(() -> AtomicFile.write(target, Durability.FORCED, channel -> {
                    channel.write(ByteBuffer.wrap("half".getBytes()));
                    throw new IOException("disk full");
                }))
                .isInstanceOf(QvdException.class)
                .hasMessage(target + " could not be written: java.io.IOException: disk full");

        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void leavesNothingWhenTheContentIsRefused() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("t.qvd"), Durability.FORCED, channel -> {
                    channel.write(ByteBuffer.wrap("half".getBytes()));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNothingWhenTheTargetIsAFolder() throws IOException {
        Path target = Files.createDirectory(folder.resolve("t.qvd"));

        assertThatThrownBy(() -> AtomicFile.write(target, Durability.FORCED, channel -> {}))
                .isInstanceOf(QvdException.class)
                .hasMessageStartingWith(target + " could not be written: ");

        assertThat(target).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactly("t.qvd");
    }

    @Test
    void saysWhichFolderIsMissing() {
        Path target = folder.resolve("none/t.qvd");

        assertThatThrownBy(() -> AtomicFile.write(target, Durability.FORCED, channel -> {}))
                .isInstanceOf(QvdException.class)
                .hasMessageStartingWith(target + " could not be written: java.nio.file.NoSuchFileException: ");
    }
}
