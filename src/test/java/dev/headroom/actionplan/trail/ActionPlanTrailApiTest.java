package dev.headroom.actionplan.trail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.headroom.actionplan.ActWorld;
import dev.headroom.actionplan.ProgressStep;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail of a plan as a list, as JSON and as a page to print. */
@QuarkusTest
class ActionPlanTrailApiTest {

    private ActWorld world;

    @BeforeEach
    void prepare() {
        world = new ActWorld();
        world.run(world.rep, "NoteOnActionPlan", "text", "Discount up to 10 %");
        world.agree();
        world.asBuyer((plan, act) -> new ProgressStep(plan, act)
                .comment(Uuids.next(), null, "<script>alert(1)</script> & more", List.of(), false));
    }

    private JsonPath trail(int first, @Nullable String after) {
        return world.rep
                .graphql()
                .run(Operation.read("web/ActionPlanTrail"), "id", world.planId(), "first", first, "after", after)
                .extract()
                .jsonPath()
                .setRootPath("data.node.trail");
    }

    private ValidatableResponse export(Person who, String file) {
        return given().auth()
                .oauth2(who.token())
                .get("/action-plans/" + world.planId() + "/" + file)
                .then();
    }

    @Test
    void everyVersionHasItsEntryAndPagesFollowEachOther() {
        assertThat(trail(50, null).getList("nodes.action"))
                .containsExactly("BEGAN", "NOTED", "OFFERED", "ACCEPTED", "COMMENTED");
        assertThat(trail(50, null).getBoolean("verified")).isTrue();

        JsonPath page = trail(2, null);
        JsonPath next = trail(2, page.getString("pageInfo.endCursor"));

        assertThat(page.getBoolean("verified")).isTrue();
        assertThat(next.getList("nodes.number")).containsExactly(3, 4);
        assertThat(next.getBoolean("verified")).isTrue();
        assertThat(next.getString("nodes[0].previousHash")).isEqualTo(page.getString("nodes[1].hash"));
    }

    @Test
    void exportForBothSidesHoldsTheSignaturesAndNothingInternal() {
        export(world.rep, "trail.json")
                .statusCode(200)
                .contentType("application/json")
                .body("intact", is(true))
                .body("entries", hasSize(5))
                .body("entries[1].internal", is(true))
                .body("baselines", hasSize(1))
                .body("baselines[0].content", containsString("Ten people at work"))
                .body(not(containsString("wrote a note")))
                .body(not(containsString("discount")));
    }

    @Test
    void sellersExportHoldsWhatStaysInside() {
        export(world.rep, "trail.json?for=seller").body("entries[1].sentence", containsString("wrote a note"));
        export(world.rep, "trail.json?for=everybody")
                .statusCode(400)
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"));
    }

    @Test
    void pageToPrintEscapesWhatPeopleWrote() {
        String page = export(world.rep, "trail")
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more")
                .doesNotContain("<script")
                .contains("An entry that stays inside")
                .doesNotContain("wrote a note");
    }

    @Test
    void exportIsForThoseWhoSeeThePlan() {
        export(world.stranger, "trail.json").statusCode(404);
        export(world.stranger, "trail").statusCode(404);
        given().get("/action-plans/" + world.planId() + "/trail.json").then().statusCode(401);
        given().auth()
                .oauth2(world.rep.token())
                .get("/action-plans/junk/trail")
                .then()
                .statusCode(404);
    }
}
