package se.liu.grund.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayInTests {

    @Test
    void saysNothingToDesktopAndContainers() {
        assertThat(WayIn.anybody().pass()).isEqualTo(Pass.NONE);
    }

    @Test
    void encodesTheUserWithWhichTheCertificateComes() {
        Pass pass = WayIn.certificate(new QlikUser("LIU\\väst", "åsa; UserId=sa_api é%"))
                .pass();

        assertThat(pass.headers())
                .isEqualTo(Map.of(
                        "X-Qlik-User",
                        "UserDirectory=LIU%5Cv%C3%A4st; UserId=%C3%A5sa%3B%20UserId%3Dsa_api%20%C3%A9%25"));
    }

    @Test
    void refusesAUserWithALineBreak() {
        assertThatThrownBy(() -> new QlikUser("LIU", "sa\r\nX-Other: 1"))
                .hasMessage("The user's id is empty or has a line break or another control character."
                        + " Write it as the console shows it.");
    }

    @Test
    void knowsTheUserAgainInWhatTheEngineAnswers() {
        QlikUser user = new QlikUser("INTERNAL", "sa_engine");

        assertThat(user.isNamedBy("UserDirectory=internal; UserId=sa_engine")).isTrue();
        assertThat(user.isNamedBy("UserDirectory=INTERNAL;UserId=sa_api")).isFalse();
    }

    @Test
    void sendsTheHeaderOfTheVirtualProxy() {
        WayIn way = WayIn.header("hdr-user", Secret.of("LIU\\asa"));

        assertThat(way.pass().headers()).isEqualTo(Map.of("hdr-user", "LIU\\asa"));
        assertThat(way).hasToString("HeaderWay[Pass[headers [hdr-user], query []]]");
    }

    @Test
    void refusesAHeaderThatCannotBeSentWithoutShowingIt() {
        assertThatThrownBy(() -> WayIn.header("hdr-user", Secret.of("LIU\\åsa")))
                .hasMessage("Engine address: the value of header 'hdr-user' has a line break, another control character"
                        + " or a letter beyond ASCII. Percent-encode it.");
    }

    @Test
    void sendsTokensAndKeysAsBearers() {
        assertThat(WayIn.jwt(Secret.of(" e30.e30.c2ln\n")).pass().headers())
                .isEqualTo(Map.of("Authorization", "Bearer e30.e30.c2ln"));
        assertThat(WayIn.apiKey(Secret.of("nyckel")).pass().headers())
                .isEqualTo(Map.of("Authorization", "Bearer nyckel"));
    }

    @Test
    void saysThatAJwtHasExpired() {
        Secret token = jwt("{\"userId\":\"asa\",\"exp\":1798700400.5}");

        assertThat(new JwtWay(token, at("2026-12-31T06:59:59Z")).pass().headers())
                .hasSize(1);
        assertThatThrownBy(() -> new JwtWay(token, at("2026-12-31T07:00:00Z")).pass())
                .isInstanceOf(EngineException.class)
                .hasMessage("the JWT expired at 2026-12-31T07:00:00Z. Sign a new one with the virtual proxy's key.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"exp\":9000000000000000000}",
                "{\"exp\":1e300}",
                "{\"exp\":1e999}",
                "{\"exp\":\"i morgon\"}",
                "{\"exp\":null}",
                "[]",
                "{"
            })
    void leavesItToTheProxyWhereAJwtDoesNotTellItsEnd(String claims) {
        assertThat(WayIn.jwt(jwt(claims)).pass().headers()).containsOnlyKeys("Authorization");
    }

    @Test
    void showsNoSecretWhereverItIsPrinted() {
        Secret secret = Secret.of("hemlighet");
        HttpPlace place = HttpPlaces.at("https://liu.example/oauth/token");

        assertThat(List.of(
                        secret,
                        WayIn.jwt(secret),
                        WayIn.apiKey(secret),
                        WayIn.header("hdr-user", Secret.of("hemlighet")),
                        WayIn.oauth(new OAuthClient(place, "grund", secret)),
                        WayIn.csrf(WayIn.header("hdr-user", Secret.of("hemlighet")), place),
                        WayIn.apiKey(secret).pass(),
                        new Pass(Map.of(), Map.of("QlikTicket", "hemlighet"))))
                .allSatisfy(way -> assertThat(way.toString()).doesNotContain("hemlighet"));
    }

    private static Secret jwt(String claims) {
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return Secret.of("e30." + encoded + ".c2ln");
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
