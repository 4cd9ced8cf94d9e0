package se.liu.grund.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Trino in processes of its own: a coordinator, which does no work itself, and workers. Catalog {@code memory} is for
 * workspaces, catalog {@code hive} has tables over Parquet files in a folder that all of them see.
 */
public final class TrinoCluster implements AutoCloseable {

    private static final Path ARCHIVES = Path.of("target/trino");
    private static Optional<TrinoCluster> shared = Optional.empty();
    private static boolean asked;

    private final Path home;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private TrinoCluster(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** The one that all tests use, with one worker, started at the first call; none where its archives are not there. */
    public static synchronized Optional<TrinoCluster> shared() {
        if (!asked) {
            asked = true;
            if (Files.isDirectory(ARCHIVES)) {
                TrinoCluster cluster = start(1, "1G");
                Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
                shared = Optional.of(cluster);
            }
        }
        return shared;
    }

    /** Whether it can be started here. */
    public static boolean available() {
        return Files.isDirectory(ARCHIVES);
    }

    /** A cluster of its own, ready for queries. */
    public static TrinoCluster start(int workers, String heap) {
        try {
            Path server = unpacked();
            Path home = Files.createTempDirectory("grund-trino");
            Files.createDirectories(home.resolve("store"));
            TrinoCluster cluster = new TrinoCluster(home, freePort());
            cluster.node(server, "coordinator", cluster.port, true, heap);
            for (int i = 1; i <= workers; i++) {
                cluster.node(server, "worker" + i, freePort(), false, heap);
            }
            cluster.await(workers);
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where workspaces are made in a catalog. */
    public String url(String catalog) {
        return "jdbc:trino://127.0.0.1:" + port + "/" + catalog + "?user=grund";
    }

    /** Folder of the tables of catalog {@code hive}; a table's files lie in a folder of its own below. */
    public Path store() {
        return home.resolve("store");
    }

    /** Runs statements. */
    public void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("hive"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Kills a worker, as a machine that is gone would be. */
    public void killWorker() {
        processes.getLast().destroyForcibly();
    }

    /** Memory of all its processes now, in bytes. */
    public long resident() throws IOException {
        long bytes = 0;
        for (Process process : processes) {
            Path status = Path.of("/proc/" + process.pid() + "/status");
            if (Files.exists(status)) {
                bytes += Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .sum();
            }
        }
        return bytes;
    }

    private void node(Path server, String name, int at, boolean coordinator, String heap) throws IOException {
        Path folder = Files.createDirectories(home.resolve(name));
        Path catalogs = Files.createDirectories(folder.resolve("etc/catalog"));
        Files.writeString(folder.resolve("etc/config.properties"), """
                coordinator=%s
                http-server.http.port=%d
                discovery.uri=http://127.0.0.1:%d
                node.internal-address=127.0.0.1
                node.environment=test
                node.id=%s
                plugin.dir=%s
                catalog.config-dir=%s
                %s
                """.formatted(
                        coordinator,
                        at,
                        port,
                        name,
                        server.resolve("plugins"),
                        catalogs,
                        coordinator
                                ? "node-scheduler.include-coordinator=false\nquery.remote-task.max-error-duration=10s\nquery-manager.required-workers-max-wait=10s"
                                : ""));
        Files.writeString(
                catalogs.resolve("memory.properties"), "connector.name=memory\nmemory.max-data-per-node=512MB\n");
        Files.writeString(catalogs.resolve("hive.properties"), """
                connector.name=hive
                hive.metastore=file
                hive.metastore.catalog.dir=local:///meta
                fs.native-local.enabled=true
                local.location=%s
                hive.storage-format=PARQUET
                hive.non-managed-table-writes-enabled=true
                """.formatted(home.resolve("store")));
        processes.add(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dfile.encoding=UTF-8",
                        "-Dconfig=" + folder.resolve("etc/config.properties"),
                        "-cp",
                        server.resolve("lib") + "/*",
                        "io.trino.server.TrinoServer")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start());
    }

    /** A worker is found some time after it is up. */
    private void await(int workers) throws IOException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        String last = "";
        while (Instant.now().isBefore(end)) {
            try (Connection connection = DriverManager.getConnection(url("memory"));
                    Statement statement = connection.createStatement();
                    ResultSet nodes = statement.executeQuery(
                            "select count(*) from system.runtime.nodes where not coordinator and state = 'active'")) {
                if (nodes.next() && nodes.getInt(1) >= workers) {
                    return;
                }
                last = "not all workers are there";
            } catch (SQLException notYet) {
                last = String.valueOf(notYet.getMessage());
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        String log = Files.readString(home.resolve("coordinator/log"));
        close();
        throw new IllegalStateException(
                "Trino did not become ready: " + last + "\n" + log.substring(Math.max(0, log.length() - 4000)));
    }

    private static synchronized Path unpacked() throws IOException {
        Path target = ARCHIVES.toAbsolutePath().resolve("unpacked");
        Path done = target.resolve("done");
        if (Files.exists(done)) {
            return target;
        }
        Files.createDirectories(target.resolve("plugins"));
        try (Stream<Path> files = Files.list(ARCHIVES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".tar.gz")) {
                    // Some entries are hard links, which Java's own readers leave empty.
                    run(target, "tar", "xzf", file.toAbsolutePath().toString(), "--strip-components=1");
                } else if (name.endsWith(".zip")) {
                    run(
                            target.resolve("plugins"),
                            Path.of(System.getProperty("java.home"), "bin", "jar")
                                    .toString(),
                            "xf",
                            file.toAbsolutePath().toString());
                }
            }
        }
        Files.writeString(done, "");
        return target;
    }

    private static void run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        for (Process process : processes) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
