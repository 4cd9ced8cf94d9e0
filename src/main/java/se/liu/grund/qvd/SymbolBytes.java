package se.liu.grund.qvd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A symbol as it stands in a file: one type byte, then a little-endian number, or UTF-8 text ended by NUL, or first one then the other. */
final class SymbolBytes {

    static final byte INT = 1;
    static final byte REAL = 2;
    static final byte TEXT = 4;
    static final byte DUAL_INT = 5;
    static final byte DUAL_REAL = 6;

    private SymbolBytes() {}

    static long length(QvdSymbol symbol) {
        return switch (symbol) {
            case QvdSymbol.Int _ -> 5;
            case QvdSymbol.Real _ -> 9;
            case QvdSymbol.Text(String text) -> 2L + utf8(text).length;
            case QvdSymbol.DualInt(int _, String text) -> 6L + utf8(text).length;
            case QvdSymbol.DualReal(double _, String text) -> 10L + utf8(text).length;
        };
    }

    /** Writes into a little-endian buffer with room for {@link #length}. */
    static void put(ByteBuffer target, QvdSymbol symbol) {
        switch (symbol) {
            case QvdSymbol.Int(int value) -> target.put(INT).putInt(value);
            case QvdSymbol.Real(double number) -> target.put(REAL).putDouble(number);
            case QvdSymbol.Text(String text) -> put(target.put(TEXT), text);
            case QvdSymbol.DualInt(int value, String text) ->
                put(target.put(DUAL_INT).putInt(value), text);
            case QvdSymbol.DualReal(double number, String text) ->
                put(target.put(DUAL_REAL).putDouble(number), text);
        }
    }

    private static void put(ByteBuffer target, String text) {
        target.put(utf8(text)).put((byte) 0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
