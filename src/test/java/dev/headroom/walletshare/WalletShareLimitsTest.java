package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import dev.headroom.support.Graphql;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is too much is refused by itself, in words, and nothing beside it fails. */
@QuarkusTest
class WalletShareLimitsTest {

    private static final String FROM = "2026-01-01";
    private static final String TO = "2026-12-31";
    private static final String MAP =
            " walletShareMap(from: \"" + FROM + "\", to: \"" + TO + "\") { totals { cells } }";

    @Inject
    MongoClient documents;

    private final Wallet wallet = new Wallet();

    private UUID account(String name, int units) {
        UUID account = wallet.organization.account(name, null);
        wallet.units(account, units);
        return account;
    }

    @Test
    void tooLargeMapFailsAloneAndSaysWhichItIs() {
        wallet.offerings(99);
        UUID large = account("Large", 501);

        wallet.admin
                .run(
                        "query($small: ID!, $large: ID!) { small: account(id: $small) {" + MAP
                                + " } large: account(id: $large) {" + MAP + " } }",
                        "small",
                        Wallet.id(wallet.account),
                        "large",
                        Wallet.id(large))
                .body("data.small.walletShareMap.totals.cells", is(100))
                .body("data.large", nullValue())
                .body("errors.extensions.code", is(List.of("LIMIT_EXCEEDED")))
                .body("errors[0].message", containsString("Large"));
    }

    @Test
    void whatWasSaidOnTooLargeMapIsAcceptedWithoutTheMap() {
        wallet.offerings(99);
        wallet.units(wallet.account, 501);
        Map<String, Object> input = wallet.saying(FROM, TO, 0);
        input.put("note", "They buy everything.");

        wallet.admin
                .run(Wallet.ASSERT, "input", input)
                .body("errors", nullValue())
                .rootPath("data.assertCell")
                .body("userErrors", empty())
                .body("walletShareMap", nullValue())
                .body("syncVersion", notNullValue());
    }

    @Test
    void whoMayOnlyWriteIsToldThatItIsWritten() {
        TestOrganization.Client writer = wallet.organization.application().grant("wallet-share:write", wallet.account);
        Map<String, Object> input = wallet.saying(FROM, TO, 0);
        input.put("note", "Seen in the partner's system.");

        writer.graphql()
                .run(Wallet.ASSERT, "input", input)
                .body("errors", nullValue())
                .body("data.assertCell.userErrors", empty())
                .body("data.assertCell.walletShareMap", nullValue());
        wallet.read(FROM, TO, "version").body("version", is(1));
    }

    @Test
    void mapsOfOneRequestHaveNoMoreCellsTogetherThanFitButAreAddedUp() {
        wallet.offerings(99);
        List<UUID> accounts =
                Stream.of("One", "Two", "Three").map(name -> account(name, 200)).toList();

        JsonPath answer = wallet.admin
                .run(
                        "query($a: ID!, $b: ID!, $c: ID!) { a: account(id: $a) {" + MAP + " } b: account(id: $b) {"
                                + MAP + " } c: account(id: $c) {" + MAP + " } }",
                        "a",
                        Wallet.id(accounts.get(0)),
                        "b",
                        Wallet.id(accounts.get(1)),
                        "c",
                        Wallet.id(accounts.get(2)))
                .body("errors.extensions.code", is(List.of("LIMIT_EXCEEDED")))
                .body("errors[0].message", containsString("50000"))
                .extract()
                .jsonPath();

        assertThat(Stream.of("a", "b", "c").filter(name -> answer.get("data." + name) == null))
                .hasSize(1);
        wallet.admin
                .run("{ walletShareRollUp(from: \"" + FROM + "\", to: \"" + TO + "\") { accountCount totals {"
                        + " cells } accounts(first: 10) { nodes { totals { cells } } } } }")
                .rootPath("data.walletShareRollUp")
                .body("accountCount", is(4))
                .body("totals.cells", is(60_100));
    }

    @Test
    void fullLedgerTakesNoFurtherEstimate() {
        var ledger = documents.getDatabase("headroom").getCollection("wallet_estimates");
        Document ofAccount = new Document("org", wallet.organization.id().toString())
                .append("account", wallet.account.toString())
                .append("deletedAt", null);
        ledger.insertMany(IntStream.range(0, 10_000)
                .mapToObj(number -> new Document(ofAccount).append("_id", wallet.account + "/" + number))
                .toList());
        try {
            wallet.tryEstimate(FROM, TO, "1000", null)
                    .rootPath("data.addWalletEstimate")
                    .body("userErrors.code", is(List.of("LIMIT_EXCEEDED")))
                    .body("userErrors[0].message", containsString("10000"));
        } finally {
            ledger.deleteMany(ofAccount);
        }
    }

    @Test
    void answerThatIsKeptForRepeatsDoesNotHoldTheWholeMap() {
        Map<String, Object> input = wallet.saying(FROM, TO, 0);
        input.put("note", "A remark that is stored once.");
        input.put("clientMutationId", UUID.randomUUID().toString());
        Graphql admin = wallet.admin;

        admin.run(Wallet.ASSERT, "input", input).body("data.assertCell.walletShareMap.version", is(1));
        admin.run(Wallet.ASSERT, "input", input)
                .body("data.assertCell.userErrors", empty())
                .body("data.assertCell.walletShareMap.version", is(1))
                .body("data.assertCell.syncVersion", not(nullValue()));

        assertThat(Owner.textsIn(
                        wallet.organization.id(), "select answer from idempotency where mutation = 'assertCell'"))
                .hasSize(1)
                .noneMatch(answer -> answer.contains("stored once"));
    }
}
