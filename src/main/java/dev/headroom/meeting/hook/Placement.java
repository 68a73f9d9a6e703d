package dev.headroom.meeting.hook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a transcript belongs.
 *
 * @param meeting which has it now; null when nothing tells
 * @param why nothing tells, for a person who knows; empty otherwise
 */
record Placement(@Nullable UUID meeting, String why) {

    static Placement at(UUID meeting) {
        return new Placement(meeting, "");
    }

    static Placement unknown(String why) {
        return new Placement(null, why);
    }
}
