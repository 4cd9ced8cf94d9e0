package se.liu.grund.qvd.command;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a command said and how it ended. */
record Told(int code, String out, String errors) {

    static Told by(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = QvdCommand.run(Arrays.stream(words).map(String::valueOf).toList(), out, errors);
        return new Told(code, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    static Told fine(String out) {
        return new Told(0, out, "");
    }
}
