package dev.headroom.meeting.hook;

import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.ErrorCode;
import dev.headroom.platform.outbound.OutboundFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a try did not bring a transcript in. The sentence is our own: a provider's could quote anything. */
final class EventFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean last;
    private final boolean hiccup;
    private final transient @Nullable Duration pause;

    private EventFailure(boolean last, boolean hiccup, String sentence, @Nullable Duration pause) {
        super(sentence, null, false, false);
        this.last = last;
        this.hiccup = hiccup;
        this.pause = pause;
    }

    /** Another try would end the same way. */
    static EventFailure lasting(String sentence) {
        return new EventFailure(true, false, sentence, null);
    }

    static EventFailure passing(String sentence) {
        return new EventFailure(false, false, sentence, null);
    }

    /** The provider can't be asked just now; perhaps it said how long to wait. */
    static EventFailure hiccup(String sentence, @Nullable Duration pause) {
        return new EventFailure(false, true, sentence, pause);
    }

    static EventFailure of(Throwable failure) {
        if (failure instanceof EventFailure known) {
            return known;
        }
        if (failure instanceof OutboundFailure outbound) {
            return switch (outbound.kind()) {
                case BLOCKED, TOO_LARGE, TOO_MANY_REDIRECTS -> lasting(outbound.sentence());
                case TOO_SLOW, UNREACHABLE -> hiccup(outbound.sentence(), null);
            };
        }
        if (failure instanceof DomainException refusal) {
            return refusal.errorCode() == ErrorCode.UNAVAILABLE || refusal.errorCode() == ErrorCode.CONFLICT
                    ? passing(refusal.sentence())
                    : lasting(refusal.sentence());
        }
        return passing("Something failed on our side (" + failure.getClass().getSimpleName() + ").");
    }

    boolean isLast() {
        return last;
    }

    /** Whether it says nothing of what was asked for: the same question has an answer a moment later. */
    boolean isHiccup() {
        return hiccup;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    @Nullable
    Duration pause() {
        return pause;
    }
}
