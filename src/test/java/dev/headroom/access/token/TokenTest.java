package dev.headroom.access.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.support.TestOrganization;
import dev.headroom.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only a token that a trusted issuer made for this service, now, and for somebody who is active opens anything. */
@QuarkusTest
class TokenTest {

    private TestOrganization organization;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create();
    }

    @Test
    void goodTokenOpens() {
        ask(Tokens.sign(claims())).statusCode(200);
        ask(jwt(header("RS256"), payload(), Tokens::privateKeySignature)).statusCode(200);
    }

    @Test
    void addressThatTheIssuerDidNotVerifyDoesNot() {
        ask(Tokens.sign(claims().claim("email_verified", true))).statusCode(200);
        refused(Tokens.sign(claims().claim("email_verified", false)));
    }

    @Test
    void wrongSignatureDoesNot() throws GeneralSecurityException {
        String good = Tokens.sign(claims());
        int signature = good.lastIndexOf('.') + 1;
        char other = good.charAt(signature + 9) == 'A' ? 'B' : 'A';

        refused(good.substring(0, signature + 9) + other + good.substring(signature + 10));
        refused(good.substring(0, signature));
        refused(good.substring(0, signature - 1));
        refused(claims().issuer(issuer()).audience(audience()).sign(stranger().getPrivate()));
    }

    @Test
    void payloadOfAnotherTokenDoesNot() {
        String mine = Tokens.sign(claims());
        String theirs = Tokens.sign(Jwt.subject("ada")
                .claim("organization", UUID.randomUUID().toString())
                .claim("email", "ada.admin@headroom.example")
                .expiresIn(Duration.ofMinutes(5)));

        refused(mine.split("\\.")[0] + "." + theirs.split("\\.")[1] + "." + mine.split("\\.")[2]);
    }

    @Test
    void algorithmNoneDoesNot() {
        for (String none : new String[] {"none", "None", "NONE", "nOnE", ""}) {
            refused(jwt(header(none), payload(), signed -> new byte[0]));
            refused(jwt(header(none), payload(), Tokens::privateKeySignature));
        }
    }

    @Test
    void publicKeyAsASharedSecretDoesNot() throws Exception {
        String location = Tokens.setting("mp.jwt.verify.publickey.location").replaceFirst("^file:(//)?", "");
        String pem = Files.readString(Path.of(location));
        byte[] der = KeyUtils.decodePublicKey(pem).getEncoded();

        for (byte[] secret :
                new byte[][] {pem.getBytes(StandardCharsets.UTF_8), pem.strip().getBytes(StandardCharsets.UTF_8), der
                }) {
            refused(jwt(header("HS256"), payload(), signed -> hmac(secret, signed)));
        }
    }

    @Test
    void headersThatNameAKeyAreNotFollowed() throws Exception {
        KeyPair stranger = stranger();
        RSAPublicKey key = (RSAPublicKey) stranger.getPublic();
        JsonObject jwk = new JsonObject()
                .put("kty", "RSA")
                .put("n", base64(key.getModulus().toByteArray()))
                .put("e", base64(key.getPublicExponent().toByteArray()));

        for (JsonObject header : new JsonObject[] {
            header("RS256").put("kid", "../../../../dev/null"),
            header("RS256").put("kid", "x' union select '"),
            header("RS256").put("jku", RestAssured.baseURI + ":" + RestAssured.port + "/keys.json"),
            header("RS256").put("x5u", "http://127.0.0.1:9/cert.pem"),
            header("RS256").put("jwk", jwk)
        }) {
            refused(jwt(header, payload(), signed -> sign(stranger, signed)));
        }
    }

    @Test
    void wrongIssuerAudienceOrTimeDoesNot() {
        Instant now = Instant.now();

        refused(claims().issuer("https://evil.example").audience(audience()).sign(Tokens.privateKey()));
        refused(claims().issuer(issuer()).audience("another-service").sign(Tokens.privateKey()));
        refused(jwt(header("RS256"), without("iss"), Tokens::privateKeySignature));
        refused(jwt(header("RS256"), without("aud"), Tokens::privateKeySignature));
        refused(jwt(header("RS256"), without("exp"), Tokens::privateKeySignature));
        refused(Tokens.sign(claims().issuedAt(now.minusSeconds(7200)).expiresAt(now.minusSeconds(3600))));
        refused(jwt(
                header("RS256"),
                payload().put("nbf", now.plusSeconds(3600).getEpochSecond()),
                Tokens::privateKeySignature));
    }

    @Test
    void tokenOfNobodyHereDoesNot() {
        String email = organization.admin().email();

        refused(Tokens.sign(Jwt.subject("ada").claim("email", email).expiresIn(Duration.ofMinutes(5))));
        refused(token(UUID.randomUUID().toString(), "email", email));
        refused(token("not a uuid", "email", email));
        refused(token(organization.id().toString(), "email", "nobody@headroom.example"));
        refused(token(organization.id().toString(), "client_id", "nobody"));
        refused(token(organization.id().toString(), "name", "nobody"));
        refused(token(TestOrganization.create().id().toString(), "email", email));
    }

    @Test
    void organizationComesFromTheTokenAlone() {
        given().auth()
                .oauth2(organization.admin().token())
                .header("X-Tenant", UUID.randomUUID().toString())
                .header("X-Organization", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("query", "{ organization { id } }"))
                .post("/graphql")
                .then()
                .body("data.organization.id", startsWith("MTpPcmdhbml6YXRpb246"));
    }

    @Test
    void junkDoesNot() {
        for (String header : new String[] {"Bearer", "Bearer ", "Bearer junk", "Bearer a.b.c", "Basic YTpi", "junk"}) {
            ask(Map.of("Authorization", header))
                    .statusCode(401)
                    .contentType(ContentType.JSON)
                    .body("errors.extensions.code", contains("UNAUTHENTICATED"));
        }
        ask(Map.of()).statusCode(401).contentType(ContentType.JSON);
        refused("x".repeat(10_000));
    }

    @Test
    void tokenBeyondTheHeaderLimitIsRefusedBeforeItIsRead() throws IOException {
        String request = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nAuthorization: Bearer ";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((request + "x".repeat(30_000)).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 431");
        }
    }

    private JwtClaimsBuilder claims() {
        return Jwt.subject(organization.admin().id().toString())
                .claim("organization", organization.id().toString())
                .claim("email", organization.admin().email())
                .expiresIn(Duration.ofMinutes(5));
    }

    private static String token(String organization, String claim, String value) {
        return Tokens.sign(Jwt.subject(value)
                .claim("organization", organization)
                .claim(claim, value)
                .expiresIn(Duration.ofMinutes(5)));
    }

    private JsonObject payload() {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", issuer())
                .put("aud", audience())
                .put("iat", now)
                .put("exp", now + 300)
                .put("sub", organization.admin().id().toString())
                .put("jti", UUID.randomUUID().toString())
                .put("organization", organization.id().toString())
                .put("email", organization.admin().email());
    }

    private JsonObject without(String claim) {
        JsonObject payload = payload();
        payload.remove(claim);
        return payload;
    }

    private static JsonObject header(String algorithm) {
        return new JsonObject().put("alg", algorithm).put("typ", "JWT");
    }

    /** Signs what precedes the signature. */
    private interface Signer {
        byte[] sign(byte[] signed);
    }

    private static String jwt(JsonObject header, JsonObject payload, Signer signer) {
        String signed = base64(header.encode().getBytes(StandardCharsets.UTF_8)) + "."
                + base64(payload.encode().getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(signer.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hmac(byte[] secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(KeyPair keys, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair stranger() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String issuer() {
        return Tokens.setting("mp.jwt.verify.issuer");
    }

    private static String audience() {
        return Tokens.setting("mp.jwt.verify.audiences");
    }

    private static void refused(String token) {
        ask(token)
                .statusCode(401)
                .contentType(ContentType.JSON)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("errors.extensions.code", contains("UNAUTHENTICATED"));
    }

    private static ValidatableResponse ask(String token) {
        return ask(Map.of("Authorization", "Bearer " + token));
    }

    private static ValidatableResponse ask(Map<String, String> headers) {
        return given().headers(headers)
                .contentType(ContentType.JSON)
                .body(Map.of("query", "{ viewer { name } }"))
                .post("/graphql")
                .then();
    }
}
