package dev.headroom.meeting.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.headroom.meeting.Attendance;
import dev.headroom.meeting.MeetingWorld;
import dev.headroom.meeting.extraction.PausedExtractor;
import dev.headroom.meeting.speech.SpeechWorld;
import dev.headroom.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whoever is erased while a transcript is at work does not come back with what was read before. */
@QuarkusTest
class ErasureWhileReadTest {

    /** Both promise something; what Bea says is to go. */
    private static final String FILE = SpeechWorld.RIGHT + """

            4
            00:00:20.000 --> 00:00:24.000
            Bea Maas: I will send you the signed agreement tomorrow.

            5
            00:00:25.000 --> 00:00:29.000
            Sven Olsen: I will send you the price list tomorrow.
            """;

    @Inject
    PausedExtractor extractor;

    @Inject
    Attendance attendance;

    private final SpeechWorld speech = new SpeechWorld();
    private final MeetingWorld world = speech.world;

    @Test
    void whatWasFoundBeforeTheErasureIsNotSuggestedAfterIt() {
        // Given: the transcript is being read
        String meeting = speech.meeting(20);
        var isRead = new CompletableFuture<Void>();
        var goesOn = new CompletableFuture<Void>();
        extractor.pause(
                "signed agreement",
                Uni.createFrom().completionStage(goesOn).onSubscription().invoke(() -> isRead.complete(null)));
        speech.send(meeting, FILE);
        Awaitility.await().atMost(SpeechWorld.LONG).until(isRead::isDone);

        // When
        erase();
        goesOn.complete(null);

        // Then
        Awaitility.await().atMost(SpeechWorld.LONG).untilAsserted(() -> assertThat(commitments(meeting))
                .contains("price list"));
        assertThat(commitments(meeting)).doesNotContain("signed agreement", "Bea");
        assertThat(world.read(world.rep, meeting).prettify()).doesNotContain("Bea Maas", "bea@customer");
    }

    @Test
    void labelsThatAreOlderThanTheMeetingBringNobodyBack() {
        // Given: the meeting is changed between a look at it and what is written
        String meeting = speech.meeting(20);
        var looks = new AtomicInteger();

        // When
        attendance
                .attach(world.organization.id(), MeetingWorld.uuid(meeting), () -> labels(meeting, looks))
                .await()
                .atMost(SpeechWorld.LONG);

        // Then
        assertThat(world.read(world.rep, meeting).getList("attendees.name", String.class))
                .doesNotContain("Ghost")
                .hasSize(2);
    }

    private Uni<List<String>> labels(String meeting, AtomicInteger looks) {
        return Uni.createFrom()
                .item(() -> {
                    int look = looks.incrementAndGet();
                    if (look == 2) {
                        int version = world.read(world.rep, meeting).getInt("version");
                        world.change(world.rep, meeting, version, "title", "Changed")
                                .body("userErrors", empty());
                    }
                    return look > 2 ? List.of("Sven Olsen") : List.of("Sven Olsen", "Ghost");
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void erase() {
        world.organization
                .admin()
                .graphql()
                .run(
                        Operation.read("web/EraseFromMeetings"),
                        "input",
                        MeetingWorld.named("email", "bea@customer.example"))
                .body("data.eraseFromMeetings.userErrors", empty())
                .body("data.eraseFromMeetings.erasure.state", is("DONE"));
    }

    private String commitments(String meeting) {
        return world.rep
                .graphql()
                .run(
                        "query ($m: ID!) { commitments(first: 50, filter: {meeting: $m}) { nodes { text quote { text }"
                                + " owner { name } } } }",
                        "m",
                        meeting)
                .statusCode(200)
                .extract()
                .asString();
    }
}
