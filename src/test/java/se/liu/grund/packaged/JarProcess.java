package se.liu.grund.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged jar, started as an admin would, in a process of its own. */
final class JarProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "prov-åäö";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final Process process;
    private final URI address;

    private JarProcess(Process process, int port, Path log) {
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port);
        this.log = log;
    }

    /** Starts in a folder that holds contracts and deliveries, and waits until it is ready. */
    static JarProcess start(Path folder, URI engine, String... settings) {
        try {
            int port = freePort();
            Path log = Files.createTempFile("grund", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar().toAbsolutePath().toString(),
                    "--server.port=" + port,
                    "--grund.qlik.engines.qlik.url=" + engine));
            command.addAll(List.of(settings));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("GRUND_ADMIN_PASSWORD", PASSWORD);
            builder.environment().put("LC_ALL", "C.UTF-8");
            JarProcess jar = new JarProcess(builder.start(), port, log);
            try {
                jar.awaitReady();
            } catch (RuntimeException notReady) {
                jar.kill();
                throw new IllegalStateException("The jar did not become ready:\n" + jar.log(), notReady);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(f -> f.getFileName().toString().matches("grund-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no packaged jar in target/. Run these tests by mvn verify."));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The jar stopped:\n" + log());
                    }
                    return answers("/readyz");
                });
    }

    private boolean answers(String path) {
        try {
            return send(HttpRequest.newBuilder(address.resolve(path)).GET()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode get(String path) {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(address.resolve(path)).GET());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Asks for a rebuild; gives its id at once. */
    String ask(String app, boolean force) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address.resolve("/api/v1/rebuilds"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"apps\":[\"" + app + "\"],\"force\":" + force + "}")));
        if (response.statusCode() != 202) {
            throw new IllegalStateException("POST answered " + response.statusCode() + ": " + response.body());
        }
        return response.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    /** Asks for a rebuild and waits for its end. */
    JsonNode rebuild(String app, boolean force) {
        String id = ask(app, force);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            String state = get("/api/v1/rebuilds/" + id).path("state").asString();
            return !state.equals("QUEUED") && !state.equals("RUNNING");
        });
        return get("/api/v1/rebuilds/" + id);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    request.header("Authorization", "Basic " + login)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Like {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(40, java.util.concurrent.TimeUnit.SECONDS).join();
    }
}
