package se.liu.grund.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Period;
import se.liu.grund.judge.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another's reader, in another language, reads every published QVD and adds up each category; the sums must be those of
 * the golden files, which were computed beside the deliveries and never saw a mart.
 */
class PublishedQvdsJudgedByQvdrsTests {

    @TempDir
    Path temp;

    /** Sums of one category: Kvinnor, Män, Totalt, and how many rows. */
    private record Sums(double women, double men, double total, int rows) {

        Sums plus(Sums other) {
            return new Sums(women + other.women, men + other.men, total + other.total, rows + other.rows);
        }
    }

    @ParameterizedTest
    @CsvSource({"framgrund, CONCATENATED", "bakgrund, CONCATENATED", "bakgrund, TABLE_PER_MEASURE"})
    void sumsByCategoryAreTheGoldenOnes(String alias, Layout layout) throws IOException {
        try (TestHouse house = new TestHouse(temp, alias, "jdbc:duckdb:")) {
            if (layout == Layout.TABLE_PER_MEASURE) {
                house.useATableForEachMeasure();
            }
            AppContract app = new AppContracts(house.contract("")).named(alias);
            assertThat(app.layout()).isEqualTo(layout);
            assertThat(house.rebuild().state()).isEqualTo(State.SUCCEEDED);
            Path folder =
                    house.root.resolve("qvd-export").resolve(house.current().folder());
            Map<String, Sums> judged = new TreeMap<>();
            Map<String, String> periods = layout == Layout.CONCATENATED ? Map.of() : periodsByLink(app, folder);
            for (Measure measure : app.delivered()) {
                addUp(app, measure, folder.resolve(measure.qvd()), periods, judged);
            }
            assertThat(judged).isEqualTo(golden(app));
        }
    }

    /** The link table: which period a row of the measures' tables is of. */
    private static Map<String, String> periodsByLink(AppContract app, Path folder) {
        Map<String, String> periods = new TreeMap<>();
        Read link = read(folder.resolve("link.qvd"));
        for (JsonNode row : link.rows()) {
            periods.put(link.text(row, "%Nyckel"), link.text(row, app.period().field()));
        }
        return periods;
    }

    private record Read(List<String> fields, JsonNode rows) {

        String text(JsonNode row, String field) {
            return cell(row, field).asString();
        }

        JsonNode cell(JsonNode row, String field) {
            assertThat(fields).contains(field);
            return row.path(fields.indexOf(field));
        }
    }

    private static Read read(Path qvd) {
        JsonNode table = JsonMapper.shared().readTree(Node.run("read-qvd.js", qvd.toString()));
        List<String> fields = new ArrayList<>();
        table.path("fields").forEach(f -> fields.add(f.asString()));
        return new Read(fields, table.path("rows"));
    }

    private static void addUp(
            AppContract app, Measure measure, Path qvd, Map<String, String> periods, Map<String, Sums> sums) {
        Read table = read(qvd);
        for (JsonNode row : table.rows()) {
            String period;
            if (app.layout() == Layout.CONCATENATED) {
                assertThat(table.text(row, app.measureField())).isEqualTo(measure.name());
                period = table.text(row, app.period().field());
            } else {
                period = periods.get(table.text(row, "%Nyckel"));
            }
            sums.merge(
                    measure.id() + ";" + period + ";" + table.text(row, measure.field()),
                    new Sums(
                            number(table.cell(row, app.valueField(measure, Gender.KVINNOR))),
                            number(table.cell(row, app.valueField(measure, Gender.MÄN))),
                            number(table.cell(row, app.valueField(measure, Gender.TOTALT))),
                            1),
                    Sums::plus);
        }
    }

    private static double number(JsonNode cell) {
        return cell.isNull() ? 0 : Double.parseDouble(cell.asString());
    }

    private static Map<String, Sums> golden(AppContract app) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/golden", app.app() + "-sums.csv"));
        Map<String, Sums> golden = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> c = columns(line);
            golden.put(
                    c.get(0) + ";" + app.period().label(period(c.get(1))) + ";" + c.get(2),
                    new Sums(number(c.get(3)), number(c.get(4)), number(c.get(5)), Integer.parseInt(c.get(6))));
        }
        return golden;
    }

    /** A label that holds {@code ;} is quoted. */
    private static List<String> columns(String line) {
        return Pattern.compile("\"([^\"]*)\"(?:;|$)|([^;]*)(?:;|$)")
                .matcher(line)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .limit(7)
                .toList();
    }

    private static Period period(String years) {
        return new Period(Integer.parseInt(years.substring(0, 4)), Integer.parseInt(years.substring(5)));
    }

    private static double number(String swedish) {
        return swedish.isEmpty() ? 0 : Double.parseDouble(swedish.replace(',', '.'));
    }
}
