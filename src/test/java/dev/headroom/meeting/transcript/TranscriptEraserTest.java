package dev.headroom.meeting.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.platform.identity.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who is erased is in no transcript of the meeting any more, and everything counted stays. */
@QuarkusTest
class TranscriptEraserTest {

    @Inject
    TranscriptEraser eraser;

    @Inject
    Transcripts transcripts;

    @Inject
    TranscriptFiles files;

    private final TranscriptWorld world = new TranscriptWorld();

    @Test
    void theirWordsTheirLabelTheirNameAndTheRawFileGo() {
        // Given
        String sent = world.send(TranscriptWorld.SMALL + "\n3\n00:00:04.000 --> 00:00:05.000\nBen: Bye, Ann!\n")
                .extract()
                .path("id");
        UUID id = GlobalId.uuid(sent, Transcript.TYPE).orElseThrow();
        world.send("Nobody is named here.").statusCode(201);
        var people = ErasedPeople.of(world.meeting, attendee -> attendee.name().equals("Ann"));

        // When
        int changed =
                eraser.erase(world.author(), world.meeting, people).await().atMost(TranscriptWorld.LONG);
        int again = eraser.erase(world.author(), world.meeting, people).await().atMost(TranscriptWorld.LONG);

        // Then
        assertThat(changed).isEqualTo(1);
        assertThat(again).isZero();
        Transcript left = transcripts
                .documents()
                .find(world.organization.id(), id)
                .await()
                .atMost(TranscriptWorld.LONG)
                .orElseThrow();
        assertThat(left.version()).isEqualTo(2);
        assertThat(left.segments()).extracting(Segment::text).containsExactly("(erased)", "Hello.", "Bye, (erased)!");
        assertThat(left.segments()).extracting(Segment::speaker).containsExactly(people.pseudonym(), "Ben", "Ben");
        assertThat(left.segments()).extracting(Segment::startMs).containsExactly(1000, 2500, 4000);
        assertThat(files.content(world.organization.id(), id).await().atMost(TranscriptWorld.LONG))
                .isEmpty();
    }

    @Test
    void exchangedLabelsAreCarriedOutBeforeAnybodyIsErased() {
        // Given: what the file says of Ann was said by Ben, and the other way round
        var swap = new SpeakerSwap("Ann", "Ben", "Rep", world.meeting.startsAt());
        world.send(TranscriptWorld.SMALL).statusCode(201);
        Transcript exchanged = transcripts
                .ofMeeting(world.organization.id(), world.meeting)
                .map(found -> found.get(0).with(found.get(0).segments(), List.of(swap)))
                .await()
                .atMost(TranscriptWorld.LONG);

        // When
        var people = ErasedPeople.of(world.meeting, attendee -> attendee.name().equals("Ann"));
        Transcript left = TranscriptEraser.without(exchanged, people);

        // Then
        assertThat(left.swaps()).isEmpty();
        assertThat(left.segments()).extracting(Segment::speaker).containsExactly("Ben", people.pseudonym());
        assertThat(left.segments()).extracting(Segment::text).containsExactly("Hello Ben.", "(erased)");
    }
}
