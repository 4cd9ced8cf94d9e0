package se.liu.grund.source.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The bytes of a file that wait to become characters: those from {@code from} to {@code to} of {@code bytes}. */
final class Bytes {

    private final SeekableByteChannel file;
    final byte[] bytes;
    int from;
    int to;
    boolean last;

    /** Of which {@code chunk} are held at a time, at least 4. */
    Bytes(SeekableByteChannel file, int chunk) {
        this.file = file;
        this.bytes = new byte[chunk];
    }

    /** Reads on behind what is left over. */
    void more() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        int read = file.read(ByteBuffer.wrap(bytes, to, bytes.length - to));
        last = read < 0;
        to += Math.max(read, 0);
    }
}
