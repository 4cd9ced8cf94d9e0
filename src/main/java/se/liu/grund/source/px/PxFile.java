package se.liu.grund.source.px;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.Cube;
import se.liu.grund.source.CubeBatch;
import se.liu.grund.source.CubeHead;
import se.liu.grund.source.CubeSink;
import se.liu.grund.source.Faults;
import se.liu.grund.source.Variable;

/**
 * A PX file. Opening reads its head (at most 16 MB); cells are read from the file's bytes as they are asked for. A cell's
 * line is the file's, its column says which datum of that line it is. A cell that DATA with KEYS leaves out is 0 and has
 * line 0.
 *
 * <p>By "PX-file format specification, AXIS-VERSION 2013" (SCB) and SCB's pages on data in PX files: delimiters between
 * data are blanks, {@code ,} and {@code ;} alike, so that only the file's last {@code ;} ends it and the count of data says
 * whether they are all there.
 */
public final class PxFile implements Cube {

    /** How long a head may be, in bytes. */
    static final int MOST_HEAD = 1 << 24;

    private final Window window;
    private final Charset charset;
    private final int dataLine;
    private final List<PxStatement> statements;
    private final Keywords keywords;
    private final List<VariableNames> names;
    private final CubeHead head;
    private final Faults faults;

    private PxFile(InputStream in, PxOptions options, Faults faults, int mostHead) throws IOException {
        this.window = new Window(in);
        this.faults = faults;
        HeadBytes bytes = new HeadBytes(window, mostHead);
        HeadBytes.End end = bytes.read();
        byte[] raw = bytes.bytes();
        NotPx.refuse(raw, "a PX file");
        this.charset = PxEncoding.of(raw);
        String text = PxEncoding.text(raw, charset);
        this.statements = List.copyOf(HeadParser.statements(text, end));
        this.dataLine = (int) text.lines().count();
        this.keywords = new Keywords(statements, options.language(), faults);
        this.names = VariableNames.of(keywords);
        this.head = PxHead.of(keywords, names, faults);
    }

    /**
     * Opens a file and reads its head.
     *
     * @param faults takes what is wrong in single statements and, later, in single cells
     * @throws se.liu.grund.source.SourceException when it is no PX file, or none that can be read
     */
    public static PxFile open(Path file, PxOptions options, Faults faults) throws IOException {
        return open(Files.newInputStream(file), options, faults, MOST_HEAD);
    }

    /** Opens a stream, which is closed with the cube, or at once when it cannot be read. */
    static PxFile open(InputStream in, PxOptions options, Faults faults, int mostHead) throws IOException {
        try {
            return new PxFile(decoded(in), options, faults, mostHead);
        } catch (IOException | RuntimeException e) {
            try (in) {
                throw e;
            }
        }
    }

    private static InputStream decoded(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, 4);
        byte[] start = ahead.readNBytes(4);
        ahead.unread(start);
        NotPx.refuseArchive(start);
        Charset utf16 = utf16(start);
        return utf16 == null ? ahead : new Utf16Bytes(ahead, utf16);
    }

    /** By the byte order mark, or by every other byte of ASCII letters being 0. */
    private static @Nullable Charset utf16(byte[] start) {
        if (start.length < 4) {
            return null;
        }
        int first = (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        return switch (first) {
            case 0xFFFE, 0xFEFF -> StandardCharsets.UTF_16;
            default ->
                start[0] == 0 && start[2] == 0 && start[1] != 0
                        ? StandardCharsets.UTF_16BE
                        : start[1] == 0 && start[3] == 0 && start[0] != 0 ? StandardCharsets.UTF_16LE : null;
        };
    }

    @Override
    public CubeHead head() {
        return head;
    }

    /** All statements but DATA, in order, those too that {@link #head} does not use (DOMAIN, CONTACT, own ones). */
    public List<PxStatement> statements() {
        return statements;
    }

    @Override
    public void cells(CubeSink sink) throws IOException {
        CubeBatch batch = new CubeBatch();
        Datum datum = new Datum(window, new Symbols(keywords), batch, charset);
        DataFaults data = new DataFaults(faults, head);
        if (keywords.all("KEYS").isEmpty()) {
            new MatrixCells(window, dataLine, head.size(), datum, data, batch, sink).read();
        } else {
            List<Map<String, Integer>> keys = keys();
            long rows = keys.stream().mapToLong(Map::size).reduce(1, Math::multiplyExact);
            long size = head.size();
            new KeyedCells(window, dataLine, charset, keys, size, size / rows, datum, data, batch, sink).read();
        }
    }

    /** Of each STUB variable, where each of its values stands, by code or by label in the file's first language. */
    private List<Map<String, Integer>> keys() {
        List<Map<String, Integer>> keys = new ArrayList<>();
        for (int v = 0; v < names.size(); v++) {
            if (names.get(v).stub()) {
                keys.add(keys(names.get(v).first(), head.variables().get(v)));
            }
        }
        if (keys.isEmpty()) {
            throw Stop.at(keywords.all("KEYS").getFirst().line(), "KEYS without STUB", "STUB", "Fetch the file again.");
        }
        return keys;
    }

    private Map<String, Integer> keys(String name, Variable variable) {
        PxStatement said = keywords.first("KEYS", name);
        boolean codes = said != null && said.value().equalsIgnoreCase("CODES");
        PxStatement list = keywords.first(codes ? "CODES" : "VALUES", name);
        List<String> texts = list != null
                ? list.values()
                : variable.values().stream().map(Variable.Value::code).toList();
        Map<String, Integer> keys = new HashMap<>();
        for (String text : texts) {
            if (keys.putIfAbsent(text, keys.size()) != null) {
                throw Stop.at(
                        list == null ? 0 : list.line(),
                        "key " + Stop.shown(text) + " for two values of " + Stop.shown(name),
                        "each key once",
                        "Let KEYS say CODES, if these are told apart by code.");
            }
        }
        return keys;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
