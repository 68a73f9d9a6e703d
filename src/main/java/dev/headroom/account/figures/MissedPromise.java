package dev.headroom.account.figures;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was promised in a meeting with an account and is overdue or broken.
 *
 * @param commitment the global id of the commitment
 * @param ours whether our side promised it; otherwise the customer did
 * @param broken whether it counts as broken; otherwise it is overdue
 * @param since the day it was due, or that it came to count as broken
 * @param sentence what was promised by whom and what became of it, for a person to read
 */
public record MissedPromise(
        UUID account, String commitment, boolean ours, boolean broken, LocalDate since, String sentence) {}
