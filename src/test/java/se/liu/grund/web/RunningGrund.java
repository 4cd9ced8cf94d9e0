package se.liu.grund.web;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a port of its own, with copies of the shipped contracts and sample deliveries, and nothing that
 * listens where Qlik should be. One for all tests of the web: each start costs seconds.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningGrund {

    /** Where the engine would listen; a test may listen there for a while. */
    protected static final int QLIK_PORT = freePort();

    protected static final Path FOLDER = layOut();
    protected static final String PASSWORD = "prov-åäö";
    protected static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static @Nullable JsonNode firstRun;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        registry.add("grund.sources.contracts", () -> FOLDER.resolve("contracts"));
        registry.add("grund.sources.deliveries", () -> FOLDER.resolve("deliveries"));
        registry.add("grund.release.folder", () -> FOLDER.resolve("qvd-export"));
        registry.add("grund.qlik.engines.qlik.url", () -> "ws://127.0.0.1:" + QLIK_PORT);
        registry.add("grund.admin.password", () -> PASSWORD);
        registry.add("grund.inspection.largest", () -> "1MB");
        registry.add("grund.events.heartbeat", () -> "100ms");
    }

    /** Both marts, published by a first run that failed only where Qlik should have been. */
    protected JsonNode published() {
        synchronized (RunningGrund.class) {
            JsonNode run = firstRun == null ? await(post("/api/v1/rebuilds", "")) : firstRun;
            firstRun = run;
            return run;
        }
    }

    /** Waits until the run of an answer is done; gives it. */
    protected JsonNode await(HttpResponse<String> accepted) {
        String address = accepted.headers().firstValue("Location").orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !List.of("QUEUED", "RUNNING")
                        .contains(json(get(address)).path("state").asString()));
        return json(get(address));
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** With the admin's login. */
    protected HttpResponse<String> get(String path, String... headers) {
        return checked(
                request(path, headers).header("Authorization", login(PASSWORD)).GET());
    }

    protected HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(
                request(path, headers).header("Authorization", login(PASSWORD)).GET(), BodyHandlers.ofByteArray());
    }

    /** Lines as they come; closing the stream hangs up. */
    protected HttpResponse<InputStream> stream(String path, String... headers) {
        return send(
                request(path, headers).header("Authorization", login(PASSWORD)).GET(), BodyHandlers.ofInputStream());
    }

    /** With the admin's login; as JSON unless a header says otherwise, and without a type where the body is empty. */
    protected HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Authorization", login(PASSWORD));
        if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return checked(request.POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Without a login. */
    protected HttpResponse<String> anonymous(String path, String... headers) {
        return checked(request(path, headers).GET());
    }

    protected HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port).resolve(path))
                .timeout(Duration.ofMinutes(1));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** An answer that is as described. */
    protected static HttpResponse<String> checked(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        OpenApi.check(answer);
        return answer;
    }

    protected static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected static String login(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path layOut() {
        try {
            Path folder = Files.createTempDirectory("grund-web");
            copy(Path.of("contracts"), folder.resolve("contracts"));
            copy(Path.of("src/samples/deliveries"), folder.resolve("deliveries"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList().reversed()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftBehind) {
            // A temporary folder; the system clears it.
        }
    }
}
