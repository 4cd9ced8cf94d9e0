package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.contract.Gender;
import se.liu.grund.engine.CubeRow;
import se.liu.grund.release.MartRow;

/** Does what docs/guides/add-a-measure.md says, word for word. */
class GuideTests {

    private static final Path GUIDE = Path.of("docs", "guides", "add-a-measure.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(text|yaml|csv)\\n(.*?)```");

    @TempDir
    Path temp;

    @Test
    void takesANewMeasureFromFileToAppWithoutJava() throws IOException {
        List<String> blocks = blocks();
        try (TestHouse house = new TestHouse(temp, "framgrund", "jdbc:duckdb:")) {
            house.rebuild();
            assertThat(Files.readString(GUIDE)).contains("src/samples/deliveries/framgrund/arbetslan.txt");
            Files.writeString(house.delivery("arbetslan.txt"), blocks.get(0));
            Path contract = house.contract("apps/framgrund.yaml");
            TestHouse.replace(contract, "\nmeasures:\n", "\nmeasures:\n" + blocks.get(1));
            TestHouse.replace(contract, "\ncomputed:\n", "\ncomputed:\n" + blocks.get(2));

            assertThat(house.plan().steps().getFirst().reason())
                    .isEqualTo("new: framgrund/arbetslan.txt; the app contract changed");
            Run run = house.rebuild();
            assertThat(run.state()).as(house.rebuilds.report(run.id())).isEqualTo(State.SUCCEEDED);
            assertThat(csv(house)).isEqualTo(blocks.get(3).lines().skip(1).toList());
            assertThat(asked(house)).containsExactly("EX009 63 200 / 315", "EX010 50 40 / 80");
        }
    }

    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(GUIDE));
        while (matcher.find()) {
            blocks.add(matcher.group(2));
        }
        return blocks;
    }

    /** As the API writes it, which tests of their own hold. */
    private static List<String> csv(TestHouse house) {
        List<String> lines = new ArrayList<>();
        for (MartRow row : house.releases.rows(house.current(), "arbetar-ostergotland")) {
            List<String> fields = new ArrayList<>(
                    List.of(row.period().from() + " - " + row.period().to(), row.code(), row.name(), row.category()));
            for (Gender gender : Gender.values()) {
                fields.add(number(row.count(gender).shown(2.5)));
                fields.add(row.count(gender).status().name());
            }
            for (Gender gender : Gender.values()) {
                var shown = row.quotient(gender).shown(2.5);
                fields.add(shown == null ? "" : shown.toPlainString());
                fields.add(row.quotient(gender).status().name());
                fields.add(number(row.denominator(gender).shown(2.5)));
            }
            lines.add(String.join(";", fields));
        }
        return lines;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "").replace('.', ',');
    }

    /** The expressions of the guide, on a sheet of the saved app. */
    private static List<String> asked(TestHouse house) {
        String of = "{<Mått={'Arbetar i Östergötland'}>} ";
        List<String> told = new ArrayList<>();
        for (CubeRow row : house.ask(
                        List.of("Examenskod", "Arbetar i Östergötland"),
                        List.of(
                                "Only(" + of + "[Andel totalt])",
                                "Sum(" + of + "[Totalt])",
                                "Sum(" + of + "[Nämnare totalt])"))
                .rows()) {
            if (row.dimensions().get(1) != null) {
                told.add(row.dimensions().getFirst() + " " + number(row.numbers()[0]) + " " + number(row.numbers()[1])
                        + " / " + number(row.numbers()[2]));
            }
        }
        return told;
    }
}
