package se.liu.grund.delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.DeliveryCheck;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.Severity;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableShape;

/**
 * Which files of a delivery are read: all, or those of some measures alone, where names tell which measure a file is of.
 *
 * @param contract what files are named like
 * @param vocabulary the measures that there are
 * @param only ids of the measures whose files are read; null for all files
 */
record FileChoice(
        DeliveryContract contract,
        Vocabulary vocabulary,
        @Nullable Set<String> only) {

    /** Whether a file is read, by its path below the delivery's folder. What fits no name is, so that it is told. */
    boolean reads(String local) {
        return only == null || measure(local).map(only::contains).orElse(true);
    }

    /**
     * Whether some files of the delivery may be read without the others: each name tells its measure, and nothing that refuses
     * a delivery holds one measure against another.
     */
    boolean divisible() {
        return contract.controlTotals().isEmpty()
                && contract.checks().stream()
                        .noneMatch(check -> check.rule() == DeliveryCheck.Rule.SAME_POPULATION
                                && check.severity() == Severity.BLOCK)
                && contract.tables().stream()
                        .noneMatch(shape -> shape.format() instanceof TableFormat.PxWeb
                                || !(shape.roles().get(Role.MÅTT) instanceof RoleSource.FileName)
                                        && !(shape.roles().get(Role.MÅTT) instanceof RoleSource.Constant));
    }

    /** The measures that some files are of; empty where a name does not tell. */
    Optional<Set<String>> measures(List<String> locals) {
        Set<String> measures = new LinkedHashSet<>();
        for (String local : locals) {
            Optional<String> measure = measure(local);
            if (measure.isEmpty()) {
                return Optional.empty();
            }
            measures.add(measure.get());
        }
        return Optional.of(measures);
    }

    private Optional<String> measure(String local) {
        for (TableShape shape : contract.tables()) {
            Optional<Map<String, String>> groups = new FilePattern(shape.file()).match(local);
            if (groups.isPresent()) {
                String label = switch (shape.roles().get(Role.MÅTT)) {
                    case RoleSource.FileName(String group) -> groups.get().get(group);
                    case RoleSource.Constant(String value) -> value;
                    case null, default -> null;
                };
                return label == null
                        ? Optional.empty()
                        : Optional.ofNullable(vocabulary.measure(label).value()).map(Measure::id);
            }
        }
        return Optional.empty();
    }
}
