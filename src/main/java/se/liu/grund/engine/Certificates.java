package se.liu.grund.engine;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** How messages write certificates. They hold nothing secret. */
final class Certificates {

    private static final int DNS = 2;
    private static final int IP = 7;

    private Certificates() {}

    static String named(X509Certificate certificate) {
        return "'" + certificate.getSubjectX500Principal() + "'";
    }

    static String issuer(X509Certificate certificate) {
        return "'" + certificate.getIssuerX500Principal() + "'";
    }

    static LocalDate start(X509Certificate certificate) {
        return day(certificate.getNotBefore());
    }

    static LocalDate end(X509Certificate certificate) {
        return day(certificate.getNotAfter());
    }

    /** The hosts it is for; its subject where it names none. */
    static String hosts(X509Certificate certificate) {
        List<String> hosts = new ArrayList<>();
        for (List<?> name : names(certificate)) {
            if (name.get(0).equals(DNS) || name.get(0).equals(IP)) {
                hosts.add("'" + name.get(1) + "'");
            }
        }
        return hosts.isEmpty() ? named(certificate) : hosts.stream().limit(5).collect(Collectors.joining(", "));
    }

    private static Collection<List<?>> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException odd) {
            return List.of();
        }
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
