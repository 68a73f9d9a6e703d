package dev.headroom.meeting;

import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one meeting of two that were one call, interrupted. What was written about the second stays where it is, under
 * the second's id, which is one of the first's {@link Meeting#parts} from then on. Absorbing again changes nothing.
 */
record MeetingMerge(Meeting first, Meeting second) {

    void requireOneCall() {
        if (first.uuid().equals(second.uuid())) {
            throw new BadInput("These are the same meeting: send two.", "second");
        }
        if (!first.accountUuid().equals(second.accountUuid())) {
            throw new BadInput("The meetings are of two accounts, so they were not one call.", "second");
        }
        if (second.startsAt().isBefore(first.startsAt())) {
            throw new BadInput("The second began before the first: send them the other way round.", "second");
        }
        if (first.isMerged()) {
            throw new BadInput("This meeting was merged into another one: merge into that.", "first");
        }
        if (second.isMerged() && !isClosed() && !(isLost() && isHeld())) {
            throw new BadInput("This meeting was merged into another one before.", "second");
        }
        if (isClosed() && isComplete()) {
            throw new BadInput("These two are one meeting already.", "second");
        }
    }

    /** Refuses when a meeting that is open has taken the second in and not closed it yet: it goes there. */
    void requireNoOther(List<Meeting> holders) {
        boolean isTaken =
                holders.stream().anyMatch(holder -> !holder.uuid().equals(first.uuid()) && !holder.isMerged());
        if (isTaken && !isHeld()) {
            throw elsewhere();
        }
    }

    /** What is said when another meeting was faster. */
    static BadInput elsewhere() {
        return new BadInput("Another meeting has taken this one in: merge into that one.", "second");
    }

    /** Whether the second has become a part of a meeting that is neither the first nor a part of it. */
    boolean isLost() {
        return second.isMerged() && !first.parts().contains(second.mergedIntoUuid());
    }

    /** The first's next version without the second, of which another one made its part. */
    Meeting givenBack() {
        List<UUID> theirs = second.attendees().stream().map(Attendee::uuid).toList();
        return new MeetingDraft(first)
                .merged(first.mergedUuids().stream()
                        .filter(part -> !second.parts().contains(part))
                        .toList())
                .attendees(first.attendees().stream()
                        .filter(attendee -> !theirs.contains(attendee.uuid()))
                        .toList())
                .meeting(first.version() + 1);
    }

    /** Whether the first has taken the second in. */
    boolean isHeld() {
        return first.mergedUuids().contains(second.uuid());
    }

    /** Whether the second points to the first. */
    boolean isClosed() {
        return first.uuid().equals(second.mergedIntoUuid());
    }

    /** Whether the first has all of the second. */
    boolean isComplete() {
        return absorbed().equals(first);
    }

    /** The first's next version, with the second in it. */
    Meeting next() {
        return new MeetingDraft(absorbed()).meeting(first.version() + 1);
    }

    /** The second's next version, which points to the first and stays as it is from then on. */
    DocumentWrite<Meeting> closed() {
        if (isLost()) {
            throw elsewhere();
        }
        Meeting next = new MeetingDraft(second).mergedInto(first.uuid()).meeting(second.version() + 1);
        return DocumentWrite.over(next, second.version());
    }

    /** The first with the second in it, at the first's version: equal to the first when it is in it already. */
    private Meeting absorbed() {
        return new MeetingDraft(first)
                .endsAt(end())
                .units(Stream.concat(first.unitUuids().stream(), second.unitUuids().stream())
                        .toList())
                .series(either(first.seriesUuid(), second.seriesUuid()))
                .recordingUrl(either(first.recordingUrl(), second.recordingUrl()))
                .consent(first.consent().basis() == ConsentBasis.NOT_RECORDED ? second.consent() : first.consent())
                .attendees(attendees())
                .merged(merged())
                .meeting(first.version());
    }

    private List<UUID> merged() {
        return Stream.of(first.mergedUuids(), second.parts())
                .flatMap(List::stream)
                .toList();
    }

    /** Everybody of both, whoever was in both once. */
    private List<Attendee> attendees() {
        List<Attendee> all = new ArrayList<>(first.attendees());
        Map<String, ShownName> shown = new HashMap<>();
        for (Attendee other : second.attendees()) {
            Attendee same = same(all, other, name -> shown.computeIfAbsent(name, ShownName::of));
            if (same == null) {
                all.add(other);
            } else if (!same.uuid().equals(other.uuid())) {
                all.set(all.indexOf(same), same.is(other.uuid()) ? same : same.joined(other));
            }
        }
        return all;
    }

    /** Two people may have one name; it makes them one only where nothing stronger tells them apart. */
    private static @Nullable Attendee same(List<Attendee> all, Attendee other, Function<String, ShownName> shown) {
        ShownName name = shown.apply(other.name());
        List<Predicate<Attendee>> strongestFirst = List.of(
                attendee -> attendee.is(other.uuid()),
                attendee -> other.email() != null && other.email().equals(attendee.email()),
                attendee -> identity(other) != null && Objects.equals(identity(other), identity(attendee)),
                attendee -> !differ(attendee.email(), other.email())
                        && !differ(identity(attendee), identity(other))
                        && shown.apply(attendee.name()).fits(name));
        return strongestFirst.stream()
                .flatMap(rule -> all.stream().filter(rule))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID identity(Attendee attendee) {
        return either(attendee.memberUuid(), attendee.contactUuid());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    /** The later end that is known; unknown when it is not behind the second's beginning. */
    private @Nullable OffsetDateTime end() {
        OffsetDateTime one = first.endsAt();
        OffsetDateTime other = second.endsAt();
        OffsetDateTime later = one != null && other != null && one.isAfter(other) ? one : either(other, one);
        return later != null && later.isAfter(second.startsAt()) ? later : null;
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
