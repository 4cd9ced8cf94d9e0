package se.liu.grund.source.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * One unpacked part of a workbook, read once from its beginning: refuses to grow beyond bounds, and says at the end whether
 * what it gave is what was packed (the JDK's own stream does not look at the checksum).
 */
final class Part extends InputStream {

    /** Unpacked bytes of one part; a full sheet of a million rows and eight columns takes 0.3 GB. */
    static final long MOST = 4L << 30;
    /** Sheets full of equal cells reach 50. */
    static final int MOST_RATIO = 100;

    private static final long SMALL = 10 << 20;

    private final InputStream in;
    private final ZipEntry entry;
    private final long most;
    private final CRC32 checksum = new CRC32();
    private long count;

    /** @param most bytes that it may unpack to */
    Part(InputStream in, ZipEntry entry, long most) {
        this.most = most;
        this.in = in;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in(bytes, from, length);
        if (read > 0) {
            count += read;
            checksum.update(bytes, from, read);
            mustBeBounded();
        } else if (read < 0 && (checksum.getValue() != entry.getCrc() || count != entry.getSize())) {
            throw Refusal.broken(
                    name() + " changed since it was packed", "parts with the checksums that the file tells");
        }
        return read;
    }

    private int in(byte[] bytes, int from, int length) throws IOException {
        try {
            return in.read(bytes, from, length);
        } catch (ZipException | EOFException _) {
            throw Refusal.broken(name() + " cut short or spoilt", "a whole workbook");
        }
    }

    private void mustBeBounded() {
        if (count > most) {
            throw Refusal.broken(
                    name() + " of more than " + (most >> 20) + " MB", "at most as much as a full workbook has");
        }
        if (count > SMALL && count / MOST_RATIO > entry.getCompressedSize()) {
            throw Refusal.broken(
                    name() + " more than 100 times as large as its packed form", "at most 100 times the packed size");
        }
    }

    private String name() {
        return Refusal.shown(entry.getName());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
