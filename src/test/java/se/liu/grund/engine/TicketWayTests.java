package se.liu.grund.engine;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liu.grund.certificates.Identity;
import se.liu.grund.certificates.TestAuthority;
import se.liu.grund.wire.QlikStubs;

class TicketWayTests {

    private static final TestAuthority QLIK = new TestAuthority("qlik-CA");
    private static final Identity GRUND = QLIK.issue("grund");
    private static final QlikUser USER = new QlikUser("LIU", "åsa");

    @TempDir
    private static Path folder;

    private static QlikStubs qps;

    @BeforeAll
    static void start() {
        qps = QlikStubs.startForClients("qps", QLIK, folder);
    }

    @AfterAll
    static void stop() {
        qps.close();
    }

    @ParameterizedTest
    @CsvSource({"/qps", "/qps/", "/qps/grund"})
    void showsATicketOfTheProxyService(String prefix) {
        assertThat(way(qps.at(prefix), GRUND, QLIK).pass())
                .isEqualTo(new Pass(Map.of(), Map.of("QlikTicket", "aB3dE5fG7hJ9kL1m")));
    }

    @Test
    void asksForATicketForEachSessionWithAKeyOfItsOwn() {
        WayIn way = way(qps.at("/qps"), GRUND, QLIK);
        qps.server().resetRequests();
        way.pass();
        way.renewed(way.pass());

        List<String> keys = qps.server().findAll(postRequestedFor(urlPathEqualTo("/qps/ticket"))).stream()
                .map(request -> request.getHeader("X-Qlik-Xrfkey"))
                .toList();
        assertThat(keys).hasSize(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nekad | HTTP status 403. The proxy service does not take the client certificate: export one for Grund's host.",
                "borta | HTTP status 404. Check the virtual proxy's prefix in the ticket address.",
                "utan | its answer holds none. Check that the address is right.",
            })
    void saysWhyThereIsNoTicket(String prefix, String why) {
        assertThatThrownBy(() -> way(qps.at("/qps/" + prefix), GRUND, QLIK).pass())
                .isInstanceOf(EngineException.class)
                .hasMessage("no ticket from " + qps.at("/qps/" + prefix) + ": " + why);
    }

    @Test
    void checksTheCertificateOfTheProxyService() {
        TestAuthority other = new TestAuthority("annan-CA");
        URI address = URI.create("https://127.0.0.1:" + qps.at("").getPort() + "/qps");

        assertThatThrownBy(() -> way(qps.at("/qps"), GRUND, other).pass())
                .hasMessage(
                        "no ticket from " + qps.at("/qps") + ": its certificate 'CN=qps' was issued by 'CN=qlik-CA',"
                                + " which is not trusted. Add that authority's certificate (root.pem) to the SSL bundle's"
                                + " truststore.");
        assertThatThrownBy(() -> way(address, GRUND, QLIK).pass())
                .hasMessage("no ticket from " + address + ": its certificate is for 'localhost', not for '127.0.0.1'."
                        + " Use a name of the certificate as the host in the address.");
    }

    @Test
    void hasItsStubsRefuseACallWhoseKeysDiffer() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(qps.at("/qps/utan/ticket?xrfkey=abcdefghijklmnop"))
                .header("X-Qlik-Xrfkey", "ponmlkjihgfedcba")
                .POST(BodyPublishers.ofString("{}"));
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(
                        EngineTls.of(GRUND.keyManagers(), Identity.trust(QLIK)).context())
                .build()) {
            assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(400);
        }
    }

    private static WayIn way(URI address, Identity own, TestAuthority trusted) {
        return WayIn.ticket(HttpPlaces.at(address, own, trusted), USER);
    }
}
