package dev.headroom.account.spend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.headroom.support.Graphql;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Imports spend over HTTP, as one of the demo's people. */
public final class Spend {

    public static final String HEADER = "ref,what,who,with,start,end,sum\n";

    public static final String MAPPING = """
            {"columns":{"unit":"who","vendor":"with","title":"what","amount":"sum","start":"start","end":"end",
             "reference":"ref"}, "offerings":[{"titlePattern":"(?i)cisco","offering":"Network and Communications"}],
             "defaultOffering":"Other"}
            """;

    private static final String JOB = """
            query Job($id: ID!, $after: String) {
              importJob(id: $id) {
                id accountId state rowsRead accepted unchanged rejected progress failure version
                rejections(first: 100, after: $after) {
                  nodes { line column value reason } pageInfo { hasNextPage endCursor }
                }
              }
            }
            """;

    private static final String FACTS = """
            query Facts($account: ID!, $filter: SpendFactFilter) {
              spendFacts(account: $account, filter: $filter, first: 100) {
                nodes {
                  id reference title amount { amount currency } startsOn endsOn version
                  unit { id } vendor { id } offering { id }
                }
              }
            }
            """;

    private static final String CREATE = """
            mutation Create($input: CreateAccountInput!) {
              createAccount(input: $input) { account { id } }
            }
            """;

    private final Graphql graphql;

    private Spend(Graphql graphql) {
        this.graphql = graphql;
    }

    public static Spend as(String mailbox) {
        return new Spend(Graphql.as(mailbox));
    }

    public static Spend with(Graphql graphql) {
        return new Spend(graphql);
    }

    public String newAccount() {
        return graphql.run(CREATE, "input", Map.of("name", "Account " + UUID.randomUUID()))
                .extract()
                .path("data.createAccount.account.id");
    }

    ValidatableResponse upload(String account, String mapping, String file) {
        return upload(account, mapping, file.getBytes(StandardCharsets.UTF_8));
    }

    ValidatableResponse upload(String account, String mapping, byte[] file) {
        return upload(account, mapping.getBytes(StandardCharsets.UTF_8), file);
    }

    ValidatableResponse upload(String account, byte[] mapping, byte[] file) {
        return given().auth()
                .oauth2(graphql.token())
                .queryParam("account", account)
                .multiPart("mapping", "mapping.json", mapping, "application/json")
                .multiPart("file", "spend.csv", file, "text/csv")
                .post("/import/spend")
                .then();
    }

    /** Uploads and waits until every row is dealt with. */
    Map<String, Object> imported(String account, String rows) {
        return imported(account, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    Map<String, Object> imported(String account, byte[] file) {
        String id = upload(account, MAPPING, file).statusCode(202).extract().path("id");
        return finished(id);
    }

    public Map<String, Object> finished(String id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> List.of("DONE", "FAILED").contains(job(id).get("state")));
        Map<String, Object> job = job(id);
        assertThat(count(job, "rowsRead"))
                .isEqualTo(count(job, "accepted") + count(job, "unchanged") + count(job, "rejected"));
        return job;
    }

    private static int count(Map<String, Object> job, String field) {
        return (Integer) Objects.requireNonNull(job.get(field));
    }

    public Map<String, Object> job(String id) {
        return graphql.run(JOB, "id", id).extract().path("data.importJob");
    }

    public List<Map<String, Object>> facts(String account, Object... filter) {
        return graphql.run(FACTS, "account", account, "filter", filter.length == 0 ? Map.of() : filter[0])
                .extract()
                .path("data.spendFacts.nodes");
    }

    Graphql graphql() {
        return graphql;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> rejections(Map<String, Object> job) {
        var rejections = (Map<String, Object>) Objects.requireNonNull(job.get("rejections"));
        return (List<Map<String, Object>>) Objects.requireNonNull(rejections.get("nodes"));
    }

    /** The id of the unit, vendor or offering a fact names. */
    @SuppressWarnings("unchecked")
    public static String id(Map<String, Object> fact, String field) {
        var named = (Map<String, Object>) Objects.requireNonNull(fact.get(field));
        return (String) Objects.requireNonNull(named.get("id"));
    }
}
