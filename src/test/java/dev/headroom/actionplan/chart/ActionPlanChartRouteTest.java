package dev.headroom.actionplan.chart;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.access.people.Role;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.StoredPlan;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chart of an action plan over HTTP. */
@QuarkusTest
class ActionPlanChartRouteTest {

    private StoredPlan stored;

    @BeforeEach
    void prepare() {
        stored = new StoredPlan();
    }

    private static ValidatableResponse chart(String token, String file) {
        return given().auth().oauth2(token).get("/charts/action-plan/" + file).then();
    }

    @Test
    void chartShowsThePlanToWhoSeesItInternalTasksIncluded() {
        chart(stored.rep.token(), stored.globalId() + ".svg?width=390")
                .statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", is("nosniff"))
                .body(containsString("viewBox=\"0 0 390 "))
                .body(containsString("Read the contract"), containsString("Ask for a discount"));
    }

    @Test
    void widthIsANumberThatAChartCanBeLaidOutFor() {
        for (String width : List.of("9", "319", "1601", "wide")) {
            chart(stored.rep.token(), stored.globalId() + ".svg?width=" + width)
                    .statusCode(400)
                    .body(containsString("width"));
        }
    }

    @Test
    void nobodyElseLearnsThatThereIsAPlan() {
        TestOrganization.Person stranger = stored.organization.member(Role.REP.name(), stored.organization.team(null));
        TestOrganization.Person foreign = TestOrganization.create().admin();
        String nowhere = GlobalId.of(ActionPlan.TYPE, UUID.randomUUID());
        String absent = chart(stored.rep.token(), nowhere + ".svg")
                .statusCode(404)
                .extract()
                .asString();

        for (TestOrganization.Person other : List.of(stranger, foreign)) {
            String answer = chart(other.token(), stored.globalId() + ".svg")
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(answer).isEqualTo(absent);
        }
        for (String junk : List.of("junk.svg", stored.globalId(), GlobalId.of("Account", stored.account) + ".svg")) {
            chart(stored.rep.token(), junk).statusCode(404);
        }
    }

    @Test
    void nobodySeesItWithoutAToken() {
        given().get("/charts/action-plan/" + stored.globalId() + ".svg").then().statusCode(401);
    }
}
