package dev.headroom.access.people;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.secrets.Secrets;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The demo's organization, its fictional staff and one partner application. */
@ApplicationScoped
public class DemoPeople implements DemoPart {

    public static final UUID ORGANIZATION = UUID.fromString("01930000-0000-7000-8000-000000000001");
    public static final UUID APPLICATION = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final UUID COUNTRY = UUID.fromString("01930000-0000-7000-8000-000000000010");
    private static final UUID CITY = UUID.fromString("01930000-0000-7000-8000-000000000011");

    /** Names and addresses are made up; the domain is reserved for examples. */
    public static final List<Person> STAFF = List.of(
            new Person("01930000-0000-7000-8000-000000000020", "Ada Admin", "ada.admin", Role.ADMIN, COUNTRY),
            new Person("01930000-0000-7000-8000-000000000021", "Max Manager", "max.manager", Role.MANAGER, CITY),
            new Person("01930000-0000-7000-8000-000000000022", "Rita Rep", "rita.rep", Role.REP, CITY),
            new Person("01930000-0000-7000-8000-000000000023", "Ron Rep", "ron.rep", Role.REP, CITY));

    private static final String DIRECTORY =
            "insert into organization_directory (organization) values (:organization) on conflict do nothing";

    private final Sql sql;
    private final ChangeLog changes;
    private final Organizations organizations;
    private final Secrets secrets;
    private final Clock clock;

    DemoPeople(Sql sql, ChangeLog changes, Organizations organizations, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.organizations = organizations;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** One of the demo's staff. */
    public record Person(UUID id, String name, String email, Role role, UUID team) {

        Person(String id, String name, String mailbox, Role role, UUID team) {
            this(UUID.fromString(id), name, mailbox + "@headroom.example", role, team);
        }
    }

    public static Author author() {
        return new Author(ORGANIZATION, "service:demo");
    }

    public static String clientId() {
        return ClientId.of(ORGANIZATION, APPLICATION);
    }

    /** Derived from the service's own secret: the same at every start, and different in every installation. */
    public String clientSecret() {
        byte[] bytes = secrets.sign("demo application", "secret".getBytes(StandardCharsets.UTF_8));
        return "hrs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Uni<Void> load() {
        return sql.inTransaction(ORGANIZATION, () -> organizations
                .one(ORGANIZATION)
                .chain(found -> found.isPresent() ? Uni.createFrom().voidItem() : create()));
    }

    private Uni<Void> create() {
        return Panache.getSession()
                .chain(session -> session.persist(organization())
                        .chain(session::flush)
                        .chain(() -> session.createNativeQuery(DIRECTORY)
                                .setParameter("organization", ORGANIZATION)
                                .executeUpdate())
                        .chain(() -> session.persistAll(team(COUNTRY, "Australia"), team(CITY, "Canberra")))
                        .chain(session::flush)
                        .chain(() -> session.persistAll(
                                STAFF.stream().map(this::member).toArray()))
                        .chain(() -> session.persist(application()))
                        .chain(session::flush))
                .chain(() -> changes.append(author(), created()))
                .replaceWithVoid();
    }

    private Revision revision() {
        return Revision.first(author(), OffsetDateTime.now(clock));
    }

    private OrganizationEntity organization() {
        OrganizationEntity organization = new OrganizationEntity();
        organization.id = ORGANIZATION;
        organization.name = "Data#3 Limited";
        organization.currency = "AUD";
        organization.fiscalYearStartMonth = 7;
        organization.revision = revision();
        return organization;
    }

    private TeamEntity team(UUID id, String name) {
        TeamEntity team = new TeamEntity();
        team.id = id;
        team.organization = ORGANIZATION;
        team.parent = id.equals(COUNTRY) ? null : COUNTRY;
        team.rename(name);
        team.revision = revision();
        return team;
    }

    private MemberEntity member(Person person) {
        MemberEntity member = new MemberEntity();
        member.id = person.id();
        member.organization = ORGANIZATION;
        member.rename(person.name());
        member.email = person.email();
        member.role = person.role();
        member.team = person.team();
        member.active = true;
        member.revision = revision();
        return member;
    }

    private ApplicationEntity application() {
        ApplicationEntity application = new ApplicationEntity();
        application.id = APPLICATION;
        application.organization = ORGANIZATION;
        application.rename("Partner dashboard");
        application.clientId = clientId();
        application.secretHash = ClientSecret.hash(clientSecret());
        application.active = true;
        application.revision = revision();
        return application;
    }

    private static List<NewChange> created() {
        List<NewChange> created = new ArrayList<>();
        created.add(NewChange.created(Organization.TYPE, ORGANIZATION, null));
        created.add(NewChange.created(Team.TYPE, COUNTRY, null));
        created.add(NewChange.created(Team.TYPE, CITY, null));
        STAFF.forEach(person -> created.add(NewChange.created(Member.TYPE, person.id(), null)));
        created.add(NewChange.created(Application.TYPE, APPLICATION, null));
        return created;
    }
}
