package dev.headroom.meeting.followup;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.followup.sla.BusinessHours;
import dev.headroom.meeting.followup.sla.SlaPolicy;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.time.Holidays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** What time it is for follow-ups: the seller's working hours, and now. */
@ApplicationScoped
class FollowUpClock {

    private final FollowUpConfig config;
    private final Workers workers;
    private final Clock clock;

    FollowUpClock(FollowUpConfig config, Workers workers, Clock clock) {
        this.config = config;
        this.workers = workers;
        this.clock = clock;
    }

    /** The rules and the moment to judge by. */
    record Rules(FollowUpConfig config, Holidays holidays, Instant now) {

        SlaPolicy policy(Meeting meeting) {
            ZoneId zone = config.zone().map(ZoneId::of).orElseGet(meeting::zoneId);
            var hours = BusinessHours.of(zone, config.opens(), config.closes(), config.week(), holidays);
            return new SlaPolicy(hours, config.draftWithin(), config.atLeast(), config.breachAfter());
        }
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Public holidays are read from files when they are first asked for: that is for a worker thread. */
    Uni<Rules> rules() {
        Optional<String> country = config.country();
        if (country.isEmpty()) {
            return Uni.createFrom().item(() -> rules(Holidays.NONE));
        }
        String part = config.subdivision().orElse(null);
        return Holidays.isLoaded(country.get(), part)
                ? Uni.createFrom().item(() -> rules(Holidays.of(country.get(), part)))
                : workers.compute(() -> rules(Holidays.of(country.get(), part)));
    }

    private Rules rules(Holidays holidays) {
        return new Rules(config, holidays, clock.instant());
    }
}
