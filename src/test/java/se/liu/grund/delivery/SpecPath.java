package se.liu.grund.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Paths with å, ä and ö, whatever locale the tests are run with. */
final class SpecPath {

    private SpecPath() {}

    /** A path below a folder that exists, by its UTF-8 name. */
    static Path of(Path folder, String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > ' ' && "%\"?#[]".indexOf(b) < 0;
            escaped.append(plain ? Character.toString(b) : "%%%02X".formatted(b));
        }
        return Path.of(URI.create(folder.toUri() + escaped.toString()));
    }
}
