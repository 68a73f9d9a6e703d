package dev.headroom.platform.startup;

/** When observers of the start run; the others come in no order. */
public final class StartOrder {

    /**
     * What may refuse the start: before the scheduler, which begins at 0, so that nothing runs under a setting, or in
     * the name of a role, that is refused.
     */
    public static final int CHECKS = -1;

    /** Before everything else, at the start and at the stop. */
    static final int FIRST = -1_000;

    private StartOrder() {}
}
