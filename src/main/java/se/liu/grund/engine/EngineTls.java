package se.liu.grund.engine;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust and what to show in TLS. Certificates are always checked, the host's name too, by the managers given
 * here; there is no way to do without.
 */
public final class EngineTls {

    private final SSLContext context;
    private final @Nullable X509Certificate own;

    private EngineTls(KeyManager @Nullable [] keys, TrustManager[] trust) throws GeneralSecurityException {
        context = SSLContext.getInstance("TLS");
        context.init(keys, Arrays.stream(trust).map(EngineTls::telling).toArray(TrustManager[]::new), null);
        own = keys == null ? null : certificate(keys).orElse(null);
    }

    /** Trusts the authorities that Java trusts, and shows no certificate. */
    public static EngineTls usual() {
        return Usual.TLS;
    }

    /** Made when first asked for: reading all of Java's authorities takes a moment. */
    private static final class Usual {
        static final EngineTls TLS = make();

        private static EngineTls make() {
            try {
                TrustManagerFactory factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init((KeyStore) null);
                return new EngineTls(null, factory.getTrustManagers());
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("Java's own certificate authorities cannot be read.", broken);
            }
        }
    }

    /**
     * @param keys what to show, such as an SSL bundle's
     * @param trust whom to trust; the JDK's own kind, which checks the host's name
     * @throws IllegalArgumentException when they are of another kind or cannot be used
     */
    public static EngineTls of(KeyManager[] keys, TrustManager[] trust) {
        try {
            return new EngineTls(keys, trust);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("The certificates cannot be used for TLS (" + unusable + ").", unusable);
        }
    }

    SSLSocketFactory sockets() {
        return context.getSocketFactory();
    }

    SSLContext context() {
        return context;
    }

    /** The client certificate that is shown when one is asked for. */
    Optional<X509Certificate> own() {
        return Optional.ofNullable(own);
    }

    // Another kind is wrapped by the JDK so that it checks the name; wrapped by us it would not any more.
    private static TrustManager telling(TrustManager trust) {
        if (trust instanceof X509ExtendedTrustManager extended) {
            return new TellingTrust(extended);
        }
        throw new IllegalArgumentException("A trust manager that checks no host names cannot be used.");
    }

    private static Optional<X509Certificate> certificate(KeyManager[] keys) {
        for (KeyManager manager : keys) {
            if (manager instanceof X509KeyManager x509) {
                Optional<X509Certificate> first = Stream.of("RSA", "EC", "EdDSA")
                        .flatMap(type -> Optional.ofNullable(x509.getClientAliases(type, null)).stream())
                        .flatMap(Arrays::stream)
                        .flatMap(alias -> Optional.ofNullable(x509.getCertificateChain(alias)).stream())
                        .map(chain -> chain[0])
                        .findFirst();
                if (first.isPresent()) {
                    return first;
                }
            }
        }
        return Optional.empty();
    }
}
