package se.liu.grund.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * Names of paths that are the same on every machine. A path's own {@code toString} shows å, ä and ö as question marks
 * when the service was started without a locale, as services often are; the path's URI keeps its bytes.
 */
final class PathNames {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private PathNames() {}

    /** The path below {@code start}, with forward slashes, Unicode NFC. */
    static String below(Path start, Path path) {
        String above = start.toUri().getRawPath();
        String local = path.toUri().getRawPath().substring(above.length());
        // A folder's URI, and that of a link to one, ends with a slash.
        String plain = local.replaceAll("^/|/$", "");
        return Normalizer.normalize(decoded(bytes(plain)), Normalizer.Form.NFC);
    }

    private static byte[] bytes(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(escaped.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Names are UTF-8, but an archive made on an old Windows leaves windows-1252 behind. */
    private static String decoded(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException old) {
            return new String(name, WINDOWS_1252);
        }
    }
}
