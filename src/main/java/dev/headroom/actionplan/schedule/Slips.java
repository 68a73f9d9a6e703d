package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares what was accepted with what is forecast. */
public final class Slips {

    private Slips() {}

    /**
     * The slip of each node that has an accepted day, in the order of the request.
     *
     * @param schedule computed from {@code request}
     * @param accepted the finish both sides accepted, by node
     */
    public static List<Slip> of(ScheduleRequest request, Schedule schedule, Map<UUID, LocalDate> accepted) {
        throw new UnsupportedOperationException("not yet");
    }
}
