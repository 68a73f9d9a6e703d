package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentSamples.CUSTOMER;
import static dev.headroom.meeting.commitment.CommitmentSamples.DUE;
import static dev.headroom.meeting.commitment.CommitmentSamples.MEMBER;
import static dev.headroom.meeting.commitment.CommitmentSamples.SAID;
import static dev.headroom.meeting.commitment.CommitmentSamples.TEN;
import static dev.headroom.meeting.commitment.CommitmentSamples.confirmed;
import static dev.headroom.meeting.commitment.CommitmentSamples.step;
import static dev.headroom.meeting.commitment.CommitmentSamples.suggested;
import static dev.headroom.meeting.commitment.CommitmentSamples.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.date.WorkingDays;
import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which steps a commitment may take, and where it stands on a day. */
class CommitmentLifeTest {

    private static final Map<CommitmentState, Set<CommitmentState>> ALLOWED = Map.of(
            CommitmentState.SUGGESTED, EnumSet.of(CommitmentState.CONFIRMED, CommitmentState.REFUSED),
            CommitmentState.CONFIRMED,
                    EnumSet.of(
                            CommitmentState.BUYER_CONFIRMED,
                            CommitmentState.DONE,
                            CommitmentState.BROKEN,
                            CommitmentState.WITHDRAWN),
            CommitmentState.BUYER_CONFIRMED,
                    EnumSet.of(CommitmentState.DONE, CommitmentState.BROKEN, CommitmentState.WITHDRAWN),
            CommitmentState.REFUSED, EnumSet.of(CommitmentState.CONFIRMED),
            CommitmentState.DONE, Set.of(),
            CommitmentState.BROKEN, Set.of(),
            CommitmentState.WITHDRAWN, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(CommitmentState.values())
                .flatMap(from -> Stream.of(CommitmentState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStatesIsAllowedOrRefused(CommitmentState from, CommitmentState to) {
        Commitment commitment = in(from);
        CommitmentStep next = step(to, MEMBER, SAID);

        if (Objects.requireNonNull(ALLOWED.get(from)).contains(to)) {
            assertThat(commitment.stepped(next).getState()).isEqualTo(to);
            assertThat(commitment.stepped(next).version()).isEqualTo(commitment.version() + 1);
        } else {
            assertThatThrownBy(() -> commitment.stepped(next))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining(from.name())
                    .hasMessageContaining(to.name());
        }
    }

    private static Commitment in(CommitmentState state) {
        Commitment suggested = suggested(wording(MeetingSide.BUYER, DUE));
        return switch (state) {
            case SUGGESTED -> suggested;
            case REFUSED, CONFIRMED -> suggested.stepped(step(state, MEMBER, SAID));
            case BUYER_CONFIRMED, DONE, BROKEN, WITHDRAWN ->
                suggested.stepped(step(CommitmentState.CONFIRMED, MEMBER, SAID)).stepped(step(state, MEMBER, SAID));
        };
    }

    @Test
    void everyStepKeepsWhoSaidSoOnWhichSideAndWhen() {
        Commitment agreed = confirmed(MeetingSide.SELLER)
                .stepped(step(CommitmentState.BUYER_CONFIRMED, CUSTOMER, SAID.plusDays(1)));

        assertThat(agreed.getSteps())
                .extracting(
                        CommitmentStep::to, CommitmentStep::side, CommitmentStep::by, step -> step.day(ZoneOffset.UTC))
                .containsExactly(
                        tuple(CommitmentState.SUGGESTED, MeetingSide.SELLER, "Headroom", SAID),
                        tuple(CommitmentState.CONFIRMED, MeetingSide.SELLER, "Ann Rep", SAID),
                        tuple(CommitmentState.BUYER_CONFIRMED, MeetingSide.BUYER, "Bob Buyer", SAID.plusDays(1)));
    }

    @Test
    void correctionByTheBuyerKeepsBothWordings() {
        CommitmentWording ours = wording(MeetingSide.BUYER, DUE);
        CommitmentWording theirs = ours.withText("Send a draft of the MSA").withDueOn(DUE.plusDays(7));

        Commitment corrected = confirmed(ours).stepped(step(CommitmentState.BUYER_CONFIRMED, CUSTOMER, SAID), theirs);

        CommitmentCorrection correction = Objects.requireNonNull(corrected.getCorrection());
        assertThat(correction.ours()).isEqualTo(ours);
        assertThat(correction.theirs()).isEqualTo(theirs);
        assertThat(correction.by()).isEqualTo("Bob Buyer");
        assertThat(corrected.getText()).isEqualTo("Send a draft of the MSA");
    }

    @Test
    void confirmationInOurWordsIsNoCorrection() {
        Commitment agreed = confirmed(MeetingSide.BUYER).stepped(step(CommitmentState.BUYER_CONFIRMED, CUSTOMER, SAID));

        assertThat(agreed.getCorrection()).isNull();
    }

    @Test
    void whatIsDueTodayIsOpenAndLateTomorrow() {
        Commitment promise = confirmed(MeetingSide.BUYER);

        assertThat(promise.standing(DUE, TEN)).isEqualTo(CommitmentStanding.OPEN);
        assertThat(promise.standing(DUE.plusDays(1), TEN)).isEqualTo(CommitmentStanding.LATE);
    }

    /** Due on Wednesday, 11 March: the tenth working day after is Wednesday, 25 March. */
    @Test
    void whatIsOverdueForMoreThanTenWorkingDaysIsBroken() {
        Commitment promise = confirmed(MeetingSide.BUYER);

        assertThat(promise.standing(LocalDate.of(2026, 3, 25), TEN)).isEqualTo(CommitmentStanding.LATE);
        assertThat(promise.standing(LocalDate.of(2026, 3, 26), TEN)).isEqualTo(CommitmentStanding.BROKEN);
        assertThat(promise.standing(LocalDate.of(2026, 3, 26), working(11))).isEqualTo(CommitmentStanding.LATE);
        assertThat(promise.standing(LocalDate.of(2026, 3, 12), working(0))).isEqualTo(CommitmentStanding.BROKEN);
    }

    private static Patience working(int days) {
        return new Patience(WorkingDays.MONDAY_TO_FRIDAY, days);
    }

    /** Easter of 2026: Good Friday is 3 April and Easter Monday 6 April. */
    @Test
    void publicHolidaysAreNoWorkingDays() {
        LocalDate due = LocalDate.of(2026, 3, 25);
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));
        var patience =
                new Patience(new WorkingDays(day -> day.getDayOfWeek().getValue() <= 5 && !holidays.contains(day)), 10);
        Commitment promise = confirmed(wording(MeetingSide.BUYER, due));

        assertThat(promise.standing(LocalDate.of(2026, 4, 9), TEN)).isEqualTo(CommitmentStanding.BROKEN);
        assertThat(promise.standing(LocalDate.of(2026, 4, 10), patience)).isEqualTo(CommitmentStanding.LATE);
        assertThat(promise.standing(LocalDate.of(2026, 4, 11), patience)).isEqualTo(CommitmentStanding.BROKEN);
    }

    @Test
    void storeAsksForTheSameDayFromWhichPromisesAreBroken() {
        for (LocalDate today = SAID; today.isBefore(SAID.plusDays(40)); today = today.plusDays(1)) {
            LocalDate before = TEN.brokenBefore(today);
            for (LocalDate due = today.minusDays(30); !due.isAfter(today); due = due.plusDays(1)) {
                boolean broken =
                        confirmed(wording(MeetingSide.BUYER, due)).standing(today.isBefore(SAID) ? SAID : today, TEN)
                                == CommitmentStanding.BROKEN;
                assertThat(due.isBefore(before)).as(due + " on " + today).isEqualTo(broken);
            }
        }
    }

    @Test
    void whatIsDoneOnItsDayIsKeptAndAfterItKeptLate() {
        Commitment promise = confirmed(MeetingSide.BUYER);
        CommitmentStep told = step(CommitmentState.DONE, MEMBER, DUE.plusDays(30));

        assertThat(promise.done(told, DUE).standing(DUE.plusDays(30), TEN)).isEqualTo(CommitmentStanding.KEPT);
        assertThat(promise.done(told, DUE.plusDays(1)).standing(DUE.plusDays(30), TEN))
                .isEqualTo(CommitmentStanding.KEPT_LATE);
    }

    @Test
    void whatHasNoDayIsNeverLateAndKeptOnceDone() {
        Commitment promise = confirmed(wording(MeetingSide.BUYER, null));

        assertThat(promise.standing(SAID.plusYears(3), TEN)).isEqualTo(CommitmentStanding.OPEN);
        assertThat(promise.done(step(CommitmentState.DONE, MEMBER, DUE), DUE).standing(DUE, TEN))
                .isEqualTo(CommitmentStanding.KEPT);
    }

    @Test
    void standingOnAnEarlierDayKnowsNothingOfLaterSteps() {
        Commitment broken = confirmed(MeetingSide.BUYER).stepped(step(CommitmentState.BROKEN, MEMBER, DUE.plusDays(2)));

        assertThat(broken.standing(SAID.minusDays(1), TEN)).isEqualTo(CommitmentStanding.SUGGESTED);
        assertThat(broken.standing(DUE, TEN)).isEqualTo(CommitmentStanding.OPEN);
        assertThat(broken.standing(DUE.plusDays(1), TEN)).isEqualTo(CommitmentStanding.LATE);
        assertThat(broken.standing(DUE.plusDays(2), TEN)).isEqualTo(CommitmentStanding.BROKEN);
    }

    @Test
    void promiseTakenBackAfterItsDayByThoseWhoMadeItIsBroken() {
        Commitment ours = confirmed(MeetingSide.SELLER);
        Commitment theirs = confirmed(MeetingSide.BUYER);
        CommitmentStep late = step(CommitmentState.WITHDRAWN, MEMBER, DUE.plusDays(1));
        CommitmentStep early = step(CommitmentState.WITHDRAWN, MEMBER, DUE);

        assertThat(ours.stepped(late).standing(DUE.plusDays(1), TEN)).isEqualTo(CommitmentStanding.BROKEN);
        assertThat(ours.stepped(early).standing(DUE, TEN)).isEqualTo(CommitmentStanding.WITHDRAWN);
        assertThat(theirs.stepped(late).standing(DUE.plusDays(1), TEN)).isEqualTo(CommitmentStanding.WITHDRAWN);
    }

    @Test
    void decisionIsNotedAndNeverLate() {
        Commitment decision = confirmed(wording(MeetingSide.BUYER, DUE).withKind(CommitmentKind.DECISION));

        assertThat(decision.standing(DUE.plusYears(1), TEN)).isEqualTo(CommitmentStanding.NOTED);
    }

    @Test
    void suggestionStandsAsSuggestedWhateverItsDay() {
        Commitment suggestion = suggested(wording(MeetingSide.BUYER, DUE));

        assertThat(List.of(suggestion.standing(SAID, TEN), suggestion.standing(DUE.plusYears(1), TEN)))
                .containsOnly(CommitmentStanding.SUGGESTED);
    }
}
