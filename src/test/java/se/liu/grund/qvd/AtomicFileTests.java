package se.liu.grund.qvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                .hasMessage(target + " could not be written: disk full; what stood there before stands there still");

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
                .hasMessage(target + " could not be written: found a folder of that name, expected a file or nothing; "
                        + "choose another name");

        assertThat(target).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactly("t.qvd");
    }

    @Test
    void saysWhichFolderIsMissing() {
        Path target = folder.resolve("none/t.qvd");

        assertThatThrownBy(() -> AtomicFile.write(target, Durability.FORCED, channel -> {}))
                .isInstanceOf(QvdException.class)
                .hasMessage(target + " could not be written: found no folder " + folder.resolve("none")
                        + ", expected one; make it first");
    }

    @Test
    void takesTheNameOfALinkAndLeavesWhatItPointsTo() throws IOException {
        Path other = Files.writeString(folder.resolve("äldre.qvd"), "old");
        Path target = Files.createSymbolicLink(folder.resolve("senaste.qvd"), other);

        AtomicFile.write(target, Durability.FORCED, channel -> channel.write(ByteBuffer.wrap("new".getBytes())));

        assertThat(target).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(target)).isFalse();
        assertThat(other).hasContent("old");
    }

    /** The JDK keeps as much memory outside the heap for each thread as it ever wrote at once. */
    @Test
    void handsOutAMegabyteAtATime() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[(2 << 20) + 5]);
        List<Integer> parts = new ArrayList<>();

        AtomicFile.drain(bytes, new WritableByteChannel() {
            @Override
            public int write(ByteBuffer part) {
                int length = Math.min(part.remaining(), 1_000_000);
                parts.add(part.remaining());
                part.position(part.position() + length);
                return length;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        });

        assertThat(parts).containsExactly(1 << 20, 1 << 20, (2 << 20) + 5 - 2_000_000);
        assertThat(bytes.hasRemaining()).isFalse();
    }
}
