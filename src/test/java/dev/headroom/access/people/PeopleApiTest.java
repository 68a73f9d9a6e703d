package dev.headroom.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The organization, its teams and its members over HTTP. */
@QuarkusTest
class PeopleApiTest {

    private TestOrganization organization;
    private Graphql admin;

    @BeforeEach
    void prepare() {
        organization = TestOrganization.create();
        admin = organization.admin().graphql();
    }

    @Test
    void applicationSeesNamesOfMembersAlone() {
        TestOrganization granting = TestOrganization.create();
        var owner = granting.member("REP", null);
        UUID account = granting.account("Owned", owner.id());
        granting.onAccount(account, granting.member("REP", null));
        var partner = granting.application().grant("accounts:read", account);
        String query = "query ($a: ID!) { account(id: $a) { owner { id name email role active team { name } }"
                + " team { name email role active } } }";

        partner.graphql()
                .run(query, "a", GlobalId.of("Account", account))
                .rootPath("data.account")
                .body("owner.id", is(owner.globalId()))
                .body("owner.name", is("REP " + owner.id()))
                .body("owner.email", nullValue())
                .body("owner.role", nullValue())
                .body("owner.active", nullValue())
                .body("owner.team", nullValue())
                .body("team.name", hasSize(1))
                .body("team[0].email", nullValue());
        owner.graphql()
                .run(query, "a", GlobalId.of("Account", account))
                .rootPath("data.account")
                .body("owner.email", is(owner.email()))
                .body("owner.role", is("REP"))
                .body("owner.active", is(true))
                .body("team[0].role", is("REP"));
    }

    @Test
    void viewerSaysWhoIsSignedInAndWhere() {
        String viewer = """
                {
                  viewer {
                    member { email team { name } } application { name } name role permissions
                    organization { name currency fiscalYear(on: "2026-06-30") { from to } }
                  }
                }
                """;

        organization
                .member("REP", organization.team(null))
                .graphql()
                .run(viewer)
                .body("errors", nullValue())
                .body("data.viewer.member.team.name", notNullValue())
                .body("data.viewer.application", nullValue())
                .body("data.viewer.role", is("REP"))
                .body("data.viewer.permissions", hasItem("accounts:read"))
                .body("data.viewer.permissions", not(hasItem("people:write")))
                .body("data.viewer.organization.currency", is("AUD"))
                .body("data.viewer.organization.fiscalYear.from", is("2025-07-01"))
                .body("data.viewer.organization.fiscalYear.to", is("2026-06-30"));

        organization
                .application()
                .grant("accounts:read", null)
                .graphql()
                .run(viewer)
                .body("errors", nullValue())
                .body("data.viewer.member", nullValue())
                .body("data.viewer.application.name", notNullValue())
                .body("data.viewer.role", nullValue())
                .body("data.viewer.permissions", contains("accounts:read"));
    }

    @Test
    void organizationTakesANewNameCalendarAndVendor() {
        String vendor = admin.run("mutation { createVendor(input: {name: \"Ourselves\"}) {"
                        + " vendor { id } userErrors { message } } }")
                .body("data.createVendor.userErrors", empty())
                .extract()
                .path("data.createVendor.vendor.id");

        changeOrganization("expectedVersion", 1, "name", "New name", "fiscalYearStartMonth", 4, "ourVendor", vendor)
                .body("data.changeOrganization.userErrors", empty())
                .body("data.changeOrganization.organization.name", is("New name"))
                .body("data.changeOrganization.organization.fiscalYearStartMonth", is(4))
                .body("data.changeOrganization.organization.version", is(2));
        admin.run("{ vendors { nodes { name us } } }").body("data.vendors.nodes.us", contains(true));

        changeOrganization("expectedVersion", 1, "name", "Stale")
                .body("data.changeOrganization.userErrors.code", contains("CONFLICT"))
                .body("data.changeOrganization.organization.name", is("New name"));
        changeOrganization("expectedVersion", 2, "fiscalYearStartMonth", 13)
                .body("data.changeOrganization.userErrors.code", contains("BAD_USER_INPUT"));
        changeOrganization("expectedVersion", 2, "ourVendor", GlobalId.of("Vendor", UUID.randomUUID()))
                .body("data.changeOrganization.userErrors.code", contains("NOT_FOUND"))
                .body("data.changeOrganization.userErrors.field[0]", contains("ourVendor"));
    }

    @Test
    void currencyCanChangeUntilSpendIsRecorded() {
        changeOrganization("expectedVersion", 1, "currency", "NZD")
                .body("data.changeOrganization.userErrors", empty())
                .body("data.changeOrganization.organization.currency", is("NZD"));

        recordSpend();

        changeOrganization("expectedVersion", 2, "currency", "AUD")
                .body("data.changeOrganization.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.changeOrganization.userErrors.field[0]", contains("currency"));
        changeOrganization("expectedVersion", 2, "currency", "NZD").body("data.changeOrganization.userErrors", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"estimate", "target"})
    void currencyStaysWhileEstimatesOrTargetsAreInIt(String kind) {
        UUID account = organization.account("Customer", null);
        record(kind, account, organization.unit(account), organization.offering());

        changeOrganization("expectedVersion", 1, "currency", "NZD")
                .body("data.changeOrganization.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.changeOrganization.userErrors.field[0]", contains("currency"))
                .body("data.changeOrganization.userErrors[0].message", containsString("recorded in AUD"));
        changeOrganization("expectedVersion", 1, "name", "Renamed").body("data.changeOrganization.userErrors", empty());
    }

    private void record(String kind, UUID account, UUID unit, UUID offering) {
        Map<String, Object> input = new HashMap<>(
                Map.of("unit", GlobalId.of("BusinessUnit", unit), "offering", GlobalId.of("Offering", offering)));
        if (kind.equals("estimate")) {
            input.putAll(Map.of("account", GlobalId.of("Account", account), "from", "2026-01-01", "to", "2026-12-31"));
            input.putAll(Map.of("low", "9", "mid", "10", "high", "11", "method", "CLIENT_STATED"));
            input.putAll(Map.of("source", "Call", "observedOn", "2026-01-01"));
        } else {
            String map = account + "~2026-01-01~2026-12-31";
            input.putAll(Map.of("walletShareMap", new GlobalId("WalletShareMap", map).encoded()));
            input.putAll(Map.of("expectedVersion", 0, "target", "500"));
        }
        String operation = kind.equals("estimate") ? "mobile/AddWalletEstimate" : "mobile/AssertCell";
        String payload = kind.equals("estimate") ? "addWalletEstimate" : "assertCell";
        organization
                .admin()
                .graphql()
                .run(Operation.read(operation), "input", input)
                .body("data." + payload + ".userErrors", empty());
    }

    @Test
    void teamIsNeverAboveItself() {
        String top = createTeam("Top", null);
        String middle = createTeam("Middle", top);
        String bottom = createTeam("Bottom", middle);

        changeTeam("id", top, "expectedVersion", 1, "parent", bottom)
                .body("data.changeTeam.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.changeTeam.userErrors.field[0]", contains("parent"));
        changeTeam("id", top, "expectedVersion", 1, "parent", top)
                .body("data.changeTeam.userErrors.code", contains("BAD_USER_INPUT"));
        changeTeam("id", top, "expectedVersion", 1, "parent", GlobalId.of("Team", UUID.randomUUID()))
                .body("data.changeTeam.userErrors.code", contains("NOT_FOUND"));
        changeTeam("id", bottom, "expectedVersion", 1, "parent", null)
                .body("data.changeTeam.userErrors", empty())
                .body("data.changeTeam.team.parent", nullValue());
        changeTeam("id", bottom, "expectedVersion", 2, "name", "TOP")
                .body("data.changeTeam.userErrors.code", contains("ALREADY_EXISTS"));
    }

    @Test
    void memberIsKnownByOneAddressInLowerCase() {
        String create = """
                mutation Create($input: CreateMemberInput!) {
                  createMember(input: $input) { member { email role active } userErrors { code field } }
                }
                """;
        String mailbox = "New." + UUID.randomUUID();

        admin.run(create, "input", Map.of("email", mailbox + "@Headroom.Example", "name", "New", "role", "REP"))
                .body("data.createMember.userErrors", empty())
                .body("data.createMember.member.email", is((mailbox + "@headroom.example").toLowerCase()));
        admin.run(create, "input", Map.of("email", mailbox + "@headroom.example", "name", "Again", "role", "REP"))
                .body("data.createMember.userErrors.code", contains("ALREADY_EXISTS"))
                .body("data.createMember.userErrors.field[0]", contains("email"));
        for (String shape : new String[] {"", "new", "new@", "@headroom.example", "a b@headroom.example", "a@b"}) {
            admin.run(create, "input", Map.of("email", shape, "name", "New", "role", "REP"))
                    .body("data.createMember.userErrors.code", contains("BAD_USER_INPUT"));
        }
    }

    @Test
    void lastActiveAdministratorStays() {
        String id = organization.admin().globalId();

        changeMember("id", id, "expectedVersion", 1, "role", "REP")
                .body("data.changeMember.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.changeMember.userErrors.field[0]", contains("role"));
        changeMember("id", id, "expectedVersion", 1, "active", false)
                .body("data.changeMember.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.changeMember.userErrors.field[0]", contains("active"));

        organization.member("ADMIN", null);
        changeMember("id", id, "expectedVersion", 1, "role", "REP")
                .body("data.changeMember.userErrors", empty())
                .body("data.changeMember.member.role", is("REP"));
    }

    @Test
    void administratorsWhoDemoteEachOtherAtOnceLeaveOne() {
        var other = organization.member("ADMIN", null);
        String demote = "mutation Demote($id: ID!) { changeMember(input: {id: $id, expectedVersion: 1, role: REP})"
                + " { userErrors { code } } }";

        atOnce(() -> admin.run(demote, "id", other.globalId()), () -> other.graphql()
                .run(demote, "id", organization.admin().globalId()));

        assertThat(Owner.textsIn(organization.id(), "select m.id from member m where m.role = 'ADMIN' and m.active"))
                .hasSize(1);
    }

    @Test
    void teamsHungBelowEachOtherAtOnceCloseNoCircle() {
        String left = createTeam("Left", null);
        String right = createTeam("Right", null);

        atOnce(
                () -> changeTeam("id", left, "expectedVersion", 1, "parent", right),
                () -> changeTeam("id", right, "expectedVersion", 1, "parent", left));

        assertThat(Owner.textsIn(organization.id(), "select t.id from team t where t.parent is null"))
                .hasSize(1);
    }

    private static void atOnce(Runnable one, Runnable other) {
        CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(other))
                .join();
    }

    @Test
    void membersAreFoundByWhatIsKnownOfThem() {
        UUID team = organization.team(null);
        var rep = organization.member("REP", team);
        var manager = organization.member("MANAGER", team);
        String find = "query Find($filter: MemberFilter) { members(first: 10, filter: $filter) { nodes { id } } }";

        admin.run(find, "filter", Map.of("team", GlobalId.of("Team", team)))
                .body("data.members.nodes.id", contains(manager.globalId(), rep.globalId()));
        admin.run(find, "filter", Map.of("team", GlobalId.of("Team", team), "role", "REP"))
                .body("data.members.nodes.id", contains(rep.globalId()));
        admin.run(find, "filter", Map.of("namePrefix", "MANAGER "))
                .body("data.members.nodes.id", contains(manager.globalId()));
        admin.run(find, "filter", Map.of("active", false)).body("data.members.nodes", empty());
        admin.run(find, "filter", Map.of("namePrefix", "%")).body("data.members.nodes", empty());
    }

    @Test
    void membersArePagedByCursorBoundToTheirFilter() {
        organization.member("REP", null);
        String page = """
                query Page($after: String, $prefix: String) {
                  members(first: 1, after: $after, filter: { namePrefix: $prefix }) {
                    nodes { name } pageInfo { hasNextPage endCursor }
                  }
                }
                """;
        String cursor = admin.run(page)
                .body("data.members.pageInfo.hasNextPage", is(true))
                .extract()
                .path("data.members.pageInfo.endCursor");

        admin.run(page, "after", cursor)
                .body("data.members.pageInfo.hasNextPage", is(false))
                .body("data.members.nodes[0].name", containsString("REP"));
        admin.run(page, "after", cursor, "prefix", "rep").body("errors.size()", is(1));
    }

    private String createTeam(String name, @Nullable String parent) {
        var input = new HashMap<String, Object>();
        input.put("name", name);
        input.put("parent", parent);
        return admin.run(
                        "mutation Create($input: CreateTeamInput!) { createTeam(input: $input)"
                                + " { team { id } userErrors { message } } }",
                        "input",
                        input)
                .body("data.createTeam.userErrors", empty())
                .extract()
                .path("data.createTeam.team.id");
    }

    private ValidatableResponse changeOrganization(@Nullable Object... input) {
        return change("changeOrganization", "organization { name currency fiscalYearStartMonth version }", input);
    }

    private ValidatableResponse changeTeam(@Nullable Object... input) {
        return change("changeTeam", "team { name parent { name } }", input);
    }

    private ValidatableResponse changeMember(@Nullable Object... input) {
        return change("changeMember", "member { name role active }", input);
    }

    private ValidatableResponse change(String mutation, String fields, @Nullable Object... input) {
        String type = mutation.substring(0, 1).toUpperCase() + mutation.substring(1) + "Input";
        var named = new HashMap<String, Object>();
        for (int index = 0; index < input.length; index += 2) {
            named.put((String) input[index], input[index + 1]);
        }
        return admin.run(
                "mutation Change($input: %s!) { %s(input: $input) { %s userErrors { code field message } } }"
                        .formatted(type, mutation, fields),
                "input",
                named);
    }

    private void recordSpend() {
        UUID account = organization.account("Customer", null);
        Owner.execute(
                organization.id(),
                "insert into spend_fact (organization, id, version, account, unit, offering, vendor, reference,"
                        + " title,"
                        + " identity, amount, currency, starts_on, ends_on, recorded_at) values (?, ?, 1, ?, ?, ?, ?,"
                        + " '', '', '\\x00', 1, 'NZD', '2026-01-01', '2026-12-31', now())",
                organization.id(),
                UUID.randomUUID(),
                account,
                organization.unit(account),
                organization.offering(),
                organization.vendor());
    }
}
