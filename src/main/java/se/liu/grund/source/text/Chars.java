package se.liu.grund.source.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The characters of a file, one after the other, without byte order mark. */
final class Chars implements AutoCloseable {

    private final SeekableByteChannel file;
    private final Bytes bytes;
    private final Decoding decoding;
    private @Nullable String odd;

    private Chars(SeekableByteChannel file, Bytes bytes, Decoding decoding) {
        this.file = file;
        this.bytes = bytes;
        this.decoding = decoding;
    }

    /** Of which {@code chunk} bytes are read at a time, at least 4. */
    static Chars of(Path path, FoundEncoding found, int chunk) throws IOException {
        SeekableByteChannel file = FileChannel.open(path);
        try {
            file.position(found.mark());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return new Chars(file, new Bytes(file, chunk), Decoding.of(found.encoding()));
    }

    /**
     * Fills {@code out} from {@code at} to {@code limit}, or less at the end of the file or before something that is no
     * text; room must be for 2 characters.
     *
     * @return where the characters end: {@code at} when there are no more
     */
    int read(char[] out, int at, int limit) throws IOException {
        int end = at;
        while (limit - end > 1 && odd == null) {
            int before = end;
            end = decoding.decode(bytes, out, end, limit);
            if (end == before) {
                odd = decoding.odd(bytes);
                if (bytes.last) {
                    break;
                }
                if (odd == null) {
                    bytes.more();
                }
            }
        }
        return end;
    }

    /** What stands there instead of the next character; null when nothing does, or it is not yet reached. */
    @Nullable
    String odd() {
        return odd;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
