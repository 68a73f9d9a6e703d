package dev.headroom.platform.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the edge does with HTTP itself: statuses, headers, deadlines and connections. */
class EdgeHttpTest {

    private static final List<String> JSON =
            List.of("Content-Type: application/json", "Authorization: Bearer somebody");
    private static EdgeServer server;

    @BeforeAll
    static void start() {
        server = new EdgeServer(TestLimits.with(Map.of("body-deadline", "1s", "request-deadline", "1s")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawHttp.Answer post(String body, String... headers) {
        List<String> all = new ArrayList<>(JSON);
        all.addAll(List.of(headers));
        return new RawHttp(server.port).send("POST /graphql", all, body.getBytes(UTF_8));
    }

    private static String head(String... lines) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", JSON) + "\r\n"
                + String.join("\r\n", lines) + "\r\n\r\n";
    }

    @Test
    void requestWithoutPrincipalIsAskedToSignIn() {
        RawHttp.Answer answer = new RawHttp(server.port)
                .send("POST /graphql", List.of("Content-Type: application/json"), "{}".getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
    }

    @Test
    void everyAnswerIsPrivateAndTraceable() {
        RawHttp.Answer good = post("{\"query\":\"{me{id}}\"}", "X-Request-Id: from-a-proxy.1");
        RawHttp.Answer bad = post("{", "X-Request-Id: <script>");

        assertThat(good.headers())
                .containsEntry("x-request-id", "from-a-proxy.1")
                .containsEntry("content-type", "application/json; charset=utf-8")
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(bad.headers().get("x-request-id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void mutationByGetNamesTheMethodToUse() {
        RawHttp.Answer answer = new RawHttp(server.port)
                .send("GET /graphql?query=mutation%7Bwrite(lines:%5B%5D)%7D", JSON, new byte[0]);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", "POST");
        assertThat(server.writes).isEmpty();
    }

    /** A client that accepts only application/json reads any other status than 200 as a broken network. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"query":"{"}                                                       | 200
            {"query":"{nope}"}                                                  | 200
            {"query":"query($i:ID!){__typename}","variables":{"i":null}}        | 200
            {"query":"{items(first:0){nodes{id}}}"}                             | 200
            {"query":"{hangs}"}                                                 | 200
            {"query":1}                                                         | 400
            {"query"                                                            | 400
            [{"query":"{me{id}}"}]                                              | 400
            """)
    void legacyClientsGetTheStatusTheyExpect(String body, int status) {
        assertThat(post(body, "Accept: application/json").status()).isEqualTo(status);
    }

    @Test
    void slowBodyIsGivenUp() {
        RawHttp.Answer announced = new RawHttp(server.port).exchange(head("Content-Length: 100"), "{".getBytes(UTF_8));
        RawHttp.Answer chunked =
                new RawHttp(server.port).exchange(head("Transfer-Encoding: chunked"), "1\r\n{\r\n".getBytes(UTF_8));

        assertThat(announced.status()).isEqualTo(408);
        assertThat(announced.millis()).isBetween(900L, 20_000L);
        assertThat(announced.headers()).containsEntry("connection", "close");
        assertThat(chunked.status()).isEqualTo(408);
    }

    @Test
    void endlessBodyIsCutAtTheLimit() {
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(UTF_8);
        byte[] chunks = new byte[chunk.length * 5];
        for (int i = 0; i < 5; i++) {
            System.arraycopy(chunk, 0, chunks, i * chunk.length, chunk.length);
        }

        RawHttp.Answer answer = new RawHttp(server.port).exchange(head("Transfer-Encoding: chunked"), chunks);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void announcedGiantIsRefusedBeforeItIsSent() {
        RawHttp.Answer answer = new RawHttp(server.port).exchange(head("Content-Length: 9999999999"), new byte[0]);

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void connectionServesTheNextRequestAfterARefusal() throws IOException {
        String refused = head("Content-Type: text/plain", "Content-Length: 2")
                        .replace("Content-Type:" + " application/json\r\n", "")
                + "{}";
        String good = head("Content-Length: 19") + "{\"query\":\"{me{id}}\"}".substring(0, 19);
        try (Socket socket = new Socket("localhost", server.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((refused + good).getBytes(UTF_8));
            byte[] block = new byte[8192];
            StringBuilder text = new StringBuilder();
            while (text.toString().split("HTTP/1.1 ", -1).length < 3) {
                int read = socket.getInputStream().read(block);
                assertThat(read).isPositive();
                text.append(new String(block, 0, read, UTF_8));
            }

            assertThat(text.toString()).startsWith("HTTP/1.1 415").contains("HTTP/1.1 ");
        }
    }

    @Test
    void largeAnswersAreWrittenWhole() {
        RawHttp.Answer answer = post("{\"query\":\"{wide{id name day at}}\"}");

        assertThat(answer.json().at("/data/wide")).hasSize(1000);
        assertThat(answer.json().at("/data/wide/999/day").asText()).isEqualTo("2026-11-21");
        assertThat(answer.json().at("/data/wide/0/at").asText()).isEqualTo("2026-11-21T09:30:00+10:00");
        assertThat(answer.json().at("/data/wide/0/name").asText()).isEqualTo("Zürich \"quoted\" \u2028 😀 \u0007");
    }

    @Test
    void nothingFallsThroughToOtherHandlers() {
        for (String line : List.of(
                "GET /graphql",
                "HEAD /graphql",
                "DELETE /graphql/",
                "OPTIONS /graphql",
                "TRACE /graphql",
                "POST //graphql",
                "POST /x/../graphql")) {
            RawHttp.Answer answer = new RawHttp(server.port).send(line, JSON, "{".getBytes(UTF_8));

            assertThat(answer.body()).as(line).doesNotContain("stock handler");
            assertThat(answer.status()).as(line).isIn(400, 405);
        }
    }
}
