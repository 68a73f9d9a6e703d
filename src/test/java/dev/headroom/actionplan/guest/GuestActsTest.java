package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.BUYER;
import static dev.headroom.actionplan.guest.GuestWorld.BUYER_TASK;
import static dev.headroom.actionplan.guest.GuestWorld.HELD_TASK;
import static dev.headroom.actionplan.guest.GuestWorld.INTERNAL_TASK;
import static dev.headroom.actionplan.guest.GuestWorld.NEED;
import static dev.headroom.actionplan.guest.GuestWorld.NEED_OUTCOME;
import static dev.headroom.actionplan.guest.GuestWorld.PARTNER_TASK;
import static dev.headroom.actionplan.guest.GuestWorld.SELLER_TASK;
import static dev.headroom.actionplan.guest.GuestWorld.START;
import static dev.headroom.actionplan.guest.GuestWorld.START_OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActWorld;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.ProposalState;
import dev.headroom.actionplan.TaskState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What guests may do to a plan, what they may not, and what becomes of what they typed. */
@QuarkusTest
class GuestActsTest {

    private GuestWorld world;

    @BeforeEach
    void prepare() {
        world = new GuestWorld();
    }

    private ActionPlan plan() {
        return world.acts.read();
    }

    private void offer() {
        world.acts.run(world.acts.rep, "OfferActionPlan", "expectedVersion", plan().version());
    }

    /** Sends an act with a good token, whatever the page shows. */
    private Response post(GuestBrowser guest, String act, String... fields) {
        String[] all = Stream.concat(Stream.of("form", guest.token()), Stream.of(fields))
                .toArray(String[]::new);
        return guest.post(guest.path() + "/" + act, all);
    }

    @Test
    void whatNoGuestMayDoIsRefused() {
        offer();
        GuestBrowser buyer = world.buyer();
        int version = plan().version();

        assertThat(post(buyer, "accept", "hash", "0".repeat(64)).statusCode()).isEqualTo(422);
        assertThat(post(buyer, "task", "target", SELLER_TASK.toString(), "state", "DONE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(buyer, "task", "target", INTERNAL_TASK.toString(), "state", "DONE")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(buyer, "task", "target", HELD_TASK.toString(), "state", "STARTED")
                        .asString())
                .contains("hold point");
        assertThat(post(buyer, "verify", "target", START_OUTCOME.toString(), "verified", "true")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(buyer, "verify", "target", NEED_OUTCOME.toString(), "verified", "false")
                        .asString())
                .contains("say what is missing");
        assertThat(post(buyer, "confirm", "target", INTERNAL_TASK.toString(), "on", "2030-01-01")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(buyer, "propose", "target", INTERNAL_TASK.toString(), "on", "2030-01-01", "text", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(buyer, "comment", "target", INTERNAL_TASK.toString(), "text", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(buyer, "propose", "on", "12345-99-99", "text", "x").statusCode())
                .isEqualTo(422);
        assertThat(post(buyer, "evidence", "target", UUID.randomUUID().toString(), "text", "x")
                        .statusCode())
                .isEqualTo(404);
        for (String act : List.of("offer", "claim", "close", "note", "withdraw", "edit", "x")) {
            assertThat(post(buyer, act, "text", "x").statusCode()).as(act).isEqualTo(404);
        }
        assertThat(plan().version()).isEqualTo(version);
    }

    @Test
    void partWithoutANameSignsNothing() {
        UUID part = UUID.randomUUID();
        world.put(part, "side", "BUYER", "role", "Security", "email", "sue@customer.example");
        offer();
        GuestBrowser guest = GuestBrowser.open(world.invited(part).path());
        String hash = Objects.requireNonNull(plan().getOffer()).hash();

        Response refused = post(guest, "accept", "hash", hash);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).contains("Your part of the plan has no name yet");
        String later = ActWorld.today().plusDays(200).toString();
        assertThat(post(guest, "propose", "on", later, "text", "Later").statusCode())
                .isEqualTo(403);
        assertThat(post(guest, "verify", "target", NEED_OUTCOME.toString(), "verified", "true")
                        .statusCode())
                .isEqualTo(403);
        assertThat(plan().isAgreed()).isFalse();
        world.put(part, "name", "Sue");
        offer();
        String named = Objects.requireNonNull(plan().getOffer()).hash();
        assertThat(post(guest, "accept", "hash", named).statusCode()).isEqualTo(303);
        assertThat(plan().isAgreed()).isTrue();
    }

    @Test
    void partnersWorkAndSignNothing() {
        offer();
        GuestBrowser partner = world.partner();
        int version = plan().version();
        String hash = Objects.requireNonNull(plan().getOffer()).hash();

        assertThat(partner.page().getElementById("accept")).isNull();
        assertThat(partner.page().getElementById("propose")).isNull();
        assertThat(post(partner, "propose", "target", NEED.toString(), "on", "2030-01-01", "text", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(partner, "accept", "hash", hash).statusCode()).isEqualTo(403);
        assertThat(post(partner, "decline", "text", "No").statusCode()).isEqualTo(403);
        assertThat(post(partner, "confirm", "target", NEED.toString(), "on", "2030-01-01")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(partner, "verify", "target", NEED_OUTCOME.toString(), "verified", "true")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(partner, "task", "target", BUYER_TASK.toString(), "state", "DONE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(plan().version()).isEqualTo(version);

        world.acts.verifyNeed();
        assertThat(post(partner, "task", "target", PARTNER_TASK.toString(), "state", "STARTED")
                        .statusCode())
                .isEqualTo(303);
        assertThat(plan().progress().stateOf(PARTNER_TASK)).isEqualTo(TaskState.STARTED);
    }

    @Test
    void closedPlanIsReadAndNoLongerChanged() {
        GuestBrowser buyer = world.buyer();
        String token = buyer.token();
        world.acts.run(world.acts.rep, "CloseActionPlan", "to", "ABANDONED", "reason", "They chose another way");

        Document page = buyer.page();

        assertThat(page.text()).contains("This plan was given up");
        assertThat(page.select("form")).isEmpty();
        for (String act : List.of("comment", "task", "propose", "confirm", "verify", "evidence", "accept", "decline")) {
            Response answer = buyer.post(
                    buyer.path() + "/" + act,
                    "form",
                    token,
                    "target",
                    act.equals("verify") || act.equals("evidence") ? NEED_OUTCOME.toString() : BUYER_TASK.toString(),
                    "text",
                    "x",
                    "on",
                    ActWorld.today().toString(),
                    "state",
                    "DONE",
                    "verified",
                    "true");
            assertThat(answer.statusCode()).as(act).isEqualTo(422);
        }
        assertThat(plan().getState()).isEqualTo(ActionPlanState.ABANDONED);
    }

    @Test
    void formOfNobodysPageIsRefused() {
        GuestBrowser buyer = world.buyer();
        String foreign = world.otherBuyer().token();
        String own = buyer.token();

        assertThat(buyer.post(buyer.path() + "/comment", "text", "x").statusCode())
                .isEqualTo(403);
        assertThat(buyer.post(buyer.path() + "/comment", "form", foreign, "text", "x")
                        .statusCode())
                .isEqualTo(403);
        for (String[] header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            // The service's own host without TLS, which anybody between may have written.
            {"Origin", "http://headroom.example"},
            {"Origin", "http://localhost:" + RestAssured.port}
        }) {
            buyer.request()
                    .header(header[0], header[1])
                    .contentType("application/x-www-form-urlencoded")
                    .formParam("form", own)
                    .formParam("text", "x")
                    .post(buyer.path() + "/comment")
                    .then()
                    .statusCode(403);
        }
        assertThat(plan().progress().comments()).isEmpty();
        for (String origin : List.of("null", "https://headroom.example")) {
            buyer.request()
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Origin", origin)
                    .contentType("application/x-www-form-urlencoded")
                    .formParam("form", own)
                    .formParam("text", "x")
                    .post(buyer.path() + "/comment")
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void sendingAFormTwiceIsSendingItOnce() {
        GuestBrowser buyer = world.buyer();
        Element form = GuestBrowser.form(buyer.page(), "comment", "");

        assertThat(buyer.send(form, "text", "Once").statusCode()).isEqualTo(303);
        assertThat(buyer.send(form, "text", "Once").statusCode()).isEqualTo(303);
        Response other = buyer.send(form, "text", "Twice");

        assertThat(plan().progress().comments()).hasSize(1);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(other.asString()).select("#t-comment").text()).isEqualTo("Twice");
    }

    @Test
    void whatWasTypedIsShownAgainWhenItIsRefused() {
        GuestBrowser buyer = world.buyer();

        Response answer = post(
                buyer, "propose", "target", NEED.toString(), "on", "1800-01-01", "text", "Because <i>we</i> said so");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("[role=alert]").text()).contains("Not saved.", "1900");
        assertThat(page.select("#t-propose").text()).isEqualTo("Because <i>we</i> said so");
        assertThat(page.select("#w-propose option[selected]").attr("value")).isEqualTo(NEED.toString());
        assertThat(page.select("#propose").hasAttr("open")).isTrue();
    }

    @Test
    void stalePageIsAnsweredInWordsAndSignsNothing() {
        offer();
        GuestBrowser buyer = world.buyer();
        Element form = GuestBrowser.form(buyer.page(), "accept", "");
        world.acts.run(world.acts.rep, "WithdrawActionPlanOffer");
        change("Pilot, with more people");
        offer();

        Response answer = buyer.send(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("The plan was changed after you opened it");
        assertThat(plan().isAgreed()).isFalse();
    }

    private void change(String title) {
        edit("title", title);
    }

    private void edit(String field, Object value) {
        String change = "mutation ($input: ChangeActionPlanInput!) { changeActionPlan(input: $input)"
                + " { userErrors { message } } }";
        world.acts
                .rep
                .graphql()
                .run(
                        change,
                        "input",
                        ActWorld.named("id", world.acts.planId(), "expectedVersion", plan().version(), field, value));
    }

    @Test
    void nobodyVerifiesAnOutcomeThatWasWrittenAnewSinceTheyReadIt() {
        GuestBrowser buyer = world.buyer();
        Element form = GuestBrowser.form(buyer.page(NEED_OUTCOME), "verify", NEED_OUTCOME);
        edit(
                "putOutcomes",
                List.of(Map.of("id", NEED_OUTCOME.toString(), "criterion", "Need agreed, for half the price")));

        Response stale = buyer.send(form, "verified", "true");

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.asString()).contains("The outcome was changed after you opened the page");
        assertThat(plan().progress().verification(NEED_OUTCOME)).isEmpty();
        assertThat(post(buyer, "verify", "target", NEED_OUTCOME.toString(), "verified", "true")
                        .statusCode())
                .isEqualTo(422);
        assertThat(buyer.send("verify", NEED_OUTCOME, "verified", "true").statusCode())
                .isEqualTo(303);
        assertThat(plan().progress().isVerified(NEED_OUTCOME)).isTrue();
    }

    @Test
    void acceptanceAfterwardsTellsWhatChanged() {
        world.acts.agree();
        change("Pilot, with more people");
        offer();

        Document page = world.buyer().page();

        assertThat(page.select(".ask").text()).contains("What changed since you signed last");
    }

    @Test
    void datesAreConfirmedProposedAndAnswered() {
        world.acts.agree();
        GuestBrowser buyer = world.buyer();
        String later = ActWorld.today().plusDays(200).toString();

        String due = plan().agreement()
                .baseline()
                .flatMap(last -> last.dueOn(NEED))
                .orElseThrow()
                .toString();

        assertThat(post(buyer, "confirm", "target", NEED.toString(), "on", later)
                        .asString())
                .contains("confirm that day");
        assertThat(post(buyer, "confirm", "target", NEED.toString(), "on", due).statusCode())
                .isEqualTo(303);
        assertThat(plan().agreement().pinnedOn(NEED)).hasToString("Optional[" + due + "]");
        assertThat(post(buyer, "propose", "target", START.toString(), "on", later, "text", "Holidays")
                        .statusCode())
                .isEqualTo(303);
        UUID proposal = plan().getProposals().get(0).uuid();
        assertThat(post(buyer, "answer", "target", proposal.toString(), "answer", "COUNTERSIGNED")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(buyer, "answer", "target", proposal.toString(), "answer", "WITHDRAWN")
                        .statusCode())
                .isEqualTo(303);
        world.acts.run(world.acts.rep, "ProposeActionPlanDate", "on", later, "reason", "Later");
        assertThat(buyer.page().select(".ask").text()).contains("Another date for the target date", "Later");
        UUID asked = plan().agreement().openProposals().get(0).uuid();
        assertThat(post(buyer, "answer", "target", asked.toString(), "answer", "COUNTERSIGNED")
                        .statusCode())
                .isEqualTo(303);
        assertThat(plan().content().targetOn()).isEqualTo(later);
        assertThat(plan().getProposals().get(1).state()).isEqualTo(ProposalState.COUNTERSIGNED);
    }

    @Test
    void twoSidesAtOnceLoseNothing() {
        GuestBrowser buyer = world.buyer();
        String token = buyer.token();

        List<CompletableFuture<Integer>> running = Stream.iterate(0, number -> number + 1)
                .limit(8)
                .map(number -> CompletableFuture.supplyAsync(() -> number % 2 == 0
                        ? buyer.post(buyer.path() + "/comment", "form", token, "text", "Buyer " + number)
                                .statusCode()
                        : world.acts
                                .run(world.acts.rep, "CommentOnActionPlan", "text", "Seller " + number)
                                .extract()
                                .statusCode()))
                .toList();
        running.forEach(CompletableFuture::join);

        assertThat(plan().progress().comments()).hasSize(8);
    }

    @Test
    void mentionIsKeptAndUnknownPeopleAreRefused() {
        GuestBrowser buyer = world.buyer();

        assertThat(post(buyer, "comment", "text", "See", "mention", BUYER.toString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(
                                buyer,
                                "comment",
                                "text",
                                "See",
                                "mention",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(plan().progress().comments().get(0).mentions()).containsExactly(BUYER);
    }

    @Test
    void readingChangesNothingWhateverTheAddressSays() {
        GuestBrowser buyer = world.buyer();
        int version = plan().version();

        buyer.request().get(buyer.path() + "/accept").then().statusCode(404);
        buyer.request()
                .get(buyer.path() + "?done=accept&about=" + BUYER_TASK)
                .then()
                .statusCode(200);
        buyer.request().get(buyer.path() + "/view").then().statusCode(404);
        buyer.request().head(buyer.path()).then().statusCode(200);

        assertThat(plan().version()).isEqualTo(version);
        assertThat(buyer.request().get(buyer.path() + "?done=<b>x</b>").asString())
                .doesNotContain("<b>x");
    }
}
