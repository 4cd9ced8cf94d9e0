package se.liu.grund.wire;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.nio.file.Path;
import se.liu.grund.certificates.Identity;
import se.liu.grund.certificates.TestAuthority;

/** A service of {@code contracts/qlik}, such as {@code qps}, over TLS on the loopback address. */
public final class QlikStubs implements AutoCloseable {

    private final WireMockServer server;

    private QlikStubs(WireMockConfiguration options, String service) {
        server = new WireMockServer(options.bindAddress("127.0.0.1")
                .dynamicHttpsPort()
                .httpDisabled(true)
                .extensions(new XrfkeyMatcher())
                .withRootDirectory("contracts/qlik/" + service));
        server.start();
    }

    /**
     * Starts.
     *
     * @param authority issues its certificate, for {@code localhost}
     * @param folder for its key
     */
    public static QlikStubs start(String service, TestAuthority authority, Path folder) {
        return new QlikStubs(withKey(authority, folder, service), service);
    }

    /** As {@link #start}, to those only who show a certificate of the same authority. */
    public static QlikStubs startForClients(String service, TestAuthority authority, Path folder) {
        Path trust = Identity.writeTrust(folder.resolve(service + "-trust.p12"), authority);
        return new QlikStubs(
                withKey(authority, folder, service)
                        .needClientAuth(true)
                        .trustStorePath(trust.toString())
                        .trustStoreType("PKCS12")
                        .trustStorePassword(Identity.PASSWORD),
                service);
    }

    private static WireMockConfiguration withKey(TestAuthority authority, Path folder, String service) {
        Path key = authority.issue(service, "localhost").write(folder.resolve(service + ".p12"));
        return WireMockConfiguration.options()
                .keystorePath(key.toString())
                .keystoreType("PKCS12")
                .keystorePassword(Identity.PASSWORD)
                .keyManagerPassword(Identity.PASSWORD);
    }

    /** With its port, {@code https://localhost:port} and a path. */
    public URI at(String path) {
        return URI.create("https://localhost:" + server.httpsPort() + path);
    }

    public WireMockServer server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }
}
