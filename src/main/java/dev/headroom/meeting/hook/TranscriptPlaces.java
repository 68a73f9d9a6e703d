package dev.headroom.meeting.hook;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.Meetings;
import dev.headroom.meeting.ProviderMeetings;
import dev.headroom.meeting.hook.AccountOfEvent.Decision;
import dev.headroom.meeting.hook.ProviderEvents.Claimed;
import dev.headroom.meeting.transcript.TranscriptIntake;
import dev.headroom.meeting.transcript.TranscriptSource;
import dev.headroom.platform.changes.Author;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds or makes the meeting that a transcript is of, and hands it the transcript. */
@ApplicationScoped
class TranscriptPlaces {

    /** Who brings what providers tell. */
    private static final String ACTOR = "service:hooks";

    private final Meetings meetings;
    private final ProviderMeetings made;
    private final AccountOfEvent accounts;
    private final TranscriptIntake intake;

    TranscriptPlaces(Meetings meetings, ProviderMeetings made, AccountOfEvent accounts, TranscriptIntake intake) {
        this.meetings = meetings;
        this.made = made;
        this.accounts = accounts;
        this.intake = intake;
    }

    /** The same event again finds the same meeting and the same transcript. */
    Uni<Placement> place(UUID organization, Claimed event, FetchedTranscript fetched) {
        EventDetails details = fetched.details();
        return meetings.ofProvider(organization, event.provider(), details.meetingKey())
                .chain(known -> known.isPresent()
                        ? handed(organization, event, known.get(), fetched)
                        : accounts.of(organization, event, details)
                                .chain(decision -> decided(organization, event, fetched, decision)));
    }

    private Uni<Placement> decided(UUID organization, Claimed event, FetchedTranscript fetched, Decision decision) {
        Caller caller = decision.caller();
        UUID account = decision.account();
        Member owner = decision.owner();
        if (caller == null || account == null || owner == null) {
            return Uni.createFrom().item(Placement.unknown(decision.why()));
        }
        var input = MeetingOfEvent.of(
                organization, event.provider(), fetched.details(), account, owner, event.receivedAt());
        return made.bring(caller, input).chain(meeting -> handed(organization, event, meeting, fetched));
    }

    private Uni<Placement> handed(UUID organization, Claimed event, Meeting meeting, FetchedTranscript fetched) {
        TranscriptSource source =
                event.provider() == MeetingProvider.ZOOM ? TranscriptSource.ZOOM : TranscriptSource.TEAMS;
        return intake.take(
                        new Author(organization, ACTOR),
                        meeting,
                        fetched.content(),
                        source,
                        fetched.details().cuesFrom())
                .map(taken -> Placement.at(meeting.uuid()));
    }
}
