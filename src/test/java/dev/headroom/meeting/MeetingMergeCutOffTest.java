package dev.headroom.meeting;

import static dev.headroom.meeting.MeetingWorld.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.mutations.Mutation;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A merge writes two documents; a process that dies between them leaves nothing out of reach. */
@QuarkusTest
class MeetingMergeCutOffTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Meetings meetings;

    @Inject
    DocumentMutations mutations;

    private final MeetingWorld world = new MeetingWorld();

    @Test
    void theSameCallGoesOnWhereTheFirstOneWasCutOff() {
        String first = world.meeting();
        String second =
                world.meeting("startsAt", "2026-03-02T11:05:00+11:00", "endsAt", null, "attendees", one("name", "Ann"));
        takeIn(first, second);
        // Meanwhile the second is still open.
        world.change(world.rep, second, 1, "putAttendees", one("id", MeetingWorld.newId(), "name", "Ben"))
                .body("userErrors", empty());

        world.merge(world.rep, first, second).body("userErrors", empty());

        assertThat(world.read(world.rep, second).getString("mergedInto.id")).isEqualTo(first);
        world.rep
                .graphql()
                .run("query ($id: ID!) { meeting(id: $id) { attendees { name } } }", "id", first)
                .body("data.meeting.attendees.name", contains("Ann", "Ben"));
    }

    @Test
    void whatWasTakenInAndNotClosedIsNoPartOfAThirdMeeting() {
        String first = world.meeting();
        String third = world.meeting();
        String second = world.meeting("startsAt", "2026-03-02T11:05:00+11:00", "endsAt", null);
        takeIn(first, second);

        world.merge(world.rep, third, second)
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("second"));

        assertThat(find(third).version()).isEqualTo(1);
        world.merge(world.rep, first, second).body("userErrors", empty());
    }

    @Test
    void whoTookTheSameMeetingInAtOnceGivesItBack() {
        // Given: both took it in before either had closed it
        String first = world.meeting();
        String third = world.meeting();
        String second =
                world.meeting("startsAt", "2026-03-02T11:05:00+11:00", "endsAt", null, "attendees", one("name", "Ann"));
        takeIn(first, second);
        takeIn(third, second);
        world.merge(world.rep, first, second).body("userErrors", empty());

        // When
        world.merge(world.rep, third, second).body("userErrors.code", contains("BAD_USER_INPUT"));

        // Then
        assertThat(find(second).mergedIntoUuid()).isEqualTo(MeetingWorld.uuid(first));
        assertThat(find(first).mergedUuids()).containsExactly(MeetingWorld.uuid(second));
        assertThat(find(third).mergedUuids()).isEmpty();
        assertThat(find(third).attendees()).isEmpty();
    }

    private void takeIn(String first, String second) {
        UUID organization = world.organization.id();
        Meeting next = new MeetingMerge(find(first), find(second)).next();
        var mutation =
                new Mutation<>(new Author(organization, "service:test"), "mergeMeetings", first, null, Meeting.class);
        mutations
                .run(mutation, meetings.documents(), next.uuid(), () -> Uni.createFrom()
                        .item(DocumentWrite.over(next, next.version() - 1)))
                .await()
                .atMost(SOON);
    }

    private Meeting find(String meeting) {
        Optional<Meeting> found = meetings.find(world.organization.id(), MeetingWorld.uuid(meeting))
                .await()
                .atMost(SOON);
        return found.orElseThrow();
    }
}
