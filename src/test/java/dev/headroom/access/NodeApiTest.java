package dev.headroom.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects of any type by global id. */
@QuarkusTest
class NodeApiTest {

    private static final String NODES = """
            query Nodes($ids: [ID!]!) {
              nodes(ids: $ids) {
                id __typename
                ... on Organization { currency } ... on Team { name } ... on Member { email }
                ... on Application { clientId } ... on Account { owner { id } }
              }
            }
            """;

    private TestOrganization organization;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create();
    }

    @Test
    void everyTypeIsFoundInTheOrderAskedFor() {
        UUID team = organization.team(null);
        var rep = organization.member("REP", team);
        var application = organization.application();
        List<String> ids = List.of(
                GlobalId.of("Account", organization.account("Customer", rep.id())),
                rep.globalId(),
                GlobalId.of("Organization", organization.id()),
                rep.globalId(),
                GlobalId.of("Team", team),
                application.globalId());

        organization
                .admin()
                .graphql()
                .run(NODES, "ids", ids)
                .body("errors", nullValue())
                .body("data.nodes.id", is(ids))
                .body(
                        "data.nodes.__typename",
                        contains("Account", "Member", "Organization", "Member", "Team", "Application"))
                .body("data.nodes[0].owner.id", is(rep.globalId()));
    }

    @Test
    void whatIsMissingHiddenForeignOrJunkIsNull() {
        TestOrganization other = TestOrganization.create();
        var rep = organization.member("REP", null);
        List<String> ids = List.of(
                GlobalId.of("Account", organization.account("Not theirs", null)),
                organization.application().globalId(),
                GlobalId.of("Organization", other.id()),
                other.admin().globalId(),
                GlobalId.of("Team", UUID.randomUUID()),
                GlobalId.of("Nothing", UUID.randomUUID()),
                organization.admin().id().toString(),
                "junk",
                "",
                "x".repeat(200),
                rep.globalId());

        rep.graphql()
                .run(NODES, "ids", ids)
                .body("errors", nullValue())
                .body("data.nodes.size()", is(ids.size()))
                .body("data.nodes.findAll { it != null }.id", contains(rep.globalId()))
                .body("data.nodes.last().id", is(rep.globalId()));
    }

    @Test
    void atLeastOneAndAtMostAHundredIds() {
        var admin = organization.admin().graphql();
        List<String> hundred = Collections.nCopies(100, organization.admin().globalId());
        String[] more = new String[101];
        Arrays.fill(more, "junk");

        admin.run(NODES, "ids", hundred).body("data.nodes.size()", is(100));
        admin.run(NODES, "ids", Arrays.asList(more)).body("data", nullValue()).body("errors.size()", is(1));
        admin.run(NODES, "ids", List.of()).body("data", nullValue()).body("errors.size()", is(1));
    }
}
