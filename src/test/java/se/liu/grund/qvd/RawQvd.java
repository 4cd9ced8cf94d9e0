package se.liu.grund.qvd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/** QVDs put together by hand, the way other makers and liars would; and QVDs taken apart into header and body. */
final class RawQvd {

    private RawQvd() {}

    /** The least that a reader needs of a table's header. */
    static String table(String fields, long recordBytes, long records, long offset, long length) {
        return "<QvdTableHeader><TableName>t</TableName><Fields>" + fields + "</Fields><RecordByteSize>" + recordBytes
                + "</RecordByteSize><NoOfRecords>" + records + "</NoOfRecords><Offset>" + offset + "</Offset><Length>"
                + length + "</Length></QvdTableHeader>";
    }

    /** The least that a reader needs of a field's header. */
    static String field(String name, long bitOffset, long bitWidth, long bias, long symbols, long offset, long length) {
        return "<QvdFieldHeader><FieldName>" + name + "</FieldName><BitOffset>" + bitOffset + "</BitOffset><BitWidth>"
                + bitWidth + "</BitWidth><Bias>" + bias + "</Bias><NoOfSymbols>" + symbols + "</NoOfSymbols><Offset>"
                + offset + "</Offset><Length>" + length + "</Length></QvdFieldHeader>";
    }

    /** Header, NUL, and the body given as hexadecimal digits. */
    static Path write(Path folder, String header, String body) {
        byte[] head = (header + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] rest = hex(body);
        byte[] all = new byte[head.length + rest.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(rest, 0, all, head.length, rest.length);
        return write(folder, all);
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("raw.qvd"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Header, NUL, and a body of zeros that takes no room on most disks. */
    static Path sparse(Path folder, String header, long bodyBytes) {
        Path file = write(folder, header, "");
        put(file, bodyBytes - 1, new byte[1]);
        return file;
    }

    /** Puts bytes into the body. */
    static void put(Path file, long bodyOffset, byte[] bytes) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), QvdReader.header(file).bodyStart() + bodyOffset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    }

    /** All after the NUL, as hexadecimal digits. */
    static String body(Path file) {
        byte[] bytes = bytes(file);
        return HexFormat.of().withUpperCase().formatHex(bytes, nul(bytes) + 1, bytes.length);
    }

    /** All before the NUL. */
    static String header(Path file) {
        byte[] bytes = bytes(file);
        return new String(bytes, 0, nul(bytes), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int nul(byte[] bytes) {
        int at = 0;
        while (bytes[at] != 0) {
            at++;
        }
        return at;
    }
}
