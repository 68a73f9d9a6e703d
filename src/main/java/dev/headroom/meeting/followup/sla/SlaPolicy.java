package dev.headroom.meeting.followup.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How fast a recap has to be.
 *
 * <p>The draft is the service's work, so that its time runs day and night. Sending is a person's: it is due at the end
 * of the business day, and of the next one when less working time than {@code atLeast} was left. The breach comes after
 * 24 hours on a clock that runs at night but not on days nobody works: 24 working hours would be three days, and 24
 * hours of any kind would make every Friday's meeting a breach. It is never before the recap is due.
 *
 * @param draftWithin how soon after its transcript a draft is there
 * @param atLeast the working time a person has at least
 * @param breachAfter the time of working days after which it is a breach
 */
public record SlaPolicy(BusinessHours hours, Duration draftWithin, Duration atLeast, Duration breachAfter) {

    /** What holds for a follow-up that can be written from some moment on. */
    public FollowUpSla of(Instant from, Instant draftedAt, @Nullable Instant sentAt, Instant now) {
        Instant sendBy = hours.closing(hours.day(hours.plusWorkingTime(from, atLeast)));
        Instant breach = hours.plusTimeOfWorkdays(from, breachAfter);
        Instant breachAt = breach.isBefore(sendBy) ? sendBy : breach;
        ZoneId zone = hours.zone();
        return new FollowUpSla(
                status(sendBy, breachAt, sentAt, now),
                from.atZone(zone).toOffsetDateTime(),
                from.plus(draftWithin).atZone(zone).toOffsetDateTime(),
                draftedAt.atZone(zone).toOffsetDateTime(),
                sendBy.atZone(zone).toOffsetDateTime(),
                breachAt.atZone(zone).toOffsetDateTime(),
                sentAt == null ? null : sentAt.atZone(zone).toOffsetDateTime(),
                zone.getId());
    }

    private static SlaStatus status(Instant sendBy, Instant breachAt, @Nullable Instant sentAt, Instant now) {
        if (sentAt == null) {
            return now.isBefore(breachAt) ? SlaStatus.DUE : SlaStatus.BREACHED;
        }
        if (!sentAt.isAfter(sendBy)) {
            return SlaStatus.ON_TIME;
        }
        return sentAt.isBefore(breachAt) ? SlaStatus.LATE : SlaStatus.BREACHED;
    }
}
