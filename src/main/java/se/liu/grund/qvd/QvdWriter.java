package se.liu.grund.qvd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;

/** Writes a table as Qlik itself would. Equal tables give equal bytes, wherever and whenever they are written. */
public final class QvdWriter {

    private static final int BLOCK = 1 << 18;

    private QvdWriter() {}

    /**
     * Writes the table into a file that appears whole or not at all; one that is there already is replaced in one step.
     *
     * @param target in a folder that exists
     * @return bytes written
     * @throws QvdException when the file cannot be written, or a name or comment holds a character that XML cannot
     */
    public static long write(Path target, QvdTable table) {
        List<Encoding> encodings = table.columns().stream().map(Encoding::of).toList();
        HeaderDraft draft = new HeaderDraft(
                table.notes(), encodings.stream().map(QvdWriter::draft).toList(), table.rows());
        RecordLayout layout = draft.layout();
        byte[] header = HeaderText.bytes(draft.header());
        return AtomicFile.write(target, channel -> {
            drain(ByteBuffer.wrap(header), channel);
            symbols(encodings, channel);
            records(table.rows(), encodings, layout, channel);
        });
    }

    private static FieldDraft draft(Encoding encoding) {
        QvdColumn column = encoding.column();
        long bytes = 0;
        for (QvdSymbol symbol : encoding.symbols()) {
            bytes += SymbolBytes.length(symbol);
        }
        return new FieldDraft(
                column.field(),
                column.format(),
                column.comment(),
                encoding.tags(),
                encoding.order().length,
                bytes,
                encoding.bias(),
                encoding.bits());
    }

    private static void symbols(List<Encoding> encodings, WritableByteChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        for (Encoding encoding : encodings) {
            for (QvdSymbol symbol : encoding.symbols()) {
                long length = SymbolBytes.length(symbol);
                if (length > buffer.remaining()) {
                    drain(buffer.flip(), channel);
                    buffer.clear();
                    if (length > buffer.capacity()) {
                        buffer = ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
                    }
                }
                SymbolBytes.put(buffer, symbol);
            }
        }
        drain(buffer.flip(), channel);
    }

    private static void records(int rows, List<Encoding> encodings, RecordLayout layout, WritableByteChannel channel)
            throws IOException {
        int recordBytes = layout.recordBytes();
        int rowsInBlock = Math.max(1, BLOCK / recordBytes);
        for (int first = 0; first < rows; first += rowsInBlock) {
            int count = Math.min(rowsInBlock, rows - first);
            byte[] block = new byte[count * recordBytes];
            for (int field = 0; field < encodings.size(); field++) {
                pack(encodings.get(field), layout.offsets()[field], first, count, block, recordBytes);
            }
            drain(ByteBuffer.wrap(block), channel);
        }
    }

    private static void pack(Encoding encoding, int bitOffset, int first, int count, byte[] block, int recordBytes) {
        if (encoding.bits() == 0) {
            return;
        }
        for (int row = 0; row < count; row++) {
            long bits = (long) encoding.raw(first + row) << (bitOffset & 7);
            for (int at = row * recordBytes + (bitOffset >> 3); bits != 0; bits >>>= 8) {
                block[at++] |= (byte) bits;
            }
        }
    }

    private static void drain(ByteBuffer bytes, WritableByteChannel channel) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
