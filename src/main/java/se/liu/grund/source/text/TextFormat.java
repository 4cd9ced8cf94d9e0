package se.liu.grund.source.text;

/**
 * How a text file's bytes become rows of cells. Each part may be {@code DETECT} when a file is opened; what an opened file
 * tells of itself never is.
 *
 * @param encoding how bytes become characters
 * @param delimiter what stands between cells
 * @param quoting whether a cell may stand within quotes
 */
public record TextFormat(Encoding encoding, Delimiter delimiter, Quoting quoting) {

    /** Nothing is known of the file. */
    public static final TextFormat UNKNOWN = new TextFormat(Encoding.DETECT, Delimiter.DETECT, Quoting.DETECT);

    /** How a file's bytes become characters. A byte order mark is never part of the text. */
    public enum Encoding {
        /**
         * By byte order mark; else UTF-16 where NUL bytes stand at every other place; else UTF-8 where the whole file is
         * valid UTF-8; else windows-1252. ISO-8859-1 is never found: where it differs from windows-1252 it has no
         * letters, and they are read alike.
         */
        DETECT("any encoding"),
        /** With or without byte order mark. */
        UTF_8("UTF-8"),
        WINDOWS_1252("windows-1252"),
        /**
         * A file that has bytes 0x80 to 0x9F is read as windows-1252, and says so: ISO-8859-1 has control characters
         * there, which no table holds, windows-1252 a dash and quotes, which tables do.
         */
        ISO_8859_1("ISO-8859-1"),
        /** Little-endian, with or without byte order mark; a mark of the other order is believed. */
        UTF_16_LE("UTF-16 LE"),
        /** Big-endian, likewise. */
        UTF_16_BE("UTF-16 BE");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        /** As people write it. */
        public String label() {
            return label;
        }
    }

    /** What stands between the cells of a row. */
    public enum Delimiter {
        /** The one that stands equally often in the rows of the table; see {@link TextSniff}. */
        DETECT('\0'),
        TAB('\t'),
        SEMICOLON(';'),
        COMMA(','),
        PIPE('|');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }

        /** The character; NUL for {@link #DETECT}. */
        public char character() {
            return character;
        }
    }

    /** Whether a cell may stand within quotes. */
    public enum Quoting {
        /**
         * {@link #QUOTED} where the first rows have cells within quotes and none that only begins with one. Where they have
         * no quotes: {@link #PLAIN} for tabs, as B&F writes them, else {@link #QUOTED}.
         */
        DETECT,
        /** By RFC 4180: delimiters and line ends may stand within quotes, and a quote there is doubled. */
        QUOTED,
        /** A quote is a character like others. */
        PLAIN
    }
}
