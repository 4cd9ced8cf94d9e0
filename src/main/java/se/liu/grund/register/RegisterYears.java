package se.liu.grund.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.contract.RegisterContract.RowPlace;
import se.liu.grund.delivery.DeliveredFile;

/**
 * The years that registers hold, where each year is a file or a part of a table that is told of by itself.
 *
 * @param looked what the registers hold, as {@link Registers#files} tells it
 * @param there every year, by register
 * @param arrived those that are new since all was counted, by register; all others are as they were
 */
public record RegisterYears(
        List<DeliveredFile> looked, Map<String, SortedSet<Integer>> there, Map<String, SortedSet<Integer>> arrived) {

    public RegisterYears {
        looked = List.copyOf(looked);
        there = Map.copyOf(there);
        arrived = Map.copyOf(arrived);
    }

    /**
     * By what registers hold.
     *
     * @param files as {@link Registers#files} tells them
     * @param arrived the names of those that are new
     * @return empty where one of them is of no year that can be told
     */
    public static Optional<RegisterYears> of(
            List<RegisterContract> registers, List<DeliveredFile> files, Set<String> arrived) {
        Map<String, SortedSet<Integer>> there = new HashMap<>();
        Map<String, SortedSet<Integer>> fresh = new HashMap<>();
        for (DeliveredFile file : files) {
            boolean known = false;
            for (RegisterContract register : registers) {
                OptionalInt year = year(register, file.name());
                if (year.isPresent()) {
                    known = true;
                    add(there, register, year.getAsInt());
                    if (arrived.contains(file.name())) {
                        add(fresh, register, year.getAsInt());
                    }
                }
            }
            if (!known) {
                return Optional.empty();
            }
        }
        return Optional.of(new RegisterYears(files, there, fresh));
    }

    private static void add(Map<String, SortedSet<Integer>> to, RegisterContract register, int year) {
        to.computeIfAbsent(register.register(), _ -> new TreeSet<>()).add(year);
    }

    private static OptionalInt year(RegisterContract register, String told) {
        return switch (register.rows()) {
            case RowPlace.RegisterFiles files -> RegisterFolder.year(files, told);
            case RowPlace.EngineTable table -> TableFingerprint.year(table, told);
        };
    }
}
