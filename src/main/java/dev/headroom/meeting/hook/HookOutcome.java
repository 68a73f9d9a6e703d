package dev.headroom.meeting.hook;

/** What became of a request of a provider, or of somebody who says so; for whoever watches the service. */
enum HookOutcome {
    /** Kept, and acknowledged after that. */
    QUEUED,
    /** Known already. */
    REPEATED,
    /** The address proved to be ours. */
    HANDSHAKE,
    /** Of no interest. */
    IGNORED,
    /** For an organization that has no such app here. */
    UNKNOWN,
    /** Without a signature or secret, or with several. */
    UNSIGNED,
    /** Signed for another time. */
    STALE,
    /** With a wrong signature or secret. */
    FORGED,
    /** From the provider, and still not to be read. */
    MALFORMED,
    /** Too large, too slow, or not kept in time. */
    NOT_TAKEN
}
