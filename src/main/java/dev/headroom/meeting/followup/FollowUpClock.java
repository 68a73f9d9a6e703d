package dev.headroom.meeting.followup;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.SellerCalendar;
import dev.headroom.meeting.extraction.date.WorkingDays;
import dev.headroom.meeting.followup.sla.BusinessHours;
import dev.headroom.meeting.followup.sla.SlaPolicy;
import dev.headroom.platform.startup.StartOrder;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** What time it is for follow-ups: the seller's working hours, and now. */
@ApplicationScoped
class FollowUpClock {

    private final FollowUpConfig config;
    private final WorkingDays days;
    private final Clock clock;

    FollowUpClock(FollowUpConfig config, SellerCalendar calendar, Clock clock) {
        this.config = config;
        this.days = new WorkingDays(calendar::isWorkday);
        this.clock = clock;
    }

    /** The rules and the moment to judge by. */
    record Rules(FollowUpConfig config, WorkingDays days, Instant now) {

        SlaPolicy policy(Meeting meeting) {
            ZoneId zone = config.zone().map(ZoneId::of).orElseGet(meeting::zoneId);
            var hours = new BusinessHours(zone, config.opens(), config.closes(), days);
            return new SlaPolicy(hours, config.draftWithin(), config.atLeast(), config.breachAfter());
        }
    }

    /** Stops the start on hours that nobody can work: every follow-up would fail later. */
    void check(@Observes @Priority(StartOrder.CHECKS) StartupEvent event) {
        config.zone().ifPresent(FollowUpClock::requireZone);
        if (!config.opens().isBefore(config.closes())) {
            throw new ConfigurationException("HEADROOM_FOLLOWUP_OPENS is " + config.opens()
                    + " and HEADROOM_FOLLOWUP_CLOSES is " + config.closes()
                    + ": the working day ends before it begins; set a later end.");
        }
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new ConfigurationException(
                    "HEADROOM_FOLLOWUP_ZONE (headroom.followup.zone) is \"" + zone
                            + "\", and no such time zone is known: write it as Australia/Sydney.",
                    unknown);
        }
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    Rules rules() {
        return new Rules(config, days, clock.instant());
    }
}
