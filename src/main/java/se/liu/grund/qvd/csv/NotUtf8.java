package se.liu.grund.qvd.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Finds the first byte of a file that is not UTF-8: a reader says only that there is one. */
final class NotUtf8 {

    private static final int PART = 8192;

    private NotUtf8() {}

    /** Where it stands, as messages say it; empty when it is not found any more. */
    static String where(Path file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(PART);
        CharBuffer text = CharBuffer.allocate(PART);
        long line = 1;
        long before = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean ended = false;
            while (!ended) {
                ended = channel.read(bytes) < 0;
                CoderResult result = decoder.decode(bytes.flip(), text.clear(), ended);
                for (int i = 0; i < bytes.position(); i++) {
                    line += bytes.get(i) == '\n' ? 1 : 0;
                }
                before += bytes.position();
                if (result.isError()) {
                    return ", line " + line + ", byte " + before;
                }
                bytes.compact();
            }
        } catch (IOException _) {
            // The first failure is the one to tell.
        }
        return "";
    }
}
