package dev.headroom.platform.outbound;

/** Why another server's answer did not come. The sentence names neither secrets nor the rest of an address. */
public final class OutboundFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What it means for another try. */
    public enum Kind {
        /** The address is one that is never asked. */
        BLOCKED,
        /** The answer is larger than what is taken. */
        TOO_LARGE,
        /** It sends on and on. */
        TOO_MANY_REDIRECTS,
        /** It takes too long. */
        TOO_SLOW,
        /** Its name is unknown, or nobody answers there, or the connection broke. */
        UNREACHABLE
    }

    private final Kind kind;

    OutboundFailure(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Says what is wrong, for whoever looks after the service. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
