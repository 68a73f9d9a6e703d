package dev.headroom.actionplan.schedule;

/** Arithmetic left the years 1900 to 9999; whoever knows the task turns it into a refusal. */
final class OutOfRange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfRange(String side) {
        // No stack trace: it is an answer, not a fault.
        super(side, null, false, false);
    }

    static OutOfRange late() {
        return new OutOfRange("after the year 9999");
    }

    static OutOfRange early() {
        return new OutOfRange("before the year 1900");
    }

    String side() {
        return String.valueOf(getMessage());
    }
}
