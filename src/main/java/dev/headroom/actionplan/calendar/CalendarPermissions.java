package dev.headroom.actionplan.calendar;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What there is to be allowed on calendar links. */
@Singleton
final class CalendarPermissions {

    /** A link opens plans to whoever holds it, so that a person answers for each; an application has no calendar. */
    @Produces
    static final Permission LINKS = Permission.ofMembers("action-plan:calendar", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    CalendarPermissions() {}
}
