package dev.headroom.meeting.transcript;

import static io.restassured.RestAssured.given;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Consent;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingForm;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.SideSource;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A customer, the rep who owns it, a rep who does not, and a meeting with somebody of each side. */
public final class TranscriptWorld {

    public static final Duration LONG = Duration.ofSeconds(20);

    public static final String SMALL = "WEBVTT\n\n"
            + "1\n"
            + "00:00:01.000 --> 00:00:02.000\n"
            + "Ann: Hello Ben.\n\n"
            + "2\n"
            + "00:00:02.500 --> 00:00:03.000\n"
            + "Ben: Hello.\n";

    public final TestOrganization organization = TestOrganization.create();
    public final UUID team = organization.team(null);
    public final Person manager = organization.member("MANAGER", team);
    public final Person rep = organization.member("REP", team);
    public final Person stranger = organization.member("REP", null);
    public final UUID account = organization.account("Customer", rep.id());
    public final Meeting meeting = meeting(OffsetDateTime.parse("2026-03-11T15:00:00Z"));

    public Meeting meeting(OffsetDateTime startsAt) {
        var value = new Meeting(
                Uuids.next(),
                account,
                List.of(),
                null,
                rep.id(),
                "Weekly",
                MeetingProvider.ZOOM,
                null,
                startsAt,
                null,
                "Europe/Berlin",
                List.of(attendee("Ann", MeetingSide.BUYER), attendee("Ben", MeetingSide.SELLER)),
                Consent.NOT_RECORDED,
                null,
                null,
                List.of(),
                1);
        Documents<Meeting> documents = bean(DocumentStore.class).of(bean(MeetingForm.class));
        bean(DocumentMutations.class)
                .run(
                        new Mutation<>(author(), "insert", value.uuid(), null, Meeting.class),
                        documents,
                        value.uuid(),
                        () -> Uni.createFrom().item(DocumentWrite.insert(value)))
                .await()
                .atMost(LONG);
        return value;
    }

    private static Attendee attendee(String name, MeetingSide side) {
        return new Attendee(Uuids.next(), name, null, side, SideSource.PERSON, null, null, List.of(name));
    }

    public Author author() {
        return new Author(organization.id(), "service:test");
    }

    public static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    public String meetingId() {
        return GlobalId.of(Meeting.TYPE, meeting.uuid());
    }

    /** Sends a file as the rep. */
    public ValidatableResponse send(byte[] file) {
        return send(rep.token(), meetingId(), file);
    }

    public ValidatableResponse send(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8));
    }

    public static ValidatableResponse send(String token, String meeting, byte[] file) {
        return given().auth()
                .oauth2(token)
                .contentType("application/octet-stream")
                .queryParam("meeting", meeting)
                .body(file)
                .post("/import/transcript")
                .then();
    }
}
