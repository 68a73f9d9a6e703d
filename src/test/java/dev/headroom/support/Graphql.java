package dev.headroom.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;

/** Sends GraphQL requests over HTTP as somebody. */
public final class Graphql {

    private static boolean demoIsMissing;

    private final String token;

    private Graphql(String token) {
        this.token = token;
    }

    /** The person whose address begins so, such as {@code ada.admin}. */
    public static Graphql as(String mailbox) {
        awaitDemo();
        String token = given().queryParam("email", mailbox + "@headroom.example")
                .post("/demo/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new Graphql(token);
    }

    public static Graphql with(String token) {
        return new Graphql(token);
    }

    /**
     * The demo loads behind the start; the start-up probe says when it is there. Waits once: a demo that is not there
     * by then fails each test at once, and not each after another wait.
     */
    public static void awaitDemo() {
        if (demoIsMissing) {
            throw new IllegalStateException("The demo is not there, see the first test that waited for it");
        }
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(4))
                    .failFast(
                            "the demo can't be loaded",
                            () -> started().body().asString().contains("FAILED"))
                    .until(() -> started().statusCode() == 200);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            demoIsMissing = true;
            throw e;
        }
    }

    private static Response started() {
        return given().get("/q/health/started");
    }

    public String token() {
        return token;
    }

    /** Runs a document with variables given as name, value, name, value. */
    public ValidatableResponse run(String document, @Nullable Object... variables) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int index = 0; index < variables.length; index += 2) {
            named.put((String) variables[index], variables[index + 1]);
        }
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("query", document, "variables", named))
                .post("/graphql")
                .then();
    }
}
