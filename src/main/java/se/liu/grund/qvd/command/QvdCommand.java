package se.liu.grund.qvd.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import se.liu.grund.qvd.QvdException;

/** What {@code java -jar grund.jar qvd …} does. Writes UTF-8 whatever the locale says. */
public final class QvdCommand {

    private static final int DONE = 0;
    private static final int FAULT = 1;
    private static final int MISUSED = 2;

    private QvdCommand() {}

    /**
     * Does as the words say.
     *
     * @param words what stands after {@code qvd}
     * @param out for what was asked for, is left open; when nobody reads it any more, this ends quietly
     * @param errors for one sentence on what went wrong
     * @return the process's exit code: 0 when all is well, 1 for a bad file, 2 for wrong words
     */
    public static int run(List<String> words, OutputStream out, OutputStream errors) {
        try {
            if (Usage.isAskedFor(words)) {
                Plain.print(out, Usage.TEXT);
                return DONE;
            }
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            try {
                return Deed.of(new Words(words)).run(buffered) ? DONE : FAULT;
            } finally {
                // Not closed: a process that was started without an output has some file of the JVM's under that
                // number.
                buffered.flush();
            }
        } catch (Misuse e) {
            tell(errors, e.getMessage() + "\n\n" + Usage.TEXT);
            return MISUSED;
        } catch (QvdException e) {
            tell(errors, Cell.printable(String.valueOf(e.getMessage())) + "\n");
            return FAULT;
        } catch (OutOfMemoryError e) {
            tell(
                    errors,
                    "There was not enough memory (" + e.getMessage()
                            + "): ask for fewer rows or fields, or give Java more with -Xmx2g before -jar\n");
            return FAULT;
        } catch (InternalError e) {
            // What the JVM throws when a mapped file was cut short by another.
            tell(errors, "The file was changed while it was being read: " + e.getMessage() + "\n");
            return FAULT;
        } catch (IOException e) {
            // "Broken pipe", "The pipe is being closed": the reader, head say, has had enough.
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
                return DONE;
            }
            tell(errors, "The output could not be written: " + e.getMessage() + "\n");
            return FAULT;
        }
    }

    private static void tell(OutputStream errors, String text) {
        try {
            Writer writer = new OutputStreamWriter(errors, StandardCharsets.UTF_8);
            writer.write(text);
            writer.flush();
        } catch (IOException _) {
            // The exit code tells it still.
        }
    }
}
