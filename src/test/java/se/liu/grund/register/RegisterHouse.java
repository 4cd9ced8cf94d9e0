package se.liu.grund.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.liu.grund.codelist.CodeList;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.AppContracts;
import se.liu.grund.contract.Counting;
import se.liu.grund.contract.Counting.CountedPopulation;
import se.liu.grund.contract.Countings;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContracts;
import se.liu.grund.warehouse.Warehouse;

/** Contracts and invented registers in a folder, and how each app is counted of them. */
public final class RegisterHouse {

    public final Path contracts;
    public final Path deliveries;
    public final CodeLists lists;
    public final SyntheticRegisters registers;

    public RegisterHouse(Path root, String ending, SyntheticRegisters registers) throws IOException {
        contracts = SyntheticRegisters.contracts(root.resolve("contracts"), ending);
        deliveries = root.resolve("deliveries");
        lists = new CodeLists(contracts.resolve("codes"));
        this.registers = registers;
    }

    public AppContract app(String alias) {
        return new AppContracts(contracts).named(alias);
    }

    public Counting counting(String alias) {
        return new Countings(contracts).of(alias);
    }

    public List<RegisterContract> registers(String alias) {
        RegisterContracts all = new RegisterContracts(contracts);
        return counting(alias).registers().stream().map(all::named).toList();
    }

    public RegisterWork open(Warehouse warehouse, String alias) {
        return open(warehouse, alias, CountingWay.of(warehouse));
    }

    /** With the way in which rows are counted. */
    RegisterWork open(Warehouse warehouse, String alias, CountingWay way) {
        Registers all = new Registers(deliveries, warehouse, null, way);
        return all.open(counting(alias), app(alias), registers(alias), lists, all.files(registers(alias)));
    }

    /** Persons by hand: what the oracle counts of one measure, by categories of the app. */
    Map<String, Integer> byHand(String alias, Measure measure) {
        Counting counting = counting(alias);
        AppContract in = app(alias).in(measure.population().id());
        CountedPopulation asked = counting.populations().stream()
                .filter(one -> one.population().equals(measure.population().id()))
                .findFirst()
                .orElseThrow();
        Map<String, List<PersonOracle.Line>> lines = new HashMap<>();
        registers.tables().forEach(table -> lines.put(table.name(), PersonOracle.lines(table)));
        Map<String, String> groups = new HashMap<>();
        for (CodeList.Entry entry : lists.list("programkod").entries()) {
            groups.put(entry.code(), String.valueOf(entry.group()));
        }
        List<String> columns = new ArrayList<>();
        in.measures().forEach(one -> columns.add(column(asked, one)));
        PersonOracle oracle = new PersonOracle(
                counting, lines, groups, measure.population().period().years());
        Map<String, Integer> found = new TreeMap<>();
        oracle.count(
                        measure.population().id(),
                        columns,
                        column(asked, measure),
                        measure.population().withoutPersonsOf())
                .forEach((key, n) -> {
                    String[] parts = key.split("\\|", -1);
                    String category = meaning(counting, measure, parts[3]);
                    if (!category.isEmpty()) {
                        found.merge(parts[0] + "|" + parts[1] + "|" + parts[2] + "|" + category, n, Integer::sum);
                    }
                });
        return found;
    }

    private static String column(CountedPopulation asked, Measure measure) {
        String own = asked.measures().get(measure.ownId());
        return own != null
                ? own
                : ">" + Objects.requireNonNull(asked.outcomes()).measures().get(measure.ownId());
    }

    /** What a value means, by the simplest rules: the code's label, itself, or the word for what is not known. */
    private String meaning(Counting counting, Measure measure, String value) {
        String list = measure.categories().codeList();
        String meant = value.isEmpty() ? counting.empty() : value.equals("?") ? counting.absent() : value;
        if (meant.equals("Utvandrad") || meant.equals("Utvandrade")) {
            return "";
        }
        if (list != null) {
            CodeList.Entry entry = lists.list(list).byCode(meant).orElse(null);
            entry = entry == null ? lists.list(list).byLabel(meant).orElse(null) : entry;
            if (entry != null) {
                return measure.categories().withoutGroups().contains(String.valueOf(entry.group()))
                        ? ""
                        : entry.label();
            }
            return measure.categories().also().contains(meant) ? meant : "";
        }
        return meant;
    }

    /** What was counted, in the oracle's words; only counts above none. */
    static Map<String, Integer> told(CountedMeasure counted, boolean oneCode) {
        Map<String, Integer> told = new TreeMap<>();
        for (int row = 0; row < counted.rows(); row++) {
            String place = counted.periods().get(counted.period()[row]).to() + "|"
                    + (oneCode ? "alla" : counted.keys().get(counted.key()[row]).code()) + "|";
            String category = "|" + counted.categories().get(counted.category()[row]);
            if (counted.women()[row] != 0) {
                told.merge(place + 0 + category, counted.women()[row], Integer::sum);
            }
            if (counted.men()[row] != 0) {
                told.merge(place + 1 + category, counted.men()[row], Integer::sum);
            }
        }
        return told;
    }
}
