package dev.headroom.account.spend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports over HTTP: what is taken, what is refused, and what is said. */
@QuarkusTest
class ImportRouteTest {

    private static final String GOOD = "R1,Cisco switches,Health,Acme,2025-01-01,2025-12-31,100.50\n";

    private Spend admin;

    @BeforeEach
    void demoIsLoaded() {
        Graphql.awaitDemo();
        admin = Spend.as("ada.admin");
    }

    @Test
    void fileBecomesFactsUnitsAndVendors() {
        String account = admin.newAccount();

        Map<String, Object> job = admin.imported(account, GOOD + "R2,Bins,HEALTH,aCME,2024-01-01,2024-12-31,5\r\n");

        assertThat(job)
                .contains(entry("state", "DONE"), entry("rowsRead", 2), entry("accepted", 2), entry("rejected", 0));
        List<Map<String, Object>> facts = admin.facts(account);
        assertThat(facts)
                .hasSize(2)
                .extracting(fact -> Spend.id(fact, "unit"))
                .containsOnly(Spend.id(facts.get(0), "unit"));
        assertThat(facts).extracting(fact -> Spend.id(fact, "vendor")).containsOnly(Spend.id(facts.get(0), "vendor"));
        assertThat(facts.get(0))
                .contains(
                        entry("title", "Cisco switches"),
                        entry("amount", Map.of("amount", "100.50", "currency", "AUD")));
    }

    @Test
    void unknownAmountIsNull() {
        String account = admin.newAccount();

        admin.imported(account, "R2,\"Bins,\r\nlarge\",Health,Acme,2025-01-01,2025-12-31,\n");

        assertThat(admin.facts(account).get(0)).contains(entry("title", "Bins, large"), entry("amount", null));
    }

    @Test
    void sameFileAgainChangesNothing() {
        String account = admin.newAccount();
        String rows = GOOD + "R2,Bins,Health,Acme,2025-01-01,2025-12-31,5\n";
        admin.imported(account, rows);

        Map<String, Object> again = admin.imported(account, rows.replace("100.50", "100.5000"));

        assertThat(again).contains(entry("unchanged", 2), entry("accepted", 0), entry("progress", 1.0f));
    }

    @Test
    void changedAmountIsTheNextVersion() {
        String account = admin.newAccount();
        admin.imported(account, GOOD);
        String id = (String) admin.facts(account).get(0).get("id");

        Map<String, Object> again = admin.imported(account, GOOD.replace("100.50", "90"));

        assertThat(again).contains(entry("accepted", 1), entry("unchanged", 0));
        assertThat(admin.facts(account)).hasSize(1);
        assertThat(admin.facts(account).get(0)).contains(entry("id", id), entry("version", 2));
    }

    @Test
    void contractTwiceInAFileIsOneFactAndTheLaterLineWins() {
        String account = admin.newAccount();

        Map<String, Object> job = admin.imported(account, GOOD + GOOD + GOOD.replace("100.50", "7"));

        assertThat(job).contains(entry("accepted", 2), entry("unchanged", 1));
        assertThat(admin.facts(account)).hasSize(1);
        assertThat(admin.facts(account).get(0)).contains(entry("version", 2));
    }

    @Test
    void factsAreFiltered() {
        String account = admin.newAccount();
        admin.imported(account, GOOD + "R2,Bins,Schools,Binco,2026-02-01,2026-12-31,5\n");
        Map<String, Object> bins =
                admin.facts(account, Map.of("activeFrom", "2026-01-01")).get(0);

        assertThat(bins).contains(entry("reference", "R2"));
        assertThat(admin.facts(account, Map.of("activeTo", "2026-01-31"))).hasSize(1);
        assertThat(admin.facts(account, Map.of("unit", Spend.id(bins, "unit")))).containsExactly(bins);
        assertThat(admin.facts(account, Map.of("vendor", Spend.id(bins, "vendor"))))
                .containsExactly(bins);
        assertThat(admin.facts(account, Map.of("offering", Spend.id(bins, "offering"))))
                .containsExactly(bins);
        assertThat(admin.facts(account, Map.of("vendor", Spend.id(bins, "unit"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R,Bins,Health,Acme,2025-02-30,2025-12-31,1|start|calendar",
                "R,Bins,Health,Acme,2025-01-01,2025-12-31,\"1.234,56\"|sum|comma",
                "R,Bins,Health,Acme,2025-01-01,2025-12-31,-1|sum|negative",
                "R,Bins,Health,Acme,2025-01-01,2025-12-31,12345678901234567890|sum|15 digits",
                "R,Bins,Health,Acme,2025-12-31,2025-01-01,1|end|before the start",
                "R,Bins,Health|''|3 cells"
            })
    void badRowIsRejectedWithItsLineColumnAndReason(String row, String column, String reason) {
        Map<String, Object> job = admin.imported(admin.newAccount(), GOOD + row + "\n");

        assertThat(job).contains(entry("accepted", 1), entry("rejected", 1));
        Map<String, Object> rejection = Spend.rejections(job).get(0);
        assertThat(rejection).contains(entry("line", 3), entry("column", column));
        assertThat((String) rejection.get("reason")).contains(reason);
    }

    @Test
    void unclosedQuoteIsRejectedNamingItsLine() {
        Map<String, Object> job = admin.imported(admin.newAccount(), GOOD + "R2,\"Bins,Health\n" + "x,y\n".repeat(50));

        assertThat(job).contains(entry("accepted", 1), entry("rejected", 1));
        assertThat(Spend.rejections(job).get(0)).contains(entry("line", 3));
        assertThat((String) Spend.rejections(job).get(0).get("reason")).contains("line 3");
    }

    @Test
    void lineOfTenMegabytesIsRejectedAndTheRestIsStored() {
        String long10 = "R2," + "x".repeat(10 << 20) + ",Health,Acme,2025-01-01,2025-12-31,1\n";

        Map<String, Object> job = admin.imported(admin.newAccount(), GOOD + long10 + GOOD.replace("R1", "R3"));

        assertThat(job).contains(entry("accepted", 2), entry("rejected", 1));
        assertThat((String) Spend.rejections(job).get(0).get("reason")).contains("65536 bytes");
    }

    @Test
    void rowThatIsNotUtf8IsRejectedNamingItsColumn() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write((Spend.HEADER + GOOD + "R2,Caf").getBytes(StandardCharsets.UTF_8));
        file.write(0xE9);
        file.write(",Health,Acme,2025-01-01,2025-12-31,1\n".getBytes(StandardCharsets.UTF_8));

        Map<String, Object> job = admin.imported(admin.newAccount(), file.toByteArray());

        assertThat(job).contains(entry("accepted", 1), entry("rejected", 1));
        assertThat(Spend.rejections(job).get(0)).contains(entry("line", 3), entry("column", "what"));
    }

    @Test
    void nothingIsKeptOfAFileTheMappingDoesNotFit() {
        String account = admin.newAccount();

        admin.upload(account, Spend.MAPPING, "a,b,c\n1,2,3\n")
                .statusCode(400)
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("no column \"who\""))
                .body("errors[0].message", containsString("a, b, c"));
        admin.upload(account, Spend.MAPPING, "").statusCode(400);
        admin.upload(account, Spend.MAPPING, (Spend.HEADER + GOOD).replace(',', ';'))
                .statusCode(400)
                .body("errors[0].message", containsString("not to be separated by commas"));
        admin.upload(account, Spend.MAPPING, Spend.HEADER.replace("ref", "who") + GOOD)
                .statusCode(400)
                .body("errors[0].message", containsString("2 columns \"who\""));

        assertThat(jobs(account)).isEmpty();
    }

    @Test
    void mappingWithAnUnknownKeyCurrencyOrOfferingIsRefused() {
        String account = admin.newAccount();
        String file = Spend.HEADER + GOOD;

        admin.upload(account, Spend.MAPPING.replace("\"offerings\"", "\"oferings\""), file)
                .statusCode(400)
                .body("errors[0].message", containsString("oferings"));
        admin.upload(account, Spend.MAPPING.replaceFirst("\\{", "{\"currency\":\"USD\","), file)
                .statusCode(400)
                .body("errors[0].message", containsString("no exchange rates"));
        admin.upload(account, Spend.MAPPING.replace("Other", "Otter"), file)
                .statusCode(400)
                .body("errors[0].message", containsString("Otter"));
        admin.upload(account, "{" + " ".repeat(300_000), file)
                .statusCode(413)
                .body("errors[0].extensions.code", is("LIMIT_EXCEEDED"));

        assertThat(jobs(account)).isEmpty();
    }

    @Test
    void revenueIsSpendWhoseVendorTheMappingFixes() {
        String account = admin.newAccount();
        String mapping = Spend.MAPPING.replace("\"vendor\":\"with\",", "").replaceFirst("\\{", "{\"vendor\":\"us\",");

        String job = admin.upload(account, mapping, Spend.HEADER + GOOD)
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(admin.finished(job)).contains(entry("accepted", 1));
        String byName = mapping.replace("\"us\"", "\"DATA#3\"");
        String again = admin.upload(account, byName, Spend.HEADER + GOOD)
                .statusCode(202)
                .extract()
                .path("id");
        assertThat(admin.finished(again)).contains(entry("accepted", 0), entry("unchanged", 1));
        admin.upload(account, mapping.replace("\"us\"", "\"Nobody at all\""), Spend.HEADER + GOOD)
                .statusCode(400)
                .body("errors[0].message", containsString("Nobody at all"));
    }

    @Test
    void bodyThatIsNoFormIsRefused() {
        String token = admin.graphql().token();
        given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(GOOD)
                .queryParam("account", admin.newAccount())
                .post("/import/spend")
                .then()
                .statusCode(415);
        given().auth()
                .oauth2(token)
                .queryParam("account", admin.newAccount())
                .multiPart("file", "x.csv", GOOD.getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", Spend.MAPPING)
                .post("/import/spend")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("\"mapping\" first"));
        given().auth()
                .oauth2(token)
                .queryParam("account", admin.newAccount())
                .multiPart("mapping", Spend.MAPPING)
                .post("/import/spend")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("\"file\" is missing"));
    }

    @Test
    void callerWithoutSightOfTheAccountGetsTheAnswerOfOneThatDoesNotExist() {
        String account = admin.newAccount();
        Spend ron = Spend.as("ron.rep");
        String file = Spend.HEADER + GOOD;
        String message = ron.upload(account, Spend.MAPPING, file)
                .statusCode(404)
                .extract()
                .path("errors[0].message");

        ron.upload(GlobalId.of("Account", UUID.randomUUID()), Spend.MAPPING, file)
                .statusCode(404)
                .body("errors[0].message", is(message));
        ron.upload("junk", Spend.MAPPING, file).statusCode(404).body("errors[0].message", is(message));
        admin.upload(GlobalId.of("Account", UUID.randomUUID()), Spend.MAPPING, file)
                .statusCode(404);

        String job = String.valueOf(admin.imported(account, GOOD).get("id"));
        assertThat(ron.job(job)).isNull();
        assertThat(ron.facts(account)).isNull();
    }

    @Test
    void ownerOfTheAccountMayImport() {
        Spend rita = Spend.as("rita.rep");

        assertThat(rita.imported(rita.newAccount(), GOOD)).contains(entry("accepted", 1));
    }

    @Test
    void callerWithoutTokenOrPermissionIsRefused() {
        given().multiPart("mapping", Spend.MAPPING).post("/import/spend").then().statusCode(401);

        given().auth()
                .oauth2(partner())
                .queryParam("account", GlobalId.of("Account", DemoSpend.ACCOUNT))
                .multiPart("mapping", Spend.MAPPING)
                .post("/import/spend")
                .then()
                .statusCode(403)
                .body("errors[0].extensions.code", is("FORBIDDEN"));
    }

    private static String partner() {
        Map<String, Object> demo = given().get("/demo").then().extract().path("applications[0]");
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", demo.get("clientId"))
                .formParam("client_secret", demo.get("clientSecret"))
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    @Test
    void applicationImportsWhereItWasGrantedAndNobodyIntoAnotherOrganization() {
        var organization = TestOrganization.create();
        UUID granted = organization.account("Granted", null);
        UUID other = organization.account("Other", null);
        var application = organization.application();
        application.grant("spend:import", granted);
        Spend partner = Spend.with(application.graphql());
        String mapping = Spend.MAPPING
                .replaceFirst("(?s)\"offerings\":.*?\\}\\],", "")
                .replace("\"Other\"", '"' + GlobalId.of("Offering", organization.offering()) + '"');
        String file = Spend.HEADER + GOOD;

        String job = partner.upload(GlobalId.of("Account", granted), mapping, file)
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(partner.finished(job)).contains(entry("accepted", 1));
        partner.upload(GlobalId.of("Account", other), mapping, file).statusCode(404);
        admin.upload(GlobalId.of("Account", granted), Spend.MAPPING, file).statusCode(404);
        assertThat(admin.job(job)).isNull();
    }

    @Test
    void uploadThatBreaksOffFails() throws IOException {
        String account = admin.newAccount();
        String body = "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + Spend.MAPPING
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + Spend.HEADER + GOOD;
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /import/spend?account=" + account + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + admin.graphql().token()
                                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length:"
                                    + " 100000\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            await().until(() -> jobs(account).size() == 1);
        }

        await().untilAsserted(() -> assertThat(jobs(account).get(0)).contains(entry("state", "FAILED")));
    }

    @Test
    void demoIsImportedWhole() {
        String account = GlobalId.of("Account", DemoSpend.ACCOUNT);

        assertThat(jobs(account)).hasSize(1);
        assertThat(jobs(account).get(0))
                .contains(
                        entry("state", "DONE"), entry("rowsRead", 1296), entry("accepted", 1296), entry("rejected", 0));
        assertThat(Spend.as("rita.rep").facts(account)).hasSize(100);
        assertThat(Spend.as("max.manager").facts(account)).hasSize(100);
        assertThat(Spend.as("ron.rep").facts(account)).isNull();
    }

    private List<Map<String, Object>> jobs(String account) {
        return Graphql.as("ada.admin")
                .run(
                        "query Q($account: ID!) { importJobs(account: $account) { nodes { state rowsRead"
                                + " accepted rejected failure } } }",
                        "account",
                        account)
                .extract()
                .path("data.importJobs.nodes");
    }
}
