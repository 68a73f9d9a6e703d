package dev.headroom.meeting;

import dev.headroom.account.contact.TouchKind;
import dev.headroom.account.contact.TouchRecorder;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.identity.Uuids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records that we met the contacts who were at a meeting. Touches are never taken back, so they are recorded only of
 * those of whom a transcript shows that they were there: an invitation proves nothing.
 */
@ApplicationScoped
public class MeetingTouches {

    private static final Logger LOG = Logger.getLogger(MeetingTouches.class);

    /** More at one event have not dealt with each other one by one: they count as met by the owner alone. */
    private static final int MOST_OF_ALL_WITH_ALL = 100;

    private final TouchRecorder touches;
    private final Clock clock;

    MeetingTouches(TouchRecorder touches, Clock clock) {
        this.touches = touches;
        this.clock = clock;
    }

    /**
     * Records a touch of each contact who spoke with each member who did. Called after every step that may tell who
     * somebody was or that makes one meeting of two; touches that are there stay. What can't be recorded now is not
     * worth refusing the step for: the next one brings it.
     */
    Uni<Void> tookPlace(UUID organization, @Nullable Meeting meeting) {
        return meeting == null
                ? Uni.createFrom().voidItem()
                : recorded(organization, meeting)
                        .onFailure()
                        .invoke(failure -> LOG.warnf(failure, "The touches of meeting %s wait", meeting.uuid()))
                        .onFailure()
                        .recoverWithNull();
    }

    /** The same for a step that is done again until it succeeds. */
    Uni<Void> recorded(UUID organization, Meeting meeting) {
        if (meeting.isMerged()) {
            return Uni.createFrom().voidItem();
        }
        List<Attendee> spoke = meeting.attendees().stream()
                .filter(attendee -> !attendee.labels().isEmpty())
                .toList();
        return record(organization, meeting, spoke).replaceWithVoid();
    }

    private Uni<Integer> record(UUID organization, Meeting meeting, List<Attendee> present) {
        if (meeting.startsAt().isAfter(OffsetDateTime.now(clock))) {
            return Uni.createFrom().item(0);
        }
        Set<UUID> contacts = uuids(present, Attendee::contactUuid);
        Set<UUID> members = uuids(present, Attendee::memberUuid);
        boolean isCrowd = (long) contacts.size() * members.size() > MOST_OF_ALL_WITH_ALL;
        var event = new TouchRecorder.Event(
                event(meeting.uuid()),
                meeting.accountUuid(),
                meeting.provider() == MeetingProvider.PHONE ? TouchKind.CALL : TouchKind.MEETING,
                meeting.startsAt(),
                meeting.title(),
                meeting.mergedUuids().stream().map(MeetingTouches::event).collect(Collectors.toUnmodifiableSet()));
        return touches.record(
                new Author(organization, Attendance.ACTOR),
                event,
                contacts,
                members.isEmpty() || isCrowd ? Set.of(meeting.ownerUuid()) : members);
    }

    private static UUID event(UUID meeting) {
        return Uuids.named(meeting, "took place");
    }

    private static Set<UUID> uuids(List<Attendee> present, Function<Attendee, @Nullable UUID> reference) {
        return present.stream().map(reference).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
