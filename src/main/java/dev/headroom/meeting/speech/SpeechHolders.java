package dev.headroom.meeting.speech;

import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.meeting.transcript.TranscriptListener;
import dev.headroom.platform.changes.Author;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Remembers who held a meeting when its first transcript comes in. It is told before all others, so that nothing they
 * wait for leaves time to give the meeting another owner; and of the very call the transcript is of, merged or not.
 */
@ApplicationScoped
@Priority(SpeechHolders.BEFORE_OTHERS)
class SpeechHolders implements TranscriptListener {

    static final int BEFORE_OTHERS = 100;

    private final Meetings meetings;
    private final SpeechService speech;

    SpeechHolders(Meetings meetings, SpeechService speech) {
        this.meetings = meetings;
        this.speech = speech;
    }

    @Override
    public Uni<Void> stored(UUID organization, Transcript transcript) {
        var author = new Author(organization, "service:speech");
        return meetings.find(organization, transcript.meetingUuid())
                .chain(found -> found.map(meeting -> speech.hold(author, meeting))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
