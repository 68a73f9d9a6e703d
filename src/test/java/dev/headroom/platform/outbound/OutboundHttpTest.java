package dev.headroom.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headroom.platform.outbound.OutboundCall.Limits;
import dev.headroom.platform.outbound.OutboundFailure.Kind;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that send on, drip, break off or lie about where they are. */
@SuppressWarnings("NullAway.Init")
class OutboundHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 1_000;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> named = Collections.synchronizedList(new ArrayList<>());
    private Vertx vertx;
    private HttpServer server;
    private Map<String, List<String>> addresses = Map.of();

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() {
        vertx.close();
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.authority().host() + " " + request.path() + " " + request.getHeader("Authorization"));
        var response = request.response();
        switch (request.path()) {
            case "/text" -> response.putHeader("Content-Type", "text/vtt").end("WEBVTT");
            case "/packed" -> response.putHeader("Content-Encoding", "gzip").end("packed");
            case "/large" -> response.end("x".repeat(LARGEST + 1));
            case "/endless" -> {
                response.setChunked(true);
                vertx.setPeriodic(5, tick -> response.write("x".repeat(100)));
            }
            case "/drip" -> {
                response.setChunked(true);
                vertx.setPeriodic(100, tick -> response.write("x"));
            }
            case "/silent" -> asked.add("waits");
            case "/broken" -> {
                response.setChunked(true).write("half");
                request.connection().close();
            }
            default ->
                response.setStatusCode(302)
                        .putHeader("Location", request.getParam("to", "/round"))
                        .end();
        }
    }

    @Test
    void theAddressThatWasCheckedIsTheOneConnectedTo() {
        addresses = Map.of("files.provider.test", List.of("127.0.0.1"));

        OutboundReply reply = get("http://files.provider.test:" + server.actualPort() + "/text", "files.provider.test");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).hasToString("WEBVTT");
        assertThat(reply.contentType()).isEqualTo("text/vtt");
        assertThat(named).containsExactly("files.provider.test");
        assertThat(asked).containsExactly("files.provider.test /text secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://provider.test/text",
                "https://other.test/text",
                "https://notprovider.test/text",
                "https://provider.test.evil.test/text",
                "https://provider.test:22/text",
                "https://name:word@provider.test/text",
                "https://127.0.0.1/text",
                "https://0x7f.1/text",
                "https://2130706433/text",
                "https://[::1]/text",
                "ftp://provider.test/text",
                "file:///etc/passwd",
                "not an address"
            })
    void addressesThatAreNotAllowedAreNeverLookedUp(String url) {
        assertThat(failure(url).kind()).isEqualTo(Kind.BLOCKED);
        assertThat(named).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254"})
    void aNameThatStandsForTheInsideIsNotConnectedTo(String inside) {
        addresses = Map.of("inside.provider.test", List.of("8.8.8.8", inside));

        assertThat(failure("https://inside.provider.test/text").kind()).isEqualTo(Kind.BLOCKED);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/text",
                "http://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/",
                "https://inside.provider.test/",
                "http://provider.test/text",
                "//evil.test/",
                "file:///etc/passwd",
                "::::"
            })
    void aRedirectGoesThroughTheSameChecks(String to) {
        addresses = Map.of("inside.provider.test", List.of("192.168.0.1"));

        assertThat(failure(url("/on?to=" + to.replace(":", "%3A").replace("/", "%2F")))
                        .kind())
                .isEqualTo(Kind.BLOCKED);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aSecretDoesNotFollowToAnotherServer() {
        addresses = Map.of("files.provider.test", List.of("127.0.0.1"));
        String further = "http%3A%2F%2Ffiles.provider.test%3A" + server.actualPort() + "%2Ftext";

        assertThat(get(url("/on?to=" + further), "provider.test", "files.provider.test")
                        .body())
                .hasToString("WEBVTT");
        assertThat(asked).containsExactly("127.0.0.1 /on secret", "files.provider.test /text null");
    }

    @Test
    void aSecretFollowsOnTheSameServer() {
        assertThat(get(url("/on?to=%2Ftext")).body()).hasToString("WEBVTT");
        assertThat(asked).containsExactly("127.0.0.1 /on secret", "127.0.0.1 /text secret");
    }

    @Test
    void whoSendsOnWithoutEndIsGivenUp() {
        assertThat(failure(url("/round")).kind()).isEqualTo(Kind.TOO_MANY_REDIRECTS);
        assertThat(asked).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/endless"})
    void whatIsTooLargeIsNotReadToItsEnd(String path) {
        assertThat(failure(url(path)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drip", "/silent"})
    void whoTakesTooLongIsGivenUp(String path) {
        assertThat(failure(url(path)).kind()).isEqualTo(Kind.TOO_SLOW);
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() {
        assertThat(failure(url("/broken")).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure("http://127.0.0.1:1/text", "127.0.0.1:1").kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void whatComesPackedStaysPacked() {
        assertThat(get(url("/packed")).body()).hasToString("packed");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.actualPort() + path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "https://gateway.test", "gateway.test:https", "gateway.test:8443/path"})
    void aTrustedServerThatIsWrittenWrongStopsTheStart(String server) {
        assertThatThrownBy(() -> new OutboundHttp(vertx, Set.of(server), this::resolve).check(new StartupEvent()))
                .hasMessageContaining("HEADROOM_OUTBOUND_TRUSTED", server, "host:port");
    }

    @Test
    void trustedServersWrittenAsHostAndPortAreTaken() {
        assertThatCode(() -> http("gateway.test:8443", "[::1]:80").check(new StartupEvent()))
                .doesNotThrowAnyException();
    }

    private OutboundReply get(String url, String... trusted) {
        return http(trusted).send(call(url)).await().atMost(PATIENCE);
    }

    private OutboundFailure failure(String url, String... trusted) {
        return catchThrowableOfType(OutboundFailure.class, () -> get(url, trusted));
    }

    private OutboundHttp http(String... trusted) {
        Set<String> servers = new HashSet<>(Set.of("127.0.0.1:" + server.actualPort()));
        for (String host : trusted) {
            servers.add(host.contains(":") ? host : host + ":" + server.actualPort());
        }
        return new OutboundHttp(vertx, servers, this::resolve);
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        named.add(host);
        List<InetAddress> found = new ArrayList<>();
        for (String address : addresses.getOrDefault(host, List.of("127.0.0.1"))) {
            found.add(InetAddress.getByName(address));
        }
        return found;
    }

    /** Those that never end are waited for; a busy machine makes none of the others such a one. */
    private static Duration deadline(String url) {
        return url.endsWith("/drip") || url.endsWith("/silent") ? Duration.ofSeconds(1) : Duration.ofSeconds(10);
    }

    private static OutboundCall call(String url) {
        var limits = new Limits(List.of("provider.test"), LARGEST, deadline(url), 3);
        return OutboundCall.get(url, "text/vtt", "secret", limits);
    }
}
