import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The formatter decides layout. {@code check} fails and names what differs, {@code apply} mends it. Runs on the
 * toolchain's java: Maven's own JVM may be too old to parse our source, such as {@code case Category f when …} in
 * {@code release/QvdFiles.java}.
 */
class Format {
    static int odd;

    public static void main(String[] args) throws Exception {
        boolean apply = "apply".equals(args[0]);
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        for (Path file : sources()) {
            visit(file, apply, formatter);
        }
        if (odd > 0 && !apply) {
            System.err.println(odd + " files are not laid out as the formatter would."
                    + " Run: mvn validate exec:exec@format -Dformat=apply");
            System.exit(1);
        }
    }

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    static void visit(Path file, boolean apply, Formatter formatter) throws IOException {
        String source = Files.readString(file);
        try {
            String laid = RemoveUnusedImports.removeUnusedImports(source);
            laid = formatter.formatSource(ImportOrderer.reorderImports(laid, Style.PALANTIR));
            if (!laid.equals(source)) {
                odd++;
                System.err.println((apply ? "laid out " : "not laid out: ") + file);
                if (apply) {
                    Files.writeString(file, laid);
                }
            }
        } catch (FormatterException cannotParse) {
            odd++;
            System.err.println(file + ": " + cannotParse.getMessage());
            if (apply) {
                System.exit(1);
            }
        }
    }
}
