package dev.headroom.access.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications sign in with their secret; the demo's people without one. */
@QuarkusTest
class TokenRouteTest {

    private String clientId;
    private String secret;

    @BeforeEach
    void prepare() {
        var application = given().get("/demo").then().statusCode(200).extract();
        clientId = application.path("applications[0].clientId");
        secret = application.path("applications[0].clientSecret");
    }

    @Test
    void secretInTheFormSignsIn() {
        String token = form("client_credentials", clientId, secret)
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", is("Bearer"))
                .body("expires_in", greaterThan(0))
                .extract()
                .path("access_token");

        Graphql.with(token)
                .run("{ viewer { application { name } member { name } } }")
                .body("data.viewer.application.name", is("Partner dashboard"));
    }

    @Test
    void secretByHttpBasicSignsIn() {
        given().auth()
                .preemptive()
                .basic(clientId, secret)
                .formParam("grant_type", "client_credentials")
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .body("token_type", is("Bearer"));
        given().header("Authorization", "Basic %%%")
                .formParam("grant_type", "client_credentials")
                .post("/oauth/token")
                .then()
                .statusCode(401)
                .body("error", is("invalid_client"));
    }

    @Test
    void unknownClientAnswersLikeWrongSecret() {
        ExtractableResponse<Response> wrong = form("client_credentials", clientId, "hrs_wrong")
                .post("/oauth/token")
                .then()
                .extract();
        ExtractableResponse<Response> unknown = form("client_credentials", "app_unknown", secret)
                .post("/oauth/token")
                .then()
                .extract();
        ExtractableResponse<Response> nothing = given().formParam("grant_type", "client_credentials")
                .post("/oauth/token")
                .then()
                .extract();

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
        assertThat(nothing.asString()).isEqualTo(wrong.asString());
    }

    @Test
    void parameterThatIsThereTwiceIsRefused() {
        form("client_credentials", clientId, secret)
                .formParam("client_id", clientId)
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error", is("invalid_request"))
                .body("error_description", is("The form has client_id more than once: send it once."));
        form("client_credentials", clientId, secret)
                .formParam("a\u001bb", "1", "2")
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error_description", is("The form has a parameter more than once: send it once."));
    }

    @Test
    void otherGrantsAndFormsAreRefused() {
        form("password", clientId, secret)
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error", is("unsupported_grant_type"));
        given().contentType(ContentType.JSON)
                .body("{\"grant_type\":\"client_credentials\"}")
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .contentType(ContentType.JSON)
                .body("error", is("invalid_request"));
        form("client_credentials", clientId, "x".repeat(5_000))
                .post("/oauth/token")
                .then()
                .statusCode(413);
        given().get("/oauth/token").then().statusCode(not(200));
    }

    @Test
    void demoNamesWhoCanBeTriedAndSignsThemIn() {
        given().get("/demo")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("people.email", hasItem("ada.admin@headroom.example"))
                .body("people.role", contains("ADMIN", "MANAGER", "REP", "REP"));
        given().queryParam("email", "Ada.Admin@headroom.example")
                .post("/demo/token")
                .then()
                .statusCode(200)
                .body("access_token", startsWith("ey"));
        for (String email : new String[] {"nobody@headroom.example", "", "' or 1=1 --", "\u0000"}) {
            given().queryParam("email", email)
                    .post("/demo/token")
                    .then()
                    .statusCode(404)
                    .contentType(ContentType.JSON)
                    .body("errors.extensions.code", hasItem("NOT_FOUND"));
        }
        given().get("/demo/token").then().statusCode(not(200));
    }

    private static RequestSpecification form(String grantType, String clientId, String secret) {
        return given().formParam("grant_type", grantType)
                .formParam("client_id", clientId)
                .formParam("client_secret", secret);
    }
}
