package dev.headroom.meeting.hook;

import static dev.headroom.support.HookTestResource.CLIENT_STATE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.HookTestResource;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Microsoft Graph sends, what others send who are not Microsoft, and what each of them hears. */
@QuarkusTest
class GraphRouteTest {

    private static final UUID ORGANIZATION = DemoPeople.ORGANIZATION;

    private final String meeting = "MSo" + Uuids.next();

    @BeforeEach
    void organizationIsThere() {
        Graphql.awaitDemo();
    }

    @Test
    void theValidationTokenComesBackAsPlainTextThatNoBrowserRuns() {
        given().queryParam("validationToken", "Validation: <script>alert(1)</script> & 1 + 1")
                .post(path(ORGANIZATION.toString()))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/plain"))
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo("Validation: &lt;script&gt;alert(1)&lt;/script&gt; &amp; 1 + 1"));
    }

    @Test
    void aValidationTokenThatIsTooLongEmptyOrDoubledIsRefused() {
        for (List<String> tokens : List.of(List.of("x".repeat(2_001)), List.of(""), List.of("a", "b"))) {
            given().queryParam("validationToken", tokens)
                    .post(path(ORGANIZATION.toString()))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void nobodyElsesAddressCanBeValidated() {
        given().queryParam("validationToken", "token")
                .post(path(UUID.randomUUID().toString()))
                .then()
                .statusCode(401);
    }

    @Test
    void transcriptsWithTheSecretAreKeptOnceAndTheOthersAreNot() {
        String body = RecordedEvents.graph(meeting, "MSM", CLIENT_STATE, "a guess");

        send(body).statusCode(202);
        send(body).statusCode(202);

        assertThat(kept("e.provider || ' ' || e.event || ' ' || e.file_key || ' ' || e.state"))
                .containsExactly("TEAMS created MSM WAITING");
        assertThat(kept("e.details").get(0))
                .contains("/users/0a0a0a0a-0000-4000-8000-000000000001/onlineMeetings/" + meeting + "/transcripts/MSM");
    }

    @Test
    void everyNotificationOfARequestIsKept() {
        send(RecordedEvents.graph(meeting, "MSM", CLIENT_STATE, CLIENT_STATE)).statusCode(202);

        assertThat(kept("e.file_key")).containsExactly("MSM", "MSM-2");
    }

    @Test
    void unknownOrganizationsMissingAppsAndWrongSecretsSoundAlike() {
        String right = RecordedEvents.graph(meeting, "MSM", CLIENT_STATE, CLIENT_STATE);
        String wrong = RecordedEvents.graph(meeting, "MSM", "a guess", "a guess");
        String missing = right.replace("clientState", "other");
        String withoutApp = TestOrganization.create().id().toString();

        List<String> answers = List.of(
                refused(UUID.randomUUID().toString(), right),
                refused("no-uuid", right),
                refused(withoutApp, right),
                refused(ORGANIZATION.toString(), wrong),
                refused(ORGANIZATION.toString(), missing));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(kept("e.event")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"value\":[]}", "{\"value\":\"x\"}", "{\"value\":[1]}"})
    void bodiesThatCannotBeReadAreRefusedInASentence(String body) {
        send(body).statusCode(400).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void contentThatOnlyAKeyOfOursWouldOpenIsLeftUnread() {
        String body = RecordedEvents.graph(meeting, "MSM", CLIENT_STATE, CLIENT_STATE)
                .replace("\"resourceData\"", "\"encryptedContent\": {\"data\": \"x\"}, \"resourceData\"");

        send(body).statusCode(202);

        assertThat(kept("e.file_key")).containsExactly("MSM", "MSM-2");
        assertThat(kept("e.details").get(0)).doesNotContain("encryptedContent");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        send(" ".repeat(HookTestResource.LARGEST_EVENT + 1)).statusCode(413);
    }

    @Test
    void whatIsNoTranscriptIsAcknowledgedAndNotKept() {
        send(RecordedEvents.graph(meeting, "MSM", CLIENT_STATE, CLIENT_STATE).replace("/transcripts(", "/recordings("))
                .statusCode(202);

        assertThat(kept("e.event")).isEmpty();
    }

    @Test
    void theEndOfASubscriptionIsAnsweredAndShownToAdministrators() {
        String subscription = Uuids.next().toString();

        send(RecordedEvents.graphLifecycle(subscription)).statusCode(202);

        List<String> sentences = Graphql.as("ada.admin")
                .run("{ providerEvents(first: 100, filter: {state: NOTICE}) { nodes { lastError } } }")
                .extract()
                .path("data.providerEvents.nodes.lastError");
        assertThat(sentences).anySatisfy(sentence -> assertThat(sentence)
                .contains("ended the subscription " + subscription, "make a new one"));
    }

    private List<String> kept(String column) {
        return Owner.textsIn(
                ORGANIZATION,
                "select " + column + " from provider_events e where e.meeting_key = '" + meeting + "' order by e.id");
    }

    private static ValidatableResponse send(String body) {
        return given().header("Content-Type", "application/json")
                .body(body)
                .post(path(ORGANIZATION.toString()))
                .then();
    }

    private static String refused(String organization, String body) {
        return given().headers(Map.of("Content-Type", "application/json"))
                .body(body)
                .post(path(organization))
                .then()
                .statusCode(401)
                .extract()
                .asString();
    }

    private static String path(String organization) {
        return "/hooks/graph/" + organization;
    }
}
