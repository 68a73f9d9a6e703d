package dev.headroom.platform.errors;

import java.util.List;

/** A store does not answer: send the same request again after a pause. */
public final class Unavailable extends DomainException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String sentence) {
        super(ErrorCode.UNAVAILABLE, List.of(), sentence);
    }
}
