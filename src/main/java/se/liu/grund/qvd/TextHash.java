package se.liu.grund.qvd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.ThreadLocalRandom;

/** A hash of text that nobody outside the process can foresee, so that no file can be made to be slow. Never stored. */
final class TextHash {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEED = ThreadLocalRandom.current().nextLong();
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    static int of(byte[] bytes) {
        long hash = SEED ^ bytes.length * ODD;
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONG.get(bytes, at));
        }
        long rest = 0;
        for (; at < bytes.length; at++) {
            rest = rest << 8 | bytes[at] & 0xFF;
        }
        return (int) (mixed(hash ^ rest) >>> 32);
    }

    /** The high and the low half of a product, so that every bit in reaches every bit out. */
    private static long mixed(long value) {
        return Math.multiplyHigh(value, ODD) ^ value * ODD;
    }
}
