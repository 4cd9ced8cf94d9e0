package se.liu.grund.source.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook's ZIP file by name. Nothing is ever unpacked to disk, so no name can lead out of a folder. */
final class Parts implements AutoCloseable {

    private static final int MOST = 50_000;
    private static final long MOST_HELD = 16 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts of(Path path) throws IOException {
        FileKind.mustBeZip(path);
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | IllegalArgumentException _) {
            throw Refusal.of("a ZIP file cut short or spoilt", "a whole workbook", "Fetch the file again.");
        }
        Parts parts = new Parts(zip);
        try {
            parts.list();
            return parts;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void list() {
        if (zip.size() > MOST) {
            throw Refusal.broken("a ZIP file of more than 50 000 parts", "a workbook's parts");
        }
        for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
            ZipEntry entry = all.next();
            if (entries.put(key(entry.getName()), entry) != null) {
                throw Refusal.broken("the part " + Refusal.shown(entry.getName()) + " twice", "each part once");
            }
        }
    }

    /** Names differ by more than case (ECMA-376 part 2, 6.2.2), and some writers take {@code \} for {@code /}. */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Opens a part that must be there and is read without being held. */
    Part open(String name) throws IOException {
        return open(name, Part.MOST);
    }

    private Part open(String name, long most) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw Refusal.broken("no part " + Refusal.shown(name), "every part that the workbook speaks of");
        }
        try {
            @Nullable InputStream in = zip.getInputStream(entry);
            if (in != null) {
                return new Part(in, entry, most);
            }
        } catch (ZipException | IllegalArgumentException _) {
            // Told below.
        }
        throw Refusal.broken(
                "the part " + Refusal.shown(name) + " packed in an unknown way", "parts packed by deflate");
    }

    /** Opens a part as XML whose outermost element must have this name. */
    Xml xml(String name, String root) throws IOException {
        return Xml.of(open(name), name, root);
    }

    /** The same for a part of which most is held in memory, at most 16 MB. */
    Xml held(String name, String root) throws IOException {
        return Xml.of(open(name, MOST_HELD), name, root);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
