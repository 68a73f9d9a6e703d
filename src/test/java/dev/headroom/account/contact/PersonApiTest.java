package dev.headroom.account.contact;

import static dev.headroom.account.contact.ContactWorld.id;
import static dev.headroom.account.contact.ContactWorld.input;
import static dev.headroom.account.contact.ContactWorld.named;
import static dev.headroom.account.contact.ContactWorld.personId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people at accounts over HTTP: who sees them, and where they hold posts. */
@QuarkusTest
class PersonApiTest {

    private static final String CREATE = """
            mutation Create($input: CreatePersonInput!) {
              createPerson(input: $input) {
                person { id name description placeholder version } userErrors { code field message } syncVersion
              }
            }
            """;

    private static final String CHANGE = """
            mutation Change($input: ChangePersonInput!) {
              changePerson(input: $input) {
                person { id name description placeholder version } userErrors { code field message }
              }
            }
            """;

    private static final String ONE = """
            query One($id: ID!) {
              person(id: $id) { name contacts(first: 5) { nodes { id account { name } } } }
              node(id: $id) { id }
            }
            """;

    private ContactWorld world;

    @BeforeEach
    void prepare() {
        world = new ContactWorld();
    }

    @Test
    void personHoldsPostsAtSeveralAccountsAndEachReaderSeesTheirOwn() {
        Graphql admin = world.organization.admin().graphql();
        var first = world.create(world.rep.graphql(), input("account", world.accountId(), "name", "Ann Example"));
        String person = personId(first);
        String second = id(world.create(admin, input("account", world.otherAccountId(), "person", person)));

        admin.run(ONE, "id", person)
                .body("data.person.contacts.nodes.account.name", contains("Customer", "Other customer"));
        world.rep
                .graphql()
                .run(ONE, "id", person)
                .body("data.person.name", is("Ann Example"))
                .body("data.person.contacts.nodes.id", contains(id(first)));
        world.colleague.graphql().run(ONE, "id", person).body("data.person.contacts.nodes.id", contains(second));
    }

    @Test
    void personOfHiddenAccountsIsNotThereAndCanNotBeMadeAContact() {
        String hidden = personId(
                world.create(world.colleague.graphql(), input("account", world.otherAccountId(), "name", "Carl")));
        String foreign = foreignPerson();

        for (String id : List.of(hidden, foreign, "junk")) {
            requireHidden(world.rep.graphql(), id);
            world.create(world.rep.graphql(), input("account", world.accountId(), "person", id))
                    .body("data.createContact.contact", nullValue())
                    .body("data.createContact.userErrors.code", contains("NOT_FOUND"))
                    .body("data.createContact.userErrors[0].field", contains("person"));
            change(world.rep.graphql(), id, 1, "name", "Mine")
                    .body("data.changePerson.person", nullValue())
                    .body("data.changePerson.userErrors.code", contains("NOT_FOUND"))
                    .body("data.changePerson.userErrors[0].field", contains("id"));
        }
    }

    @Test
    void personWithoutContactsIsSeenByWhoMadeThemUntilTheyHaveOneElsewhere() {
        Graphql admin = world.organization.admin().graphql();
        String person = create(world.rep.graphql(), "name", "Ann Example")
                .body("data.createPerson.userErrors", empty())
                .body("data.createPerson.person.placeholder", is(false))
                .extract()
                .path("data.createPerson.person.id");

        world.rep.graphql().run(ONE, "id", person).body("data.person.name", is("Ann Example"));
        admin.run(ONE, "id", person).body("data.person.contacts.nodes", empty());
        requireHidden(world.colleague.graphql(), person);
        requireHidden(TestOrganization.create().admin().graphql(), person);

        world.create(admin, input("account", world.otherAccountId(), "person", person))
                .body("data.createContact.userErrors", empty());
        requireHidden(world.rep.graphql(), person);
        world.colleague.graphql().run(ONE, "id", person).body("data.person.name", is("Ann Example"));
    }

    private static String foreignPerson() {
        ContactWorld foreign = new ContactWorld();
        return personId(
                foreign.create(foreign.rep.graphql(), input("account", foreign.accountId(), "name", "Foreign")));
    }

    private static void requireHidden(Graphql graphql, String person) {
        graphql.run(ONE, "id", person)
                .body("errors", nullValue())
                .body("data.person", nullValue())
                .body("data.node", nullValue());
    }

    @Test
    void placeholderGetsItsNameAndMayLoseItAgain() {
        Graphql rep = world.rep.graphql();
        String id = create(rep, "description", "Buys the networks")
                .body("data.createPerson.person.placeholder", is(true))
                .extract()
                .path("data.createPerson.person.id");

        change(rep, id, 1, "name", "Ann Example")
                .body("data.changePerson.person.placeholder", is(false))
                .body("data.changePerson.person.description", is("Buys the networks"))
                .body("data.changePerson.person.version", is(2));
        change(rep, id, 2, "name", null).body("data.changePerson.person.placeholder", is(true));
        change(rep, id, 3, "description", null)
                .body("data.changePerson.person", nullValue())
                .body("data.changePerson.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.changePerson.userErrors[0].field", contains("description"));
        change(rep, id, 2, "name", "Late")
                .body("data.changePerson.person.version", is(3))
                .body("data.changePerson.userErrors.code", contains("CONFLICT"));
    }

    @Test
    void personIsNamedOrDescribed() {
        Graphql rep = world.rep.graphql();

        for (Object[] fields : List.of(new Object[] {}, new Object[] {"name", ""}, new Object[] {"description", " "})) {
            create(rep, fields)
                    .body("data.createPerson.person", nullValue())
                    .body("data.createPerson.userErrors.code", contains("BAD_USER_INPUT"));
        }
    }

    private static ValidatableResponse create(Graphql graphql, @Nullable Object... fields) {
        return graphql.run(CREATE, "input", named(fields));
    }

    private static ValidatableResponse change(
            Graphql graphql, String id, int expectedVersion, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.put("id", id);
        input.put("expectedVersion", expectedVersion);
        return graphql.run(CHANGE, "input", input);
    }
}
