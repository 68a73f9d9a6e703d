package dev.headroom.accountplan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.platform.identity.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chart of a plan's relationships over HTTP. */
@QuarkusTest
class RelationshipChartRouteTest {

    private PlannedCustomer customer;

    @BeforeEach
    void prepare() {
        customer = new PlannedCustomer();
    }

    private ValidatableResponse chart(String token, String file) {
        return given().auth().oauth2(token).get("/charts/relationships/" + file).then();
    }

    @Test
    void chartShowsUnitsAndLevelsForWhoSeesThePlan() {
        customer.contact("Ann", "EXECUTIVE");

        chart(customer.rep.token(), customer.planId() + ".svg?width=390")
                .statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", is("nosniff"))
                .body(containsString("Relationships at Customer"))
                .body(containsString("viewBox=\"0 0 390 "));
    }

    @Test
    void widthIsANumberThatAChartCanBeLaidOutFor() {
        for (String width : List.of("9", "319", "1601", "wide")) {
            chart(customer.rep.token(), customer.planId() + ".svg?width=" + width)
                    .statusCode(400)
                    .body(containsString("width"));
        }
    }

    @Test
    void nobodyElseLearnsThatThereIsAPlan() {
        PlannedCustomer foreign = new PlannedCustomer();
        String nowhere = GlobalId.of("AccountPlan", UUID.randomUUID());
        String absent = chart(customer.rep.token(), nowhere + ".svg")
                .statusCode(404)
                .extract()
                .path("message");

        for (String file : List.of(foreign.planId() + ".svg", customer.planId(), "junk.svg")) {
            chart(customer.rep.token(), file).statusCode(404).body("message", is(absent));
        }
        chart(customer.organization.member("REP", null).token(), customer.planId() + ".svg")
                .statusCode(404)
                .body("message", is(absent));
        given().get("/charts/relationships/" + customer.planId() + ".svg")
                .then()
                .statusCode(401);
    }
}
