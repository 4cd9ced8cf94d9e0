package se.liu.grund.source.jsonstat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JSON file as characters: UTF-8, or UTF-16 where the first bytes can be nothing else, with or without a byte order
 * mark. Bytes that are no characters end the reading; they are never replaced.
 */
final class JsonCharacters {

    private static final int BUFFER = 1 << 16;
    private static final int ENOUGH = 3;

    private JsonCharacters() {}

    static Reader of(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            bytes.mark(ENOUGH);
            byte[] first = bytes.readNBytes(ENOUGH);
            bytes.reset();
            int a = first.length > 0 ? first[0] & 0xFF : -1;
            int b = first.length > 1 ? first[1] & 0xFF : -1;
            if (a == 0xEF && b == 0xBB) {
                bytes.skipNBytes(Math.min(ENOUGH, first.length));
            }
            return new InputStreamReader(
                    bytes,
                    charset(a, b)
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static Charset charset(int a, int b) {
        if (a == 0xFE && b == 0xFF || a == 0xFF && b == 0xFE) {
            return StandardCharsets.UTF_16;
        }
        if (a > 0 && b == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return a == 0 && b > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
