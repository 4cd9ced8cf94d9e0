package se.liu.grund.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.Numbers;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.RoleSource.Column;
import se.liu.grund.contract.RoleSource.Constant;
import se.liu.grund.contract.RoleSource.Heading;
import se.liu.grund.contract.RoleSource.RowVariable;
import se.liu.grund.contract.TableShape;
import se.liu.grund.contract.TableShape.EmptyLabel;

/** Tables where one thing looks like another, and a number could stand for the wrong one without a word. */
class TableTrapsTests {

    @TempDir
    Path root;

    private static Map<Role, RoleSource> roles(RoleSource name, RoleSource category, RoleSource period) {
        Map<Role, RoleSource> roles = new EnumMap<>(Role.class);
        roles.put(Role.MÅTT, new Constant("yrke"));
        roles.put(Role.KÖN, new Constant("Totalt"));
        roles.put(Role.KOD, new Constant("EX001"));
        roles.put(Role.NAMN, name);
        roles.put(Role.KATEGORI, category);
        roles.put(Role.PERIOD, period);
        return roles;
    }

    private DeliveryReading wide(String text) throws IOException {
        return read(
                text,
                new TableShape(
                        "t.txt",
                        Shapes.TEXT,
                        1,
                        2,
                        roles(new RowVariable(1), new RowVariable(2), new Heading(1)),
                        null,
                        Map.of(),
                        Shapes.MARKERS,
                        Shapes.TOTALS,
                        List.of(),
                        EmptyLabel.REPEAT,
                        new Numbers.Exact()));
    }

    private DeliveryReading tidy(String value, Map<String, String> where, String text) throws IOException {
        return read(
                text,
                new TableShape(
                        "t.txt",
                        Shapes.TEXT,
                        1,
                        0,
                        roles(new Constant("Läkarexamen"), new Column("Yrke"), new Column("År")),
                        value,
                        where,
                        Shapes.MARKERS,
                        Shapes.TOTALS,
                        List.of(),
                        EmptyLabel.REFUSE,
                        new Numbers.Exact()));
    }

    private DeliveryReading read(String text, TableShape shape) throws IOException {
        Files.createDirectories(root.resolve("framgrund"));
        Files.writeString(root.resolve("framgrund/t.txt"), text);
        return new Deliveries(root, () -> new CodeLists(DeliverySpec.CODES))
                .read(Shapes.delivery(List.of(), shape), Shapes.app(1, Shapes.YRKE));
    }

    private static List<String> cells(DeliveryReading reading) {
        assertThat(reading.breaches()).isEmpty();
        return reading.cells().stream()
                .map(cell -> cell.category() + " " + cell.period() + ": " + cell.low())
                .toList();
    }

    @Test
    void takesNoHeadingOfYearsForCounts() throws IOException {
        assertThat(wide("""
                Examen\tYrke\t2020\t2021
                Läkarexamen\tLäkare\t5\t6
                Examen\tYrke\t2020\t2021
                Läkarexamen\tSkådespelare\t7\t8
                """).breaches())
                .extracting(Breach::toString)
                .containsExactly("framgrund/t.txt:3: found the heading again, expected rows of one table, with the"
                        + " heading once. Take the heading away where the table goes on, or put a second table in a"
                        + " file of its own.");
    }

    @Test
    void losesNoTableAboveAnother() throws IOException {
        assertThat(wide("""
                Examen\tYrke\t2020\t2021
                Läkarexamen\tLäkare\t5\t6

                Examen\tYrke\t2020\t2021
                Läkarexamen\tRöntgenläkare\t7\t8
                Läkarexamen\tÅklagare\t9\t10
                """).breaches())
                .extracting(Breach::toString)
                .containsExactly("framgrund/t.txt:1: found a table above the one whose heading stands on line 4,"
                        + " expected one table. Put each table in a file or sheet of its own.");
    }

    @Test
    void choosesRowsThatATotalIsAskedFor() throws IOException {
        assertThat(cells(tidy("Antal", Map.of("Ålder", "Totalt"), """
                Yrke\tÅlder\tÅr\tAntal
                Läkare\tTotalt\t2020\t12
                Läkare\t25–34 år\t2020\t7
                """))).containsExactly("Läkare 2020: 12");
    }

    @Test
    void readsNumbersInAColumnCalledTotalt() throws IOException {
        assertThat(cells(tidy("Totalt", Map.of(), """
                Yrke\tÅr\tTotalt
                Läkare\t2020/21\t12
                """))).containsExactly("Läkare 2020: 12");
    }

    @Test
    void choosesNoneOfTwoColumnsWithOneLabel() throws IOException {
        assertThat(tidy("Antal", Map.of(), """
                Yrke\tÅr\tYrke\tAntal
                Läkare\t2020\tFörfattare\t12
                """).breaches())
                .extracting(Breach::toString)
                .containsExactly("framgrund/t.txt:1:3: found the column 'Yrke' again, expected each column that the"
                        + " delivery contract names once; the first is column 1. Take the column away, or correct its"
                        + " heading.");
    }

    @Test
    void takesNoManyYearsForAStudyYear() throws IOException {
        assertThat(tidy("Antal", Map.of(), """
                Yrke\tÅr\tAntal
                Läkare\t2014/2019\t12
                """).breaches())
                .extracting(Breach::toString)
                .containsExactly("framgrund/t.txt:2:2: found '2014/2019', expected a year, such as 2021. Correct the"
                        + " label, or name it among the contract's totals if it is one.");
    }
}
