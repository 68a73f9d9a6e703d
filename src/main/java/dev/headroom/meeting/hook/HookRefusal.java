package dev.headroom.meeting.hook;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.Unauthenticated;

/** A request that is not taken, and what it is counted as. What its sender hears does not tell who is known here. */
final class HookRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HookOutcome outcome;
    private final transient DomainException told;

    private HookRefusal(HookOutcome outcome, DomainException told) {
        super(outcome.name(), null, false, false);
        this.outcome = outcome;
        this.told = told;
    }

    /** The same words whether the organization, the app or the signature is the wrong one. */
    static HookRefusal unproven(HookOutcome outcome) {
        return new HookRefusal(
                outcome,
                new Unauthenticated("The request is not proven to come from the provider that this address is for:"
                        + " check the address, its secret and the clock."));
    }

    static HookRefusal malformed(String sentence) {
        return new HookRefusal(HookOutcome.MALFORMED, new BadInput(sentence));
    }

    HookOutcome outcome() {
        return outcome;
    }

    DomainException told() {
        return told;
    }
}
