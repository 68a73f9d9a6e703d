package dev.headroom.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts over HTTP. */
@QuarkusTest
class AccountApiTest {

    private static final String CREATE = """
            mutation Create($input: CreateAccountInput!) {
              createAccount(input: $input) {
                account { id name version } userErrors { code field message } syncVersion
              }
            }
            """;

    private static final String CHANGE = """
            mutation Change($input: ChangeAccountInput!) {
              changeAccount(input: $input) {
                account { id name version } userErrors { code field message } syncVersion
              }
            }
            """;

    private static final String FIND = """
            query Find($prefix: String!) {
              accounts(first: 5, filter: { namePrefix: $prefix }) {
                nodes { id name } pageInfo { hasNextPage endCursor }
              }
            }
            """;

    @Test
    void createdAccountIsFoundByPrefix() {
        Graphql admin = Graphql.as("ada.admin");

        admin.run(CREATE, "input", Map.of("name", "Zeta Fund"))
                .log()
                .all()
                .statusCode(200)
                .body("data.createAccount.userErrors", empty())
                .body("data.createAccount.account.version", is(1))
                .body("data.createAccount.syncVersion", notNullValue());

        admin.run(FIND, "prefix", "zETA").body("data.accounts.nodes.name", contains("Zeta Fund"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0",
                "\u2007 \u202f",
                "\u3000",
                "\u2800",
                "\u3164",
                "\u115f",
                "\uffa0",
                "\ufe0f",
                "\u0301",
                "\u200b",
                "A\u2800",
                "\u3164A"
            })
    void nameThatCantBeSeenIsRefused(String name) {
        Graphql.as("ada.admin")
                .run(CREATE, "input", Map.of("name", name))
                .body("data.createAccount.account", nullValue())
                .body("data.createAccount.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.createAccount.userErrors[0].field", contains("name"));
    }

    @Test
    void spaceOfAnyKindAroundANameIsTakenOff() {
        Graphql.as("ada.admin")
                .run(CREATE, "input", Map.of("name", "\u00a0\u3000Wide\u00a0Fund \u2764\ufe0f\u202f"))
                .body("data.createAccount.userErrors", empty())
                .body("data.createAccount.account.name", is("Wide\u00a0Fund \u2764\ufe0f"));
    }

    @Test
    void fieldLeftOutOfAChangeStaysAndStaleVersionIsAConflict() {
        Graphql admin = Graphql.as("ada.admin");
        String id = admin.run(CREATE, "input", Map.of("name", "Stays Fund"))
                .extract()
                .path("data.createAccount.account.id");

        admin.run(CHANGE, "input", Map.of("id", id, "expectedVersion", 1))
                .body("data.changeAccount.account.name", is("Stays Fund"))
                .body("data.changeAccount.account.version", is(2));

        admin.run(CHANGE, "input", Map.of("id", id, "expectedVersion", 1, "name", "Other"))
                .body("data.changeAccount.userErrors.code", contains("CONFLICT"))
                .body("data.changeAccount.account.version", is(2));

        var named = new HashMap<String, Object>(Map.of("id", id, "expectedVersion", 2));
        named.put("name", null);
        admin.run(CHANGE, "input", named).body("data.changeAccount.userErrors.code", contains("BAD_USER_INPUT"));
    }

    @Test
    void sameKeyReplaysAndOtherInputIsRefused() {
        Graphql admin = Graphql.as("ada.admin");
        var input = Map.of("name", "Once Fund", "clientMutationId", "k1");
        String first = admin.run(CREATE, "input", input).extract().path("data.createAccount.account.id");

        admin.run(CREATE, "input", input).body("data.createAccount.account.id", is(first));
        admin.run(CREATE, "input", Map.of("name", "Twice Fund", "clientMutationId", "k1"))
                .body("data.createAccount.account", nullValue())
                .body("data.createAccount.userErrors.code", contains("IDEMPOTENCY_KEY_REUSED"));
        admin.run(CREATE, "input", Map.of("name", "ONCE fund"))
                .body("data.createAccount.userErrors.code", contains("ALREADY_EXISTS"));
    }
}
