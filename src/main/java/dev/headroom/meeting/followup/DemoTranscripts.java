package dev.headroom.meeting.followup;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.meeting.DemoMeetings;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.transcript.TranscriptIntake;
import dev.headroom.meeting.transcript.TranscriptSource;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.demo.DemoPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** What was said in the demo's two meetings, as Zoom would have written it, with the follow-ups it leads to. */
@ApplicationScoped
class DemoTranscripts implements DemoPart {

    private final Meetings meetings;
    private final TranscriptIntake intake;
    private final FollowUps followUps;
    private final Workers workers;

    DemoTranscripts(Meetings meetings, TranscriptIntake intake, FollowUps followUps, Workers workers) {
        this.meetings = meetings;
        this.intake = intake;
        this.followUps = followUps;
        this.workers = workers;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Uni<Void> load() {
        return load(DemoMeetings.FIRST, "/demo/hospital-wireless-1.vtt")
                .chain(() -> load(DemoMeetings.SECOND, "/demo/hospital-wireless-2.vtt"));
    }

    /** Done when a follow-up came of it, which is the last that a transcript leads to. */
    private Uni<Void> load(UUID id, String file) {
        return followUps
                .find(DemoPeople.ORGANIZATION, id)
                .chain(found -> found.filter(followUp -> !followUp.transcripts().isEmpty())
                                .isPresent()
                        ? Uni.createFrom().voidItem()
                        : take(id, file));
    }

    /** The parts after this one need what it leads to, so that it is not left to be done behind. */
    private Uni<Void> take(UUID id, String file) {
        return meetings.find(DemoPeople.ORGANIZATION, id)
                .map(Optional::orElseThrow)
                .chain(meeting -> workers.compute(() -> read(file)).chain(bytes -> take(meeting, bytes)));
    }

    private Uni<Void> take(Meeting meeting, byte[] bytes) {
        return intake.takeAndTell(DemoPeople.author(), meeting, bytes, TranscriptSource.UPLOAD, meeting.startsAt());
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream resource = DemoTranscripts.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IOException("no " + file);
            }
            return resource.readAllBytes();
        }
    }
}
