package dev.headroom.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other features read of the people at accounts. */
@QuarkusTest
class ContactLedgerTest {

    private static final OffsetDateTime FOREVER = OffsetDateTime.parse("9999-01-01T00:00:00Z");

    @Inject
    Sql sql;

    @Inject
    ContactLedger ledger;

    @Inject
    TouchRecorder recorder;

    private ContactWorld world;
    private UUID ann;
    private UUID bob;
    private UUID carl;

    @BeforeEach
    void prepare() {
        world = new ContactWorld();
        bob = uuid(world.contact("Bob"));
        ann = uuid(world.contact("Ann"));
        carl = uuid(world.otherContact("Carl"));
    }

    @Test
    void contactsAreGroupedByAccountAndSortedByName() {
        Map<UUID, List<Contact>> found = await(() -> ledger.contacts(
                world.organization.id(), List.of(world.account, world.otherAccount, UUID.randomUUID())));

        assertThat(found).containsOnlyKeys(world.account, world.otherAccount);
        assertThat(found.get(world.account)).extracting(Contact::uuid).containsExactly(ann, bob);
        assertThat(found.get(world.otherAccount)).extracting(Contact::uuid).containsExactly(carl);
    }

    @Test
    void contactBelongsToItsOwnAccount() {
        UUID organization = world.organization.id();

        assertThat(await(() -> ledger.hasContact(organization, world.account, ann)))
                .isTrue();
        assertThat(await(() -> ledger.hasContact(organization, world.otherAccount, ann)))
                .isFalse();
        assertThat(await(() -> ledger.hasContact(organization, world.account, UUID.randomUUID())))
                .isFalse();
        assertThat(await(() -> ledger.contactsOf(organization, List.of(ann, carl))))
                .containsOnlyKeys(ann, carl);
    }

    @Test
    void eventsAreCountedByContactAndWhoOfUsTookPartFromTheMomentOn() {
        Graphql admin = world.organization.admin().graphql();
        record(admin, "2026-01-10T09:00:00Z", world.rep.globalId());
        record(admin, "2026-01-20T09:00:00Z", world.rep.globalId());
        record(admin, "2026-01-30T09:00:00Z", world.rep.globalId());
        record(admin, "2026-01-25T09:00:00Z", world.colleague.globalId());
        record(admin, "2026-01-24T09:00:00Z", world.rep.globalId(), world.colleague.globalId());

        List<TouchSummary> found = await(() -> ledger.touches(
                world.organization.id(),
                List.of(world.account),
                OffsetDateTime.parse("2026-01-20T09:00:00Z"),
                FOREVER));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new TouchSummary(ann, Set.of(world.rep.id()), 2, OffsetDateTime.parse("2026-01-30T09:00:00Z")),
                        new TouchSummary(
                                ann, Set.of(world.colleague.id()), 1, OffsetDateTime.parse("2026-01-25T09:00:00Z")),
                        new TouchSummary(
                                ann,
                                Set.of(world.rep.id(), world.colleague.id()),
                                1,
                                OffsetDateTime.parse("2026-01-24T09:00:00Z")));
        assertThat(await(() -> ledger.touches(
                        world.organization.id(),
                        List.of(world.otherAccount),
                        OffsetDateTime.parse("2026-01-20T09:00:00Z"),
                        FOREVER)))
                .isEmpty();
        assertThat(await(() -> ledger.touches(
                        world.organization.id(),
                        List.of(world.account),
                        OffsetDateTime.parse("2026-01-20T09:00:00Z"),
                        OffsetDateTime.parse("2026-01-31T09:00:00Z"))))
                .as("recorded now, long after that")
                .isEmpty();
    }

    @Test
    void eventsThatTurnedOutToBeOneAreCountedOnce() {
        // Given
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        met(first, Set.of(), world.rep.id());
        met(second, Set.of(), world.colleague.id());
        assertThat(touches()).extracting(TouchSummary::count).containsExactly(1, 1);

        // When the second goes on in the third, and the first turns out to be part of the second
        met(third, Set.of(second), world.rep.id());
        met(second, Set.of(first));

        // Then
        assertThat(touches()).extracting(TouchSummary::count).containsExactly(1);
        assertThat(touches())
                .extracting(TouchSummary::members)
                .containsExactly(Set.of(world.rep.id(), world.colleague.id()));
    }

    private void met(UUID event, Set<UUID> parts, UUID... members) {
        var met = new TouchRecorder.Event(
                event,
                world.account,
                TouchKind.MEETING,
                OffsetDateTime.parse("2026-01-20T09:00:00Z"),
                "Meeting",
                parts);
        recorder.record(new Author(world.organization.id(), "service:test"), met, Set.of(ann), Set.of(members))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private List<TouchSummary> touches() {
        return await(() -> ledger.touches(
                world.organization.id(),
                List.of(world.account),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"),
                FOREVER));
    }

    @Test
    void placeholdersOfAnAccountAreThoseWithoutAName() {
        String unknown = world.organization
                .admin()
                .graphql()
                .run(
                        "mutation($i: CreateContactInput!) { createContact(input: $i) {"
                                + " userErrors { message } contact { person { id } } } }",
                        "i",
                        Map.of(
                                "account",
                                GlobalId.of("Account", world.account),
                                "description",
                                "Who runs the depot",
                                "level",
                                "VP"))
                .extract()
                .path("data.createContact.contact.person.id");

        assertThat(await(() -> ledger.placeholders(world.organization.id(), List.of(world.account))))
                .containsExactly(GlobalId.uuid(unknown, Person.TYPE).orElseThrow());
        assertThat(await(() -> ledger.placeholders(world.organization.id(), List.of(world.otherAccount))))
                .isEmpty();
    }

    @Test
    void postIsHeldFromItsFirstToItsLastDay() {
        Contact contact = new Contact(
                ann,
                world.account,
                ann,
                null,
                null,
                null,
                ContactLevel.OTHER,
                null,
                null,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-31"),
                1);

        assertThat(contact.isHeldOn(LocalDate.parse("2025-12-31"))).isFalse();
        assertThat(contact.isHeldOn(LocalDate.parse("2026-01-01"))).isTrue();
        assertThat(contact.isHeldOn(LocalDate.parse("2026-01-31"))).isTrue();
        assertThat(contact.isHeldOn(LocalDate.parse("2026-02-01"))).isFalse();
    }

    private void record(Graphql graphql, String happenedAt, String... members) {
        world.record(
                graphql,
                "contacts",
                List.of(GlobalId.of("Contact", ann)),
                "members",
                List.of(members),
                "happenedAt",
                happenedAt);
    }

    private <T> T await(Supplier<Uni<T>> work) {
        return sql.inTransaction(world.organization.id(), work).await().atMost(Duration.ofSeconds(30));
    }

    private static UUID uuid(String id) {
        return GlobalId.uuid(id, Contact.TYPE).orElseThrow();
    }
}
