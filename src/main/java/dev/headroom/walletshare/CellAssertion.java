package dev.headroom.walletshare;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person says about a cell: its state, the revenue we want there, or a note. Entries are only ever added;
 * for each of the three aspects the latest one in effect holds. Saying UNKNOWN takes an earlier claim back.
 *
 * @param state the claimed state; null leaves the aspect alone
 * @param target the revenue we want; null leaves the aspect alone
 * @param targetPeriod the days the target is wanted in; null without one, and for one stored before it was kept
 * @param note free text; null leaves the aspect alone
 * @param effectiveFrom the first day it holds
 * @param by who said it
 * @param at when it was recorded
 */
record CellAssertion(
        UUID uuid,
        UUID accountUuid,
        UUID unitUuid,
        UUID offeringUuid,
        @Nullable CellState state,
        @Nullable Money target,
        @Nullable Period targetPeriod,
        @Nullable String note,
        LocalDate effectiveFrom,
        String by,
        OffsetDateTime at) {

    static final int LONGEST_NOTE = 2_000;

    /** Four ids, two spans of days, a moment, an amount of money, and the names of all fields. */
    private static final int BYTES_WITHOUT_TEXT = 700;

    CellAssertion {
        if (state == null && target == null && note == null) {
            throw new BadInput("The assertion says nothing: give a state, a target or a note.");
        }
        if (target != null && target.amount().value().signum() < 0) {
            throw new BadInput("The target is negative: write 0 for no revenue wanted.", "target");
        }
        if (note != null && (note.isBlank() || note.codePointCount(0, note.length()) > LONGEST_NOTE)) {
            throw new BadInput(
                    "The note has no or more than " + LONGEST_NOTE
                            + " characters: write 1 to that many, or leave it out.",
                    "note");
        }
    }

    /** About what it takes in its document; rather more than less. */
    int bytes() {
        return BYTES_WITHOUT_TEXT + utf8(by) + (note == null ? 0 : utf8(note));
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    boolean hasTargetFor(Period period, Currency currency) {
        return target != null
                && target.currency().equals(currency)
                && (targetPeriod == null || targetPeriod.equals(period));
    }
}
