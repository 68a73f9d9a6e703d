package dev.headroom.meeting;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Callers;
import dev.headroom.access.people.DemoPeople;
import dev.headroom.account.Account;
import dev.headroom.account.spend.DemoSpend;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The demo's recurring meeting with its customer, two of it: what the first one promised is asked for in the second.
 * Their ids are fixed, so that transcripts and what follows from them are loaded by later parts. Nobody in it exists.
 */
@ApplicationScoped
public class DemoMeetings implements DemoPart {

    public static final UUID SERIES = UUID.fromString("01930000-0000-7000-8000-000000006000");
    public static final UUID FIRST = UUID.fromString("01930000-0000-7000-8000-000000006001");
    public static final UUID SECOND = UUID.fromString("01930000-0000-7000-8000-000000006002");

    private static final ZoneId CANBERRA = ZoneId.of("Australia/Sydney");
    private static final LocalTime BEGIN = LocalTime.of(10, 0);
    private static final int MINUTES = 45;
    private static final int DAYS_TO_FIRST = 15;
    private static final int DAYS_TO_SECOND = 1;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Of the demo's contacts, by the names that make their addresses. */
    private static final List<String> BUYERS = List.of("Tessa Technology", "Ines Infrastructure", "Nico Network");

    private static final List<DemoPeople.Person> SELLERS = List.of(DemoPeople.STAFF.get(2), DemoPeople.STAFF.get(3));

    private final Callers callers;
    private final Meetings meetings;
    private final MeetingService service;
    private final Clock clock;

    DemoMeetings(Callers callers, Meetings meetings, MeetingService service, Clock clock) {
        this.callers = callers;
        this.meetings = meetings;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Uni<Void> load() {
        LocalDate today = LocalDate.now(clock.withZone(CANBERRA));
        return load(FIRST, workday(today.minusDays(DAYS_TO_FIRST)))
                .chain(() -> load(SECOND, workday(today.minusDays(DAYS_TO_SECOND))));
    }

    /** Done with the second version, whoever wrote it: what people decide of a meeting is theirs. */
    private Uni<Void> load(UUID id, LocalDate day) {
        return meetings.find(DemoPeople.ORGANIZATION, id)
                .chain(found -> found.filter(meeting -> meeting.version() > 1).isPresent()
                        ? Uni.createFrom().voidItem()
                        : rita().chain(rita -> (found.isPresent()
                                        ? Uni.createFrom().voidItem()
                                        : create(rita, id, day))
                                .chain(() -> recordConsent(rita, id))));
    }

    private Uni<Caller> rita() {
        return callers.member(DemoPeople.ORGANIZATION, SELLERS.get(0).email()).map(Optional::orElseThrow);
    }

    private Uni<Void> create(Caller rita, UUID id, LocalDate day) {
        return service.create(rita, input(id, day))
                .invoke(DemoMeetings::requireAccepted)
                .replaceWithVoid();
    }

    private Uni<Void> recordConsent(Caller rita, UUID id) {
        var consent = new MeetingInput.RecordConsent(GlobalId.of(Meeting.TYPE, id), ConsentBasis.NOTIFIED, null);
        return service.recordConsent(rita, consent)
                .invoke(DemoMeetings::requireAccepted)
                .replaceWithVoid();
    }

    private static MeetingInput.Create input(UUID id, LocalDate day) {
        OffsetDateTime startsAt = day.atTime(BEGIN).atZone(CANBERRA).toOffsetDateTime();
        return new MeetingInput.Create(
                id.toString(),
                GlobalId.of(Account.TYPE, DemoSpend.ACCOUNT),
                null,
                SERIES.toString(),
                null,
                "Hospital wireless, fortnightly",
                MeetingProvider.ZOOM,
                "demo-" + id,
                startsAt,
                startsAt.plusMinutes(MINUTES),
                CANBERRA.getId(),
                Stream.concat(
                                SELLERS.stream().map(DemoMeetings::seller),
                                BUYERS.stream().map(DemoMeetings::buyer))
                        .toList(),
                null,
                null);
    }

    private static MeetingInput.NewAttendee seller(DemoPeople.Person person) {
        return new MeetingInput.NewAttendee(null, person.name(), person.email(), null, null, null);
    }

    private static MeetingInput.NewAttendee buyer(String name) {
        String mailbox = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return new MeetingInput.NewAttendee(null, name, mailbox + "@act.example", null, null, null);
    }

    /** Nobody meets on a weekend. */
    private static LocalDate workday(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) ? workday(day.minusDays(1)) : day;
    }

    private static void requireAccepted(Outcome<Meeting> outcome) {
        if (!outcome.userErrors().isEmpty()) {
            throw new IllegalStateException("The demo's meetings are refused: " + outcome.userErrors());
        }
    }
}
