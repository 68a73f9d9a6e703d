package dev.headroom.actionplan.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the buyer's page calls signed: nothing that one side changed since. */
@QuarkusTest
class SignedPageTest {

    private GuestWorld world;

    @BeforeEach
    void prepare() {
        world = new GuestWorld();
    }

    private void move(int days) {
        String day = world.acts.read().getTargetOn().plusDays(days).toString();
        world.acts.change("targetOn", day).body("userErrors", empty());
    }

    @Test
    void targetTheSellerMovedIsShownBesideTheOneBothSigned() {
        world.acts.agree();
        GuestBrowser buyer = world.buyer();
        assertThat(buyer.page().select(".forecast").text()).contains("as agreed");
        move(7);

        Document page = buyer.page();

        assertThat(page.select(".forecast").text())
                .contains("Agreed was ", "which your side has not signed")
                .doesNotContain("as agreed");
        assertThat(page.select(".state").text()).contains("your side has not signed the change");
        assertThat(buyer.request().get(buyer.path() + "/trail").asString())
                .contains("which the buyer&#39;s side has not signed");
    }

    @Test
    void offerTellsOfWordsAndDatesThatChanged() {
        world.acts.agree();
        world.acts.change("title", "Pilot, with more people").body("userErrors", empty());
        move(7);
        world.acts.run(
                world.acts.rep,
                "OfferActionPlan",
                "expectedVersion",
                world.acts.read().version());

        assertThat(world.buyer().page().select(".ask").text())
                .contains("What the plan says was changed", "The target date moves from");
    }
}
