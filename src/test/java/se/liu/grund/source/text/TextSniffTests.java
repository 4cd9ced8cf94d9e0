package se.liu.grund.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.source.text.TextFormat.Encoding;
import se.liu.grund.source.text.TextSniff.LineEnd;

class TextSniffTests {

    @TempDir
    Path folder;

    private TextSniff sniff(String text) {
        try {
            return TextSniff.of(Texts.write(folder, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the texts, ␉ stands for a tab and ␊ for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "kommun;2020;2021␊Kinda;3,7;4,1␊Ydre;2,5;2,6␊ ¦ SEMICOLON QUOTED 3 0 COMMA",
                "kommun;andel␊Kinda;3,7␊Ydre;2,5␊ ¦ SEMICOLON QUOTED 2 0 COMMA",
                "3,7;4,1␊2,5;2,6␊ ¦ SEMICOLON QUOTED 2 0 COMMA",
                "kommun,andel␊Kinda,3.7␊Ydre,2.5␊ ¦ COMMA QUOTED 2 0 POINT",
                "1,2,3␊4,5,6␊ ¦ COMMA QUOTED 3 0 NONE",
                "kommun,text,tal␊1,\"a; b\",2␊3,\"c; d\",4␊ ¦ COMMA QUOTED 3 0 NONE",
                "kommun,län,tal␊Kinda; och stad,a,2␊Ydre; och stad,b,4␊ ¦ COMMA QUOTED 3 0 NONE",
                "a|b␊1|2␊ ¦ PIPE QUOTED 2 0 NONE",
                "Bak- och framgrund␊Examina␊Grad 3 år, lärosäte, år␊␊␉␉2014␉2015␊E␉Å, Ä och Ö␉3 120␉7␊U␉H␉-␉..C␊ ¦ TAB PLAIN 4 4 NONE",
                "Text, med komma; och semikolon␊Mer text; och mer, och mer␊␊län␉2014␊Ö␉7␊ ¦ TAB PLAIN 2 3 NONE",
                "\"Övrigt␉1␊b␉2␊ ¦ TAB PLAIN 2 0 NONE",
                "\"Övrigt, m.m.\"␉1␊b␉2␊ ¦ TAB QUOTED 2 0 NONE",
                "\"kort;1␊\"lång;2␊ ¦ SEMICOLON PLAIN 2 0 NONE",
                "kommun␊Kinda␊Ydre, och mer␊ ¦ TAB PLAIN 1 0 NONE",
                "andel␊3,7␊4,1␊ ¦ TAB PLAIN 1 0 COMMA",
                "a;b;c␊1;2␊1;2;3;4␊x;y;z;u;v␊ ¦ SEMICOLON QUOTED 5 0 NONE",
                "a;b␊1,234;2␊ ¦ SEMICOLON QUOTED 2 0 UNCLEAR",
                "a;b␊\"1,5\";2␊ ¦ SEMICOLON QUOTED 2 0 COMMA"
            })
    void findsOutByContent(String text, String found) {
        TextSniff sniff = sniff(text.replace('␉', '\t').replace('␊', '\n'));
        assertThat(sniff.format().delimiter() + " " + sniff.format().quoting() + " " + sniff.columns() + " "
                        + sniff.preamble() + " " + sniff.decimals().verdict())
                .isEqualTo(found);
    }

    @Test
    void findsHowLinesEnd() {
        assertThat(sniff("å;b\n1;2\n").lineEnd()).isEqualTo(LineEnd.LF);
        assertThat(sniff("å;b\r\n1;2\r\n").lineEnd()).isEqualTo(LineEnd.CRLF);
        assertThat(sniff("å;b\r1;2\r").lineEnd()).isEqualTo(LineEnd.CR);
        assertThat(sniff("å;b\r\n1;2\n").lineEnd()).isEqualTo(LineEnd.MIXED);
        assertThat(sniff("å;b").lineEnd()).isEqualTo(LineEnd.NONE);
        assertThat(sniff("å;b").format().encoding()).isEqualTo(Encoding.UTF_8);
    }

    @Test
    void tellsThatQuotesAreCharacters() {
        assertThat(sniff("\"kort;1\n\"lång;2\n").notes())
                .containsExactly("quotes are read as characters, since cells begin with one that is not closed");
    }
}
