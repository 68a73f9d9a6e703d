package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingWorld;
import dev.headroom.platform.documents.DocumentQuery;
import dev.headroom.platform.identity.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which follow-ups a queue that can't hold all of them leaves out. */
@QuarkusTest
class FollowUpsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    FollowUps followUps;

    private MeetingWorld world;

    @BeforeEach
    void prepare() {
        world = new MeetingWorld();
    }

    @Test
    void theLatestAreThoseThatCouldBeWrittenLastWhateverTheirIds() {
        // Given
        List<UUID> drafted = Stream.generate(() -> UUID.fromString(MeetingWorld.newId()))
                .limit(4)
                .sorted(Comparator.comparing(UUID::toString).reversed())
                .toList();
        drafted.forEach(this::draft);

        // When
        List<FollowUp> latest = latest(null, 2);

        // Then
        assertThat(latest).extracting(FollowUp::uuid).containsExactly(drafted.get(3), drafted.get(2));
        assertThat(latest(latest.get(0).from(), 10)).hasSize(1);
    }

    private void draft(UUID id) {
        world.meeting("id", id.toString());
        FollowUpWorld.run(world.rep, "DraftFollowUp", "draftFollowUp", Map.of("meeting", GlobalId.of(Meeting.TYPE, id)))
                .body("userErrors", empty());
    }

    private List<FollowUp> latest(@Nullable OffsetDateTime from, int most) {
        var rep = new Caller(world.organization.id(), Caller.Kind.REP, world.rep.id(), "Rep", null, Set.of());
        var open = new DocumentQuery(Map.of(FollowUpForm.STAGE, FollowUpStage.OPEN.name()), Set.of(), from, null);
        return followUps.latest(rep, open, most).await().atMost(PATIENCE).get();
    }
}
