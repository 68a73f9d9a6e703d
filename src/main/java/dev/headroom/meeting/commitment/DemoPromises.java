package dev.headroom.meeting.commitment;

import dev.headroom.access.Caller;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.meeting.DemoMeetings;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.Meetings;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of the promises of the demo's first meeting by its second one: ours was kept on its day, one of the
 * customer's was not. What is no promise to them is refused. The second meeting's wait for a person, as does whatever
 * is suggested after the recap was sent: it is for the recap to say when that is.
 */
@ApplicationScoped
public class DemoPromises {

    private static final String KEPT = "send you the inventory";
    private static final String KEPT_TOO = "check the cabling";
    private static final String BROKEN = "maintenance windows";
    /** Said among ourselves, or promised in other words right after. */
    private static final List<String> NO_PROMISES = List.of("margin sheet", "tell the boss", "need other cabling");

    private final Meetings meetings;
    private final Commitments commitments;
    private final CommitmentSteps steps;

    DemoPromises(Meetings meetings, Commitments commitments, CommitmentSteps steps) {
        this.meetings = meetings;
        this.commitments = commitments;
        this.steps = steps;
    }

    /** Decides and settles what waits. The same again, after a load that was cut off, goes on with the rest. */
    public Uni<Void> decide(Caller rita) {
        return meetings.find(DemoPeople.ORGANIZATION, DemoMeetings.FIRST)
                .map(Optional::orElseThrow)
                .chain(meeting -> decide(rita, meeting).chain(() -> settle(rita, meeting)));
    }

    private Uni<Void> decide(Caller rita, Meeting meeting) {
        return each(
                meeting,
                CommitmentState.SUGGESTED,
                suggested -> says(suggested, NO_PROMISES)
                        ? steps.refuse(
                                rita, new CommitmentInput.Refuse(suggested.getId(), suggested.version(), null, null))
                        : steps.confirm(rita, confirmation(suggested)));
    }

    private Uni<Void> settle(Caller rita, Meeting meeting) {
        return each(meeting, CommitmentState.CONFIRMED, confirmed -> {
            if (says(confirmed, List.of(BROKEN))) {
                return steps.breakOne(
                        rita,
                        new CommitmentInput.Break(
                                confirmed.getId(),
                                confirmed.version(),
                                "He said in the second meeting that the wards had not answered.",
                                null));
            }
            return says(confirmed, List.of(KEPT, KEPT_TOO))
                    ? steps.complete(rita, completion(confirmed))
                    : Uni.createFrom().nullItem();
        });
    }

    private static CommitmentInput.Complete completion(Commitment kept) {
        LocalDate due = kept.getDue() == null ? null : kept.getDue().on();
        return new CommitmentInput.Complete(
                kept.getId(), kept.version(), due, "They thanked for it in the second meeting.", null);
    }

    private static CommitmentInput.Confirm confirmation(Commitment suggested) {
        var input = new CommitmentInput.Confirm();
        input.id = suggested.getId();
        input.expectedVersion = suggested.version();
        return input;
    }

    private static boolean says(Commitment commitment, List<String> words) {
        return commitment.getQuote() != null
                && words.stream().anyMatch(commitment.getQuote().text()::contains);
    }

    private Uni<Void> each(
            Meeting meeting, CommitmentState state, Function<Commitment, Uni<Outcome<Commitment>>> step) {
        return commitments
                .ofMeeting(DemoPeople.ORGANIZATION, meeting)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .filter(commitment -> commitment.getState() == state)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .onItem()
                .invoke(DemoPromises::requireAccepted)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void requireAccepted(Outcome<Commitment> outcome) {
        if (!outcome.userErrors().isEmpty()) {
            throw new IllegalStateException("The demo's promises are refused: " + outcome.userErrors());
        }
    }
}
