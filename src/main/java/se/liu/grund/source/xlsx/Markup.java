package se.liu.grund.source.xlsx;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Passes XML on to the JDK's parser and refuses what would make it take memory or more: a document type (and with it every
 * entity), and any run of text, tag, comment or instruction of more than a million characters.
 */
final class Markup extends FilterReader {

    static final int LONGEST = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private enum Within {
        CONTENT,
        OPENED,
        DECLARATION,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final String part;
    private Within within = Within.CONTENT;
    private int run;
    private boolean begun;
    private char before;
    private char beforeThat;

    Markup(Reader in, String part) {
        super(in);
        this.part = Refusal.shown(part);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        int read = in.read(chars, from, length);
        if (read > 0 && !begun) {
            begun = true;
            if (chars[from] == BYTE_ORDER_MARK) {
                System.arraycopy(chars, from + 1, chars, from, --read);
                if (read == 0) {
                    return read(chars, from, length);
                }
            }
        }
        int end = from + Math.max(0, read);
        for (int i = from; i < end; i++) {
            char c = chars[i];
            if (within == Within.CONTENT) {
                if (c == '<') {
                    run = 0;
                    within = Within.OPENED;
                }
            } else {
                special(c);
            }
            if (++run > LONGEST) {
                throw Refusal.broken(
                        part + " with a piece of more than a million characters", "cells of at most 32 767");
            }
        }
        return read;
    }

    private void special(char c) {
        switch (within) {
            case CONTENT -> {}
            case OPENED -> within = c == '!' ? Within.DECLARATION : c == '?' ? Within.INSTRUCTION : Within.CONTENT;
            case DECLARATION ->
                within = switch (c) {
                    case '-' -> Within.COMMENT;
                    case '[' -> Within.CDATA;
                    default ->
                        throw Refusal.broken(
                                part + " with a document type (DOCTYPE)", "XML without one, as Excel saves it");
                };
            // <!--> does not end a comment.
            case COMMENT -> leave(c, '-', 6);
            case CDATA -> leave(c, ']', 11);
            case INSTRUCTION -> {
                if (c == '>' && before == '?') {
                    within = Within.CONTENT;
                }
            }
        }
        beforeThat = before;
        before = c;
    }

    private void leave(char c, char mark, int earliest) {
        if (c == '>' && run >= earliest && before == mark && beforeThat == mark) {
            within = Within.CONTENT;
        }
    }

    /** The parser closes what it has read to its end, where what comes after is still to be looked at. */
    @Override
    public void close() {
        // The part is closed by who opened it.
    }
}
