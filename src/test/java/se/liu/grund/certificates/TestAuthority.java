package se.liu.grund.certificates;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** A certificate authority as an installation of Qlik Sense has one: made for a test, with the JDK alone. */
public final class TestAuthority {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final byte[] ECDSA_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));

    private final X500Principal name;
    private final KeyPair keys = newKeys();
    private final X509Certificate root;

    public TestAuthority(String commonName) {
        name = new X500Principal("CN=" + commonName);
        byte[] isAuthority = extension("2.5.29.19", Der.sequence(Der.yes()));
        root = signed(name, keys, Instant.now().minus(YEAR), Instant.now().plus(YEAR), isAuthority);
    }

    public X509Certificate root() {
        return root;
    }

    /** Valid from yesterday and for a year. */
    public Identity issue(String commonName, String... hosts) {
        return issue(
                commonName,
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(YEAR),
                hosts);
    }

    /** @param hosts names or IP addresses that it is for */
    public Identity issue(String commonName, Instant from, Instant until, String... hosts) {
        KeyPair own = newKeys();
        byte[][] names = List.of(hosts).stream().map(TestAuthority::alternative).toArray(byte[][]::new);
        X500Principal subject = new X500Principal("CN=" + commonName);
        X509Certificate certificate = hosts.length == 0
                ? signed(subject, own, from, until)
                : signed(subject, own, from, until, extension("2.5.29.17", Der.sequence(names)));
        return new Identity(own.getPrivate(), List.of(certificate, root));
    }

    private X509Certificate signed(
            X500Principal subject, KeyPair own, Instant from, Instant until, byte[]... extensions) {
        byte[] content = Der.sequence(
                Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(64, new SecureRandom()).add(BigInteger.ONE)),
                ECDSA_SHA256,
                name.getEncoded(),
                Der.sequence(Der.time(from), Der.time(until)),
                subject.getEncoded(),
                own.getPublic().getEncoded(),
                extensions.length == 0 ? new byte[0] : Der.tagged(0xa3, Der.sequence(extensions)));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            byte[] whole = Der.sequence(content, ECDSA_SHA256, Der.bits(signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] extension(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.octets(value));
    }

    private static byte[] alternative(String host) {
        try {
            return Character.isDigit(host.charAt(0))
                    ? Der.tagged(0x87, InetAddress.getByName(host).getAddress())
                    : Der.tagged(0x82, host.getBytes(StandardCharsets.US_ASCII));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
