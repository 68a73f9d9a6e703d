package dev.headroom.account.contact;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.account.imports.ImportName;
import dev.headroom.account.imports.ImportUnits;
import dev.headroom.account.imports.NamedUnits;
import dev.headroom.account.spend.DemoSpend;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.text.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people at the demo's customer, in eight of its directorates. None of them exists: the named ones are called after
 * their posts, the others are placeholders, and the addresses and numbers are reserved for examples and fiction.
 */
@ApplicationScoped
public class DemoContacts implements DemoPart {

    private static final String HEALTH = "Canberra Health Services";
    private static final String TREASURY = "Chief Minister, Treasury and Economic Development Directorate";
    private static final String EDUCATION = "Education Directorate";
    private static final String TRANSPORT = "Transport Canberra and City Services";
    private static final String JUSTICE = "Justice and Community Safety Directorate";
    private static final String INFRASTRUCTURE = "Infrastructure Canberra";
    private static final String PLANNING = "Environment, Planning and Sustainable Development Directorate";
    private static final String DIGITAL = "Digital Canberra";

    private static final UUID RITA = DemoPeople.STAFF.get(2).id();
    private static final UUID RON = DemoPeople.STAFF.get(3).id();

    /** Somewhere in the customer's working day. */
    private static final LocalTime NOON_IN_CANBERRA = LocalTime.of(2, 0);

    /** Those who are reported to come first. */
    private static final List<Post> POSTS = List.of(
            new Post(1, HEALTH, 0, ContactLevel.EXECUTIVE, "Edie Executive", "Chief executive"),
            new Post(2, HEALTH, 1, ContactLevel.VP, "Tessa Technology", "Head of technology"),
            new Post(3, HEALTH, 2, ContactLevel.DIRECTOR, "Ines Infrastructure", "Director of infrastructure"),
            new Post(4, HEALTH, 3, ContactLevel.MANAGER, "Nico Network", "Network manager"),
            new Post(5, HEALTH, 3, ContactLevel.MANAGER, null, "Data centre manager"),
            new Post(6, HEALTH, 1, ContactLevel.PROCUREMENT, "Paula Procurement", "Head of procurement"),
            new Post(7, TREASURY, 0, ContactLevel.EXECUTIVE, null, "Head of the directorate"),
            new Post(8, TREASURY, 7, ContactLevel.VP, "Dora Digital", "Head of digital services"),
            new Post(9, TREASURY, 8, ContactLevel.DIRECTOR, "Sam Software", "Director of software licences"),
            new Post(10, TREASURY, 7, ContactLevel.PROCUREMENT, null, "Head of procurement"),
            new Post(11, EDUCATION, 0, ContactLevel.EXECUTIVE, null, "Head of the directorate"),
            new Post(12, EDUCATION, 11, ContactLevel.DIRECTOR, "Lena Learning", "Director of learning technology"),
            new Post(13, EDUCATION, 12, ContactLevel.MANAGER, "Dirk Devices", "Device manager"),
            new Post(14, EDUCATION, 11, ContactLevel.PROCUREMENT, null, "Procurement officer"),
            new Post(15, TRANSPORT, 0, ContactLevel.VP, null, "Head of business systems"),
            new Post(16, TRANSPORT, 15, ContactLevel.MANAGER, "Olga Operations", "Operations manager"),
            new Post(17, JUSTICE, 0, ContactLevel.EXECUTIVE, null, "Head of the directorate"),
            new Post(18, JUSTICE, 17, ContactLevel.DIRECTOR, "Cyril Cyber", "Director of cyber security"),
            new Post(19, INFRASTRUCTURE, 0, ContactLevel.DIRECTOR, null, "Director of projects"),
            new Post(20, INFRASTRUCTURE, 19, ContactLevel.PROCUREMENT, null, "Procurement officer"),
            new Post(21, PLANNING, 0, ContactLevel.MANAGER, "Gus Geodata", "Spatial data manager"),
            new Post(22, DIGITAL, 0, ContactLevel.EXECUTIVE, null, "Head of digital"),
            new Post(23, DIGITAL, 22, ContactLevel.VP, "Clara Cloud", "Head of cloud"));

    /** Many with the network people, few with those who decide, none with most directorates: what maps must show. */
    private static final List<Event> EVENTS = List.of(
            new Event(1, TouchKind.MEETING, 171, "Network renewal, first meeting", List.of(RITA), 3, 4),
            new Event(2, TouchKind.CALL, 150, "Call on switches", List.of(RITA), 4),
            new Event(3, TouchKind.MEETING, 133, "Half-year review", List.of(RITA, RON), 2, 3),
            new Event(4, TouchKind.MAIL, 120, "Answer on maintenance dates", List.of(RITA), 4),
            new Event(5, TouchKind.MEETING, 104, "Licence inventory", List.of(RON), 9),
            new Event(6, TouchKind.VISIT, 92, "Visit to the data centre", List.of(RITA), 3, 4, 5),
            new Event(7, TouchKind.CALL, 81, "Call on device delivery", List.of(RON), 13),
            new Event(8, TouchKind.FEEDBACK, 74, "Survey after the roll-out", List.of(RON), 12, 13),
            new Event(9, TouchKind.MEETING, 66, "Licence renewal", List.of(RON, RITA), 8, 9),
            new Event(10, TouchKind.MAIL, 58, "Tender calendar", List.of(RITA), 6),
            new Event(11, TouchKind.MEETING, 47, "Quarterly review", List.of(RITA), 2, 3, 4),
            new Event(12, TouchKind.CALL, 38, "Call on the security audit", List.of(RITA), 18),
            new Event(13, TouchKind.MEETING, 29, "Cloud strategy", List.of(RON), 23),
            new Event(14, TouchKind.CALL, 21, "Call on wireless coverage", List.of(RITA), 4),
            new Event(15, TouchKind.MEETING, 12, "Executive lunch", List.of(RITA), 1, 2),
            new Event(16, TouchKind.MAIL, 6, "Quote for access switches", List.of(RITA), 3, 4),
            new Event(17, TouchKind.CALL, 3, "Call on the licence true-up", List.of(RON), 9));

    static final String IS_THERE = """
            select count(*) from contact c where c.organization = :organization and c.id in (:ids)
            """;

    private final Sql sql;
    private final ChangeLog changes;
    private final ImportUnits units;
    private final Touches touches;
    private final Clock clock;

    DemoContacts(Sql sql, ChangeLog changes, ImportUnits units, Touches touches, Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.units = units;
        this.touches = touches;
        this.clock = clock;
    }

    /** Without a name, a placeholder. The numbers make the ids, the same in every demo. */
    private record Post(
            int number,
            String unit,
            int reportsTo,
            ContactLevel level,
            @Nullable String name,
            String title) {

        UUID person() {
            return id(2000 + number);
        }

        ImportName unitName() {
            return new ImportName(unit, Text.key(unit));
        }

        static UUID contact(int number) {
            return id(3000 + number);
        }
    }

    private record Event(int number, TouchKind kind, int daysAgo, String source, List<UUID> members, int... posts) {}

    private static UUID id(int number) {
        return UUID.fromString("01930000-0000-7000-8000-%012d".formatted(number));
    }

    /** The demo's contacts by their numbers, for the parts of the demo that name them. */
    public static Map<Integer, UUID> ids() {
        return POSTS.stream().collect(Collectors.toUnmodifiableMap(Post::number, post -> Post.contact(post.number())));
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Uni<Void> load() {
        return sql.inTransaction(DemoPeople.ORGANIZATION, () -> isThere()
                .chain(there -> there ? Uni.createFrom().voidItem() : create()));
    }

    /** All come in one transaction. Others of the account are none of these: anybody may have added them before. */
    private static Uni<Boolean> isThere() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_THERE, Long.class)
                        .setParameter("organization", DemoPeople.ORGANIZATION)
                        .setParameter("ids", ids().values())
                        .getSingleResult())
                .map(found -> found > 0);
    }

    private Uni<Void> create() {
        List<Touch> happened = happened();
        List<NewChange> created = new ArrayList<>();
        for (Post post : POSTS) {
            created.add(NewChange.created(Person.TYPE, post.person(), null));
            created.add(NewChange.created(Contact.TYPE, Post.contact(post.number()), DemoSpend.ACCOUNT));
        }
        happened.forEach(touch -> created.add(NewChange.created(Touch.TYPE, touch.uuid(), DemoSpend.ACCOUNT)));
        return units().chain(named -> Panache.getSession().chain(session -> session.persistAll(
                                POSTS.stream().map(this::person).toArray())
                        .chain(session::flush)
                        .chain(() -> session.persistAll(
                                POSTS.stream().map(post -> contact(post, named)).toArray()))
                        .chain(session::flush)))
                .chain(() -> touches.add(DemoPeople.ORGANIZATION, happened))
                .chain(() -> changes.appendAll(DemoPeople.author(), created));
    }

    /** The import adds them too, perhaps in this very moment: by the same statement, so that neither waits in vain. */
    private Uni<NamedUnits> units() {
        return units.orAdded(
                DemoPeople.author(),
                DemoSpend.ACCOUNT,
                POSTS.stream().map(Post::unitName).distinct().toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Revision revision() {
        return Revision.first(DemoPeople.author(), OffsetDateTime.now(clock));
    }

    private PersonEntity person(Post post) {
        PersonEntity person = new PersonEntity();
        person.id = post.person();
        person.organization = DemoPeople.ORGANIZATION;
        person.identify(post.name(), post.name() == null ? post.title() + " (not named yet)" : null);
        person.revision = revision();
        return person;
    }

    private ContactEntity contact(Post post, NamedUnits named) {
        ContactEntity contact = new ContactEntity();
        contact.id = Post.contact(post.number());
        contact.organization = DemoPeople.ORGANIZATION;
        contact.account = DemoSpend.ACCOUNT;
        contact.person = post.person();
        contact.unit = named.require("unit", post.unitName(), today(), today());
        contact.reportsTo = post.reportsTo() == 0 ? null : Post.contact(post.reportsTo());
        contact.name(post.title());
        contact.level = post.level();
        if (post.name() != null) {
            String mailbox = post.name().toLowerCase(Locale.ROOT).replace(' ', '.');
            contact.reachBy(mailbox + "@act.example", "+61 2 5550 01%02d".formatted(post.number()));
        }
        contact.revision = revision();
        return contact;
    }

    private List<Touch> happened() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return EVENTS.stream().flatMap(event -> happened(event, now)).toList();
    }

    private static Stream<Touch> happened(Event event, OffsetDateTime now) {
        OffsetDateTime at = now.toLocalDate()
                .minusDays(event.daysAgo())
                .atTime(NOON_IN_CANBERRA)
                .atOffset(now.getOffset());
        return event.members().stream().flatMap(member -> Arrays.stream(event.posts())
                .mapToObj(post -> new Touch(
                        Uuids.next(),
                        DemoSpend.ACCOUNT,
                        Post.contact(post),
                        member,
                        id(4000 + event.number()),
                        event.kind(),
                        at,
                        event.source(),
                        now,
                        DemoPeople.author().actor())));
    }
}
