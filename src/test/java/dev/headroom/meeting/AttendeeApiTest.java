package dev.headroom.meeting;

import static dev.headroom.meeting.MeetingWorld.named;
import static dev.headroom.meeting.MeetingWorld.newId;
import static dev.headroom.meeting.MeetingWorld.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who attendees are: by records, by a person's word, by transcripts. */
@QuarkusTest
class AttendeeApiTest {

    @Inject
    Attendance attendance;

    private MeetingWorld world;

    @BeforeEach
    void prepare() {
        world = new MeetingWorld();
    }

    @Test
    void recordsTellTheSides() {
        world.contact("Tessa", "tessa@customer.example");
        world.contact("Gina", "gina@gmail.com");
        UUID another = world.organization.account("Another", world.rep.id());
        world.contact("Shared", "one@shared.example");
        world.contact(another, "Shared", "two@shared.example");

        world.create(
                        world.rep,
                        "attendees",
                        List.of(
                                named("name", "Rep", "email", world.rep.email()),
                                named("name", "Colleague", "email", "new.colleague@headroom.example"),
                                named("name", "Tessa", "email", "tessa@customer.example"),
                                named("name", "Tom", "email", "tom@customer.example"),
                                named("name", "Greg", "email", "greg@gmail.com"),
                                named("name", "Sue", "email", "sue@shared.example"),
                                named("name", "Cleo (Customer)"),
                                named("name", "Paul", "side", "PARTNER")))
                .body("userErrors", empty())
                .body(
                        "meeting.attendees.side",
                        contains("SELLER", "SELLER", "BUYER", "BUYER", "UNKNOWN", "UNKNOWN", "BUYER", "PARTNER"))
                .body(
                        "meeting.attendees.sideSource",
                        contains("MEMBER", "DOMAIN", "CONTACT", "DOMAIN", "NONE", "NONE", "NAME", "PERSON"))
                .body("meeting.attendees[0].memberId", is(world.rep.globalId()));
    }

    @Test
    void aPersonsWordHoldsWhateverRecordsSayLater() {
        String tom = newId();
        String meeting = world.meeting("attendees", one("id", tom, "name", "Tom", "email", "tom@customer.example"));

        world.identify(world.rep, meeting, tom, "side", "PARTNER").body("meeting.attendees.side", contains("PARTNER"));
        world.contact("Tom", "tom@customer.example");
        world.change(world.rep, meeting, 2, "title", "Later")
                .body("meeting.attendees.side", contains("PARTNER"))
                .body("meeting.attendees.sideSource", contains("PERSON"));
        world.identify(world.colleague, meeting, tom, "member", world.rep.globalId())
                .body("meeting.attendees.side", contains("SELLER"))
                .body("meeting.attendees.memberId", contains(world.rep.globalId()));
    }

    @Test
    void oneTapMakesALabelSomebodyWhoIsThere() {
        String tessa = world.contact("Tessa", "tessa@customer.example");
        String meeting = world.meeting("attendees", one("name", "Tessa T", "email", "tessa@customer.example"));
        attach(meeting, "Speaker 1");
        String speaker = world.read(world.rep, meeting).getString("attendees[1].id");

        world.identify(world.rep, meeting, speaker, "contact", tessa)
                .body("userErrors", empty())
                .body("meeting.attendees", hasSize(1))
                .body("meeting.attendees[0].name", is("Tessa T"))
                .body("meeting.attendees[0].labels", contains("Speaker 1"))
                .body("meeting.attendees[0].contactId", is(tessa))
                .body("meeting.attendees[0].sideSource", is("PERSON"));
        // What was written before names the speaker by the old id.
        world.identify(world.rep, meeting, speaker, "side", "BUYER").body("meeting.attendees[0].contactId", is(tessa));
    }

    @Test
    void twoAttendeesAreJoined() {
        String ann = newId();
        String anna = newId();
        String meeting = world.meeting(
                "attendees",
                List.of(named("id", ann, "name", "Ann"), named("id", anna, "name", "Anna", "side", "BUYER")));

        world.identify(world.rep, meeting, ann, "sameAs", anna)
                .body("userErrors", empty())
                .body("meeting.attendees.id", contains(anna))
                .body("meeting.attendees.side", contains("BUYER"));
    }

    @Test
    void whatSaysNobodyIsRefused() {
        MeetingWorld foreign = new MeetingWorld();
        String ann = newId();
        String meeting = world.meeting("attendees", one("id", ann, "name", "Ann"));
        String ours = world.contact("Tessa", "tessa@customer.example");
        UUID another = world.organization.account("Another", world.rep.id());

        requireRefused(meeting, ann, "BAD_USER_INPUT", "side");
        requireRefused(meeting, ann, "BAD_USER_INPUT", "side", "side", "BUYER", "contact", ours);
        requireRefused(meeting, ann, "BAD_USER_INPUT", "sameAs", "sameAs", ann);
        requireRefused(meeting, ann, "NOT_FOUND", "sameAs", "sameAs", newId());
        requireRefused(meeting, newId(), "NOT_FOUND", "attendee", "side", "BUYER");
        requireRefused(meeting, ann, "NOT_FOUND", "member", "member", foreign.rep.globalId());
        requireRefused(meeting, ann, "NOT_FOUND", "contact", "contact", "junk");
        requireRefused(meeting, ann, "NOT_FOUND", "contact", "contact", foreign.contact("F", "f@f.example"));
        requireRefused(meeting, ann, "NOT_FOUND", "contact", "contact", world.contact(another, "O", "o@o.example"));
        world.identify(world.stranger, meeting, ann, "side", "BUYER").body("userErrors.code", contains("NOT_FOUND"));
    }

    private void requireRefused(String meeting, String attendee, String code, String field, @Nullable Object... said) {
        world.identify(world.rep, meeting, attendee, said)
                .body("meeting", nullValue())
                .body("userErrors.code", contains(code))
                .body("userErrors[0].field", contains(field));
    }

    @Test
    void labelsOfATranscriptAreAttachedOnce() {
        String meeting = world.meeting("attendees", one("name", "Lee, Ann", "email", world.rep.email()));

        Meeting once = attach(meeting, "Ann Lee", "Ben (Customer)");
        Meeting again = attach(meeting, "Ann Lee", "Ben (Customer)");

        assertThat(once.version()).isEqualTo(2);
        assertThat(again).isEqualTo(once);
        assertThat(once.side("Ann Lee")).isEqualTo(MeetingSide.SELLER);
        assertThat(once.side("Ben (Customer)")).isEqualTo(MeetingSide.BUYER);
        assertThat(once.side("Nobody")).isEqualTo(MeetingSide.UNKNOWN);
        world.change(
                        world.rep,
                        meeting,
                        2,
                        "removeAttendees",
                        List.of(once.attendees().get(0).getId()))
                .body("userErrors.code", contains("BAD_USER_INPUT"));
    }

    @Test
    void whoWasIdentifiedOnceIsKnownInTheNextMeetingOfTheSeries() {
        String series = newId();
        String tessa = world.contact("Tessa", "tessa@customer.example");
        String first = world.meeting("series", series);
        String second = world.meeting("series", series, "startsAt", "2026-03-16T10:00:00+11:00", "endsAt", null);
        String speaker = attach(first, "Tess (Buyers)").attendees().get(0).getId();
        world.identify(world.rep, first, speaker, "contact", tessa).body("userErrors", empty());

        Attendee known = attach(second, "Tess (Buyers)").attendees().get(0);

        assertThat(known.getContactId()).isEqualTo(tessa);
        assertThat(known.sideSource()).isEqualTo(SideSource.SERIES);
    }

    @Test
    void manyTranscriptsAtOnceLoseNoLabel() {
        String meeting = world.meeting();
        UUID organization = world.organization.id();

        var all = IntStream.range(0, 8)
                .mapToObj(index -> attendance
                        .attach(organization, MeetingWorld.uuid(meeting), () -> Uni.createFrom()
                                .item(List.of("Speaker " + index)))
                        .subscribeAsCompletionStage())
                .toList();
        all.forEach(one -> one.orTimeout(20, TimeUnit.SECONDS).join());

        assertThat(world.read(world.rep, meeting).getList("attendees")).hasSize(8);
    }

    @Test
    void labelsOfAPartGoToTheWholeMeeting() {
        String first = world.meeting();
        String second = world.meeting("startsAt", "2026-03-02T11:05:00+11:00", "endsAt", null);
        world.merge(world.rep, first, second).body("userErrors", empty());

        assertThat(attach(second, "Ann Lee").uuid()).isEqualTo(MeetingWorld.uuid(first));
    }

    private Meeting attach(String meeting, String... labels) {
        return attendance
                .attach(world.organization.id(), MeetingWorld.uuid(meeting), () -> Uni.createFrom()
                        .item(List.of(labels)))
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
