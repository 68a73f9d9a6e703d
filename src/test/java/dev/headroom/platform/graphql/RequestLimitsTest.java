package dev.headroom.platform.graphql;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that passes a limit hears which, what it allows and what was seen. */
@QuarkusTest
class RequestLimitsTest {

    @BeforeEach
    void demoIsLoaded() {
        Graphql.awaitDemo();
    }

    @Test
    void depthOfTheJsonIsNamed() {
        refused(variables("{\"a\":".repeat(1100) + "1" + "}".repeat(1100)), "MALFORMED_JSON", "jsonDepth", 32, 1101)
                .body("errors[0].message", containsString("1101 levels; 32 are allowed"));
    }

    @Test
    void lengthOfANumberIsNamed() {
        refused(variables("{\"n\":" + "9".repeat(200_000) + "}"), "MALFORMED_JSON", "numberCharacters", 20, 200_000)
                .body("errors[0].message", containsString("a number of 200000 characters; 20 are allowed"));
    }

    @Test
    void nestingOfTheDocumentIsNamed() {
        String document = "{echo(list:" + "[".repeat(200) + "]".repeat(200) + ")}";

        refused("{\"query\":\"" + document + "\"}", "QUERY_TOO_DEEP", "nesting", 32, 202)
                .body("errors[0].message", is("The document has 202 levels of nesting; 32 are allowed."));
    }

    private static String variables(String variables) {
        return "{\"query\":\"{__typename}\",\"variables\":" + variables + "}";
    }

    private static ValidatableResponse refused(String body, String code, String limit, int allowed, int seen) {
        return given().auth()
                .oauth2(Graphql.as("rita.rep").token())
                .contentType("application/json")
                .accept("application/graphql-response+json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", is(code))
                .body("errors[0].extensions.limit", is(limit))
                .body("errors[0].extensions.allowed", is(allowed))
                .body("errors[0].extensions.seen", is(seen));
    }
}
