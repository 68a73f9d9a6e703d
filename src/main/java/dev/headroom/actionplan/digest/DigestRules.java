package dev.headroom.actionplan.digest;

import java.util.Set;

/**
 * What is worth a line, and what is worth a mail.
 *
 * @param soon tasks due within so many working days are listed
 * @param reminders the working days before a due date that are a reason to write
 * @param lines the most lines of a section
 */
record DigestRules(int soon, Set<Integer> reminders, int lines) {

    DigestRules {
        reminders = Set.copyOf(reminders);
    }

    static DigestRules of(DigestConfig config) {
        return new DigestRules(config.soonWorkdays(), config.remindWorkdays(), config.linesPerSection());
    }

    /** Whether the date alone is a reason to write: on days of reminding, and when the task comes into sight. */
    boolean remind(int workdays) {
        return workdays == soon || reminders.contains(workdays);
    }
}
