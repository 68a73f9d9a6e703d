package dev.headroom.meeting.privacy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.speech.SpeechWorld;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The export over HTTP: who gets it, and what is in it. */
@QuarkusTest
class VconRouteTest {

    private SpeechWorld speech;

    @BeforeEach
    void prepare() {
        speech = new SpeechWorld();
    }

    private static ValidatableResponse export(Person who, String meeting) {
        return given().auth()
                .oauth2(who.token())
                .get("/meetings/" + meeting + ".vcon")
                .then();
    }

    @Test
    void meetingIsHandedOutWithWhatWasSaid() {
        String meeting = speech.meeting(3);
        speech.upload(meeting, SpeechWorld.RIGHT);

        export(speech.world.rep, meeting)
                .statusCode(200)
                .contentType("application/vcon+json")
                .header("Content-Disposition", startsWith("attachment"))
                .body("vcon", is("0.4.0"))
                .body("parties.name", contains("Sven Olsen", "Bea Maas"))
                .body("dialog[0].type", is("recording"))
                .body("analysis.type", hasItem("transcript"))
                .body("attachments[0].content_hash[0]", startsWith("sha256-"))
                .body("attachments[0].content_hash[1]", startsWith("sha512-"));
        export(speech.world.manager, meeting).statusCode(200);
        export(speech.world.colleague, meeting).statusCode(200);
    }

    @Test
    void applicationGetsNoRawTranscripts() {
        String meeting = speech.meeting(3);
        var partner = speech.world.organization.application().grant("meeting:read", speech.world.account);

        given().auth()
                .oauth2(partner.graphql().token())
                .get("/meetings/" + meeting + ".vcon")
                .then()
                .statusCode(403)
                .body("errors[0].extensions.code", is("FORBIDDEN"));
        given().auth()
                .oauth2(speech.world
                        .organization
                        .application()
                        .grant("meeting:read", speech.world.organization.account("Other", null))
                        .graphql()
                        .token())
                .get("/meetings/" + meeting + ".vcon")
                .then()
                .statusCode(404);
    }

    @Test
    void whoMayNotSeeTheMeetingHearsOfNone() {
        String meeting = speech.meeting(3);

        export(speech.world.stranger, meeting).statusCode(404);
        export(new SpeechWorld().world.organization.admin(), meeting).statusCode(404);
        export(speech.world.rep, GlobalId.of(Meeting.TYPE, new UUID(1, 1))).statusCode(404);
        export(speech.world.rep, "nonsense").statusCode(404);
        given().get("/meetings/" + meeting + ".vcon").then().statusCode(401);
    }
}
