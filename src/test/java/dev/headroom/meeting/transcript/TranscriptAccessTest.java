package dev.headroom.meeting.transcript;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may send transcripts and who may read them. */
@QuarkusTest
class TranscriptAccessTest {

    private static final byte[] FILE = TranscriptWorld.SMALL.getBytes(StandardCharsets.UTF_8);

    private final TranscriptWorld world = new TranscriptWorld();

    private int raw(String token, String id) {
        return given().auth()
                .oauth2(token)
                .get("/transcripts/" + id + "/raw")
                .then()
                .extract()
                .statusCode();
    }

    @Test
    void whoIsOnTheAccountOrAboveItSendsAndReads() {
        for (var person : List.of(world.rep, world.manager, world.organization.admin())) {
            String meeting = world.meetingId();
            String id = TranscriptWorld.send(person.token(), meeting, FILE)
                    .extract()
                    .path("id");

            assertThat(raw(person.token(), id)).isEqualTo(200);
        }
    }

    @Test
    void aRepWithoutTheAccountNeitherSendsNorReads() {
        String id = world.send(FILE).extract().path("id");

        TranscriptWorld.send(world.stranger.token(), world.meetingId(), FILE).statusCode(404);
        assertThat(raw(world.stranger.token(), id)).isEqualTo(404);
        assertThat(world.stranger
                        .graphql()
                        .run("query ($id: ID!) { transcript(id: $id) { id } node(id: $id) { id } }", "id", id)
                        .extract()
                        .jsonPath()
                        .getMap("data"))
                .allSatisfy((field, value) -> assertThat(value).isNull());
    }

    @Test
    void anotherOrganizationsMeetingAndTranscriptDoNotExist() {
        var other = new TranscriptWorld();
        String id = other.send(FILE).statusCode(201).extract().path("id");

        TranscriptWorld.send(world.organization.admin().token(), other.meetingId(), FILE)
                .statusCode(404);
        assertThat(raw(world.organization.admin().token(), id)).isEqualTo(404);
        assertThat(Owner.textsIn(world.organization.id(), "select f.id::text from transcript_files f"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", "MTpNZWV0aW5nOng"})
    void junkIsAMeetingThatDoesNotExist(String meeting) {
        TranscriptWorld.send(world.rep.token(), meeting, FILE).statusCode(404);
    }

    @Test
    void anApplicationSendsWhereItWasGrantedAndNeverHasTheRawFile() {
        Client client = world.organization.application();
        TranscriptWorld.send(client.graphql().token(), world.meetingId(), FILE).statusCode(403);
        client.grant(MeetingPermissions.WRITE.scope(), world.account)
                .grant(MeetingPermissions.READ.scope(), world.account);

        String id = TranscriptWorld.send(client.graphql().token(), world.meetingId(), FILE)
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(raw(client.graphql().token(), id)).isEqualTo(403);
    }

    @Test
    void nobodyIsLetInWithoutAToken() {
        given().contentType("text/vtt")
                .queryParam("meeting", world.meetingId())
                .body(FILE)
                .post("/import/transcript")
                .then()
                .statusCode(401);
        given().get("/transcripts/x/raw").then().statusCode(401);
    }

    /** A guest holds the link to one action plan and no token, so their token opens nothing here. */
    @Test
    void aGuestsLinkIsNoToken() {
        TranscriptWorld.send("guest-" + "x".repeat(40), world.meetingId(), FILE).statusCode(401);
    }
}
