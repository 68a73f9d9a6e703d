package dev.headroom.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a client gets wrong about an address, it reads what is wrong, in the form of every other refusal. */
@QuarkusTest
class LastResortTest {

    private static ValidatableResponse refused(String method, String path, int status, String code) {
        return given().urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("errors[0].extensions.code", is(code));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /nope",
        "GET, /demo/foo",
        "GET, /oauth",
        "GET, /q",
        "GET, /q/nope",
        "GET, /import",
        "POST, /import/foo",
        "GET, /graphiql/nope.js",
        "GET, /graphql/stream",
        "POST, /graphql/schema.graphql",
        "GET, /graphql/foo/bar"
    })
    void addressWithNothingAtItSaysWhereToGo(String method, String path) {
        refused(method, path, 404, "NOT_FOUND")
                .body("errors[0].message", startsWith("There is nothing at this address: send GraphQL to /graphql"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /import/spend, POST",
        "DELETE, /import/spend, POST",
        "GET, /import/transcript, POST",
        "PUT, /evidence, POST",
        "POST, /evidence/some-file, GET",
        "GET, /oauth/token, POST",
        "POST, /charts/wallet-share/some.svg, GET",
        "POST, /action-plans/some/trail.json, GET"
    })
    void methodThatIsNotServedIsToldFromTheOneThatIs(String method, String path, String served) {
        refused(method, path, 405, "METHOD_NOT_ALLOWED")
                .header("Allow", served)
                .body("errors[0].message", equalTo("This address does not serve that method: use " + served + "."));
    }

    @Test
    void allMethodsOfAnAddressAreNamed() {
        refused("DELETE", "/calendar/some.ics", 405, "METHOD_NOT_ALLOWED")
                .header("Allow", "GET, HEAD")
                .body("errors[0].message", endsWith("use GET or HEAD."));
    }

    @Test
    void headOfWhatServesNoneHasNoBodyButNamesTheMethods() {
        given().head("/oauth/token").then().statusCode(405).header("Allow", "POST");
    }

    @Test
    void bodyThatIsTooLongIsReadToItsEndAndRefused() {
        given().contentType("application/x-www-form-urlencoded")
                .body("a=" + "b".repeat(300_000))
                .post("/oauth/token")
                .then()
                .statusCode(413)
                .contentType("application/json")
                .body("errors[0].extensions.code", is("PAYLOAD_TOO_LARGE"));
    }

    @Test
    void bodyLongerThanTheServerTakesAnywhereIsRefusedInTheSameForm() {
        given().body(new byte[11_000_000])
                .post("/nope")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", is("PAYLOAD_TOO_LARGE"));
    }

    @Test
    void uploadToAnAddressThatIsNotThereIsAnswered() {
        String token = TestOrganization.create().admin().graphql().token();

        String code = given().auth()
                .oauth2(token)
                .multiPart("file", "some.csv", new byte[3_000_000])
                .post("/import/unknown")
                .then()
                .statusCode(404)
                .extract()
                .path("errors[0].extensions.code");

        assertThat(code).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"GET, /p/nope", "POST, /p/nope", "GET, /f/nope", "DELETE, /f/nope"})
    void pagesForPeopleStayPages(String method, String path) {
        given().request(method, path).then().statusCode(404).contentType("text/html");
    }
}
