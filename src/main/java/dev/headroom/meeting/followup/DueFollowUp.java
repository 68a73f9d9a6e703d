package dev.headroom.meeting.followup;

import dev.headroom.meeting.followup.recap.Recap;
import dev.headroom.meeting.followup.recap.RecapWords;
import dev.headroom.meeting.followup.sla.BusinessHours;
import dev.headroom.meeting.followup.sla.FollowUpSla;
import dev.headroom.meeting.followup.sla.SlaStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A follow-up that needs somebody today: the one thing to do, and why now. */
@Description("A follow-up that needs somebody: the one thing to do, and why now.")
public record DueFollowUp(
        @NonNull @Description("The follow-up.") FollowUp followUp,

        @NonNull @Description("What its meeting was called.")
        String title,

        @NonNull @Description("What kind of thing is to be done.")
        DueStep step,

        @NonNull @Description("What to do, as a sentence.") String todo,
        @NonNull @Description("Why now, as a sentence.") String why,

        @NonNull @Description("By when: the recap has to be sent, or the end of the day of a touch.")
        OffsetDateTime dueAt,

        @NonNull @Description("Whether the recap should have been out so long ago that it is a breach.")
        Boolean breached) {

    /** A touch later than that has lost its reason. */
    private static final int TOUCH_WORKDAYS = 5;

    /** A breach first, then recaps before touches, each by what is due first. */
    static final Comparator<DueFollowUp> MOST_PRESSING_FIRST = Comparator.comparing(DueFollowUp::breached)
            .reversed()
            .thenComparing(due -> due.step() == DueStep.TOUCH)
            .thenComparing(due -> due.dueAt().toInstant())
            .thenComparing(due -> due.followUp().uuid());

    /** What an unsent recap waits for. */
    static DueFollowUp unsent(FollowUpCase one, FollowUpSla sla, @Nullable FollowUpFlag flag) {
        Todo todo = todo(one, flag);
        boolean breached = sla.status() == SlaStatus.BREACHED;
        return new DueFollowUp(
                one.followUp(),
                one.meeting().title(),
                todo.step(),
                todo.words(),
                why(sla, breached),
                sla.sendBy(),
                breached);
    }

    /** The step with its words, so that none is without. */
    private record Todo(DueStep step, String words) {}

    /** Whoever approved a flagged recap has decided; then it is to be sent. */
    private static Todo todo(FollowUpCase one, @Nullable FollowUpFlag flag) {
        Recap recap = one.recap();
        boolean approved = one.followUp().approval() != null;
        if (approved && one.followUp().approves(recap)) {
            return new Todo(DueStep.SEND, "Send the recap: it is approved.");
        }
        if (one.undecided() > 0) {
            return new Todo(DueStep.CONFIRM, confirm(one.undecided()));
        }
        return flag == null
                ? new Todo(DueStep.APPROVE, approval(recap, approved))
                : new Todo(DueStep.NEXT_STEP, flag.sentence());
    }

    private static String confirm(long undecided) {
        return "Confirm or refuse " + (undecided == 1 ? "1 suggestion." : undecided + " suggestions.");
    }

    private static String approval(Recap recap, boolean again) {
        if (recap.getEmpty()) {
            return "Write what came of it: the recap says nothing yet.";
        }
        return again
                ? "Read the recap and approve it again: something in it has changed."
                : "Read the recap and approve it.";
    }

    private static String why(FollowUpSla sla, boolean breached) {
        ZoneId zone = ZoneId.of(sla.zone());
        return breached
                ? "It should have been sent by " + RecapWords.moment(sla.sendBy(), zone) + ", and is a breach since "
                        + RecapWords.moment(sla.breachAt(), zone) + "."
                : "It has to be sent by " + RecapWords.moment(sla.sendBy(), zone) + ", and is a breach from "
                        + RecapWords.moment(sla.breachAt(), zone) + " on.";
    }

    /** What was heard when the recap was out already: of another transcript, or of a call merged into this one. */
    static DueFollowUp heardLate(FollowUpCase one, long undecided, BusinessHours hours, LocalDate today) {
        return new DueFollowUp(
                one.followUp(),
                one.meeting().title(),
                DueStep.CONFIRM,
                confirm(undecided),
                "It came to light after the recap was sent: the customer has not read of it.",
                hours.closing(hours.plusWorkdays(today, 0)).atZone(hours.zone()).toOffsetDateTime(),
                false);
    }

    /** The last touch whose day has come, of a follow-up whose recap is sent: it makes up for those before. */
    static Optional<DueFollowUp> touch(
            FollowUpCase one, List<PlannedTouch> touches, BusinessHours hours, LocalDate today) {
        return touches.stream()
                .filter(touch -> touch.state() == TouchState.DUE)
                .reduce((earlier, later) -> later)
                .filter(touch -> !today.isAfter(hours.plusWorkdays(touch.on(), TOUCH_WORKDAYS)))
                .map(touch -> new DueFollowUp(
                        one.followUp(),
                        one.meeting().title(),
                        DueStep.TOUCH,
                        touch.name() == null ? touch.reason() : touch.name() + ": " + touch.reason(),
                        "It is planned for " + RecapWords.day(touch.on())
                                + ", and no touch of theirs is recorded since.",
                        hours.closing(touch.on()).atZone(hours.zone()).toOffsetDateTime(),
                        false));
    }
}
