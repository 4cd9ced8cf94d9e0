package se.liu.grund.delivery;

import se.liu.grund.contract.TableFormat;
import se.liu.grund.source.text.TextFormat;
import se.liu.grund.source.text.TextFormat.Delimiter;
import se.liu.grund.source.text.TextFormat.Encoding;
import se.liu.grund.source.text.TextFormat.Quoting;

/** From the contract's words for text to the reader's. */
final class TextFormats {

    private TextFormats() {}

    static TextFormat of(TableFormat.Text text) {
        return new TextFormat(
                switch (text.encoding()) {
                    case DETECT -> Encoding.DETECT;
                    case UTF_8 -> Encoding.UTF_8;
                    case WINDOWS_1252 -> Encoding.WINDOWS_1252;
                    case ISO_8859_1 -> Encoding.ISO_8859_1;
                    // A byte order mark of the other order is believed.
                    case UTF_16 -> Encoding.UTF_16_LE;
                },
                switch (text.delimiter()) {
                    case DETECT -> Delimiter.DETECT;
                    case TAB -> Delimiter.TAB;
                    case SEMICOLON -> Delimiter.SEMICOLON;
                    case COMMA -> Delimiter.COMMA;
                    case BAR -> Delimiter.PIPE;
                },
                Quoting.DETECT);
    }
}
