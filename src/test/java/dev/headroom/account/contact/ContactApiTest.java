package dev.headroom.account.contact;

import static dev.headroom.account.contact.ContactWorld.id;
import static dev.headroom.account.contact.ContactWorld.input;
import static dev.headroom.account.contact.ContactWorld.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.account.spend.DemoSpend;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts over HTTP. */
@QuarkusTest
class ContactApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String LIST = """
            query List($account: ID!, $filter: ContactFilter, $first: Int!, $after: String) {
              account(id: $account) {
                contacts(first: $first, after: $after, filter: $filter) {
                  nodes { id person { name } } pageInfo { hasNextPage endCursor }
                }
              }
            }
            """;

    private static final String ONE = """
            query One($id: ID!) { contact(id: $id) { id title account { name } } node(id: $id) { id } }
            """;

    private ContactWorld world;

    @BeforeEach
    void prepare() {
        world = new ContactWorld();
    }

    @Test
    void contactAndItsNewPersonAreOneWriteWithTwoChanges() {
        Graphql admin = world.organization.admin().graphql();

        world.create(
                        world.rep.graphql(),
                        input(
                                "account",
                                world.accountId(),
                                "description",
                                "Head of procurement (not named yet)",
                                "unit",
                                world.unitId(),
                                "title",
                                "Head of procurement",
                                "level",
                                "PROCUREMENT",
                                "email",
                                " Head.Of@Customer.EXAMPLE ",
                                "phone",
                                "+61 2 5550 0100",
                                "validFrom",
                                "2025-07-01"))
                .body("data.createContact.userErrors", empty())
                .body("data.createContact.syncVersion", notNullValue())
                .body("data.createContact.contact.version", is(1))
                .body("data.createContact.contact.level", is("PROCUREMENT"))
                .body("data.createContact.contact.email", is("head.of@customer.example"))
                .body("data.createContact.contact.phone", is("+61 2 5550 0100"))
                .body("data.createContact.contact.validFrom", is("2025-07-01"))
                .body("data.createContact.contact.unit.id", is(world.unitId()))
                .body("data.createContact.contact.person.name", nullValue())
                .body("data.createContact.contact.person.placeholder", is(true))
                .body("data.createContact.contact.person.description", is("Head of procurement (not named yet)"));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> admin.run(
                        "{ changes(first: 5) { nodes { entityType kind } } }")
                .body("data.changes.nodes.entityType", contains("Person", "Contact"))
                .body("data.changes.nodes.kind", contains("CREATED", "CREATED")));
    }

    @Test
    void refusedContactLeavesNoPersonBehind() {
        String id = Uuids.next().toString();
        world.create(world.rep.graphql(), input("account", world.accountId(), "name", "Ann Example", "id", id));

        world.create(world.rep.graphql(), input("account", world.accountId(), "name", "Ben Example", "id", id))
                .body("data.createContact.contact", nullValue())
                .body("data.createContact.userErrors.code", contains("ALREADY_EXISTS"));

        Graphql admin = world.organization.admin().graphql();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> admin.run(
                        "{ changes(first: 5) { nodes { entityType } } }")
                .body("data.changes.nodes.entityType", contains("Person", "Contact")));
    }

    @Test
    void sameKeyReplaysTheFirstAnswer() {
        Map<String, Object> input = input("account", world.accountId(), "name", "Ann Example", "clientMutationId", "k");
        String first = id(world.create(world.rep.graphql(), input));

        world.create(world.rep.graphql(), input).body("data.createContact.contact.id", is(first));
    }

    @Test
    void whatCannotBeAContactIsRefusedAtItsField() {
        ContactWorld foreign = new ContactWorld();
        String otherContact = world.otherContact("Not here");
        String otherUnit = GlobalId.of("BusinessUnit", world.organization.unit(world.otherAccount));

        requireRefused("BAD_USER_INPUT", "description");
        requireRefused("BAD_USER_INPUT", "name", "name", " ");
        requireRefused("BAD_USER_INPUT", "description", "description", "x".repeat(201));
        requireRefused("BAD_USER_INPUT", "person", "name", "Ann", "person", "junk");
        requireRefused("NOT_FOUND", "person", "person", "junk");
        requireRefused("NOT_FOUND", "account", "name", "Ann", "account", world.otherAccountId());
        requireRefused("NOT_FOUND", "account", "name", "Ann", "account", foreign.accountId());
        requireRefused("NOT_FOUND", "unit", "name", "Ann", "unit", otherUnit);
        requireRefused("NOT_FOUND", "unit", "name", "Ann", "unit", foreign.unitId());
        requireRefused("NOT_FOUND", "reportsTo", "name", "Ann", "reportsTo", otherContact);
        requireRefused("NOT_FOUND", "reportsTo", "name", "Ann", "reportsTo", foreign.contact("Foreign"));
        requireRefused("BAD_USER_INPUT", "email", "name", "Ann", "email", "ann at customer");
        requireRefused("BAD_USER_INPUT", "phone", "name", "Ann", "phone", "call me");
        requireRefused("BAD_USER_INPUT", "title", "name", "Ann", "title", "");
        requireRefused("BAD_USER_INPUT", "validTo", "name", "Ann", "validFrom", "2026-02-01", "validTo", "2026-01-31");
        requireRefused("BAD_USER_INPUT", "id", "name", "Ann", "id", "7");
        assertThat(names(world.rep.graphql(), Map.of())).isEmpty();
    }

    private void requireRefused(String code, String field, @Nullable Object... fields) {
        Map<String, Object> input = input("account", world.accountId());
        input.putAll(named(fields));
        world.create(world.rep.graphql(), input)
                .body("data.createContact.contact", nullValue())
                .body("data.createContact.userErrors.code", contains(code))
                .body("data.createContact.userErrors[0].field", contains(field));
    }

    @Test
    void fieldLeftOutStaysAndNullEmptiesIt() {
        Graphql rep = world.rep.graphql();
        String boss = world.contact("Boss");
        String id = id(world.create(
                rep,
                input(
                        "account",
                        world.accountId(),
                        "name",
                        "Ann",
                        "title",
                        "Buyer",
                        "email",
                        "ann@customer.example",
                        "unit",
                        world.unitId(),
                        "reportsTo",
                        boss,
                        "validTo",
                        "2026-12-31")));

        world.change(rep, id, 1, "phone", "(02) 5550 0101")
                .body("data.changeContact.contact.version", is(2))
                .body("data.changeContact.contact.title", is("Buyer"))
                .body("data.changeContact.contact.email", is("ann@customer.example"))
                .body("data.changeContact.contact.phone", is("(02) 5550 0101"))
                .body("data.changeContact.contact.unit.id", is(world.unitId()))
                .body("data.changeContact.contact.reportsTo.id", is(boss))
                .body("data.changeContact.contact.validTo", is("2026-12-31"));

        world.change(
                        rep,
                        id,
                        2,
                        "title",
                        null,
                        "email",
                        null,
                        "phone",
                        null,
                        "unit",
                        null,
                        "reportsTo",
                        null,
                        "validTo",
                        null,
                        "level",
                        "VP")
                .body("data.changeContact.userErrors", empty())
                .body("data.changeContact.contact.level", is("VP"))
                .body("data.changeContact.contact.title", nullValue())
                .body("data.changeContact.contact.email", nullValue())
                .body("data.changeContact.contact.phone", nullValue())
                .body("data.changeContact.contact.unit", nullValue())
                .body("data.changeContact.contact.reportsTo", nullValue())
                .body("data.changeContact.contact.validTo", nullValue());
    }

    @Test
    void changeIsRefusedWhenItIsStaleOrNotTheirs() {
        ContactWorld foreign = new ContactWorld();
        Graphql rep = world.rep.graphql();
        String id = world.contact("Ann");
        world.change(rep, id, 1, "title", "Buyer");

        world.change(rep, id, 1, "title", "Seller")
                .body("data.changeContact.userErrors.code", contains("CONFLICT"))
                .body("data.changeContact.contact.title", is("Buyer"))
                .body("data.changeContact.contact.version", is(2));
        world.change(rep, id, 2, "level", null)
                .body("data.changeContact.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.changeContact.userErrors[0].field", contains("level"));
        for (String hidden : List.of(world.otherContact("Bob"), foreign.contact("Foreign"), "junk")) {
            world.change(rep, hidden, 1, "title", "Mine")
                    .body("data.changeContact.contact", nullValue())
                    .body("data.changeContact.userErrors.code", contains("NOT_FOUND"))
                    .body("data.changeContact.userErrors[0].field", contains("id"));
        }
    }

    @Test
    void nobodyReportsToThemselvesInACircle() {
        Graphql rep = world.rep.graphql();
        String top = world.contact("Top");
        String middle = id(world.create(rep, input("account", world.accountId(), "name", "Middle", "reportsTo", top)));
        String bottom =
                id(world.create(rep, input("account", world.accountId(), "name", "Bottom", "reportsTo", middle)));

        for (String below : List.of(top, middle, bottom)) {
            world.change(rep, top, 1, "reportsTo", below)
                    .body("data.changeContact.contact", nullValue())
                    .body("data.changeContact.userErrors.code", contains("BAD_USER_INPUT"))
                    .body("data.changeContact.userErrors[0].field", contains("reportsTo"));
        }
        rep.run("query One($id: ID!) { contact(id: $id) { reports(first: 5) { nodes { id } } } }", "id", top)
                .body("data.contact.reports.nodes.id", contains(middle));
    }

    @Test
    void listIsNarrowedByUnitLevelBeginningOfTheNameAndDay() {
        Graphql rep = world.rep.graphql();
        String account = world.accountId();
        world.create(rep, input("account", account, "name", "Ann Example", "unit", world.unitId()));
        world.create(rep, input("account", account, "name", "anton Example", "level", "VP", "validTo", "2025-12-31"));
        world.create(rep, input("account", account, "name", "Bea_ Example", "validFrom", "2026-01-01"));
        world.create(rep, input("account", account, "description", "Anybody who buys"));

        assertThat(names(rep, Map.of())).containsExactly("Ann Example", "anton Example", null, "Bea_ Example");
        assertThat(names(rep, Map.of("namePrefix", "AN"))).containsExactly("Ann Example", "anton Example", null);
        assertThat(names(rep, Map.of("namePrefix", "bea_"))).containsExactly("Bea_ Example");
        assertThat(names(rep, Map.of("namePrefix", "a%"))).isEmpty();
        assertThat(names(rep, Map.of("unit", world.unitId()))).containsExactly("Ann Example");
        assertThat(names(rep, Map.of("level", "VP"))).containsExactly("anton Example");
        assertThat(names(rep, Map.of("onDay", "2025-12-31"))).containsExactly("Ann Example", "anton Example", null);
        assertThat(names(rep, Map.of("onDay", "2026-01-01"))).containsExactly("Ann Example", null, "Bea_ Example");
        assertThat(names(rep, Map.of("namePrefix", "an", "level", "VP", "onDay", "2026-01-01")))
                .isEmpty();
        rep.run(LIST, "account", account, "first", 5, "filter", Map.of("unit", "junk"))
                .body("data.account", nullValue())
                .body("errors.extensions.code", contains("NOT_FOUND"));
    }

    private List<@Nullable String> names(Graphql graphql, Map<String, Object> filter) {
        return graphql.run(LIST, "account", world.accountId(), "first", 100, "filter", filter)
                .extract()
                .path("data.account.contacts.nodes.person.name");
    }

    @Test
    void pagesGoOnAfterTheirOwnCursorOnly() {
        Graphql rep = world.rep.graphql();
        for (String name : List.of("Cat", "Ann", "Bob")) {
            world.contact(name);
        }
        JsonPath page = rep.run(LIST, "account", world.accountId(), "first", 2)
                .body("data.account.contacts.nodes.person.name", contains("Ann", "Bob"))
                .body("data.account.contacts.pageInfo.hasNextPage", is(true))
                .extract()
                .jsonPath();
        String cursor = page.getString("data.account.contacts.pageInfo.endCursor");

        rep.run(LIST, "account", world.accountId(), "first", 2, "after", cursor)
                .body("data.account.contacts.nodes.person.name", contains("Cat"))
                .body("data.account.contacts.pageInfo.hasNextPage", is(false));
        rep.run(LIST, "account", world.accountId(), "first", 2, "after", cursor, "filter", Map.of("level", "VP"))
                .body("data.account", nullValue())
                .body("errors.extensions.code", contains("BAD_USER_INPUT"));
    }

    @Test
    void listsOfSeveralAccountsAndUnitsDoNotMix() {
        Three ids = new Three(world);
        Graphql admin = world.organization.admin().graphql();

        admin.run("""
                        {
                          accounts(first: 5) {
                            nodes {
                              all: contacts(first: 5) { nodes { id } }
                              one: contacts(first: 1) { nodes { id } }
                              units(first: 5) { nodes { contacts(first: 5) { nodes { id unit { id } } } } }
                            }
                          }
                        }
                        """)
                .body("errors", nullValue())
                .body("data.accounts.nodes[0].all.nodes.id", contains(ids.ann, ids.bob))
                .body("data.accounts.nodes[0].one.nodes.id", contains(ids.ann))
                .body("data.accounts.nodes[0].units.nodes[0].contacts.nodes.id", contains(ids.bob))
                .body("data.accounts.nodes[0].units.nodes[0].contacts.nodes[0].unit.id", is(world.unitId()))
                .body("data.accounts.nodes[1].all.nodes.id", contains(ids.carl))
                .body("data.accounts.nodes[1].one.nodes.id", contains(ids.carl));
    }

    /** Two contacts of the customer, one of them in its unit, and one of the other customer. */
    private static final class Three {

        private final String ann;
        private final String bob;
        private final String carl;

        private Three(ContactWorld world) {
            ann = world.contact("Ann");
            bob = id(world.create(
                    world.rep.graphql(), input("account", world.accountId(), "name", "Bob", "unit", world.unitId())));
            carl = world.otherContact("Carl");
        }
    }

    @Test
    void contactsAreThereForWhomSeesTheirAccountOnly() {
        String id = world.contact("Ann");
        world.rep
                .graphql()
                .run(ONE, "id", id)
                .body("data.contact.account.name", is("Customer"))
                .body("data.node.id", is(id));

        for (Graphql other : List.of(
                world.colleague.graphql(),
                world.organization.member("MANAGER", null).graphql(),
                TestOrganization.create().admin().graphql())) {
            other.run(ONE, "id", id)
                    .body("errors", nullValue())
                    .body("data.contact", nullValue())
                    .body("data.node", nullValue());
        }
        world.rep.graphql().run(ONE, "id", "junk").body("errors", nullValue()).body("data.contact", nullValue());
    }

    @Test
    void applicationReadsContactsWhereTheyAreGranted() {
        String id = world.contact("Ann");
        String hidden = world.otherContact("Carl");
        Graphql application = world.organization
                .application()
                .grant("accounts:read", null)
                .grant("contact:read", world.account)
                .graphql();

        application.run(ONE, "id", id).body("data.contact.id", is(id));
        application.run(ONE, "id", hidden).body("data.contact", nullValue());
        application
                .run(LIST, "account", world.accountId(), "first", 5)
                .body("data.account.contacts.nodes.id", contains(id));
        application
                .run(LIST, "account", world.otherAccountId(), "first", 5)
                .body("data.account", nullValue())
                .body("errors.extensions.code", contains("NOT_FOUND"));
        world.create(application, input("account", world.accountId(), "name", "Bob"))
                .body("data.createContact.userErrors.code", contains("FORBIDDEN"));
    }

    @Test
    void demoKnowsPeopleInEightDirectoratesAndNamesNobodyReal() {
        Graphql rita = Graphql.as("rita.rep");
        String account = GlobalId.of("Account", DemoSpend.ACCOUNT);

        JsonPath answer = rita.run(Operation.read("web/Contacts"), "account", account)
                .body("errors", nullValue())
                .body("data.account.contacts.nodes.person.name", hasItem("Edie Executive"))
                .body("data.account.contacts.nodes.person.placeholder", hasItem(true))
                .body("data.account.contacts.nodes.lastTouch.kind", hasItem("MEETING"))
                .body("data.account.contacts.nodes.lastTouch", hasItem(nullValue()))
                .body("data.account.contacts.nodes.level", not(hasItem("OTHER")))
                .extract()
                .jsonPath();

        List<String> units = answer.getList("data.account.contacts.nodes.unit.name");
        List<String> levels = answer.getList("data.account.contacts.nodes.level");
        assertThat(units).hasSize(23);
        assertThat(new HashSet<>(units)).hasSize(8);
        assertThat(new HashSet<>(levels)).hasSize(5);
        String network = answer.getString("data.account.contacts.nodes.find { it.title == 'Network manager' }.id");
        rita.run(Operation.read("web/Contact"), "id", network)
                .body("errors", nullValue())
                .body("data.contact.reportsTo.person.name", is("Ines Infrastructure"))
                .body("data.contact.touches.nodes.size()", greaterThanOrEqualTo(7))
                .body("data.contact.touches.nodes.member.name", hasItem("Rita Rep"));
        rita.run(Operation.read("mobile/FindContacts"), "account", account, "prefix", "head of p")
                .body("errors", nullValue())
                .body("data.account.contacts.nodes.title", hasItem("Head of procurement"));
    }
}
