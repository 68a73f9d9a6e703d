package dev.headroom.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is told to sign in again because the issuer's keys can't be read. */
class BadTokenTest {

    private static final String ISSUER = "https://sign-in.example";

    private final KeyPair keys = keys();
    private HttpServer issuer;
    private volatile boolean isWell = true;

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void open() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/keys", exchange -> {
            byte[] body = keySet().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isWell ? 200 : 500, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void close() {
        issuer.stop(0);
    }

    @Test
    void aGoodTokenIsNoFailure() throws ParseException {
        assertThat(new DefaultJWTParser(context()).parse(token("one")).getIssuer())
                .isEqualTo(ISSUER);
    }

    @Test
    void aTokenOfAnotherKeyOrNoneAtAllIsBad() {
        assertThat(BadToken.isWhy(failure(token("another")))).isTrue();
        assertThat(BadToken.isWhy(failure(token("one").substring(1)))).isTrue();
        assertThat(BadToken.isWhy(failure("nothing"))).isTrue();
    }

    @Test
    void keysThatCanNotBeReachedAreNotTheTokensFault() {
        issuer.stop(0);

        assertThat(BadToken.isWhy(failure(token("one")))).isFalse();
    }

    @Test
    void keysThatAreNotGivenOutAreNotTheTokensFault() {
        isWell = false;

        assertThat(BadToken.isWhy(failure(token("one")))).isFalse();
    }

    @Test
    void anythingElseIsNot() {
        assertThat(BadToken.isWhy(new IllegalStateException("a bug"))).isFalse();
        assertThat(BadToken.isWhy(new AuthenticationFailedException())).isTrue();
    }

    private Throwable failure(String token) {
        var parser = new DefaultJWTParser(context());
        return new AuthenticationFailedException(catchThrowableOfType(ParseException.class, () -> parser.parse(token)));
    }

    private JWTAuthContextInfo context() {
        var address = issuer.getAddress();
        return new JWTAuthContextInfo("http://" + address.getHostString() + ":" + address.getPort() + "/keys", ISSUER);
    }

    private String token(String key) {
        return Jwt.issuer(ISSUER)
                .subject("ada")
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .keyId(key)
                .sign(keys.getPrivate());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"one\", \"n\": \""
                + base64(key.getModulus().toByteArray()) + "\", \"e\": \""
                + base64(key.getPublicExponent().toByteArray()) + "\"}]}";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
