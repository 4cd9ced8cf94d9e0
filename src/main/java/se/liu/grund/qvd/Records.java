package se.liu.grund.qvd;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.List;

/** Packs codes into records, block by block. */
final class Records {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The codes of one field, {@link Codes#BLOCK} rows at a time. */
    interface Source {

        /** The codes of one block, -1 for NULL. */
        void read(long block, int[] target);
    }

    /** So many bytes of records at a time; only tables of more than a thousand fields have a block that takes more. */
    private static final int ROOM = 1 << 24;

    private Records() {}

    static void write(WritableByteChannel channel, long rows, List<EncodedField> fields, RecordLayout layout)
            throws IOException {
        write(channel, rows, fields, layout, ROOM);
    }

    /** @param room bytes of records to be held at a time, as far as one record has no more */
    static void write(WritableByteChannel channel, long rows, List<EncodedField> fields, RecordLayout layout, int room)
            throws IOException {
        int recordBytes = layout.recordBytes();
        int batch = Math.clamp(room / recordBytes, 1, Codes.BLOCK);
        int[] codes = new int[Codes.BLOCK];
        byte[] records = new byte[batch * recordBytes + Long.BYTES];
        for (long block = 0; block * Codes.BLOCK < rows; block++) {
            int end = (int) Math.min(Codes.BLOCK, rows - block * Codes.BLOCK);
            for (int from = 0; from < end; from += batch) {
                int to = Math.min(from + batch, end);
                Arrays.fill(records, (byte) 0);
                for (int i = 0; i < fields.size(); i++) {
                    EncodedField field = fields.get(i);
                    if (field.bits() > 0) {
                        field.codes().read(block, codes);
                        pack(codes, from, to, field.bias(), layout.offsets()[i], records, recordBytes);
                    }
                }
                AtomicFile.drain(ByteBuffer.wrap(records, 0, (to - from) * recordBytes), channel);
            }
        }
    }

    /** NULL is raw 0, a code is itself or, where there are NULLs, two higher. A raw value has 32 bits at most, shifted 39. */
    private static void pack(int[] codes, int from, int to, int bias, int bitOffset, byte[] records, int recordBytes) {
        int shift = bitOffset & 7;
        int at = bitOffset >> 3;
        for (int row = from; row < to; row++, at += recordBytes) {
            long raw = codes[row] < 0 ? 0 : codes[row] - bias & 0xFFFFFFFFL;
            LONG.set(records, at, (long) LONG.get(records, at) | raw << shift);
        }
    }
}
