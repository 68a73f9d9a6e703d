package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActWorld;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.platform.identity.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a buyer's phone loads to see a plan of fifty tasks, in bytes on the wire, and what may be compressed. */
@QuarkusTest
class GuestPageSizeTest {

    private static final int MOST_BYTES = 60_000;

    private final GuestWorld world = new GuestWorld();
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";

    private HttpResponse<byte[]> load(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept-Encoding", "gzip, deflate")
                .header("Cookie", "guest=" + cookie)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The path of a plan of fifty tasks that people talk about. */
    private String opened() {
        UUID plan = world.acts.insert(
                PlanSamples.wordy(50).withTarget(ActWorld.today().plusDays(150)));
        String id = GlobalId.of(ActionPlan.TYPE, plan);
        for (int comment = 0; comment < 20; comment++) {
            world.acts.run(
                    world.acts.rep,
                    "CommentOnActionPlan",
                    "plan",
                    id,
                    "text",
                    comment + ": we talked to procurement, and they need the signed terms before the board meets");
        }
        var door = GuestBrowser.get(world.invited(BUYER, "plan", id).path());
        cookie = door.cookie("guest");
        return door.header("Location");
    }

    @Test
    void planOfFiftyTasksIsBelowSixtyKilobytesWithEverything() throws IOException, InterruptedException {
        String path = opened();

        HttpResponse<byte[]> answer = load(path);
        Document page = Jsoup.parse(text(answer));
        List<String> parts = new ArrayList<>();
        page.select("link[href]").forEach(link -> parts.add(link.attr("href")));
        page.select("script[src]").forEach(script -> parts.add(script.attr("src")));
        parts.add(page.select("source").attr("srcset"));

        int bytes = answer.body().length;
        for (String part : parts) {
            HttpResponse<byte[]> loaded = load(part);
            assertThat(loaded.statusCode()).as(part).isEqualTo(200);
            assertThat(loaded.headers().firstValue("Content-Encoding")).as(part).contains("gzip");
            bytes += loaded.body().length;
        }
        assertThat(page.select(".task")).hasSize(50);
        assertThat(page.select(".comment")).hasSize(20);
        assertThat(parts).hasSize(4);
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void secretOfTheFormsIsMaskedAnewInEachPageAndHoldsInAll() {
        GuestBrowser buyer = world.buyer();
        String first = buyer.token();
        String second = buyer.token();

        assertThat(first).isNotEqualTo(second);
        for (String token : List.of(first, second)) {
            assertThat(buyer.post(buyer.path() + "/comment", "form", token, "text", "Hello")
                            .statusCode())
                    .isEqualTo(303);
        }
        for (String wrong : List.of(first.substring(1), first + "AAAA", "", "x".repeat(9_000), "\u00e4")) {
            assertThat(buyer.post(buyer.path() + "/comment", "form", wrong, "text", "Hello")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(403);
        }
    }

    @Test
    void clientThatDoesNotAskForCompressionGetsNone() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/p/x"))
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        assertThat(answer.body()).contains("Nothing to see here");
    }

    @Test
    void pageWithACalendarLinkIsNotCompressed() {
        GuestBrowser buyer = world.buyer();

        String encoding = buyer.request()
                .header("Accept-Encoding", "gzip")
                .contentType("application/x-www-form-urlencoded")
                .formParam("form", buyer.token())
                .post(buyer.path() + "/calendar")
                .header("Content-Encoding");

        assertThat(encoding).isIn(null, "identity");
    }
}
