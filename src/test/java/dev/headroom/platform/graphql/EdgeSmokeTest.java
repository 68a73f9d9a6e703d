package dev.headroom.platform.graphql;

import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EdgeSmokeTest {
    @Test
    void works() {
        Graphql admin = Graphql.as("ada.admin");
        admin.run("{__typename accounts(first: 2) { nodes { id name version } pageInfo { hasNextPage } } }")
                .log()
                .all();
        admin.run("{ accounts(first: 101) { nodes { id } } }").log().all();
        admin.run("query($n: Int!) { accounts(first: $n) { nodes { id } } }", "n", "x")
                .log()
                .all();
        admin.run(
                        "mutation($i: CreateAccountInput!) { createAccount(input: $i) { account { id name} userErrors { code message } } }",
                        "i",
                        java.util.Map.of("nam", "x"))
                .log()
                .all();
        admin.run(
                        "mutation($i: CreateAccountInput!) { createAccount(input: $i) { account { id name} syncVersion userErrors { code message } } }",
                        "i",
                        java.util.Map.of("name", "x"))
                .log()
                .all();
        admin.run("mutation { createAccount(input: {name: 5}) { account { id } userErrors { message } } }")
                .log()
                .all();
        admin.run("{ nope bad }").log().all();
        admin.run("{__schema { types { name kind } directives { name locations args { name type { name } } }}}")
                .log()
                .all();
    }
}
