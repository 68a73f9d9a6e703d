package dev.headroom.meeting.transcript;

import static dev.headroom.meeting.MeetingWorld.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.headroom.meeting.MeetingWorld;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.LogCapture;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whom we met is not lost with the try that could not record it. */
@QuarkusTest
class TranscriptTouchesTest {

    @Inject
    TranscriptSweeper sweeper;

    private final MeetingWorld world = new MeetingWorld();

    @Test
    void whomWeMetIsRecordedByTheSweepWhenItCouldNotBeBefore() throws SQLException {
        // Given
        String ann = world.contact("Ann", "ann@customer.example");
        String meeting = world.meeting(
                "attendees",
                List.of(
                        named("name", "Ben", "email", world.rep.email()),
                        named("name", "Ann", "email", "ann@customer.example")));

        // When: nobody can write touches while the transcript is told of
        UUID id = toldWhileNothingIsRecorded(meeting);

        // Then
        requireTouches(ann, 0);
        assertThat(told(id)).isEmpty();
        Owner.execute(
                world.organization.id(),
                "update transcript_files set next_try_at = now() - interval '1 minute' where organization = ?",
                world.organization.id());
        sweeper.sweep(world.organization.id()).await().atMost(TranscriptWorld.LONG);
        assertThat(told(id)).hasSize(1);
        requireTouches(ann, 1);
    }

    private UUID toldWhileNothingIsRecorded(String meeting) throws SQLException {
        try (Connection lock = Owner.connect();
                var statement = lock.createStatement();
                LogCapture log = LogCapture.start()) {
            lock.setAutoCommit(false);
            statement.execute("lock table touch in share mode");
            byte[] file = TranscriptWorld.SMALL.getBytes(StandardCharsets.UTF_8);
            String sent = TranscriptWorld.send(world.rep.token(), meeting, file)
                    .statusCode(201)
                    .extract()
                    .path("id");
            UUID id = GlobalId.uuid(sent, Transcript.TYPE).orElseThrow();
            Awaitility.await().atMost(TranscriptWorld.LONG).untilAsserted(() -> assertThat(log.text())
                    .contains("will be told of once more"));
            lock.rollback();
            return id;
        }
    }

    private List<String> told(UUID id) {
        return Owner.textsIn(
                world.organization.id(),
                "select f.id::text from transcript_files f where f.told_at is not null and f.id = '" + id + "'");
    }

    private void requireTouches(String contact, int touches) {
        world.rep
                .graphql()
                .run(
                        "query ($id: ID!) { node(id: $id) { ... on Contact { touches { nodes { kind } } } } }",
                        "id",
                        contact)
                .body("data.node.touches.nodes", hasSize(touches));
    }
}
