package dev.headroom.actionplan.schedule;

import java.util.List;
import java.util.UUID;

/**
 * What pushes a late task.
 *
 * @param node the first late task of the chain; the late task itself when nothing earlier is to blame
 * @param side who does that first task
 * @param chain from {@code node} to the late task, each pushing the next
 */
public record SlipCause(SlipKind kind, UUID node, Side side, List<UUID> chain) {}
