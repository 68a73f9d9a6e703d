package dev.headroom.meeting.followup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.headroom.meeting.MeetingWorld;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recap goes along with a meeting's export as far as its follow-up is meant for whoever exports. */
@QuarkusTest
class FollowUpExportTest {

    private FollowUpWorld world;

    @BeforeEach
    void prepare() {
        world = new FollowUpWorld();
    }

    @Test
    void whatIsMeantForTheOwnerAloneIsNotExportedToOthers() {
        // Given
        MeetingWorld meetings = world.meetings;
        world.draft(meetings.rep).body("userErrors", empty());
        String soon =
                OffsetDateTime.now(ZoneOffset.UTC).plusDays(7).toLocalDate().toString();
        world.change(meetings.rep, "nextStep", "Demo", "nextStepOn", soon, "nextStepOwner", world.bea)
                .body("userErrors", empty());
        world.approve(meetings.rep).body("userErrors", empty());
        world.recordSent(meetings.rep).body("userErrors", empty());
        exported(meetings.colleague).body("analysis.type", hasItem("recap"));

        // When
        world.change(meetings.rep, "visibility", "OWNER").body("userErrors", empty());

        // Then
        exported(meetings.colleague).body("analysis.type", not(hasItem("recap")));
        exported(meetings.rep).body("analysis.type", hasItem("recap"));
    }

    private ValidatableResponse exported(Person who) {
        return given().auth()
                .oauth2(who.token())
                .get("/meetings/" + world.meeting + ".vcon")
                .then()
                .statusCode(200);
    }
}
