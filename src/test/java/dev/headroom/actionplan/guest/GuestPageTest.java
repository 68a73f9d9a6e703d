package dev.headroom.actionplan.guest;

import static dev.headroom.actionplan.guest.GuestWorld.BUYER_TASK;
import static dev.headroom.actionplan.guest.GuestWorld.NEED_OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanState;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a buyer does on the page of their plan, without any script. */
@QuarkusTest
class GuestPageTest {

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

    @Test
    void buyerAcceptsWhatThePageShows() {
        offer();
        GuestBrowser buyer = world.buyer();

        var answer = buyer.send("accept", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(plan().getState()).isEqualTo(ActionPlanState.AGREED);
        assertThat(plan().agreement().baseline().orElseThrow().buyer().by()).isEqualTo("Bea");
        Document page = buyer.page();
        assertThat(page.text()).contains("Both sides have signed this plan.");
    }

    @Test
    void pageNamesNothingInternal() {
        world.acts.run(world.acts.rep, "NoteOnActionPlan", "text", "They have no budget");
        world.acts.run(
                world.acts.rep, "CommentOnActionPlan", "text", "Between ourselves: push harder", "internal", true);

        String page = world.buyer().load().asString();

        assertThat(page)
                .contains("Name the need", "Show what we heard")
                .doesNotContain("discount", "no budget", "push harder", "action-of-ours");
    }

    @Test
    void buyerMovesTheirTaskVerifiesAndComments() {
        GuestBrowser buyer = world.buyer();

        assertThat(buyer.send("task", BUYER_TASK, "state", "DONE").statusCode()).isEqualTo(303);
        assertThat(buyer.send("verify", NEED_OUTCOME, "verified", "true").statusCode())
                .isEqualTo(303);
        assertThat(buyer.send("comment", "", "text", "Well done <b>all</b>").statusCode())
                .isEqualTo(303);

        assertThat(plan().progress().isVerified(NEED_OUTCOME)).isTrue();
        String page = buyer.load().asString();
        assertThat(page).contains("Well done &lt;b&gt;all&lt;/b&gt;").doesNotContain("<b>all");
    }
}
