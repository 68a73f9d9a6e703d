package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a process that died left undone is done by the next sweep, and by one process only. */
@QuarkusTest
class TranscriptSweeperTest {

    @Inject
    TranscriptSweeper sweeper;

    @Inject
    TranscriptFiles files;

    @Inject
    TranscriptIntake intake;

    @Inject
    Transcripts transcripts;

    @Inject
    ListenerProbe probe;

    @Inject
    Clock clock;

    private final TranscriptWorld world = new TranscriptWorld();

    private void sweep() {
        sweeper.sweep(world.organization.id()).await().atMost(TranscriptWorld.LONG);
    }

    private void makeDue() {
        Owner.execute(
                world.organization.id(),
                "update transcript_files set next_try_at = now() - interval '1 minute' where organization = ?",
                world.organization.id());
    }

    private boolean isTold(UUID id) {
        return Owner.textsIn(
                                world.organization.id(),
                                "select f.id::text from transcript_files f where f.told_at is not null and f.id = '"
                                        + id + "'")
                        .size()
                == 1;
    }

    @Test
    void aKeptFileWithoutADocumentBecomesOneAndIsToldOf() {
        // Given: the process died between the file and its document
        byte[] bytes = TranscriptWorld.SMALL.getBytes(StandardCharsets.UTF_8);
        UUID id = Uuids.next();
        OffsetDateTime started = OffsetDateTime.parse("2026-03-11T15:02:00Z");
        var file = TranscriptFile.of(id, world.author(), world.meeting, TranscriptSource.ZOOM, started, bytes);
        OffsetDateTime now = OffsetDateTime.now(clock);
        files.keep(file, bytes, now, now.minusMinutes(1)).await().atMost(TranscriptWorld.LONG);

        // When
        sweep();
        sweep();

        // Then
        Transcript stored = stored(id);
        assertThat(stored.segments()).hasSize(2);
        assertThat(stored.source()).isEqualTo(TranscriptSource.ZOOM);
        assertThat(stored.startsAt()).isEqualTo(started);
        assertThat(probe.toldOf(id)).isEqualTo(1);
        assertThat(isTold(id)).isTrue();
    }

    @Test
    void whoFailedIsToldAgainUntilTheySucceed() {
        // Given
        probe.failFor(world.organization.id(), 2);
        String sent =
                world.send(TranscriptWorld.SMALL).statusCode(201).extract().path("id");
        UUID id = GlobalId.uuid(sent, Transcript.TYPE).orElseThrow();
        sweep();
        assertThat(isTold(id)).as("it is not due yet").isFalse();

        // When: the first sweep that finds it due fails too, the second does not
        Awaitility.await().atMost(TranscriptWorld.LONG).until(() -> {
            makeDue();
            sweep();
            return isTold(id);
        });

        // Then
        assertThat(probe.toldOf(id)).isEqualTo(1);
    }

    @Test
    void whatWasChangedIsToldAgain() {
        // Given
        UUID id = GlobalId.uuid(
                        world.send(TranscriptWorld.SMALL)
                                .statusCode(201)
                                .extract()
                                .path("id"),
                        Transcript.TYPE)
                .orElseThrow();
        Awaitility.await().atMost(TranscriptWorld.LONG).until(() -> isTold(id));
        probe.failFor(world.organization.id(), 1);

        // When: the process that tells again fails at it
        intake.tellAgain(world.organization.id(), stored(id)).await().atMost(TranscriptWorld.LONG);

        // Then: the sweep makes it good
        Awaitility.await().atMost(TranscriptWorld.LONG).until(() -> {
            makeDue();
            sweep();
            return isTold(id);
        });
        assertThat(probe.toldOf(id)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoAwaitsTheTellingHasItWithNoSecondOneBehind() {
        byte[] bytes = TranscriptWorld.SMALL.getBytes(StandardCharsets.UTF_8);

        takeAndTell(bytes);

        UUID id = only();
        assertThat(isTold(id)).isTrue();
        assertThat(probe.toldOf(id)).isEqualTo(1);
    }

    @Test
    void whoAwaitsTheTellingAfterACutOffHasItToo() {
        // Given: a process died between the file and its document
        byte[] bytes = TranscriptWorld.SMALL.getBytes(StandardCharsets.UTF_8);
        OffsetDateTime now = OffsetDateTime.now(clock);
        var file = TranscriptFile.of(Uuids.next(), world.author(), world.meeting, TranscriptSource.UPLOAD, null, bytes);
        files.keep(file, bytes, now, now.plusHours(1)).await().atMost(TranscriptWorld.LONG);

        takeAndTell(bytes);

        assertThat(only()).isEqualTo(file.id());
        assertThat(isTold(file.id())).isTrue();
        assertThat(probe.toldOf(file.id())).isEqualTo(1);
    }

    private void takeAndTell(byte[] bytes) {
        intake.takeAndTell(world.author(), world.meeting, bytes, TranscriptSource.UPLOAD, null)
                .await()
                .atMost(TranscriptWorld.LONG);
    }

    private UUID only() {
        List<String> ids = Owner.textsIn(world.organization.id(), "select f.id::text from transcript_files f");
        assertThat(ids).hasSize(1);
        return UUID.fromString(ids.get(0));
    }

    private Transcript stored(UUID id) {
        return transcripts
                .documents()
                .find(world.organization.id(), id)
                .await()
                .atMost(TranscriptWorld.LONG)
                .orElseThrow();
    }

    @Test
    void aForgottenFileIsKnownAgainByItsHash() {
        String sent =
                world.send(TranscriptWorld.SMALL).statusCode(201).extract().path("id");
        UUID id = GlobalId.uuid(sent, Transcript.TYPE).orElseThrow();
        Awaitility.await().atMost(TranscriptWorld.LONG).until(() -> isTold(id));

        files.forget(world.organization.id(), id).await().atMost(TranscriptWorld.LONG);

        assertThat(files.content(world.organization.id(), id).await().atMost(TranscriptWorld.LONG))
                .isEmpty();
        world.send(TranscriptWorld.SMALL).statusCode(200);
    }

    @Test
    void aFileThatWasForgottenBeforeItWasReadIsDoneWith() {
        // Given
        UUID id = keepWithoutADocument(OffsetDateTime.now(clock).minusMinutes(1));
        files.forget(world.organization.id(), id).await().atMost(TranscriptWorld.LONG);

        // When
        sweep();

        // Then
        assertThat(isTold(id)).isTrue();
        assertThat(probe.toldOf(id)).isZero();
    }

    @Test
    void aFileWithoutADocumentYetDoesNotEndThePage() {
        // Given
        String first =
                world.send(TranscriptWorld.SMALL).statusCode(201).extract().path("id");
        keepWithoutADocument(OffsetDateTime.now(clock).plusHours(1));
        String last = world.send("Notes").statusCode(201).extract().path("id");

        // When
        JsonPath page = page(null);
        JsonPath next = page(page.getString("pageInfo.endCursor"));

        // Then
        assertThat(page.getList("nodes.id", String.class)).containsExactly(first);
        assertThat(page.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(next.getList("nodes.id", String.class)).containsExactly(last);
        assertThat(next.getBoolean("pageInfo.hasNextPage")).isFalse();
    }

    private JsonPath page(@Nullable String after) {
        return world.rep
                .graphql()
                .run(
                        "query ($id: ID!, $after: String) { meeting(id: $id) { transcripts(first: 1, after: $after) {"
                                + " nodes { id } pageInfo { hasNextPage endCursor } } } }",
                        "id",
                        world.meetingId(),
                        "after",
                        after)
                .extract()
                .jsonPath()
                .setRootPath("data.meeting.transcripts");
    }

    private UUID keepWithoutADocument(OffsetDateTime nextTry) {
        UUID id = Uuids.next();
        byte[] bytes = ("Note of " + id).getBytes(StandardCharsets.UTF_8);
        var file = TranscriptFile.of(id, world.author(), world.meeting, TranscriptSource.UPLOAD, null, bytes);
        files.keep(file, bytes, OffsetDateTime.now(clock), nextTry).await().atMost(TranscriptWorld.LONG);
        return id;
    }
}
