package dev.headroom.access.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications, their secrets and their grants over HTTP. */
@QuarkusTest
class ApplicationApiTest {

    private static final String CREATE = """
            mutation Create($input: CreateApplicationInput!) {
              createApplication(input: $input) {
                application { id clientId version grants { scope } } secret userErrors { code } syncVersion
              }
            }
            """;

    private static final String ROTATE = """
            mutation Rotate($input: RotateApplicationSecretInput!) {
              rotateApplicationSecret(input: $input) { application { version } secret userErrors { code } }
            }
            """;

    private static final String GRANT = """
            mutation Grant($input: GrantAccessInput!) {
              grantAccess(input: $input) {
                application { version grants { scope allAccounts account { name } } }
                userErrors { code field message }
              }
            }
            """;

    private TestOrganization organization;
    private Graphql admin;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create();
        admin = organization.admin().graphql();
    }

    @Test
    void secretIsShownOnceAndKeptNowhere() {
        var input = Map.of("name", "Dashboard", "clientMutationId", "create-" + UUID.randomUUID());
        JsonPath first = admin.run(CREATE, "input", input)
                .body("data.createApplication.userErrors", empty())
                .body("data.createApplication.application.grants", empty())
                .extract()
                .jsonPath();
        String secret = first.getString("data.createApplication.secret");
        String clientId = first.getString("data.createApplication.application.clientId");

        signIn(clientId, secret).statusCode(200).body("access_token", notNullValue());

        admin.run(CREATE, "input", input)
                .body(
                        "data.createApplication.application.id",
                        is(first.getString("data.createApplication.application.id")))
                .body("data.createApplication.syncVersion", is(first.getString("data.createApplication.syncVersion")))
                .body("data.createApplication.secret", nullValue());
        assertThat(storedAnswers()).contains(clientId).doesNotContain(secret);
    }

    @Test
    void rotatedSecretOverlapsUnlessThePresentOneEnds() {
        JsonPath created = admin.run(CREATE, "input", Map.of("name", "Dashboard"))
                .extract()
                .jsonPath();
        String id = created.getString("data.createApplication.application.id");
        String clientId = created.getString("data.createApplication.application.clientId");
        String first = created.getString("data.createApplication.secret");

        String second = rotate(id, 1, false);
        signIn(clientId, first).statusCode(200);
        signIn(clientId, second).statusCode(200);

        String third = rotate(id, 2, true);
        signIn(clientId, first).statusCode(401);
        signIn(clientId, second).statusCode(401);
        signIn(clientId, third).statusCode(200);

        admin.run(ROTATE, "input", Map.of("id", id, "expectedVersion", 1))
                .body("data.rotateApplicationSecret.userErrors.code", contains("CONFLICT"))
                .body("data.rotateApplicationSecret.application.version", is(3))
                .body("data.rotateApplicationSecret.secret", nullValue());
    }

    @Test
    void tokensEndWithTheSecretTheyWereGotWith() {
        JsonPath created = admin.run(CREATE, "input", Map.of("name", "Dashboard"))
                .extract()
                .jsonPath();
        String id = created.getString("data.createApplication.application.id");
        String clientId = created.getString("data.createApplication.application.clientId");
        Graphql first = signedIn(clientId, created.getString("data.createApplication.secret"));

        Graphql second = signedIn(clientId, rotate(id, 1, false));
        first.run("{ viewer { name } }").statusCode(200);

        Graphql third = signedIn(clientId, rotate(id, 2, true));
        first.run("{ viewer { name } }").statusCode(401);
        second.run("{ viewer { name } }").statusCode(401);
        third.run("{ viewer { name } }").statusCode(200);
    }

    private static Graphql signedIn(String clientId, String secret) {
        Graphql client =
                Graphql.with(signIn(clientId, secret).statusCode(200).extract().path("access_token"));
        client.run("{ viewer { name } }").statusCode(200);
        return client;
    }

    @Test
    void inactiveApplicationIsOutAtOnce() {
        var application = organization.application();
        application.graphql().run("{ viewer { name } }").statusCode(200);

        admin.run(
                        "mutation Off($input: ChangeApplicationInput!) { changeApplication(input: $input)"
                                + " { application { active } userErrors { message } } }",
                        "input",
                        Map.of("id", application.globalId(), "expectedVersion", 1, "active", false))
                .body("data.changeApplication.application.active", is(false));

        application.graphql().run("{ viewer { name } }").statusCode(401);
    }

    @Test
    void accessIsGrantedOnOneAccountOrOnAllInSoManyWords() {
        String id = organization.application().globalId();
        String account = GlobalId.of("Account", organization.account("Customer", null));

        grant(id, 1, Map.of("scope", "accounts:read", "account", account))
                .body("data.grantAccess.userErrors", empty())
                .body("data.grantAccess.application.version", is(2))
                .body("data.grantAccess.application.grants[0].account.name", is("Customer"));
        grant(id, 2, Map.of("scope", "accounts:read", "allAccounts", true))
                .body("data.grantAccess.application.grants.allAccounts", contains(true, false));

        grant(id, 3, Map.of("scope", "accounts:read", "account", account))
                .body("data.grantAccess.userErrors.code", contains("ALREADY_EXISTS"));
        grant(id, 3, Map.of("scope", "accounts:read"))
                .body("data.grantAccess.userErrors.code", contains("BAD_USER_INPUT"));
        grant(id, 3, Map.of("scope", "accounts:read", "account", account, "allAccounts", true))
                .body("data.grantAccess.userErrors.code", contains("BAD_USER_INPUT"));
    }

    @Test
    void unknownScopeAndForeignAccountAreRefused() {
        String id = organization.application().globalId();
        UUID foreign = TestOrganization.create().account("Theirs", null);

        grant(id, 1, Map.of("scope", "accounts:raed", "allAccounts", true))
                .body("data.grantAccess.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.grantAccess.userErrors.field[0]", contains("scope"))
                .body("data.grantAccess.userErrors.message[0]", containsString("accounts:read, accounts:write"));
        grant(id, 1, Map.of("scope", "people:write", "allAccounts", true))
                .body("data.grantAccess.userErrors.code", contains("BAD_USER_INPUT"));
        grant(id, 1, Map.of("scope", "accounts:read", "account", GlobalId.of("Account", foreign)))
                .body("data.grantAccess.userErrors.code", contains("NOT_FOUND"))
                .body("data.grantAccess.userErrors.field[0]", contains("account"));
    }

    private ValidatableResponse grant(String application, int version, Map<String, Object> what) {
        var input = new HashMap<>(what);
        input.put("application", application);
        input.put("expectedVersion", version);
        return admin.run(GRANT, "input", input);
    }

    private String rotate(String id, int version, boolean endPresent) {
        return admin.run(ROTATE, "input", Map.of("id", id, "expectedVersion", version, "endPresent", endPresent))
                .body("data.rotateApplicationSecret.userErrors", empty())
                .extract()
                .path("data.rotateApplicationSecret.secret");
    }

    private static ValidatableResponse signIn(String clientId, String secret) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", clientId)
                .formParam("client_secret", secret)
                .post("/oauth/token")
                .then();
    }

    private String storedAnswers() {
        return Owner.textsIn(organization.id(), "select i.answer from idempotency i")
                .toString();
    }
}
