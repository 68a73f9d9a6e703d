package dev.headroom.access;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Root fields run in parallel on one context; a session shared between them would close under some of them. */
@QuarkusTest
class ParallelRootFieldsTest {

    private static final int REQUESTS = 60;

    private static final String EIGHT_FIELDS = """
            {
              a: accounts(first: 10) { nodes { name owner { name team { name } } } }
              b: accounts(first: 1) { nodes { name } }
              c: members(first: 10) { nodes { name team { name parent { name } } } }
              d: teams(first: 10) { nodes { name } }
              e: viewer { name organization { name } }
              f: organization { name }
              g: vendors(first: 10) { nodes { name } }
              h: applications(first: 10) { nodes { name grants { scope } } }
            }
            """;

    @Test
    void eightRelationalRootFieldsAllAnswerEveryTime() {
        TestOrganization organization = TestOrganization.create();
        var rep = organization.member("REP", organization.team(organization.team(null)));
        organization.account("One", rep.id());
        organization.account("Two", rep.id());
        organization.application();
        Graphql admin = organization.admin().graphql();

        for (int request = 0; request < REQUESTS; request++) {
            admin.run(EIGHT_FIELDS)
                    .statusCode(200)
                    .body("errors", nullValue())
                    .body("data.a.nodes.size()", is(2))
                    .body("data.h.nodes.size()", is(1));
        }
    }
}
