package dev.headroom.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Client;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which accounts callers see, by role, team and grant. */
@QuarkusTest
class SightTest {

    private static final String ACCOUNTS = "{ accounts(first: 100) { nodes { name } } }";
    private static final String ONE = "query One($id: ID!) { account(id: $id) { name } node(id: $id) { id } }";

    private TestOrganization organization;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create();
    }

    @Test
    void managerSeesTheTeamsSubtreeAndTheirOwnAccounts() {
        UUID country = organization.team(null);
        UUID north = organization.team(country);
        UUID tip = organization.team(north);
        UUID south = organization.team(country);
        Person manager = organization.member("MANAGER", north);
        organization.account("Above", organization.member("REP", country).id());
        organization.account("North", organization.member("REP", north).id());
        organization.account("Tip", organization.member("REP", tip).id());
        UUID sibling =
                organization.account("South", organization.member("REP", south).id());
        UUID joined = organization.account(
                "South, joined", organization.member("REP", south).id());
        organization.onAccount(joined, manager);
        organization.account("Nobody's", null);

        assertThat(names(manager.graphql())).containsExactly("North", "South, joined", "Tip");
        requireHidden(manager.graphql(), sibling);
    }

    @Test
    void managerWithoutATeamSeesTheirOwnAccountsOnly() {
        Person manager = organization.member("MANAGER", null);
        organization.account("Own", manager.id());
        organization.account("Other", organization.member("REP", null).id());

        assertThat(names(manager.graphql())).containsExactly("Own");
    }

    @Test
    void repSeesTheirOwnAccountsAndThoseTheyAreOn() {
        UUID team = organization.team(null);
        Person rep = organization.member("REP", team);
        Person colleague = organization.member("REP", team);
        organization.account("Own", rep.id());
        organization.onAccount(organization.account("Joined", colleague.id()), rep);
        UUID other = organization.account("Colleague's", colleague.id());

        assertThat(names(rep.graphql())).containsExactly("Joined", "Own");
        requireHidden(rep.graphql(), other);
    }

    @Test
    void applicationSeesWhatWasGrantedUntilItIsRevoked() {
        UUID granted = organization.account("Granted", null);
        UUID other = organization.account("Other", null);
        Client application = organization.application().grant("accounts:read", granted);

        assertThat(names(application.graphql())).containsExactly("Granted");
        requireHidden(application.graphql(), other);

        organization
                .admin()
                .graphql()
                .run(
                        "mutation Revoke($input: RevokeAccessInput!) { revokeAccess(input: $input)"
                                + " { application { version grants { scope } } userErrors { message } } }",
                        "input",
                        Map.of(
                                "application",
                                application.globalId(),
                                "expectedVersion",
                                1,
                                "scope",
                                "accounts:read",
                                "account",
                                GlobalId.of("Account", granted)))
                .body("data.revokeAccess.userErrors", empty())
                .body("data.revokeAccess.application.grants", empty())
                .body("data.revokeAccess.application.version", is(2));

        requireHidden(application.graphql(), granted);
        application.graphql().run(ACCOUNTS).body("errors.size()", is(1)).body("data", nullValue());
    }

    @Test
    void deactivatedMemberIsNotSignedInAnyMore() {
        Person rep = organization.member("REP", null);
        Graphql before = rep.graphql();
        before.run("{ viewer { name } }").statusCode(200);

        organization
                .admin()
                .graphql()
                .run(
                        "mutation Off($input: ChangeMemberInput!) { changeMember(input: $input)"
                                + " { member { active } userErrors { message } } }",
                        "input",
                        Map.of("id", rep.globalId(), "expectedVersion", 1, "active", false))
                .body("data.changeMember.member.active", is(false));

        given().auth()
                .oauth2(before.token())
                .contentType(ContentType.JSON)
                .body(Map.of("query", "{ viewer { name } }"))
                .post("/graphql")
                .then()
                .statusCode(401)
                .body("errors.extensions.code", contains("UNAUTHENTICATED"));
    }

    @Test
    void nothingOfAnotherOrganizationIsThere() {
        TestOrganization other = TestOrganization.create();
        UUID theirs = other.account("Theirs", null);
        organization.account("Ours", null);

        assertThat(names(organization.admin().graphql())).containsExactly("Ours");
        requireHidden(organization.admin().graphql(), theirs);
    }

    private static List<String> names(Graphql graphql) {
        return graphql.run(ACCOUNTS).extract().path("data.accounts.nodes.name");
    }

    /** Hidden answers like missing and like junk, to the byte. */
    private static void requireHidden(Graphql graphql, UUID account) {
        String hidden = graphql.run(ONE, "id", GlobalId.of("Account", account))
                .extract()
                .asString();
        String missing = graphql.run(ONE, "id", GlobalId.of("Account", UUID.randomUUID()))
                .extract()
                .asString();
        String junk = graphql.run(ONE, "id", "junk").extract().asString();

        assertThat(hidden).isEqualTo(missing);
        assertThat(List.of(hidden, junk))
                .allSatisfy(answer -> assertThat(answer).contains("\"node\":null"));
    }
}
