package se.liu.grund.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import se.liu.grund.codelist.CodeLists;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Categories;
import se.liu.grund.contract.DeliveryContract;
import se.liu.grund.contract.Expected;
import se.liu.grund.contract.Gender;
import se.liu.grund.contract.KeyFields;
import se.liu.grund.contract.Layout;
import se.liu.grund.contract.Marker;
import se.liu.grund.contract.Measure;
import se.liu.grund.contract.Numbers;
import se.liu.grund.contract.PeriodField;
import se.liu.grund.contract.Role;
import se.liu.grund.contract.RoleSource;
import se.liu.grund.contract.TableFormat;
import se.liu.grund.contract.TableFormat.Decimal;
import se.liu.grund.contract.TableFormat.Delimiter;
import se.liu.grund.contract.TableFormat.Encoding;
import se.liu.grund.contract.TableShape;
import se.liu.grund.contract.TableShape.EmptyLabel;
import se.liu.grund.contract.ValueFields;
import se.liu.grund.delivery.Deliveries;
import se.liu.grund.delivery.StagedDelivery;
import se.liu.grund.mart.Marts;
import se.liu.grund.mart.Staging;
import se.liu.grund.warehouse.EngineMemory;
import se.liu.grund.warehouse.Warehouse;

/**
 * Whole deliveries, from file through SHA-256, labels, terms and counts to cells: handed in batches to a store that counts
 * them, and staged in DuckDB with all checks: {@code delivery}.
 */
final class DeliveryBench {

    // A big table of few labels, as tables are: 10 years of CATEGORIES for each program, until the file is long enough.
    private static final int CATEGORIES = 1500;
    private static final int YEARS = 10;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private DeliveryBench() {}

    static void run(Path folder) throws IOException, InterruptedException {
        long size = Long.getLong("bench.bytes", 200_000_000);
        dialect(folder.resolve("tabs"), ".txt", '\t', StandardCharsets.UTF_8, size);
        dialect(folder.resolve("semicolons"), ".csv", ';', WINDOWS, size);
    }

    private static void dialect(Path root, String ending, char delimiter, Charset charset, long size)
            throws IOException, InterruptedException {
        Path file = Files.createDirectories(root.resolve("prov")).resolve("yrke_totalt" + ending);
        write(file, delimiter, charset, size);
        Deliveries deliveries = new Deliveries(root, () -> new CodeLists(Path.of("contracts/codes")));
        String name = (delimiter == '\t' ? "tabs " : "semicolons ") + charset;
        told(name + " to a counting store", file, () -> {
            CountingStore store = new CountingStore();
            refuse(deliveries.stage(contract(ending), app(), store));
            return store.cells();
        });
        if (System.getProperty("bench.only", "").equals("counting")) {
            Files.delete(file);
            return;
        }
        try (Warehouse warehouse =
                Warehouse.open("jdbc:duckdb:", new EngineMemory(512_000_000, root.resolve("spill")))) {
            told(name + " to staging, checks", file, () -> {
                try (Staging staging = new Marts(warehouse).stage()) {
                    StagedDelivery staged = deliveries.stage(contract(ending), app(), staging.delivery());
                    refuse(staged);
                    return staged.cells();
                }
            });
        }
        Files.delete(file);
    }

    private static void refuse(StagedDelivery staged) {
        if (staged.refused()) {
            throw new IllegalStateException(staged.breaches().getFirst().toString());
        }
    }

    private static void told(String name, Path file, LongSupplier reading) throws IOException, InterruptedException {
        int rounds = Integer.getInteger("bench.rounds", 3);
        try (Footprint footprint = new Footprint()) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            double best = Double.MAX_VALUE;
            double bestOfCore = Double.MAX_VALUE;
            long cells = 0;
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                long used = threads.getCurrentThreadCpuTime();
                cells = reading.getAsLong();
                bestOfCore = Math.min(bestOfCore, (threads.getCurrentThreadCpuTime() - used) / 1e9);
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d cells, best %.2f s, %.0f MB/s, of its core %.2f s, %.0f MB/s, %s%n",
                    name,
                    cells,
                    best,
                    Files.size(file) / best / 1e6,
                    bestOfCore,
                    Files.size(file) / bestOfCore / 1e6,
                    footprint.told());
        }
    }

    private static void write(Path file, char delimiter, Charset charset, long size) throws IOException {
        Random random = new Random(4);
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            StringBuilder row = new StringBuilder().append(delimiter).append(delimiter);
            for (int year = 0; year < YEARS; year++) {
                row.append(delimiter).append(2010 + year);
            }
            long written = 0;
            for (int i = 0; written < size; i++) {
                out.append(row).append("\r\n");
                written += row.length() + 2;
                row.setLength(0);
                int program = i / CATEGORIES;
                row.append("P%04d".formatted(program))
                        .append(delimiter)
                        .append("Program å ")
                        .append(program)
                        .append(delimiter)
                        .append("Yrke ö ")
                        .append(i % CATEGORIES);
                for (int year = 0; year < YEARS; year++) {
                    int kind = random.nextInt(16);
                    row.append(delimiter);
                    switch (kind) {
                        case 0 -> row.append('-');
                        case 1 -> row.append("..C");
                        case 2, 3, 4, 5, 6, 7, 8 ->
                            row.append(1 + random.nextInt(60)).append(' ').append(100 + random.nextInt(900));
                        default -> row.append(5 + random.nextInt(900));
                    }
                }
            }
        }
    }

    private static AppContract app() {
        return new AppContract(
                "framgrund",
                "Framgrund",
                Layout.CONCATENATED,
                "Framgrund",
                new PeriodField("År", 1, "{from} - {to}"),
                new KeyFields("Examenskod", "Examensnamn"),
                new ValueFields("Kvinnor", "Män", "Totalt", "{value} {measure}"),
                "Mått",
                2.5,
                List.of(new Measure(
                        "yrke", "Yrke", "Yrke", null, "yrke.qvd", new Categories(null, List.of()), List.of())),
                "");
    }

    private static DeliveryContract contract(String ending) {
        Map<Role, RoleSource> roles = new EnumMap<>(Map.of(
                Role.MÅTT, new RoleSource.FileName("mått"),
                Role.KÖN, new RoleSource.FileName("kön"),
                Role.PERIOD, new RoleSource.Heading(1),
                Role.KOD, new RoleSource.RowVariable(1),
                Role.NAMN, new RoleSource.RowVariable(2),
                Role.KATEGORI, new RoleSource.RowVariable(3)));
        TableShape shape = new TableShape(
                "{mått}_{kön}" + ending,
                new TableFormat.Text(Encoding.DETECT, Delimiter.DETECT, Decimal.NONE),
                1,
                3,
                roles,
                null,
                Map.of(),
                Map.of("-", new Marker.Zero(), "..C", new Marker.Hidden(1, 4), "", new Marker.Missing()),
                List.of("Totalt"),
                List.of(),
                EmptyLabel.SKIP,
                new Numbers.Exact());
        return new DeliveryContract(
                "prov",
                "framgrund",
                "prov",
                List.of(shape),
                List.of(Gender.TOTALT),
                0,
                Expected.ANY,
                List.of(),
                List.of(),
                "");
    }
}
