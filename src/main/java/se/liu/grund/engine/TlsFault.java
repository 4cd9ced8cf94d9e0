package se.liu.grund.engine;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What is wrong when TLS fails, in words: whose certificate, and why. */
final class TlsFault {

    private final SSLException fault;
    private final String host;
    private final EngineTls tls;

    TlsFault(SSLException fault, String host, EngineTls tls) {
        this.fault = fault;
        this.host = host;
        this.tls = tls;
    }

    /** What was found, and what to do. */
    String words() {
        if (fault instanceof BrokenOff) {
            return "it breaks TLS off, probably since " + ours();
        }
        TellingTrust.RefusedCertificate refused = cause(TellingTrust.RefusedCertificate.class);
        if (refused != null) {
            return theirs(refused.certificate());
        }
        String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("unsupported or unrecognized ssl message")) {
            return "what listens there does not speak TLS. Check the port, and ws or wss.";
        }
        return asksForACertificate(said)
                ? ours()
                : "TLS failed (" + fault.getMessage()
                        + "). Check the certificates and that the host is named as in its own.";
    }

    private String theirs(X509Certificate certificate) {
        if (cause(CertificateExpiredException.class) != null) {
            return "its certificate " + Certificates.named(certificate) + " expired on " + Certificates.end(certificate)
                    + ". Renew it on the server.";
        }
        if (cause(CertificateNotYetValidException.class) != null) {
            return "its certificate " + Certificates.named(certificate) + " is valid only from "
                    + Certificates.start(certificate) + ". Check the clocks of both machines.";
        }
        if (cause(CertPathBuilderException.class) != null) {
            return "its certificate " + Certificates.named(certificate) + " was issued by "
                    + Certificates.issuer(certificate)
                    + ", which is not trusted. Add that authority's certificate (root.pem) to the SSL bundle's truststore.";
        }
        if (said("No subject alternative") || said("No name matching")) {
            return "its certificate is for " + Certificates.hosts(certificate) + ", not for '" + host
                    + "'. Use a name of the certificate as the host in the address.";
        }
        return "its certificate " + Certificates.named(certificate) + " is not trusted (" + deepest()
                + "). Check the server's certificate and the SSL bundle's truststore.";
    }

    /** The other side's alerts; TLS has no finer ones, and engines of different age choose different ones. */
    private static boolean asksForACertificate(String said) {
        return said.contains("received fatal alert")
                && (said.contains("certificate")
                        || said.contains("unknown_ca")
                        || said.contains("handshake_failure")
                        || said.contains("access_denied"));
    }

    private String ours() {
        Optional<X509Certificate> own = tls.own();
        if (own.isEmpty()) {
            return "it asks for a client certificate, and there is none to show."
                    + " Give an SSL bundle with the exported client.pem and client_key.pem.";
        }
        X509Certificate shown = own.get();
        if (shown.getNotAfter().toInstant().isBefore(Instant.now())) {
            return "it refuses the client certificate " + Certificates.named(shown) + ", which expired on "
                    + Certificates.end(shown) + ". Export client certificates anew.";
        }
        return "it refuses the client certificate " + Certificates.named(shown) + " issued by "
                + Certificates.issuer(shown) + ". Export client certificates from this very Qlik site.";
    }

    private boolean said(String start) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private String deepest() {
        Throwable deepest = fault;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    private <T extends Throwable> @Nullable T cause(Class<T> type) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
