package dev.headroom.meeting.buyer;

import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentCorrection;
import dev.headroom.meeting.commitment.CommitmentOwner;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One commitment as the customer reads it.
 *
 * @param before how we had put it, where the customer corrected it
 * @param by who of theirs did
 * @param open whether they may answer it
 * @param kept what they typed, where it could not be taken; else our words
 */
record BuyerItem(
        String id,
        int version,
        String text,
        String owner,
        String due,
        String on,
        String standing,
        String badge,
        @Nullable String before,
        String by,
        boolean open,
        Typed kept) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    /** What somebody typed in the form of one item. */
    record Typed(String text, String on, String note) {}

    static BuyerItem of(Commitment commitment, @Nullable Typed typed) {
        CommitmentOwner owner = commitment.getOwner();
        Due due = commitment.getDue();
        String on = due == null ? "" : due.on().toString();
        CommitmentCorrection correction = commitment.getCorrection();
        return new BuyerItem(
                commitment.uuid().toString(),
                commitment.version(),
                commitment.getText(),
                owner == null ? "" : owner.name(),
                due == null ? "" : due(due),
                on,
                standing(commitment.getState()),
                badge(commitment.getState()),
                correction == null ? null : before(correction),
                correction == null ? "" : correction.by(),
                commitment.getState() == CommitmentState.CONFIRMED,
                typed == null ? new Typed(commitment.getText(), on, "") : typed);
    }

    private static String due(Due due) {
        return due.kind() == DueKind.PROPOSED ? day(due.on()) + " (our proposal)" : day(due.on());
    }

    private static String before(CommitmentCorrection correction) {
        Due due = correction.ours().due();
        String text = correction.ours().text();
        return due == null ? text : text + ", by " + day(due.on());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String standing(CommitmentState state) {
        return switch (state) {
            case SUGGESTED, REFUSED, CONFIRMED -> "Not answered yet";
            case BUYER_CONFIRMED -> "Confirmed";
            case DONE -> "Done";
            case BROKEN -> "Not kept";
            case WITHDRAWN -> "Off the list";
        };
    }

    private static String badge(CommitmentState state) {
        return switch (state) {
            case SUGGESTED, REFUSED, CONFIRMED -> "claimed";
            case BUYER_CONFIRMED, DONE -> "done";
            case BROKEN, WITHDRAWN -> "missing";
        };
    }
}
