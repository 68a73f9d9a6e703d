package dev.headroom.platform.graphql;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The edge in the whole service: in front of the stock handlers, and on the features' own resolvers. */
@QuarkusTest
class GraphqlEndpointTest {

    private static final String CREATE = """
            mutation Create($input: CreateAccountInput!) {
              createAccount(input: $input) { account { id version } userErrors { code } }
            }
            """;

    private static final String CHANGE = """
            mutation Change($input: ChangeAccountInput!) {
              changeAccount(input: $input) { account { id } userErrors { code } }
            }
            """;

    private Graphql admin;

    @Inject
    Engine engine;

    @BeforeEach
    void signIn() {
        admin = TestOrganization.create().admin().graphql();
    }

    private static RawHttp raw() {
        return new RawHttp(RestAssured.port);
    }

    private List<String> headers(String... more) {
        List<String> headers = new java.util.ArrayList<>(List.of(more));
        headers.add("Authorization: Bearer " + admin.token());
        return headers;
    }

    @Test
    void standardIntrospectionIsAnswered() {
        admin.run(IntrospectionQuery.INTROSPECTION_QUERY).body("data.__schema.queryType.name", is("Query"));
    }

    @Test
    void requestThatCannotBeReadIsRefusedInTheFormOfTheOthers() {
        RawHttp.Answer answer =
                raw().exchange("GET /demo HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", new byte[0]);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/json");
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(answer.json().at("/errors/0/message").asText()).contains("Host header");
    }

    @Test
    void schemaHasNoScalarThatWrapsOrRounds() {
        GraphQLSchema schema = engine.schema();

        assertThat(List.of("BigInteger", "BigDecimal", "Long", "Object", "JSON", "Time"))
                .allSatisfy(name -> assertThat(schema.getType(name)).isNull());
        assertThat(schema.getDirective("constraint")).isNull();
    }

    @Test
    void requestWithoutTokenIsRefusedAndLeavesTheConnectionUsable() {
        given().contentType("application/json")
                .body("{\"query\":\"{__typename}\"}")
                .post("/graphql")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("errors[0].extensions.code", is("UNAUTHENTICATED"));
    }

    @Test
    void stockHandlersAreUnreachable() {
        RawHttp.Answer upgrade = raw().send(
                        "GET /graphql",
                        headers(
                                "Upgrade: websocket",
                                "Connection: Upgrade",
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                                "Sec-WebSocket-Version: 13",
                                "Sec-WebSocket-Protocol: graphql-transport-ws"),
                        new byte[0]);
        RawHttp.Answer plainText = raw().send(
                        "POST /graphql/", headers("Content-Type: text/plain"), "{\"query\":\"{me}\"}".getBytes(UTF_8));
        RawHttp.Answer put = raw().send("PUT //graphql", headers("Content-Type: application/json"), new byte[0]);

        assertThat(upgrade.status()).isEqualTo(400);
        assertThat(plainText.status()).isEqualTo(415);
        assertThat(put.status()).isEqualTo(405);
        given().get("/graphql/schema.graphql").then().statusCode(401);
        given().get("/graphql-ui/").then().statusCode(404);
    }

    @Test
    void graphiqlIsServedBesideEmbeddedStoresWithoutForeignScripts() {
        String policy =
                given().get("/graphiql/").then().statusCode(200).extract().header("Content-Security-Policy");

        assertThat(policy).contains("default-src").doesNotContain("http");
    }

    @Test
    void scalarsReachResolversAsTheyWereSent() {
        String id = admin.run(CREATE, "input", Map.of("name", "Grüße 😀 & Söhne"))
                .body("data.createAccount.account.version", is(1))
                .extract()
                .path("data.createAccount.account.id");

        admin.run("query($id: ID!) { account(id: $id) { name version } }", "id", id)
                .body("data.account.name", is("Grüße 😀 & Söhne"))
                .body("data.account.version", is(1));
    }

    @Test
    void valuesOutOfRangeNeverReachAResolver() {
        for (Object version : new Object[] {2147483648L, 1.5, "1", true}) {
            admin.run(CHANGE, "input", Map.of("id", "x", "expectedVersion", version))
                    .body("errors[0].extensions.code", is("BAD_USER_INPUT"))
                    .body("errors[0].extensions.field", equalTo(List.of("input", "expectedVersion")));
        }
        admin.run("mutation { changeAccount(input: {id: \"x\", expectedVersion: 2147483648}) { userErrors {"
                        + " code } } }")
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"))
                .body("errors[0].extensions.field", equalTo(List.of("changeAccount", "input", "expectedVersion")));
    }

    @Test
    void unknownInputFieldIsRefusedWithItsPath() {
        admin.run(CREATE, "input", Map.of("name", "x", "organization", "other"))
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"))
                .body("errors[0].extensions.field", equalTo(List.of("input", "organization")));
    }

    /** The stock sessions fail when root fields run at the same time. */
    @Test
    void manyRootFieldsAtOnceAreAnswered() {
        StringBuilder document = new StringBuilder("{");
        IntStream.range(0, 20)
                .forEach(i -> document.append("a").append(i).append(": accounts(first: 2) { nodes { id } } "));
        document.append("}");

        for (int round = 0; round < 5; round++) {
            admin.run(document.toString())
                    .statusCode(200)
                    .body("errors", equalTo(null))
                    .body("data.a0.nodes", notNullValue())
                    .body("data.a19.nodes", notNullValue());
        }
    }

    @Test
    void largeAnswersAreCompressedAndSmallOnesAreNot() {
        String introspection = "{\"query\":\"{__schema{types{name description fields{name description}}}}\"}";
        RawHttp.Answer large = raw().send(
                        "POST /graphql",
                        headers("Content-Type: application/json", "Accept-Encoding: gzip"),
                        introspection.getBytes(UTF_8));
        RawHttp.Answer small = raw().send(
                        "POST /graphql",
                        headers("Content-Type: application/json", "Accept-Encoding: gzip"),
                        "{\"query\":\"{__typename}\"}".getBytes(UTF_8));

        assertThat(large.headers()).containsEntry("content-encoding", "gzip");
        assertThat(small.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(small.headers()).doesNotContainKey("content-encoding");
    }

    @Test
    void requestIdOfTheAnswerIsTheOneInTheError() {
        admin.run("{ nope }").body("errors", hasSize(1)).header("X-Request-Id", notNullValue());
    }

    /** The caller travels through the request scope, across fetchers that continue on other threads. */
    @Test
    void callersAreNeverMixedUp() {
        Graphql other = TestOrganization.create().admin().graphql();
        admin.run(CREATE, "input", Map.of("name", "Ours alone"));
        other.run(CREATE, "input", Map.of("name", "Theirs alone"));
        byte[] query = "{\"query\":\"{a:accounts{nodes{name}} b:accounts{nodes{name}}}\"}".getBytes(UTF_8);

        IntStream.range(0, 400).parallel().forEach(i -> {
            Graphql caller = i % 2 == 0 ? admin : other;
            RawHttp.Answer answer = raw().send(
                            "POST /graphql",
                            List.of("Content-Type: application/json", "Authorization: Bearer " + caller.token()),
                            query);

            String own = i % 2 == 0 ? "Ours alone" : "Theirs alone";
            assertThat(answer.json().at("/data/a/nodes").findValuesAsText("name"))
                    .containsExactly(own);
            assertThat(answer.json().at("/data/b/nodes").findValuesAsText("name"))
                    .containsExactly(own);
        });
    }
}
