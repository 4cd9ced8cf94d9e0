package se.liu.grund.source.px;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Gives UTF-16 text as bytes of UTF-8, so that the rest of the reader knows one kind of bytes. */
final class Utf16Bytes extends InputStream {

    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final CharBuffer chars = CharBuffer.allocate(1 << 13).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private boolean ended;

    Utf16Bytes(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (!bytes.hasRemaining()) {
            if (ended) {
                return -1;
            }
            more();
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, offset, count);
        return count;
    }

    private void more() throws IOException {
        try {
            chars.compact();
            ended = reader.read(chars) < 0;
            chars.flip();
            bytes.clear();
            if (encoder.encode(chars, bytes, ended).isError()) {
                throw new CharacterCodingException();
            }
            bytes.flip();
        } catch (CharacterCodingException e) {
            throw Stop.at(0, "broken UTF-16", "text", "Fetch the file again, in UTF-8 if there is a choice.");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
