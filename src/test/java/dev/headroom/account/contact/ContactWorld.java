package dev.headroom.account.contact;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Person;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of one rep and another customer of another rep, and what the clients do with the people there. */
final class ContactWorld {

    static final String CHANGE = """
            mutation Change($input: ChangeContactInput!) {
              changeContact(input: $input) {
                contact {
                  id version title level email phone validFrom validTo unit { id } reportsTo { id }
                  lastTouch { happenedAt }
                }
                userErrors { code field message }
              }
            }
            """;

    private static final String CREATE = Operation.read("mobile/CreateContact");
    private static final String RECORD = Operation.read("mobile/RecordTouch");

    final TestOrganization organization = TestOrganization.create();
    final Person rep = organization.member("REP", null);
    final Person colleague = organization.member("REP", null);
    final UUID account = organization.account("Customer", rep.id());
    final UUID unit = organization.unit(account);
    final UUID otherAccount = organization.account("Other customer", colleague.id());

    String accountId() {
        return GlobalId.of("Account", account);
    }

    String otherAccountId() {
        return GlobalId.of("Account", otherAccount);
    }

    String unitId() {
        return GlobalId.of("BusinessUnit", unit);
    }

    /** The id of a new manager of the customer, who is a new person. */
    String contact(String name) {
        return id(create(rep.graphql(), input("account", accountId(), "name", name)));
    }

    /** The id of a new manager of the colleague's customer. */
    String otherContact(String name) {
        return id(create(colleague.graphql(), input("account", otherAccountId(), "name", name)));
    }

    /** The input of a manager, with fields given as name, value, name, value. */
    static Map<String, Object> input(@Nullable Object... fields) {
        Map<String, Object> input = new HashMap<>(Map.of("level", "MANAGER"));
        input.putAll(named(fields));
        return input;
    }

    static Map<String, Object> named(@Nullable Object... fields) {
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            named.put((String) fields[index], fields[index + 1]);
        }
        return named;
    }

    ValidatableResponse create(Graphql graphql, Map<String, Object> input) {
        return graphql.run(CREATE, "input", input);
    }

    static String id(ValidatableResponse created) {
        return created.extract().path("data.createContact.contact.id");
    }

    static String personId(ValidatableResponse created) {
        return created.extract().path("data.createContact.contact.person.id");
    }

    ValidatableResponse change(Graphql graphql, String id, int expectedVersion, @Nullable Object... fields) {
        Map<String, Object> input = named(fields);
        input.put("id", id);
        input.put("expectedVersion", expectedVersion);
        return graphql.run(CHANGE, "input", input);
    }

    /** A call on the last day of January, with fields given as name, value, name, value. */
    ValidatableResponse record(Graphql graphql, @Nullable Object... fields) {
        Map<String, Object> input = new HashMap<>(
                Map.of("kind", "CALL", "happenedAt", "2026-01-31T09:00:00Z", "source", "Call on switches"));
        input.putAll(named(fields));
        return graphql.run(RECORD, "input", input);
    }
}
