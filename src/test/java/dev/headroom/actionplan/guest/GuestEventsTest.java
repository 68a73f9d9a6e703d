package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.BUYER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an open page is told while it is open. */
@QuarkusTest
class GuestEventsTest {

    /** Less than the heartbeat, which tells a page late of what it should have been told at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private GuestWorld world;

    @BeforeEach
    void prepare() {
        world = new GuestWorld();
    }

    /** The lines an open page is sent; the future ends with the stream. */
    private record Listening(List<String> lines, CompletableFuture<?> ended) {

        void awaitLine(String line) {
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(lines)
                    .contains(line));
        }
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private Listening listen(String link, int version) {
        String cookie = GuestBrowser.get(link).cookie("guest");
        var request = HttpRequest.newBuilder(address("/p/plan/" + world.acts.plan + "/events?version=" + version))
                .header("Cookie", "guest=" + cookie)
                .build();
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<?> ended = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        return new Listening(lines, ended);
    }

    @Test
    void pageIsToldThatSomethingChangedAndNotWhat() {
        var invited = world.invited(BUYER);
        Listening page = listen(invited.path(), world.acts.read().version());
        page.awaitLine("retry: 5000");

        world.acts.run(world.acts.rep, "CommentOnActionPlan", "text", "A secret word");

        page.awaitLine("event: changed");
        page.awaitLine("data: " + world.acts.read().version());
        assertThat(String.join("", page.lines())).doesNotContain("secret");
    }

    @Test
    void pageThatIsBehindIsToldAtOnce() {
        var invited = world.invited(BUYER);
        world.acts.run(world.acts.rep, "CommentOnActionPlan", "text", "Earlier");

        Listening page = listen(invited.path(), 1);

        page.awaitLine("event: changed");
    }

    @Test
    void streamEndsWhenTheInvitationDoes() {
        var invited = world.invited(BUYER);
        Listening page = listen(invited.path(), 1);
        page.awaitLine("retry: 5000");

        GuestWorld.run(world.acts.rep, "RevokeActionPlanInvitation", "id", invited.id());

        Awaitility.await().atMost(PATIENCE).until(() -> page.ended().isDone());
        assertThat(page.lines()).contains("event: end");
    }

    @Test
    void sixthPageOfAGuestEndsTheFirst() {
        var invited = world.invited(BUYER);
        Listening first = listen(invited.path(), 1);
        first.awaitLine("retry: 5000");

        for (int more = 0; more < 5; more++) {
            listen(invited.path(), 1).awaitLine("retry: 5000");
        }

        Awaitility.await().atMost(PATIENCE).until(() -> first.ended().isDone());
    }
}
