package se.liu.grund.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryColumnsTests {

    private static final String HEADING =
            "kod;etikett;alias;officiell;grupp;latitud;longitud;ordning;befolkning;gäller_från;gäller_till;ersätts_av\n";

    @TempDir
    Path temporary;

    @Test
    void areReadWhereTheyAreThere() throws IOException {
        CodeList list = list(HEADING
                + "2;Å;;Åå;söder;58.5;-15.25;20;utanför;2010;;\n"
                + "1;Ä;;;;;;10;justerad;;;\n"
                + "9;Ö;ö|öö;;;;;;;1999;2009-06-30;2\n");
        assertThat(list.entries()).extracting(CodeList.Entry::code).containsExactly("1", "2");
        assertThat(list.byLabel("Åå"))
                .contains(new CodeList.Entry(
                        "2",
                        "Å",
                        "Åå",
                        20,
                        List.of(),
                        "söder",
                        new Point(58.5, -15.25),
                        Population.OUTSIDE,
                        new Validity(LocalDate.of(2010, 1, 1), null),
                        List.of()));
        assertThat(list.former()).singleElement().satisfies(former -> {
            assertThat(former.aliases()).containsExactly("ö", "öö");
            assertThat(former.validity()).hasToString("1999–2009-06-30");
        });
        assertThat(list.match("öö")).isInstanceOfSatisfying(Match.Alias.class, alias -> {
            Former through = Objects.requireNonNull(alias.through());
            assertThat(through.told(alias.entry()))
                    .isEqualTo("'Ö' (1999–2009-06-30) is a former name of 'Å' (from 2010)");
        });
    }

    @Test
    void tellEveryFaultAtOnce() {
        assertThatThrownBy(() -> list(HEADING
                        + "1;A;;;;58,5;15.0;;;;;\n"
                        + "2;B;;;;58.5;;;;;;\n"
                        + "3;C;;;;91;15;först;ja;;;\n"
                        + "4;D;;;;;;;;20x;2010-02-30;\n"
                        + "5;E;;;;;;;;2010;2009;\n"
                        + "6;F;;;;;;;;;;77\n"
                        + "7;G;;;;;;;;;;8\n"
                        + "8;H;;;;;;;;;;7\n"
                        + "1;I;;;;;;;;;;2\n"
                        + "10;A;;;;;;;;;;2\n"))
                .hasMessage("""
                        contracts/codes/x.csv:2: found the latitud '58,5', expected degrees from -90 to 90 such as 58.3670.
                        contracts/codes/x.csv:3: found one of latitud and longitud, expected both or none.
                        contracts/codes/x.csv:4: found the ordning 'först', expected a whole number such as 10.
                        contracts/codes/x.csv:4: found the latitud '91', expected degrees from -90 to 90 such as 58.3670.
                        contracts/codes/x.csv:4: found the befolkning 'ja', expected justerad or utanför.
                        contracts/codes/x.csv:5: found the gäller_från '20x', expected a year or a day such as 2010 or 2013-06-30.
                        contracts/codes/x.csv:5: found the gäller_till '2010-02-30', expected a year or a day such as 2010 or 2013-06-30.
                        contracts/codes/x.csv:6: found gäller_till 2009 before gäller_från 2010, expected it after.
                        contracts/codes/x.csv:7: found the ersätts_av '77', expected a code of this list.
                        contracts/codes/x.csv:8: found an ersätts_av that leads back to '7', expected a code of today.
                        contracts/codes/x.csv:9: found an ersätts_av that leads back to '8', expected a code of today.
                        contracts/codes/x.csv:10: found the kod '1' again, expected it once; line 2 has it.
                        contracts/codes/x.csv:11: found the etikett 'A' again, expected it once; line 2 has it.""");
    }

    @Test
    void oneFormThatFitsTwoEntriesFitsNone() throws IOException {
        CodeList list = list("kod;etikett\n1;Läkarexamen\n2;LÄKAREXAMINA\n3;Läkar-examen\n");
        assertThat(list.match("läkarexamina"))
                .isInstanceOfSatisfying(
                        Match.Unknown.class,
                        unknown -> assertThat(unknown.advice())
                                .isEqualTo(
                                        "It fits 'Läkarexamen' (1) and 'LÄKAREXAMINA' (2): write the one that is meant."));
        assertThat(list.match("Läkrexamen"))
                .isInstanceOfSatisfying(
                        Match.Unknown.class,
                        unknown -> assertThat(unknown.advice())
                                .isEqualTo(
                                        "Did you mean 'Läkarexamen' (1), 'LÄKAREXAMINA' (2) or 'Läkar-examen' (3)?"));
    }

    @Test
    void labelsWithoutEndAreNotWorkedAt() throws IOException {
        assertThat(list("kod;etikett\n1;A\n").match("a ".repeat(10_000_000)))
                .isEqualTo(new Match.Unknown(Match.Unknown.Why.NOT_LISTED, List.of()));
    }

    private CodeList list(String text) throws IOException {
        Path codes = Files.createDirectories(temporary.resolve("contracts/codes"));
        Files.writeString(codes.resolve("x.csv"), text);
        return new CodeLists(codes).list("x");
    }
}
