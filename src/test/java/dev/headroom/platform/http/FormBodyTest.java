package dev.headroom.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is taken of a form, over HTTP, and what it is refused for. */
class FormBodyTest {

    private static final int MOST_TEXT = 1_000;
    private static final int MOST_FILE = 2_000;
    private static final String BOUNDARY = "cut";

    private static Vertx vertx;
    private static HttpServer server;

    @BeforeAll
    static void serve() throws Exception {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route().handler(FormBodyTest::receive);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static void receive(RoutingContext context) {
        context.request().pause();
        FormBody.read(context, MOST_TEXT, MOST_FILE)
                .subscribe()
                .with(
                        form -> context.end(form.fields() + " "
                                + (form.file() == null
                                        ? "no file"
                                        : form.file().name() + " of "
                                                + form.file().content().length)),
                        failure -> {
                            JsonAnswer.refuse(context, failure);
                            FormBody.drain(context);
                        });
    }

    private static HttpResponse<String> send(String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + "/"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String... parts) throws IOException, InterruptedException {
        return send("multipart/form-data; boundary=" + BOUNDARY, String.join("", parts) + "--" + BOUNDARY + "--\r\n");
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, int bytes) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + "x".repeat(bytes) + "\r\n";
    }

    @Test
    void fieldsAndOneFileAreTaken() throws Exception {
        var answer = post(field("text", "Hello"), field("text", "again"), file("a.txt", MOST_FILE));

        assertThat(answer.body()).isEqualTo("{text=[Hello, again]} a.txt of " + MOST_FILE);
    }

    @Test
    void partsWithoutContentTakeRoomToo() throws Exception {
        var few = post(field("n", "").repeat(MOST_TEXT / 2));
        var many = post(field("n", "").repeat(MOST_TEXT / 2 + 1));

        assertThat(few.statusCode()).isEqualTo(200);
        assertThat(many.body()).contains("LIMIT_EXCEEDED").contains("longer than " + MOST_TEXT);
    }

    @Test
    void textIsLimitedOverAllItsFields() throws Exception {
        assertThat(post(field("a", "x".repeat(MOST_TEXT / 2)), field("b", "y".repeat(MOST_TEXT / 2)))
                        .body())
                .contains("LIMIT_EXCEEDED");
        assertThat(send("application/x-www-form-urlencoded", "a=" + "x".repeat(MOST_TEXT))
                        .body())
                .contains("LIMIT_EXCEEDED");
    }

    @Test
    void secondFileIsRefusedAndAnEmptyOneIsNone() throws Exception {
        assertThat(post(file("a.txt", 1), file("b.txt", 1)).body())
                .contains("BAD_USER_INPUT")
                .contains("more than one file");
        assertThat(post(file("", 0), file("b.txt", 3)).body()).isEqualTo("{} b.txt of 3");
        assertThat(post(field("text", "Hello"), file("", 0)).body()).isEqualTo("{text=[Hello]} no file");
    }

    @Test
    void fileThatIsTooLargeIsRefusedInWords() throws Exception {
        assertThat(post(file("a.txt", MOST_FILE + 1)).body())
                .contains("LIMIT_EXCEEDED")
                .contains("send a link to it");
    }

    @Test
    void whatIsNoFormIsRefused() throws Exception {
        for (String type : new String[] {"application/json", "multipart/form-data", "text/plain"}) {
            assertThat(send(type, "{}").body()).as(type).contains("BAD_USER_INPUT");
        }
    }
}
