package dev.headroom.meeting.hook;

import dev.headroom.access.people.Member;
import dev.headroom.account.Account;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingInput;
import dev.headroom.meeting.MeetingInput.NewAttendee;
import dev.headroom.meeting.MeetingLimits;
import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.ProviderMeetings;
import dev.headroom.meeting.hook.EventDetails.Person;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The meeting that an event tells of, as far as it does: what makes no sense is filled in or left out. */
final class MeetingOfEvent {

    private static final String UNTITLED = "Meeting without a title";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final Duration LONGEST = Duration.ofDays(7);

    private MeetingOfEvent() {}

    /**
     * The meeting to make.
     *
     * @param owner who answers for it
     * @param receivedAt when the event came in
     */
    static MeetingInput.Create of(
            UUID organization,
            MeetingProvider provider,
            EventDetails details,
            UUID account,
            Member owner,
            OffsetDateTime receivedAt) {
        OffsetDateTime start = Optional.ofNullable(details.startsAt())
                .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR)
                .orElse(receivedAt);
        return new MeetingInput.Create(
                ProviderMeetings.id(organization, provider, details.meetingKey())
                        .toString(),
                GlobalId.of(Account.TYPE, account),
                null,
                series(organization, provider, details.series()),
                GlobalId.of(Member.TYPE, owner.uuid()),
                Objects.requireNonNullElse(details.topic(), UNTITLED),
                provider,
                details.meetingKey(),
                start,
                end(start, details.endsAt()),
                Optional.ofNullable(details.zone())
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .orElse("UTC"),
                attendees(details.people(), owner),
                details.recordingUrl(),
                null);
    }

    private static @Nullable String series(UUID organization, MeetingProvider provider, @Nullable String key) {
        return key == null
                ? null
                : Uuids.named(organization, "series " + provider + " " + key).toString();
    }

    private static @Nullable OffsetDateTime end(OffsetDateTime start, @Nullable OffsetDateTime end) {
        return Optional.ofNullable(end)
                .filter(time -> time.isAfter(start))
                .filter(time -> Duration.between(start, time).compareTo(LONGEST) <= 0)
                .orElse(null);
    }

    /** Everybody once, also who joined again; who has neither name nor address is nobody that could be shown. */
    private static List<@Nullable NewAttendee> attendees(List<Person> people, Member owner) {
        Set<String> seen = new HashSet<>();
        return people.stream()
                .filter(person -> person.name() != null || person.email() != null)
                .filter(person -> seen.add(
                        Objects.requireNonNullElse(person.email(), Objects.requireNonNullElse(person.name(), ""))))
                .limit(MeetingLimits.ATTENDEES)
                .map(person -> new NewAttendee(null, name(person, owner), person.email(), null, null, null))
                .<@Nullable NewAttendee>map(attendee -> attendee)
                .toList();
    }

    /** A host without a name is called as we know them: so the labels of the transcript find them. */
    private static String name(Person person, Member owner) {
        String email = Objects.requireNonNullElse(person.email(), Meeting.TYPE);
        String known = email.equalsIgnoreCase(owner.email()) ? owner.name() : email;
        return Objects.requireNonNullElse(person.name(), known);
    }
}
