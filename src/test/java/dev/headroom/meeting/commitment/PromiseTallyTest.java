package dev.headroom.meeting.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How many promises were kept, and how sure that is: by hand and for whatever comes. */
class PromiseTallyTest {

    @Test
    void eachStandingIsCountedWhereItBelongs() {
        var tally = PromiseTally.of(List.of(
                CommitmentStanding.KEPT,
                CommitmentStanding.KEPT,
                CommitmentStanding.KEPT,
                CommitmentStanding.KEPT_LATE,
                CommitmentStanding.BROKEN,
                CommitmentStanding.LATE,
                CommitmentStanding.OPEN,
                CommitmentStanding.OPEN,
                CommitmentStanding.WITHDRAWN,
                CommitmentStanding.SUGGESTED,
                CommitmentStanding.REFUSED,
                CommitmentStanding.NOTED));

        assertThat(tally.promised()).isEqualTo(8);
        assertThat(tally.kept()).isEqualTo(3);
        assertThat(tally.keptLate()).isEqualTo(1);
        assertThat(tally.broken()).isEqualTo(1);
        assertThat(tally.late()).isEqualTo(1);
        assertThat(tally.open()).isEqualTo(2);
        assertThat(tally.withdrawn()).isEqualTo(1);
        assertThat(tally.due()).isEqualTo(6);
        assertThat(tally.keptRate()).isEqualTo(0.5);
    }

    @Test
    void rateIsUnknownAndNotZeroWhileNothingFellDue() {
        var tally = PromiseTally.of(List.of(CommitmentStanding.OPEN, CommitmentStanding.WITHDRAWN));

        assertThat(tally.keptRate()).isNull();
        assertThat(tally.interval()).isNull();
    }

    /** Worked by hand: p = 0.8, n = 10, z² = 3.8416; (0.8 + 0.19208 ± 1.96·√(0.016 + 0.009604)) / 1.38416. */
    @Test
    void intervalIsWilsons() {
        KeptInterval interval = KeptInterval.of(8, 10);

        assertThat(interval.low()).isCloseTo(0.4902, within(0.0001));
        assertThat(interval.high()).isCloseTo(0.9433, within(0.0001));
    }

    /** One of one: (1 + 1.9208 ± 1.96·√0.9604) / 4.8416, which is 0.2065 and 1. */
    @Test
    void oneKeptPromiseSaysLittle() {
        KeptInterval interval = KeptInterval.of(1, 1);

        assertThat(interval.low()).isCloseTo(0.2065, within(0.0001));
        assertThat(interval.high()).isEqualTo(1);
    }

    @Property(tries = 300)
    void countsAddUp(@ForAll @Size(max = 60) List<CommitmentStanding> standings) {
        var tally = PromiseTally.of(standings);

        assertThat(tally.kept() + tally.keptLate() + tally.broken() + tally.late() + tally.open())
                .isEqualTo(tally.promised());
        assertThat(tally.promised() - tally.open()).isEqualTo(tally.due());
        var elsewhere = Set.of(CommitmentStanding.SUGGESTED, CommitmentStanding.REFUSED, CommitmentStanding.NOTED);
        assertThat(standings.stream().filter(elsewhere::contains).count() + tally.promised() + tally.withdrawn())
                .isEqualTo(standings.size());
        assertThat(tally.keptRate() == null).isEqualTo(tally.due() == 0);
    }

    @Property(tries = 300)
    void intervalHoldsTheRateAndNarrowsWithMore(
            @ForAll @IntRange(min = 1, max = 400) int whole, @ForAll @IntRange(max = 400) int any) {
        int part = any % (whole + 1);
        KeptInterval interval = KeptInterval.of(part, whole);
        KeptInterval more = KeptInterval.of(part * 10, whole * 10);

        double rate = (double) part / whole;
        assertThat(rate).isBetween(interval.low(), interval.high());
        assertThat(interval.low()).isGreaterThanOrEqualTo(0);
        assertThat(interval.high()).isLessThanOrEqualTo(1);
        assertThat(more.high() - more.low()).isLessThan(interval.high() - interval.low());
    }
}
