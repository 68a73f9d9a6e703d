package dev.headroom.platform.errors;

import java.util.List;

/** The caller is not known: sign in, then send the request again. */
public final class Unauthenticated extends DomainException {

    private static final long serialVersionUID = 1L;

    public Unauthenticated(String sentence) {
        super(ErrorCode.UNAUTHENTICATED, List.of(), sentence);
    }
}
