package dev.headroom.walletshare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wallet-share maps over HTTP, on the demo's real contracts. */
@QuarkusTest
class WalletShareApiTest {

    private static final String FROM = "2026-01-01";
    private static final String TO = "2026-12-31";
    private static final Path CONTRACTS = Path.of("src/main/resources/demo/act_contracts_2025.csv");

    private Graphql rep;
    private String account;

    @BeforeEach
    void findTheDemoAccount() {
        Graphql.awaitDemo();
        rep = Graphql.as("rita.rep");
        account = rep.run(Operation.read("mobile/Find"), "prefix", "ACT Gov")
                .extract()
                .path("data.accounts.nodes[0].id");
    }

    private JsonPath map(String from, String to) {
        return rep.run(Operation.read("web/WalletShare"), "account", account, "from", from, "to", to)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void totalsAreThoseOfAnIndependentComputation() throws IOException {
        LocalDate from = LocalDate.parse(FROM);
        LocalDate to = LocalDate.parse(TO);
        BigDecimal wallet = BigDecimal.ZERO;
        BigDecimal ours = BigDecimal.ZERO;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(CONTRACTS)) {
            for (NamedCsvRecord row : rows) {
                BigDecimal part = allocated(row, from, to);
                wallet = wallet.add(part);
                if (row.getField("suppliers").toLowerCase(Locale.ROOT).startsWith("data#3")) {
                    ours = ours.add(part);
                }
            }
        }

        JsonPath totals = map(FROM, TO).setRootPath("data.account.walletShareMap.totals");

        assertThat(new BigDecimal(totals.getString("ours.amount"))).isEqualByComparingTo(ours);
        assertThat(new BigDecimal(totals.getString("wallet.amount"))).isEqualByComparingTo(wallet);
        assertThat(totals.getString("wallet.currency")).isEqualTo("AUD");
        assertThat(new BigDecimal(totals.getString("headroom.amount"))).isEqualByComparingTo(wallet.subtract(ours));
        assertThat(totals.getDouble("share")).isCloseTo(ours.doubleValue() / wallet.doubleValue(), Offset.offset(1e-6));
    }

    /** The rule as the specification words it, on days counted one way only: from the contract's first day. */
    private static BigDecimal allocated(NamedCsvRecord row, LocalDate from, LocalDate to) {
        LocalDate start = LocalDate.parse(row.getField("execution_date"));
        LocalDate end = LocalDate.parse(row.getField("expiry_date"));
        BigDecimal amount = new BigDecimal(row.getField("amount"));
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        long before = Math.min(days, Math.max(0, ChronoUnit.DAYS.between(start, from)));
        long until = Math.min(days, Math.max(0, ChronoUnit.DAYS.between(start, to) + 1));
        return part(amount, until, days).subtract(part(amount, before, days));
    }

    private static BigDecimal part(BigDecimal amount, long some, long days) {
        return amount.multiply(BigDecimal.valueOf(some)).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }

    @Test
    void cellsComeByHeadroomAndUnknownOnesLastWithoutNumbers() {
        JsonPath first = map(FROM, TO).setRootPath("data.account.walletShareMap.cells");

        List<String> headroom = first.getList("nodes.headroom.amount", String.class);
        for (int index = 1; index < headroom.size() && headroom.get(index) != null; index++) {
            assertThat(new BigDecimal(headroom.get(index)))
                    .isLessThanOrEqualTo(new BigDecimal(headroom.get(index - 1)));
        }
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();

        String next = "query($account: ID!, $after: String) { account(id: $account) { walletShareMap(from: \"" + FROM
                + "\", to: \"" + TO + "\") { cells(first: 100, after: $after) { nodes { state wallet { mid {"
                + " amount } }"
                + " headroom { amount } share } pageInfo { hasNextPage } } } } }";
        rep.run(next, "account", account, "after", first.getString("pageInfo.endCursor"))
                .rootPath("data.account.walletShareMap.cells")
                .body("nodes.findAll { it.state == 'UNKNOWN' }.wallet", everyItem(nullValue()))
                .body("nodes.findAll { it.state == 'UNKNOWN' }.share", everyItem(nullValue()))
                .body("pageInfo.hasNextPage", is(false));
    }

    @Test
    void cursorOfAnotherOrderIsRefused() {
        String query = "query($a: ID!, $after: String, $by: CellOrder) { account(id: $a) { walletShareMap(from:"
                + " \"" + FROM
                + "\", to: \"" + TO + "\") { cells(first: 2, after: $after, orderBy: $by) { pageInfo {"
                + " endCursor } } } } }";
        String cursor = rep.run(query, "a", account, "by", "WALLET_DESC")
                .extract()
                .path("data.account.walletShareMap.cells.pageInfo.endCursor");

        rep.run(query, "a", account, "after", cursor, "by", "UNIT_ASC")
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"));
        rep.run(query, "a", account, "after", "forged", "by", "UNIT_ASC")
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"));
    }

    @Test
    void periodThatEndsBeforeItBeginsIsRefused() {
        rep.run(Operation.read("web/WalletShare"), "account", account, "from", TO, "to", FROM)
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"));
    }

    @Test
    void movesShowTheirTermsAndBlindSpotsAreUnits() {
        rep.run(Operation.read("mobile/NextMoves"), "account", account, "from", FROM, "to", TO)
                .rootPath("data.account.walletShareMap")
                .body("nextMoves.nodes[0].rank", is(1))
                .body("nextMoves.nodes[0].terms.name", contains("wallet", "ours", "inHouse", "lockedByRivals", "reach"))
                .body("unitsUnknownToUs.nodes", not(empty()))
                .body("contractsEnding.nodes", not(empty()));
    }

    @Test
    void clientsWordOutranksObservedSpendAndYesterdaysBeliefStays() {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        JsonPath cell = map("2031-01-01", "2031-12-31").setRootPath("data.account.walletShareMap.cells.nodes[0]");
        Map<String, Object> input = estimate(cell.getString("unit.id"), cell.getString("offering.id"));

        rep.run(Operation.read("mobile/AddWalletEstimate"), "input", input)
                .rootPath("data.addWalletEstimate")
                .body("userErrors", empty())
                .body("walletEstimate.unit.name", is(cell.getString("unit.name")))
                .body("syncVersion", notNullValue());

        JsonPath sized = map("2031-01-01", "2031-12-31");
        sized.setRootPath("data.account.walletShareMap.cells.nodes.find { it.estimate?.method == 'CLIENT_STATED' }");
        assertThat(sized.getString("wallet.mid.amount")).isEqualTo("900000.00");
        assertThat(sized.getString("wallet.low.amount")).isEqualTo("800000.00");

        rep.run(
                        "query($a: ID!, $asOf: Date) { account(id: $a) { walletShareMap(from: \"2031-01-01\", to:"
                                + " \"2031-12-31\", asOf: $asOf) { asOf totals { wallet { amount } } } } }",
                        "a",
                        account,
                        "asOf",
                        yesterday)
                .body("data.account.walletShareMap.asOf", is(yesterday))
                .body("data.account.walletShareMap.totals.wallet", nullValue());
        rep.run(
                        "query($a: ID!, $asOf: Date) { account(id: $a) {"
                                + " then: walletShareMap(from: \"2031-01-01\", to: \"2031-12-31\", asOf: $asOf) {"
                                + " asOf totals { wallet { amount } } }"
                                + " now: walletShareMap(from: \"2031-01-01\", to: \"2031-12-31\") {"
                                + " totals { wallet { amount } } } } }",
                        "a",
                        account,
                        "asOf",
                        yesterday)
                .body("data.account.then.asOf", is(yesterday))
                .body("data.account.then.totals.wallet", nullValue())
                .body("data.account.now.totals.wallet.amount", notNullValue());
    }

    private Map<String, Object> estimate(String unit, String offering) {
        Map<String, Object> input = new HashMap<>();
        input.put("account", account);
        input.put("unit", unit);
        input.put("offering", offering);
        input.put("from", "2031-01-01");
        input.put("to", "2031-12-31");
        input.put("low", "800000");
        input.put("mid", "900000");
        input.put("high", "1000000");
        input.put("method", "CLIENT_STATED");
        input.put("source", "Budget paper of the unit");
        input.put("observedOn", LocalDate.now(ZoneOffset.UTC).toString());
        return input;
    }

    @Test
    void estimateInAnotherCurrencyOrUpsideDownIsRefused() {
        JsonPath cell = map(FROM, TO).setRootPath("data.account.walletShareMap.cells.nodes[0]");
        Map<String, Object> input = estimate(cell.getString("unit.id"), cell.getString("offering.id"));

        input.put("currency", "EUR");
        rep.run(Operation.read("mobile/AddWalletEstimate"), "input", input)
                .body("data.addWalletEstimate.userErrors.field", contains(List.of("currency")));
        input.put("currency", "AUD");
        input.put("low", "950000");
        rep.run(Operation.read("mobile/AddWalletEstimate"), "input", input)
                .body("data.addWalletEstimate.userErrors.code", contains("BAD_USER_INPUT"));
        input.put("currency", "XQQ");
        rep.run(Operation.read("mobile/AddWalletEstimate"), "input", input)
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"));
    }

    @Test
    void claimStandsBesideEvidenceAndStaleVersionsConflict() {
        String query = "query($a: ID!) { account(id: $a) { walletShareMap(from: \"2032-01-01\", to: \"2032-12-31\") {"
                + " id version cells(first: 100, orderBy: UNIT_ASC) { nodes { unit { id } offering { id } state"
                + " } } } } }";
        JsonPath map = rep.run(query, "a", account).extract().jsonPath().setRootPath("data.account.walletShareMap");
        Map<String, Object> input = new HashMap<>();
        input.put("walletShareMap", map.getString("id"));
        input.put("expectedVersion", map.getInt("version"));
        input.put("unit", map.getString("cells.nodes.find { it.state == 'UNKNOWN' }.unit.id"));
        input.put("offering", map.getString("cells.nodes.find { it.state == 'UNKNOWN' }.offering.id"));
        input.put("state", "IN_HOUSE");
        input.put("note", "They run it themselves until the data centre moves.");
        input.put("clientMutationId", UUID.randomUUID().toString());

        rep.run(Operation.read("mobile/AssertCell"), "input", input)
                .rootPath("data.assertCell")
                .body("userErrors", empty())
                .body("walletShareMap.version", is(map.getInt("version") + 1));
        rep.run(Operation.read("mobile/AssertCell"), "input", input).body("data.assertCell.userErrors", empty());

        input.put("clientMutationId", UUID.randomUUID().toString());
        rep.run(Operation.read("mobile/AssertCell"), "input", input)
                .body("data.assertCell.userErrors.code", contains("CONFLICT"))
                .body("data.assertCell.walletShareMap.version", is(map.getInt("version") + 1));
        input.put("expectedVersion", map.getInt("version") + 1);
        input.put("state", "OURS");
        rep.run(Operation.read("mobile/AssertCell"), "input", input)
                .body("data.assertCell.userErrors.field", contains(List.of("state")));
    }

    @Test
    void whoDoesNotSeeTheAccountSeesNoMapAndNoChart() {
        String id = map(FROM, TO).getString("data.account.walletShareMap.id");
        Graphql other = Graphql.as("ron.rep");

        other.run(Operation.read("web/WalletShare"), "account", account, "from", FROM, "to", TO)
                .body("data.account", nullValue());
        given().auth()
                .oauth2(other.token())
                .get("/charts/wallet-share/" + id + ".svg")
                .then()
                .statusCode(404);
        given().get("/charts/wallet-share/" + id + ".svg").then().statusCode(401);
    }

    @Test
    void chartIsAnImageOfTheMap() {
        String id = map(FROM, TO).getString("data.account.walletShareMap.id");

        given().auth()
                .oauth2(rep.token())
                .get("/charts/wallet-share/" + id + ".svg")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml"))
                .body(containsString("ACT Government"));
        given().auth()
                .oauth2(rep.token())
                .get("/charts/wallet-share/" + id + ".svg?width=9")
                .then()
                .statusCode(400);
    }

    @Test
    void managerRollsUpWhatTheTeamOwns() {
        Graphql.as("max.manager")
                .run(Operation.read("web/RollUp"), "from", FROM, "to", TO)
                .rootPath("data.walletShareRollUp")
                .body("accountCount", greaterThan(0))
                .body("accounts.nodes.account.name", hasItem("ACT Government"))
                .body("totals.wallet.amount", notNullValue());
        Graphql.as("ron.rep")
                .run(Operation.read("web/RollUp"), "from", FROM, "to", TO)
                .body("data.walletShareRollUp.accounts.nodes.account.name", not(hasItem("ACT Government")));
    }
}
