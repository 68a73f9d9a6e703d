package dev.headroom.account.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.headroom.account.spend.Spend;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports of contacts over HTTP: what becomes of a file, and what is said of rows that are not stored. */
@QuarkusTest
class ContactImportTest {

    private static final String HEADER = "ref,name,mail,title,unit,boss,visit\n";
    private static final String MAPPING = """
            {"columns":{"name":"name","email":"mail","title":"title","unit":"unit","reportsTo":"boss",
             "reference":"ref","lastVisit":"visit"},
             "titleLevels":[{"titlePattern":"(?i)chief","level":"EXECUTIVE"}], "createUnits":true}
            """;
    private static final String CONTACTS = """
            query Contacts($account: ID!) {
              account(id: $account) {
                contacts(first: 100) {
                  nodes {
                    id title level email version person { id name } unit { name } reportsTo { person { name } }
                    lastTouch { kind source member { id } happenedAt }
                  }
                }
              }
            }
            """;

    private ContactWorld world;

    @BeforeEach
    void organizationIsThere() {
        Graphql.awaitDemo();
        world = new ContactWorld();
    }

    @Test
    void fileBecomesPeopleUnitsLinesAndTouches() {
        Map<String, Object> job = imported("""
                1,Low Worker,low@customer.example,Clerk,Health,top@customer.example,2026-01-31
                2,Top Person,top@customer.example,Chief of things,Health,,
                """);

        assertThat(job).contains(entry("state", "DONE"), entry("accepted", 2), entry("rejected", 0));
        List<Map<String, Object>> contacts = contacts(world.rep.graphql(), world.accountId());
        assertThat(contacts).hasSize(2);
        assertThat(contacts.get(0))
                .contains(
                        entry("email", "low@customer.example"),
                        entry("level", "OTHER"),
                        entry("unit", Map.of("name", "Health")),
                        entry("reportsTo", Map.of("person", Map.of("name", "Top Person"))),
                        entry(
                                "lastTouch",
                                Map.of(
                                        "kind",
                                        "VISIT",
                                        "source",
                                        "import",
                                        "member",
                                        Map.of("id", world.rep.globalId()),
                                        "happenedAt",
                                        "2026-01-31T00:00:00Z")));
        assertThat(contacts.get(1)).contains(entry("level", "EXECUTIVE"));
    }

    @Test
    void sameFileAgainChangesNothingWhoeverSendsIt() {
        String rows = "1,Low Worker,low@customer.example,Clerk,Health,2,2026-01-31\n2,Top Person,,Chief,Health,,\n";
        imported(rows);
        List<Map<String, Object>> before = contacts(world.rep.graphql(), world.accountId());

        Map<String, Object> again = finished(
                world.organization.admin().graphql(),
                upload(world.organization.admin().graphql(), world.accountId(), MAPPING, HEADER + rows));

        assertThat(again).contains(entry("accepted", 0), entry("unchanged", 2));
        assertThat(contacts(world.rep.graphql(), world.accountId())).isEqualTo(before);
    }

    @Test
    void changedRowIsTheNextVersionAndMayMeetAContactWrittenByHand() {
        world.create(
                world.rep.graphql(),
                ContactWorld.input("account", world.accountId(), "name", "Ann Lee", "email", "ann@customer.example"));

        Map<String, Object> job = imported("7,Ann Lee,ann@customer.example,Chief,,,\n");

        assertThat(job).contains(entry("accepted", 1));
        List<Map<String, Object>> contacts = contacts(world.rep.graphql(), world.accountId());
        assertThat(contacts).hasSize(1);
        assertThat(contacts.get(0)).contains(entry("version", 2), entry("title", "Chief"), entry("level", "EXECUTIVE"));
    }

    @Test
    void sameAddressAtAnotherAccountIsTheSamePerson() {
        imported("1,Ann Lee,ann@agency.example,,,,\n");
        Graphql colleague = world.colleague.graphql();

        finished(
                colleague,
                upload(colleague, world.otherAccountId(), MAPPING, HEADER + "9,Anna Lee,ann@agency.example,,,,\n"));

        Map<String, Object> here =
                contacts(world.rep.graphql(), world.accountId()).get(0);
        Map<String, Object> there = contacts(colleague, world.otherAccountId()).get(0);
        assertThat(there.get("person")).isEqualTo(here.get("person"));
        assertThat(there.get("id")).isNotEqualTo(here.get("id"));
    }

    @Test
    void badRowIsRejectedWithItsLineColumnValueAndReason() {
        Map<String, Object> job = imported("""
                1,Low Worker,low@customer.example,,,,
                2,Top Person,low@customer.example,,,,
                3,Bad Mail,nobody,,,,
                4,Own Boss,,,,4,
                """);

        assertThat(job).contains(entry("rowsRead", 4), entry("accepted", 1), entry("rejected", 3));
        List<Map<String, Object>> rejections = Spend.rejections(job);
        assertThat(rejections).extracting(found -> found.get("line")).containsExactly(3, 4, 5);
        assertThat(rejections).extracting(found -> found.get("column")).containsExactly("mail", "mail", "boss");
        assertThat(rejections.get(0)).contains(entry("value", "low@customer.example"));
        assertThat((String) rejections.get(1).get("reason")).contains("not one of mail");
    }

    @Test
    void unitsAreAddedOnlyIfTheMappingSaysSo() {
        String mapping = MAPPING.replace(", \"createUnits\":true", "");

        Map<String, Object> job = finished(
                world.rep.graphql(),
                upload(
                        world.rep.graphql(),
                        world.accountId(),
                        mapping,
                        HEADER + "1,Low Worker,,,Schools,,\n2,Top Person,,,Unit " + world.unit + ",,\n"));

        assertThat(job).contains(entry("accepted", 1), entry("rejected", 1));
        assertThat(Spend.rejections(job).get(0)).contains(entry("column", "unit"), entry("value", "Schools"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":\"name\"|\"name\":5|text in quotes",
                "\"createUnits\":true|\"createUnits\":\"true\"|true or false",
                "\"createUnits\":true|\"levels\":{\"Boss\":\"BOSS\"}|one of EXECUTIVE",
                "\"createUnits\":true|\"levels\":{\"Boss\":0}|one of EXECUTIVE",
                "\"createUnits\":true|\"levels\":{\"\":\"EXECUTIVE\"}|empty key",
                "\"createUnits\":true|\"levels\":{\"Boss\":\"EXECUTIVE\",\"BOSS\":\"OTHER\"}|twice",
                "\"title\":\"title\"|\"title\":\"\"|is empty",
                "\"title\":\"title\"|\"title\":\"mail\"|can't be the same",
                "\"unit\":\"unit\"|\"lastEmail\":\"visit\"|can't be the same"
            })
    void mappingThatCantBeMeantIsRefused(String was, String is, String because) {
        upload(world.rep.graphql(), world.accountId(), MAPPING.replace(was, is), HEADER + "1,Low Worker,,,,,\n")
                .statusCode(400)
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"))
                .body("errors[0].message", containsString(because));
    }

    @Test
    void whoHasNoNumberIsKnownByTheirName() {
        String mapping = MAPPING.replace("\"reference\":\"ref\"", "\"reference\":\"name\"");

        Map<String, Object> job = finished(
                world.rep.graphql(),
                upload(
                        world.rep.graphql(),
                        world.accountId(),
                        mapping,
                        HEADER + "1,Low Worker,,,,Top Person,\n2,Top Person,,,,,\n"));

        assertThat(job).contains(entry("accepted", 2));
        assertThat(contacts(world.rep.graphql(), world.accountId()).get(0))
                .contains(entry("reportsTo", Map.of("person", Map.of("name", "Top Person"))));
    }

    @Test
    void managerMayComeWithALaterFile() {
        imported("1,Low Worker,,,,boss@customer.example,\n");

        imported("2,Top Person,boss@customer.example,,,,\n");

        assertThat(contacts(world.rep.graphql(), world.accountId()).get(0))
                .contains(entry("version", 2), entry("reportsTo", Map.of("person", Map.of("name", "Top Person"))));
    }

    @Test
    void thousandsOfRowsInSeveralPiecesAreStored() {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 3000; row++) {
            rows.append("%d,Person %d,p%d@customer.example,%s,Unit %d,%s,%n"
                    .formatted(row, row, row, "Clerk ".repeat(15).strip(), row % 7, row == 0 ? "" : (row - 1) / 8));
        }

        Map<String, Object> job = imported(rows.toString());

        assertThat(job).contains(entry("state", "DONE"), entry("accepted", 3000));
        assertThat(imported(rows.toString())).contains(entry("unchanged", 3000));
    }

    @Test
    void callerWhoMayNotChangeTheAccountsContactsIsRefused() {
        Graphql colleague = world.colleague.graphql();

        upload(colleague, world.accountId(), MAPPING, HEADER).statusCode(404);
        upload(world.organization.application().graphql(), world.accountId(), MAPPING, HEADER)
                .statusCode(403);
        Map<String, Object> job = imported("1,Low Worker,,,,,\n");
        assertThat(Spend.with(colleague).job((String) Objects.requireNonNull(job.get("id"))))
                .isNull();
    }

    @Test
    void applicationSaysWhoVisited() {
        var application = world.organization.application();
        application.grant("contact:write", world.account);
        Graphql partner = application.graphql();
        String file = HEADER + "1,Low Worker,,,,,2026-01-31\n";

        upload(partner, world.accountId(), MAPPING, file)
                .statusCode(400)
                .body("errors[0].message", containsString("Whose visits"));
        Map<String, Object> job = finished(
                partner,
                upload(
                        partner,
                        world.accountId(),
                        MAPPING.replaceFirst("\\{", "{\"member\":\"" + world.rep.globalId() + "\","),
                        file));

        assertThat(job).contains(entry("accepted", 1));
    }

    @Test
    void whoMayImportNothingIsToldWhichPermissionsWouldDo() {
        Graphql nobody = world.organization
                .application()
                .grant("accounts:read", world.account)
                .graphql();
        for (String query : List.of(
                "query Q($id: ID!) { importJobs(account: $id) { nodes { kind } } }",
                "query Q($id: ID!) { importJob(id: $id) { kind } }")) {
            nobody.run(query, "id", GlobalId.of("Account", world.account))
                    .body("errors[0].extensions.code", is("FORBIDDEN"))
                    .body("errors[0].message", containsString("permission contact:write or spend:import,"));
        }
    }

    @Test
    void otherKindsOfImportsAreNotShownToWhoMayNotImportThem() {
        var application = world.organization.application();
        application.grant("spend:import", world.account);
        imported("1,Low Worker,,,,,\n");

        List<Object> shown = application
                .graphql()
                .run(
                        "query Q($account: ID!) { importJobs(account: $account) { nodes { kind } } }",
                        "account",
                        GlobalId.of("Account", world.account))
                .extract()
                .path("data.importJobs.nodes");

        assertThat(shown).isEmpty();
    }

    @Test
    void importOfContactsIsNotWithdrawn() {
        Map<String, Object> job = imported("1,Low Worker,,,,,\n");

        world.rep
                .graphql()
                .run(
                        "mutation W($input: WithdrawImportInput!) { withdrawImport(input: $input) {"
                                + " userErrors { code message } } }",
                        "input",
                        Map.of(
                                "id",
                                Objects.requireNonNull(job.get("id")),
                                "expectedVersion",
                                Objects.requireNonNull(job.get("version"))))
                .body("data.withdrawImport.userErrors[0].code", is("BAD_USER_INPUT"))
                .body("data.withdrawImport.userErrors[0].message", containsString("CONTACTS"));
    }

    private Map<String, Object> imported(String rows) {
        return finished(world.rep.graphql(), upload(world.rep.graphql(), world.accountId(), MAPPING, HEADER + rows));
    }

    private static Map<String, Object> finished(Graphql graphql, ValidatableResponse taken) {
        return Spend.with(graphql).finished(taken.statusCode(202).extract().path("id"));
    }

    private static ValidatableResponse upload(Graphql graphql, String account, String mapping, String file) {
        return given().auth()
                .oauth2(graphql.token())
                .queryParam("account", account)
                .multiPart("mapping", "mapping.json", mapping.getBytes(StandardCharsets.UTF_8), "application/json")
                .multiPart("file", "contacts.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/import/contacts")
                .then();
    }

    private static List<Map<String, Object>> contacts(Graphql graphql, String account) {
        return graphql.run(CONTACTS, "account", account).extract().path("data.account.contacts.nodes");
    }
}
