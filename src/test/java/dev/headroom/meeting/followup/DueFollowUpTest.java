package dev.headroom.meeting.followup;

import static dev.headroom.meeting.followup.FollowUpSamples.POLICY;
import static dev.headroom.meeting.followup.FollowUpSamples.STORED;
import static dev.headroom.meeting.followup.FollowUpSamples.caseOf;
import static dev.headroom.meeting.followup.FollowUpSamples.commitment;
import static dev.headroom.meeting.followup.FollowUpSamples.followUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.account.contact.TouchSummary;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.commitment.CommitmentState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The one thing to do about a follow-up, why, and which comes first. */
class DueFollowUpTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-24T12:00+11:00");
    private static final OffsetDateTime DAYS_LATER = NOON.plusDays(2);

    @Test
    void suggestionsAreDecidedOnFirst() {
        var suggested = commitment(CommitmentState.SUGGESTED, MeetingSide.SELLER, "Send the list", 5);

        DueFollowUp due = unsent(caseOf(followUp(), suggested), NOON);

        assertThat(due.step()).isEqualTo(DueStep.CONFIRM);
        assertThat(due.todo()).isEqualTo("Confirm or refuse 1 suggestion.");
        assertThat(due.why())
                .isEqualTo("It has to be sent by Tuesday 24 November 2026, 18:00 Sydney time, and is a breach from"
                        + " Wednesday 25 November 2026, 11:00 Sydney time on.");
        assertThat(due.breached()).isFalse();
    }

    @Test
    void thenTheNextStepIsSetAndThenTheRecapIsApprovedAndSent() {
        FollowUp stepped = stepped();

        assertThat(unsent(caseOf(followUp()), NOON).step()).isEqualTo(DueStep.NEXT_STEP);
        assertThat(unsent(caseOf(stepped), NOON).step()).isEqualTo(DueStep.APPROVE);
        assertThat(unsent(caseOf(approved(stepped)), NOON).step()).isEqualTo(DueStep.SEND);
    }

    @Test
    void whatWasConfirmedAfterTheApprovalIsApprovedAgain() {
        var confirmed = commitment(CommitmentState.CONFIRMED, MeetingSide.SELLER, "Send the list", 5);

        DueFollowUp due = unsent(caseOf(approved(stepped()), confirmed), NOON);

        assertThat(due.step()).isEqualTo(DueStep.APPROVE);
        assertThat(due.todo()).contains("again");
    }

    @Test
    void aBreachComesFirstAndATouchLast() {
        DueFollowUp early = unsent(caseOf(followUp()), NOON);
        DueFollowUp breach = unsent(caseOf(followUp()), DAYS_LATER);
        DueFollowUp touch = touch(STORED.plusDays(3), null).orElseThrow();

        assertThat(Stream.of(touch, early, breach).sorted(DueFollowUp.MOST_PRESSING_FIRST))
                .containsExactly(breach, early, touch);
        assertThat(breach.why()).startsWith("It should have been sent by Tuesday 24 November 2026");
    }

    @Test
    void aTouchIsDueFromItsDayOnUntilOneIsRecorded() {
        OffsetDateTime thirdDay = OffsetDateTime.parse("2026-11-27T09:00+11:00");

        assertThat(touch(thirdDay.minusDays(1), null)).isEmpty();
        assertThat(touch(thirdDay, null)).hasValueSatisfying(due -> {
            assertThat(due.step()).isEqualTo(DueStep.TOUCH);
            assertThat(due.todo()).startsWith("Bea Buyer: ");
        });
        assertThat(touch(thirdDay, thirdDay.minusDays(1))).isPresent();
        assertThat(touch(thirdDay, thirdDay.plusMinutes(5))).isEmpty();
        assertThat(touch(thirdDay.plusDays(40), null)).isEmpty();
    }

    private static Optional<DueFollowUp> touch(OffsetDateTime now, @Nullable OffsetDateTime recorded) {
        FollowUpCase one = caseOf(followUp());
        List<TouchSummary> touches = recorded == null
                ? List.of()
                : List.of(new TouchSummary(FollowUpSamples.CONTACT, Set.of(FollowUpSamples.RITA), 1, recorded));
        return DueFollowUp.touch(
                one,
                PlannedTouch.of(one, FollowUpSamples.HOURS, touches, now.toInstant()),
                FollowUpSamples.HOURS,
                now.toLocalDate());
    }

    private static FollowUp stepped() {
        return FollowUpSamples.withNextStep(followUp(), LocalDate.of(2026, 12, 3), FollowUpSamples.BEA);
    }

    private static FollowUp approved(FollowUp present) {
        return present.approved(
                new RecapApproval("Rita", STORED, caseOf(present).recap().hash()));
    }

    private static DueFollowUp unsent(FollowUpCase one, OffsetDateTime now) {
        FollowUpFlag flag = FollowUpFlag.of(one.meeting(), one.followUp(), LocalDate.of(2026, 11, 24))
                .orElse(null);
        var sla = POLICY.of(
                one.followUp().from().toInstant(), one.followUp().draftedAt().toInstant(), null, now.toInstant());
        return DueFollowUp.unsent(one, sla, flag);
    }
}
