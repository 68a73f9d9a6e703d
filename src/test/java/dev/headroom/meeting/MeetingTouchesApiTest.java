package dev.headroom.meeting;

import static dev.headroom.meeting.MeetingWorld.named;
import static dev.headroom.meeting.MeetingWorld.newId;
import static dev.headroom.meeting.MeetingWorld.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.headroom.account.contact.ContactLedger;
import dev.headroom.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who spoke with whom becomes a touch: once, however it became known. */
@QuarkusTest
class MeetingTouchesApiTest {

    @Inject
    Attendance attendance;

    @Inject
    ContactLedger ledger;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private MeetingWorld world;

    @BeforeEach
    void prepare() {
        world = new MeetingWorld();
    }

    @Test
    void whoIsKnownOfAnotherMeetingOfTheSeriesIsATouchToo() {
        String series = newId();
        String tessa = world.contact("Tessa", "tessa@customer.example");
        String first = world.meeting("series", series);
        String second = world.meeting("series", series, "startsAt", "2026-03-16T10:00:00+11:00", "endsAt", null);
        String speaker = attach(first, "Tess (Buyers)").attendees().get(0).getId();
        world.identify(world.rep, first, speaker, "contact", tessa).body("userErrors", empty());

        attach(second, "Tess (Buyers)");

        requireTouches(tessa, 2);
    }

    @Test
    void whoSpokeWithWhomBecomesATouchOnce() {
        String tessa = world.contact("Tessa", "tessa@customer.example");
        String silent = world.contact("Sam", "sam@customer.example");
        String meeting = world.meeting(
                "attendees",
                List.of(
                        named("name", "Rita", "email", world.rep.email()),
                        named("name", "Tessa", "email", "tessa@customer.example"),
                        named("name", "Sam", "email", "sam@customer.example")));

        attach(meeting, "Rita", "Tessa");
        attach(meeting, "Rita", "Tessa", "Speaker 3");

        requireTouches(tessa, 1);
        requireTouches(silent, 0);
        String third = world.read(world.rep, meeting).getString("attendees[3].id");
        world.identify(world.rep, meeting, third, "contact", silent).body("userErrors", empty());
        requireTouches(tessa, 1);
        requireTouches(silent, 1);
    }

    @Test
    void whoSpokeInBothHalvesOfACallWasMetOnce() {
        // Given
        String tessa = world.contact("Tessa", "tessa@customer.example");
        String sam = world.contact("Sam", "sam@customer.example");
        Map<String, Object> rita = named("name", "Rita", "email", world.rep.email());
        Map<String, Object> tess = named("name", "Tessa", "email", "tessa@customer.example");
        Map<String, Object> samuel = named("name", "Sam", "email", "sam@customer.example");
        String first = world.meeting("attendees", List.of(rita, tess));
        String second = world.meeting(
                "startsAt", "2026-03-02T11:05:00+11:00", "endsAt", null, "attendees", List.of(rita, tess, samuel));
        attach(first, "Rita", "Tessa");
        attach(second, "Rita", "Tessa", "Sam");
        requireTouches(tessa, 2);

        // When
        world.merge(world.rep, first, second).body("userErrors", empty());
        attach(second, "Rita", "Tessa", "Sam", "Speaker 4");

        // Then
        requireTouches(tessa, 1);
        requireTouches(sam, 1);
        OffsetDateTime now = OffsetDateTime.now(clock);
        assertThat(sql.reading(
                                world.organization.id(),
                                () -> ledger.touches(
                                        world.organization.id(),
                                        List.of(world.account),
                                        OffsetDateTime.parse("2026-01-01T00:00:00Z"),
                                        now.plusDays(1)))
                        .await()
                        .atMost(Duration.ofSeconds(20)))
                .hasSize(2)
                .allMatch(touch -> touch.count() == 1);
    }

    @Test
    void whoSpokeAndIsKnownLaterIsATouchHoweverThatCame() {
        // Given
        String tessa = world.contact("Tessa", "tessa@customer.example");
        String sam = world.contact("Sam", "sam@customer.example");
        Map<String, Object> rita = named("name", "Rita", "email", world.rep.email());
        String first = world.meeting("attendees", List.of(rita, named("name", "Sam", "email", "sam@customer.example")));
        String second = world.meeting("startsAt", "2026-03-02T11:05:00+11:00", "endsAt", null);
        attach(first, "Rita");
        Meeting spoken = attach(second, "Tess", "Sam");

        // When: one is told by an address, the other by the half in which they were known
        world.change(
                        world.rep,
                        second,
                        spoken.version(),
                        "putAttendees",
                        one("id", spoken.attendees().get(0).getId(), "email", "tessa@customer.example"))
                .body("userErrors", empty());
        requireTouches(tessa, 1);
        world.merge(world.rep, first, second).body("userErrors", empty());

        // Then
        requireTouches(sam, 1);
        requireTouches(tessa, 1);
    }

    @Test
    void aMeetingThatHasNotBegunIsNoTouch() {
        String tessa = world.contact("Tessa", "tessa@customer.example");
        String meeting = world.meeting(
                "startsAt",
                "2099-01-01T10:00:00Z",
                "endsAt",
                null,
                "attendees",
                one("name", "Tessa", "email", "tessa@customer.example"));

        attach(meeting, "Tessa");

        requireTouches(tessa, 0);
    }

    private void requireTouches(String contact, int touches) {
        world.rep
                .graphql()
                .run(
                        "query ($id: ID!) { node(id: $id) { ... on Contact { touches { nodes { kind source"
                                + " member { id } } } } } }",
                        "id",
                        contact)
                .body("data.node.touches.nodes", hasSize(touches))
                .body("data.node.touches.nodes.member.id", everyItem(is(world.rep.globalId())));
    }

    private Meeting attach(String meeting, String... labels) {
        return attendance
                .attach(world.organization.id(), MeetingWorld.uuid(meeting), () -> Uni.createFrom()
                        .item(List.of(labels)))
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
