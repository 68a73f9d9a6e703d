package dev.headroom.meeting;

import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.mutations.Mutation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Learns from transcripts who was there: the service's own work, whoever handed the transcript in. */
@ApplicationScoped
public class Attendance {

    /** Who records what transcripts tell. */
    static final String ACTOR = "service:meetings";

    private final DocumentMutations mutations;
    private final Meetings meetings;
    private final SideReader sides;
    private final MeetingTouches touches;
    private final Workers workers;

    Attendance(
            DocumentMutations mutations, Meetings meetings, SideReader sides, MeetingTouches touches, Workers workers) {
        this.mutations = mutations;
        this.meetings = meetings;
        this.sides = sides;
        this.touches = touches;
        this.workers = workers;
    }

    /**
     * Gives the speakers' labels to attendees of the meeting, or of the one it was merged into; answers that meeting.
     * The same again changes nothing, so that a step that was cut off is simply done again.
     *
     * @param labels of speakers, in the order in which they first speak; asked for anew whenever the meeting was.
     *     Whoever is erased meanwhile is taken out of what the labels come from first and out of the meeting last, so
     *     that labels that are no older than the version of the meeting that is written over can't bring them back
     */
    public Uni<Meeting> attach(UUID organization, UUID meeting, Supplier<Uni<? extends Collection<String>>> labels) {
        return current(organization, meeting)
                .chain(found -> attended(found, labels)
                        .chain(attendees -> attendees.equals(found.attendees())
                                ? Uni.createFrom().item(found)
                                : write(organization, found, labels)))
                .call(attended -> touches.tookPlace(organization, attended));
    }

    /**
     * Records whom we met, as {@link #attach} did as far as it could; fails where that can't be done, for who tries
     * again until it can.
     */
    public Uni<Void> met(UUID organization, UUID meeting) {
        return current(organization, meeting).chain(attended -> touches.recorded(organization, attended));
    }

    private Uni<Meeting> write(UUID organization, Meeting meeting, Supplier<Uni<? extends Collection<String>>> labels) {
        var author = new Author(organization, ACTOR);
        var mutation = new Mutation<>(author, "attachSpeakers", meeting.uuid(), null, Meeting.class);
        return mutations
                .run(mutation, meetings.documents(), meeting.uuid(), () -> current(organization, meeting.uuid())
                        .chain(found -> next(organization, found, labels)))
                .map(outcome -> {
                    Meeting written = outcome.value();
                    if (written == null || !outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("speakers are not attached: " + outcome.userErrors());
                    }
                    return written;
                });
    }

    private Uni<DocumentWrite<Meeting>> next(
            UUID organization, Meeting found, Supplier<Uni<? extends Collection<String>>> labels) {
        return attended(found, labels)
                .map(attendees -> new MeetingDraft(found).attendees(attendees).meeting(found.version() + 1))
                .chain(next -> sides.sided(organization, next))
                .map(sided -> DocumentWrite.over(sided, found.version()));
    }

    /** Labels may be thousands, and attendees hundreds. */
    private Uni<List<Attendee>> attended(Meeting found, Supplier<Uni<? extends Collection<String>>> labels) {
        return labels.get().chain(speakers -> workers.compute(() -> SpeakerLabels.given(found, named(speakers))));
    }

    /** Whoever is erased from the transcript already is still in the meeting, and nobody new. */
    private static List<String> named(Collection<String> speakers) {
        return speakers.stream()
                .filter(speaker -> !speaker.startsWith(ErasedPeople.MARK))
                .toList();
    }

    private Uni<Meeting> current(UUID organization, UUID meeting) {
        return meetings.current(organization, meeting)
                .map(found -> found.orElseThrow(() -> new NotFound("There is no such meeting.", "meeting")));
    }
}
