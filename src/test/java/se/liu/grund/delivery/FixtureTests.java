package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableShape;

/** Files that others made in B&F's layout: their heading is found by content, and their single years are refused. */
class FixtureTests {

    private static final Path FIXTURES = Path.of("../shared/reference/fixtures/bf");

    @TempDir
    Path root;

    private List<String> breaches(String fixture, TableShape shape) throws IOException {
        Path file = FIXTURES.resolve(fixture);
        if (!Files.exists(file)) {
            String sentence = "The fixtures of ../shared/reference are not here, so " + fixture + " is not read.";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            Assumptions.abort(sentence);
        }
        Files.copy(file, Files.createDirectories(root.resolve("framgrund")).resolve(fixture));
        return new Deliveries(root, () -> new CodeLists(DeliverySpec.CODES))
                        .read(
                                Shapes.delivery(List.of(), shape),
                                Shapes.app(Shapes.measure("etablering", "Etablering", new Categories(null, List.of()))))
                        .breaches()
                        .stream()
                        .map(Breach::toString)
                        .toList();
    }

    private static String refused(String file, int line, int column, String year) {
        return "framgrund/" + file + ":" + line + ":" + column + ": found '" + year + "'"
                + ", expected a pooled period of 6 years, such as 2014-2019."
                + " Fetch the table with pooled periods, or let the population 'pool' single years in the app's contract.";
    }

    @Test
    void refusesTheYearsOfATableWithOneHeading() throws IOException {
        String file = "etablering3-larosate-ar.txt";
        TableShape shape = Shapes.shape(
                file,
                1,
                2,
                Shapes.roles(
                        new RoleSource.Constant("etablering"),
                        new RoleSource.Constant("Totalt"),
                        new RoleSource.Heading(1),
                        new RoleSource.Constant("EX1"),
                        new RoleSource.RowVariable(2),
                        new RoleSource.RowVariable(1)));
        assertThat(breaches(file, shape))
                .filteredOn(breach -> breach.contains(":6:"))
                .containsExactly(
                        refused(file, 6, 3, "2014"),
                        refused(file, 6, 4, "2015"),
                        refused(file, 6, 5, "2016"),
                        refused(file, 6, 6, "2017"),
                        refused(file, 6, 7, "2018"),
                        refused(file, 6, 8, "2019"));
    }

    @Test
    void refusesTheStudyYearsOfATableWithTwoHeadings() throws IOException {
        String file = "studentbakgrund-kon-ar.txt";
        TableShape shape = Shapes.shape(
                file,
                2,
                4,
                Shapes.roles(
                        new RoleSource.Constant("etablering"),
                        new RoleSource.Heading(1),
                        new RoleSource.Heading(2),
                        new RoleSource.Constant("EX1"),
                        new RoleSource.RowVariable(1),
                        new RoleSource.RowVariable(4)));
        assertThat(breaches(file, shape))
                .containsExactly(refused(file, 7, 5, "2018/2019"), refused(file, 7, 6, "2019/2020"));
    }
}
