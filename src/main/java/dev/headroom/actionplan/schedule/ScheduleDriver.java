package dev.headroom.actionplan.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides a task's earliest date.
 *
 * @param link the dependency, if it is one
 * @param predecessor the earlier task of that dependency
 */
public record ScheduleDriver(
        DriverKind kind, @Nullable UUID link, @Nullable UUID predecessor) {

    static ScheduleDriver of(DriverKind kind) {
        return new ScheduleDriver(kind, null, null);
    }

    static ScheduleDriver of(ScheduleLink link) {
        return new ScheduleDriver(DriverKind.LINK, link.id(), link.from());
    }
}
