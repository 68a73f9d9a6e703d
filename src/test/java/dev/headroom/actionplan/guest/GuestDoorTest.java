package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.BUYER;
import static dev.headroom.actionplan.guest.GuestWorld.PARTNER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.headroom.platform.secrets.LinkToken;
import dev.headroom.platform.secrets.Secrets;
import dev.headroom.support.LogCapture;
import dev.headroom.support.Owner;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in by a link, and what the link leaves behind. */
@QuarkusTest
class GuestDoorTest {

    private GuestWorld world;

    @BeforeEach
    void prepare() {
        world = new GuestWorld();
    }

    @Test
    void linkIsTakenForACookieAndAnAddressWithoutIt() {
        var invited = world.invited(BUYER);

        Response door = GuestBrowser.get(invited.path());

        assertThat(door.statusCode()).isEqualTo(303);
        assertThat(door.header("Location"))
                .isEqualTo("/p/plan/" + world.acts.plan)
                .doesNotContain(invited.token());
        assertThat(door.header("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .contains("Secure", "SameSite=Lax", "Path=/p/plan/" + world.acts.plan, "Max-Age=43200")
                .doesNotContain(invited.token());
        assertThat(door.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void linkOpensAnyNumberOfTimesAndChangesNothing() {
        var invited = world.invited(BUYER);
        int version = world.acts.read().version();
        String row = row(invited.guest());

        for (int times = 0; times < 3; times++) {
            assertThat(GuestBrowser.get(invited.path()).statusCode()).isEqualTo(303);
            given().redirects().follow(false).head(invited.path()).then().statusCode(303);
            GuestBrowser.open(invited.path()).load();
        }

        assertThat(row(invited.guest())).isEqualTo(row);
        assertThat(world.acts.read().version()).isEqualTo(version);
        assertThat(Owner.textsIn(
                        world.acts.organization.id(),
                        "select v.guest::text from guest_visits v where v.guest = '" + invited.guest() + "'"))
                .isEmpty();
    }

    private String row(UUID guest) {
        return Owner.textsIn(world.acts.organization.id(), "select g::text from guests g where g.id = '" + guest + "'")
                .get(0);
    }

    @Test
    void whoIsNotLetInGetsOneAnswerWhateverTheReason() {
        var expired = world.invited(BUYER);
        Owner.execute(
                world.acts.organization.id(),
                "update guests set expires_at = now() - interval '1 second' where id = ?",
                expired.guest());
        var revoked = world.invited(BUYER);
        GuestWorld.run(world.acts.rep, "RevokeActionPlanInvitation", "id", revoked.id());
        LinkToken guessed = InvitationToken.next(world.acts.organization.id());
        LinkToken foreign = InvitationToken.next(UUID.randomUUID());
        String cut = world.invited(BUYER).path();

        List<Response> answers = Stream.of(
                        expired.path(),
                        revoked.path(),
                        "/p/" + guessed.text(),
                        "/p/" + foreign.text(),
                        cut.substring(0, cut.length() - 1),
                        "/p/mapl_",
                        "/p/x",
                        "/p/" + "a".repeat(3000),
                        "/p/..%2f..%2fetc",
                        "/p/%00",
                        "/p/plan/" + world.acts.plan,
                        "/p/plan/" + UUID.randomUUID(),
                        "/p/plan/nonsense/files/" + UUID.randomUUID(),
                        "/p/plan/" + world.acts.plan + "/events")
                .map(GuestBrowser::get)
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(answers.get(0).asString());
            assertThat(names(answer)).isEqualTo(names(answers.get(0)));
        });
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream().map(Header::getName).sorted().toList();
    }

    @Test
    void revocationClosesOpenPagesAtOnce() {
        var invited = world.invited(BUYER);
        GuestBrowser browser = GuestBrowser.open(invited.path());
        String token = browser.token();

        GuestWorld.run(world.acts.rep, "RevokeActionPlanInvitation", "id", invited.id());

        assertThat(browser.load().statusCode()).isEqualTo(404);
        assertThat(browser.post(browser.path() + "/comment", "form", token, "text", "Still here")
                        .statusCode())
                .isEqualTo(404);
        assertThat(world.acts.read().progress().comments()).isEmpty();
    }

    @Test
    void whoTakesOverAPartDoesNotGetTheLinkOfWhoHadIt() {
        var invited = world.invited(BUYER);
        GuestBrowser browser = GuestBrowser.open(invited.path());
        String token = browser.token();

        world.handOver(BUYER, "kim@customer.example");

        assertThat(browser.load().statusCode()).isEqualTo(404);
        assertThat(browser.request().get(browser.path() + "/trail.json").statusCode())
                .isEqualTo(404);
        assertThat(browser.post(browser.path() + "/comment", "form", token, "text", "Still me")
                        .statusCode())
                .isEqualTo(404);
        assertThat(GuestBrowser.open(invited.path()).load().statusCode()).isEqualTo(404);
        assertThat(world.buyer().load().statusCode()).isEqualTo(200);
    }

    @Test
    void linkEndsWhenThePartIsSomebodyElsesWithoutAnAddress() {
        var invited = world.invited(BUYER);
        GuestBrowser browser = GuestBrowser.open(invited.path());
        String token = browser.token();

        world.put(BUYER, "role", "Sponsor of the pilot", "email", null)
                .body("data.changeActionPlan.userErrors", empty());
        assertThat(browser.load().statusCode()).isEqualTo(200);
        world.put(BUYER, "name", "Kim").body("data.changeActionPlan.userErrors", empty());

        assertThat(browser.load().statusCode()).isEqualTo(404);
        assertThat(browser.post(browser.path() + "/accept", "form", token, "hash", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(GuestBrowser.open(invited.path()).load().statusCode()).isEqualTo(404);
        GuestBrowser kim = GuestBrowser.open(
                world.invited(BUYER, "email", "kim@customer.example").path());
        assertThat(kim.load().statusCode()).isEqualTo(200);
    }

    @Test
    void linkOfAPartWithoutANameIsTheirsOnceTheyAreNamed() {
        GuestBrowser partner = world.partner();

        world.put(PARTNER, "name", "Pat").body("data.changeActionPlan.userErrors", empty());

        assertThat(partner.load().statusCode()).isEqualTo(200);
        world.put(PARTNER, "name", "Kim", "email", null).body("data.changeActionPlan.userErrors", empty());
        assertThat(partner.load().statusCode()).isEqualTo(404);
    }

    @Test
    void cookieOfOnePlanOpensNoOther() {
        GuestBrowser browser = world.buyer();
        UUID other = world.acts.insert(world.acts.read().content());
        var foreign = new GuestWorld();

        assertThat(browser.request().get("/p/plan/" + other).statusCode()).isEqualTo(404);
        assertThat(browser.request().get("/p/plan/" + foreign.acts.plan).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/p/plan/" + other + "/comment", "form", browser.token(), "text", "Hi")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void cookieThatIsChangedOrTooOldOpensNothing() {
        var invited = world.invited(BUYER);
        String cookie = GuestBrowser.get(invited.path()).cookie("guest");
        byte[] bytes = Base64.getUrlDecoder().decode(cookie);
        bytes[bytes.length - 1] ^= 1;
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var old = new GuestSession(
                world.acts.organization.id(),
                invited.guest(),
                UUID.randomUUID(),
                true,
                Instant.now().minusSeconds(1));

        for (String bad : List.of(changed, signed(old), "", "x".repeat(5000), cookie.substring(1))) {
            given().redirects()
                    .follow(false)
                    .header("Cookie", "guest=" + bad)
                    .get("/p/plan/" + world.acts.plan)
                    .then()
                    .statusCode(404);
        }
    }

    private static String signed(GuestSession session) {
        byte[] payload = session.toBytes();
        byte[] signature = Arc.container().instance(Secrets.class).get().sign("guest-session", payload);
        byte[] whole = ByteBuffer.allocate(signature.length + payload.length)
                .put(signature)
                .put(payload)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    @Test
    void everyAnswerForbidsWhatAPageNeedsNot() {
        var invited = world.invited(BUYER);
        GuestBrowser browser = GuestBrowser.open(invited.path());

        for (Response answer : List.of(GuestBrowser.get(invited.path()), browser.load(), GuestBrowser.get("/p/x"))) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Robots-Tag")).contains("noindex");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void tokenReachesNeitherLogNorMetrics() {
        var invited = world.invited(BUYER);
        LinkToken guessed = InvitationToken.next(world.acts.organization.id());
        try (LogCapture log = LogCapture.start()) {
            GuestBrowser.open(invited.path()).load();
            GuestBrowser.get("/p/" + guessed.text());
            GuestBrowser.get("/p/" + guessed.text() + "/more");
            GuestBrowser.get("/p/" + guessed.text() + "?x=%zz");
            given().redirects().follow(false).post(invited.path());
            given().redirects().follow(false).put(invited.path());
            assertThat(log.text()).doesNotContain(invited.token(), guessed.text());
        }

        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains("/p/plan/{plan}")
                .doesNotContain(invited.token(), guessed.text(), world.acts.plan.toString());
    }
}
