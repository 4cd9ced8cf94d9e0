package se.liu.grund.source.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import se.liu.grund.source.text.TextFormat.Encoding;

/** Makes characters of bytes, straight into the window in which rows are found. */
sealed interface Decoding {

    /**
     * Decodes as much as there is and has room. Takes all bytes that it has room for but an unfinished letter, or those
     * before what is {@linkplain #odd not text}.
     *
     * @return where the characters end, {@code at} to {@code limit}
     */
    int decode(Bytes in, char[] out, int at, int limit);

    /** What stands first among the bytes left over when no more become characters before the end; null when nothing does. */
    @Nullable
    String odd(Bytes in);

    static Decoding of(Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> new Eight();
            case WINDOWS_1252, ISO_8859_1, DETECT -> new Single();
            case UTF_16_LE -> new Sixteen(0);
            case UTF_16_BE -> new Sixteen(1);
        };
    }

    /** UTF-8: ASCII eight bytes at a time, since most is. */
    final class Eight implements Decoding {

        private static final VarHandle LONG =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final long HIGH = 0x8080808080808080L;

        @Override
        public int decode(Bytes in, char[] out, int at, int limit) {
            byte[] bytes = in.bytes;
            int i = in.from;
            int o = at;
            while (i < in.to && o < limit) {
                int run = Math.min(in.to - i, limit - o) - 8;
                int stop = i + run;
                while (i <= stop) {
                    long eight = (long) LONG.get(bytes, i);
                    if ((eight & HIGH) != 0) {
                        break;
                    }
                    out[o] = (char) (eight & 0xFF);
                    out[o + 1] = (char) (eight >>> 8 & 0xFF);
                    out[o + 2] = (char) (eight >>> 16 & 0xFF);
                    out[o + 3] = (char) (eight >>> 24 & 0xFF);
                    out[o + 4] = (char) (eight >>> 32 & 0xFF);
                    out[o + 5] = (char) (eight >>> 40 & 0xFF);
                    out[o + 6] = (char) (eight >>> 48 & 0xFF);
                    out[o + 7] = (char) (eight >>> 56);
                    i += 8;
                    o += 8;
                }
                while (i < in.to && o < limit && bytes[i] >= 0) {
                    out[o++] = (char) bytes[i++];
                }
                while (i < in.to && o < limit && bytes[i] < 0) {
                    int length = Utf8.length(bytes, i, in.to);
                    if (length == 0 || length == 4 && o + 2 > limit) {
                        in.from = i;
                        return o;
                    }
                    int letter = Utf8.codePoint(bytes, i, length);
                    if (length < 4) {
                        out[o++] = (char) letter;
                    } else {
                        o += Character.toChars(letter, out, o);
                    }
                    i += length;
                }
            }
            in.from = i;
            return o;
        }

        @Override
        public @Nullable String odd(Bytes in) {
            boolean cut = in.to - in.from < 4 && !in.last;
            return cut || in.from == in.to || Utf8.length(in.bytes, in.from, in.to) > 0
                    ? null
                    : "byte " + ByteScan.hex(in.bytes[in.from]) + ", which is not UTF-8 there";
        }
    }

    /** windows-1252, and ISO-8859-1 of which no byte is read otherwise. The five bytes it leaves undefined are control characters. */
    final class Single implements Decoding {

        private static final char[] HIGH = new String(control(), Charset.forName("windows-1252")).toCharArray();

        private static byte[] control() {
            byte[] bytes = new byte[32];
            for (int i = 0; i < 32; i++) {
                bytes[i] = (byte) (0x80 + i);
            }
            return bytes;
        }

        @Override
        public int decode(Bytes in, char[] out, int at, int limit) {
            int count = Math.min(in.to - in.from, limit - at);
            byte[] bytes = in.bytes;
            int from = in.from;
            boolean high = false;
            for (int i = 0; i < count; i++) {
                int b = bytes[from + i] & 0xFF;
                out[at + i] = (char) b;
                high |= (b & 0xE0) == 0x80;
            }
            for (int i = at; high && i < at + count; i++) {
                if ((out[i] & 0xE0) == 0x80) {
                    out[i] = HIGH[out[i] & 0x1F];
                }
            }
            in.from += count;
            return at + count;
        }

        @Override
        public @Nullable String odd(Bytes in) {
            return null;
        }
    }

    /** UTF-16; surrogates must come in pairs, and no character is NUL. */
    final class Sixteen implements Decoding {

        private final int low;

        /** With the offset of the low byte in each pair. */
        Sixteen(int low) {
            this.low = low;
        }

        private char at(byte[] bytes, int i) {
            return (char) (bytes[i + low] & 0xFF | (bytes[i + 1 - low] & 0xFF) << 8);
        }

        @Override
        public int decode(Bytes in, char[] out, int at, int limit) {
            int i = in.from;
            int o = at;
            while (i + 1 < in.to && o < limit) {
                char c = at(in.bytes, i);
                if (Character.isSurrogate(c)) {
                    if (o + 2 > limit || i + 3 >= in.to || !Character.isSurrogatePair(c, at(in.bytes, i + 2))) {
                        break;
                    }
                    out[o++] = c;
                    c = at(in.bytes, i + 2);
                    i += 2;
                } else if (c == 0) {
                    break;
                }
                out[o++] = c;
                i += 2;
            }
            in.from = i;
            return o;
        }

        @Override
        public @Nullable String odd(Bytes in) {
            int left = in.to - in.from;
            if (left == 0 || left < 4 && !in.last) {
                return null;
            }
            char c = left == 1 ? 1 : at(in.bytes, in.from);
            if (c == 0) {
                return "character U+0000";
            }
            boolean pair = left > 3 && Character.isSurrogatePair(c, at(in.bytes, in.from + 2));
            return left > 1 && (pair || !Character.isSurrogate(c)) ? null : "half a character";
        }
    }
}
