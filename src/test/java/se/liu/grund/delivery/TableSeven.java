package se.liu.grund.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.ControlTotal;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.DeliveryContracts;
import se.liu.grund.contract.Expected;
import se.liu.grund.contract.Period;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableShape;

/** The deck's table 7, its figures, its contracts and the cells that every way of writing it must give. */
final class TableSeven {

    static final int ROWS = 13;
    static final int CATEGORIES = 4;
    private static final Path FOLDER = Path.of("src/test/resources/tableseven");

    /** The heading and a line a kommun: code, name, four counts, the base of the ratio, and the sum with 2,5 for hidden. */
    final List<String[]> lines;

    private final Path contracts;
    private final CodeLists codes;

    /** With a folder that contracts and code lists are put together in. */
    TableSeven(Path contracts) throws IOException {
        this.contracts = contracts;
        lines = Files.readAllLines(FOLDER.resolve("figures.csv")).stream()
                .map(line -> line.split(";"))
                .toList();
        copy(Path.of("contracts/codes"), contracts.resolve("codes"));
        copy(FOLDER, contracts);
        codes = new CodeLists(contracts.resolve("codes"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    AppContract app() {
        return new AppContracts(contracts).named("bakgrund");
    }

    DeliveryContract contract(String name) {
        return new DeliveryContracts(contracts).named(name);
    }

    /** Reads one file as the only one of the delivery. */
    DeliveryReading read(Path root, String file, byte[] bytes, DeliveryContract contract, AppContract app) {
        try {
            Path folder = Files.createDirectories(root.resolve("tabell7"));
            Files.write(folder.resolve(file), bytes);
            return read(root, contract, app);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what lies there. */
    DeliveryReading read(Path root, DeliveryContract contract, AppContract app) {
        return new Deliveries(root, () -> codes).read(contract, app);
    }

    /** What stands in one place of the table: {@code -} a zero, {@code 2,5} hidden. Row from 0, category from 0 or 4 for the base. */
    String figure(int row, int category) {
        return lines.get(row + 1)[2 + category];
    }

    /** The cells of a reading without breach, by {@link #place}. */
    static Map<String, String> cells(DeliveryReading reading) {
        Map<String, String> cells = new TreeMap<>();
        for (Cell cell : reading.cells()) {
            String of = cell.measure() + ", " + cell.gender().label() + ", " + cell.period() + ", " + cell.code() + " "
                    + cell.name() + ", " + cell.category();
            cells.put(of, cell.status() + " " + cell.low() + "-" + cell.high());
        }
        return cells;
    }

    /** What one place is called among the cells. */
    String place(int row, int category) {
        String[] line = lines.get(row + 1);
        return "utlandsk-bakgrund, Totalt, 2021, " + line[0] + " " + line[1] + ", "
                + codes.list("utlandsk_bakgrund").entries().get(category).label();
    }

    /** The cells as the figures say them. */
    Map<String, String> expected() {
        Map<String, String> cells = new TreeMap<>();
        for (int row = 0; row < ROWS; row++) {
            for (int category = 0; category < CATEGORIES; category++) {
                String figure = figure(row, category);
                String value = switch (figure) {
                    case "-" -> "ZERO 0-0";
                    case "2,5" -> "HIDDEN 1-4";
                    default -> "EXACT " + figure + "-" + figure;
                };
                cells.put(place(row, category), value);
            }
        }
        return cells;
    }

    /** The sums of the deck, with the app's 2,5 for each hidden count, by kommun. */
    static Map<String, Double> sums(List<Cell> cells, double substitute) {
        Map<String, Double> sums = new TreeMap<>();
        for (Cell cell : cells) {
            sums.merge(cell.code(), cell.status() == CellStatus.HIDDEN ? substitute : cell.low(), Double::sum);
        }
        return sums;
    }

    /** The deck's own sums by kommun. */
    Map<String, Double> deckSums() {
        Map<String, Double> sums = new TreeMap<>();
        for (String[] line : new ArrayList<>(lines.subList(1, lines.size()))) {
            sums.put(line[0], Double.parseDouble(line[7].replace(',', '.')));
        }
        return sums;
    }

    /** The places of a row, of a category, or of both; -1 stands for all, category 4 for none. */
    Set<String> places(int row, int category) {
        Set<String> places = new TreeSet<>();
        for (int r = 0; r < ROWS; r++) {
            for (int c = 0; c < CATEGORIES; c++) {
                if ((row == -1 || row == r) && (category == -1 || category == c)) {
                    places.add(place(r, c));
                }
            }
        }
        return places;
    }

    /** Whether all of the places stand in rows that hold a hidden count, so that their sums leave room. */
    boolean besideHidden(Set<String> places) {
        for (int row = 0; row < ROWS; row++) {
            boolean hidden = List.of(lines.get(row + 1)).subList(2, 6).contains("2,5");
            if (!hidden && places(row, -1).stream().anyMatch(places::contains)) {
                return false;
            }
        }
        return true;
    }

    /** The same contract with names by their code list, all kommuner, and the sums of rows and columns. */
    DeliveryContract strict(DeliveryContract loose) {
        List<ControlTotal> totals = new ArrayList<>();
        Map<Integer, Double> columns = new TreeMap<>();
        for (int row = 0; row < ROWS; row++) {
            String[] line = lines.get(row + 1);
            totals.add(new ControlTotal(
                    null,
                    null,
                    null,
                    line[0],
                    null,
                    (int) deckSums().getOrDefault(line[0], 0.0).doubleValue(),
                    0));
            for (int category = 0; category < CATEGORIES; category++) {
                String figure = figure(row, category);
                columns.merge(
                        category, figure.equals("-") ? 0 : Double.parseDouble(figure.replace(',', '.')), Double::sum);
            }
        }
        columns.forEach((category, sum) -> totals.add(new ControlTotal(
                null,
                null,
                null,
                null,
                codes.list("utlandsk_bakgrund").entries().get(category).label(),
                (int) sum.doubleValue(),
                0)));
        List<String> kommuner = lines.stream().skip(1).map(line -> line[0]).toList();
        return new DeliveryContract(
                loose.delivery(),
                loose.app(),
                loose.folder(),
                loose.tables().stream().map(TableSeven::byList).toList(),
                loose.required(),
                loose.followUp(),
                new Expected(List.of(new Period(2021, 2021)), kommuner, null, List.of()),
                totals,
                loose.checks(),
                loose.fingerprint());
    }

    private static TableShape byList(TableShape shape) {
        Map<Role, RoleSource> roles = new EnumMap<>(shape.roles());
        roles.put(Role.KOD, new RoleSource.CodeOf("kommun"));
        return new TableShape(
                shape.file(),
                shape.format(),
                shape.headings(),
                shape.rowVariables(),
                roles,
                shape.value(),
                shape.where(),
                shape.markers(),
                shape.totals(),
                shape.leaveOut(),
                shape.emptyLabel(),
                shape.numbers());
    }
}
