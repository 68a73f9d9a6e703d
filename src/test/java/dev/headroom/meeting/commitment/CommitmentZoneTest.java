package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentSamples.DUE;
import static dev.headroom.meeting.commitment.CommitmentSamples.MEMBER;
import static dev.headroom.meeting.commitment.CommitmentSamples.SAID;
import static dev.headroom.meeting.commitment.CommitmentSamples.TEN;
import static dev.headroom.meeting.commitment.CommitmentSamples.suggested;
import static dev.headroom.meeting.commitment.CommitmentSamples.wording;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.MeetingSide;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days are those of the place where something was promised, and not of Greenwich. */
class CommitmentZoneTest {

    private static final String CHICAGO = "America/Chicago";
    private static final String SYDNEY = "Australia/Sydney";

    private static OffsetDateTime at(LocalDate day, int hour, int minute, String zone) {
        return day.atTime(LocalTime.of(hour, minute))
                .atZone(ZoneId.of(zone))
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static CommitmentStep step(CommitmentState to, OffsetDateTime at) {
        return CommitmentStep.of(to, MEMBER, at, null);
    }

    /** Said at 09:00 there, confirmed a quarter of an hour later. */
    private static Commitment promise(String zone) {
        return suggested(wording(MeetingSide.SELLER, DUE), zone)
                .stepped(step(CommitmentState.CONFIRMED, at(SAID, 9, 15, zone)));
    }

    @Test
    void whatIsDoneInTheEveningOfItsDayInChicagoIsKept() {
        OffsetDateTime evening = at(DUE, 19, 30, CHICAGO);
        assertThat(evening.toLocalDate()).isEqualTo(DUE.plusDays(1));
        Commitment promise = promise(CHICAGO);

        LocalDate on = CommitmentSteps.doneOn(promise, null, evening);

        assertThat(on).isEqualTo(DUE);
        assertThat(promise.done(step(CommitmentState.DONE, evening), on).life().settled())
                .isEqualTo(CommitmentStanding.KEPT);
    }

    @Test
    void whatIsDoneAnHourAfterItWasSaidInSydneyIsTakenByItsDayThere() {
        OffsetDateTime soon = at(SAID, 10, 0, SYDNEY);
        assertThat(soon.toLocalDate()).isEqualTo(SAID.minusDays(1));

        assertThat(CommitmentSteps.doneOn(promise(SYDNEY), null, soon)).isEqualTo(SAID);
    }

    @Test
    void whatWasSaidOnADayThatIsStillAheadInItsZoneIsDoneOnThatDay() {
        assertThat(CommitmentSteps.doneOn(promise(CHICAGO), null, at(SAID.minusDays(1), 23, 0, CHICAGO)))
                .isEqualTo(SAID);
    }

    @Test
    void whatIsTakenBackInTheEveningOfItsDayIsNotBroken() {
        Commitment promise = promise(CHICAGO);

        assertThat(promise.stepped(step(CommitmentState.WITHDRAWN, at(DUE, 19, 30, CHICAGO)))
                        .life()
                        .settled())
                .isEqualTo(CommitmentStanding.WITHDRAWN);
    }

    @Test
    void whatIsDueTodayInChicagoIsNotLateInItsEvening() {
        Reckoning evening = Reckoning.today(at(DUE, 19, 30, CHICAGO).toInstant(), TEN);
        Reckoning midnight = Reckoning.today(at(DUE.plusDays(1), 0, 1, CHICAGO).toInstant(), TEN);

        assertThat(evening.standing(promise(CHICAGO))).isEqualTo(CommitmentStanding.OPEN);
        assertThat(midnight.standing(promise(CHICAGO))).isEqualTo(CommitmentStanding.LATE);
    }

    @Test
    void whatWasJustConfirmedInSydneyCountsAtOnce() {
        Reckoning soon = Reckoning.today(at(SAID, 10, 0, SYDNEY).toInstant(), TEN);

        PromiseLedger ledger = PromiseLedger.of(List.of(promise(SYDNEY)), soon, "test");

        assertThat(ledger.asOf()).isEqualTo(SAID.minusDays(1));
        assertThat(ledger.total().open()).isEqualTo(1);
    }

    @Test
    void reckoningOfAnEarlierDayTakesThatDayEverywhere() {
        var then = new Reckoning(DUE, at(DUE.plusDays(30), 12, 0, "UTC").toInstant(), TEN);

        assertThat(List.of(then.standing(promise(CHICAGO)), then.standing(promise(SYDNEY))))
                .containsOnly(CommitmentStanding.OPEN);
    }

    @Test
    void whatWasKeptWithoutAZoneIsReckonedByUtc() {
        var origin = CommitmentOrigin.written(null, SAID);

        assertThat(origin.zoneId()).isEqualTo(ZoneOffset.UTC);
    }
}
