package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why a follow-up is flagged. */
class FollowUpFlagTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate SOON = LocalDate.of(2026, 12, 3);

    @Test
    void oneStepWithADayOwnedByOneOfTheirsIsNoFlag() {
        assertThat(flag(SOON, FollowUpSamples.BEA)).isEmpty();
    }

    @Test
    void everythingElseIs() {
        assertThat(FollowUpFlag.of(FollowUpSamples.meeting(), FollowUpSamples.followUp(), TODAY))
                .hasValueSatisfying(flag -> assertThat(flag.code()).isEqualTo(FlagCode.NO_NEXT_STEP));
        assertThat(code(null, FollowUpSamples.BEA)).contains(FlagCode.NO_DAY);
        assertThat(code(SOON, null)).contains(FlagCode.NO_OWNER);
        assertThat(code(SOON, FollowUpSamples.id(99))).contains(FlagCode.NO_OWNER);
        assertThat(code(SOON, FollowUpSamples.RITA)).contains(FlagCode.OWNER_NOT_BUYER);
        assertThat(code(TODAY.minusDays(1), FollowUpSamples.BEA)).contains(FlagCode.DAY_OVER);
    }

    @Test
    void whoIsOfNoKnownSideIsNamedInTheFlag() {
        assertThat(flag(SOON, FollowUpSamples.UMA).map(FollowUpFlag::sentence))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Uma Unknown", "say that they are"));
    }

    private static Optional<FlagCode> code(@Nullable LocalDate on, @Nullable UUID owner) {
        return flag(on, owner).map(FollowUpFlag::code);
    }

    private static Optional<FollowUpFlag> flag(@Nullable LocalDate on, @Nullable UUID owner) {
        return FollowUpFlag.of(
                FollowUpSamples.meeting(), FollowUpSamples.withNextStep(FollowUpSamples.followUp(), on, owner), TODAY);
    }
}
