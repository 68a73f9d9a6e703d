package dev.headroom.meeting.commitment;

import java.util.Comparator;

/** The order in which a meeting shows its commitments: what counts first, what waits for an answer, what is gone. */
final class MeetingOrder {

    static final Comparator<Commitment> INSTANCE = Comparator.comparingInt(MeetingOrder::group)
            .thenComparing(Comparator.comparingDouble(MeetingOrder::rank).reversed())
            .thenComparing(commitment -> commitment.uuid().toString());

    private MeetingOrder() {}

    private static int group(Commitment commitment) {
        return switch (commitment.getState()) {
            case CONFIRMED, BUYER_CONFIRMED, DONE, BROKEN -> 0;
            case SUGGESTED -> 1;
            case REFUSED, WITHDRAWN -> 2;
        };
    }

    private static double rank(Commitment commitment) {
        return commitment.getState() == CommitmentState.SUGGESTED ? commitment.getRank() : 0;
    }
}
