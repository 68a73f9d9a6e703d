package dev.headroom.meeting.followup;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Why a follow-up is flagged. A meeting moves a sale on when exactly one step with a day follows it and one of the
 * customer's people does it: with less, we are waiting. A flag is a warning and stops nobody.
 */
@Description("Why a follow-up is flagged: it lacks one next step with a day, owned by one of the customer's people.")
public record FollowUpFlag(
        @NonNull @Description("What is missing.") FlagCode code,

        @NonNull @Description("What is missing and what to do, as a sentence.")
        String sentence) {

    static Optional<FollowUpFlag> of(Meeting meeting, FollowUp followUp, LocalDate today) {
        NextStep step = followUp.content().nextStep();
        if (step == null) {
            return flag(
                    FlagCode.NO_NEXT_STEP,
                    "There is no next step: say what happens next, when, and who of theirs" + " does it.");
        }
        if (step.on() == null) {
            return flag(FlagCode.NO_DAY, "The next step has no day: agree on one.");
        }
        if (followUp.firstSentAt() == null && step.on().isBefore(today)) {
            return flag(FlagCode.DAY_OVER, "The next step's day is over and the recap is not sent: set another day.");
        }
        Optional<Attendee> owner = owner(meeting, step);
        if (owner.isEmpty()) {
            return flag(
                    FlagCode.NO_OWNER, "Nobody owns the next step: name one of the customer's people who were there.");
        }
        return owner.filter(attendee -> attendee.side() != MeetingSide.BUYER)
                .flatMap(attendee -> flag(
                        FlagCode.OWNER_NOT_BUYER,
                        "The next step is owned by " + attendee.name()
                                + ", who is not known to be of the customer's side: name one of theirs, or say that"
                                + " they are."));
    }

    static Optional<Attendee> owner(Meeting meeting, @Nullable NextStep step) {
        return step == null ? Optional.empty() : meeting.attendee(step.attendeeUuid());
    }

    private static Optional<FollowUpFlag> flag(FlagCode code, String sentence) {
        return Optional.of(new FollowUpFlag(code, sentence));
    }
}
