package se.liu.grund.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableShape;
import se.liu.grund.source.Cube;
import se.liu.grund.source.Faults;
import se.liu.grund.source.SourceException;
import se.liu.grund.source.jsonstat.JsonStatFile;
import se.liu.grund.source.jsonstat.JsonStatOptions;
import se.liu.grund.source.pxweb.AnswerReader;
import se.liu.grund.source.pxweb.KeptTable;
import se.liu.grund.source.pxweb.PxWeb;
import se.liu.grund.source.pxweb.PxWebSettings;
import se.liu.grund.source.pxweb.PxWebV1;
import se.liu.grund.source.pxweb.TableRequest;
import se.liu.grund.source.pxweb.TableRequest.Selection;

/** The tables of a delivery that come from PxWeb: fetched when somebody asks for it, read as they were kept. */
final class PxWebTables implements AutoCloseable {

    private static final AnswerReader JSON_STAT =
            (file, faults) -> JsonStatFile.open(file, JsonStatOptions.only(), faults);

    private final Map<URI, PxWeb> second = new HashMap<>();
    private final Map<URI, PxWebV1> first = new HashMap<>();

    /** Opens what was fetched into a folder. */
    static Cube kept(TableFormat.PxWeb table, Path folder, Faults faults) throws IOException {
        return KeptTable.open(folder, request(table), JSON_STAT, faults);
    }

    /** Fetches every table of a delivery; one that fails does not keep the others. */
    DeliveryFetch fetch(DeliveryContract contract, Path root) {
        List<DeliveryFetch.Table> tables = new ArrayList<>();
        List<Breach> breaches = new ArrayList<>();
        for (TableShape shape : contract.tables()) {
            if (shape.format() instanceof TableFormat.PxWeb table) {
                String name = contract.folder() + "/" + shape.file();
                FileBreaches faults = new FileBreaches(name);
                try (Cube cube = fetch(table, root.resolve(contract.folder()).resolve(shape.file()), faults::add)) {
                    tables.add(new DeliveryFetch.Table(
                            name,
                            table.table(),
                            cube.head().title(),
                            cube.head().size(),
                            cube.head().updated(),
                            cube.head().noisy()));
                } catch (SourceException refused) {
                    faults.add(refused.fault());
                } catch (IOException unwritable) {
                    breaches.add(DeliveryScan.unreadable(name, unwritable));
                }
                breaches.addAll(faults.all());
            }
        }
        return new DeliveryFetch(contract.delivery(), tables, breaches);
    }

    private Cube fetch(TableFormat.PxWeb table, Path folder, Faults faults) throws IOException {
        if (table.version() == 1) {
            return first.computeIfAbsent(table.url(), url -> PxWebV1.at(url, PxWebSettings.v1(), JSON_STAT))
                    .fetch(request(table), folder, faults);
        }
        return second.computeIfAbsent(table.url(), url -> PxWeb.at(url, PxWebSettings.v2(), JSON_STAT))
                .fetch(request(table), folder, faults);
    }

    /** What a contract asks of the database. */
    static TableRequest request(TableFormat.PxWeb table) {
        Map<String, Selection> selections = new LinkedHashMap<>();
        table.selection()
                .forEach((variable, values) -> selections.put(
                        variable,
                        values.isEmpty()
                                ? Selection.eliminated()
                                : new Selection.Values(values, table.codeLists().get(variable))));
        return new TableRequest(table.table(), table.language(), selections);
    }

    @Override
    public void close() {
        second.values().forEach(PxWeb::close);
        first.values().forEach(PxWebV1::close);
    }
}
