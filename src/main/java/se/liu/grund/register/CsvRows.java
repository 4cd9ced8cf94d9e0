package se.liu.grund.register;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import se.liu.grund.contract.RegisterContract;
import se.liu.grund.delivery.Breach;
import se.liu.grund.warehouse.RegisterScan;
import se.liu.grund.warehouse.RejectedLine;
import se.liu.grund.warehouse.Workspace;

/** The rows of CSV, read once, their persons hashed on the way; lines that are no rows are breaches. */
final class CsvRows {

    private final SourceRows raw;
    private final String key;
    private final RegisterBreaches breaches;

    CsvRows(SourceRows raw, String key, RegisterBreaches breaches) {
        this.raw = raw;
        this.key = key;
        this.breaches = breaches;
    }

    SourceRows kept() {
        Workspace workspace = raw.workspace;
        RegisterContract contract = raw.contract;
        Field<String> person = SourceRows.text("r", contract.person());
        List<SelectField<?>> selected = new ArrayList<>();
        selected.add(workspace.pseudonym(person, key).as(name(EncodedRows.PERSON)));
        selected.add(PersonChecks.fault(person, contract.personLength()).as(name(PersonChecks.FAULT)));
        for (String column : contract.read()) {
            selected.add(SourceRows.text("r", column).as(name(column)));
        }
        selected.add(field(name("r", RegisterScan.FILE), SQLDataType.VARCHAR).as(name(RegisterScan.FILE)));
        selected.add(field(name("r", RegisterScan.ROW), SQLDataType.BIGINT).as(name(RegisterScan.ROW)));
        String table = "csv_" + contract.register().replace('-', '_');
        workspace.create(table, workspace.dsl().select(selected).from(raw.as("r")));
        rejected();
        return new SourceRows(contract, workspace, workspace.table(table), true, key);
    }

    private void rejected() {
        Map<String, List<RejectedLine>> byFault = new LinkedHashMap<>();
        for (RejectedLine line : raw.workspace.rejected()) {
            byFault.computeIfAbsent(line.file() + "\n" + line.fault(), _ -> new ArrayList<>())
                    .add(line);
        }
        byFault.values().forEach(lines -> {
            RejectedLine first = lines.getFirst();
            String file = breaches.file(Path.of(first.file()));
            if (breaches.all().stream().noneMatch(told -> told.file().equals(file) && told.line() == first.line())) {
                breaches.add(new Breach(
                        file,
                        (int) first.line(),
                        0,
                        fault(first.fault()) + RegisterBreaches.counted(lines.size()),
                        "a row with as many columns as the heading, in UTF-8",
                        "Mend the lines, or write the file again."));
            }
        });
    }

    private static String fault(String kind) {
        return switch (kind) {
            case "MISSING COLUMNS" -> "a row with too few columns";
            case "TOO MANY COLUMNS" -> "a row with too many columns";
            case "UNQUOTED VALUE" -> "a value whose quotes do not end";
            case "LINE SIZE OVER MAXIMUM" -> "a line that does not end";
            case "INVALID ENCODING", "INVALID UNICODE" -> "bytes that are not UTF-8";
            default -> "a line that is no row";
        };
    }
}
