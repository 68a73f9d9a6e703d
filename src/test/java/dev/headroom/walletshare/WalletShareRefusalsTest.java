package dev.headroom.walletshare;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals are sentences that name what they are about and say what to do. */
@QuarkusTest
class WalletShareRefusalsTest {

    private static final String FROM = "2026-01-01";
    private static final String TO = "2026-12-31";
    private static final String ADD = "mutation($input: AddWalletEstimateInput!) { addWalletEstimate(input: $input) {"
            + " userErrors { code field message } } }";
    private static final String ROLL_UP = "query($a: ID!) { walletShareRollUp(from: \"2026-01-01\","
            + " to: \"2026-12-31\", account: $a) { accountCount } }";

    private Wallet wallet;

    @BeforeEach
    void organizationIsThere() {
        Graphql.awaitDemo();
        wallet = new Wallet();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mid|99|mid|The amount mid does not lie between low and high",
                "low|-1|low|The amount low is negative",
                "low|9.999|low|The amount low has more decimals than AUD has",
                "low||mid|The amount low, mid or high is missing",
                "observedOn|2199-01-01|observedOn|The day observedOn is in the future",
                "source|' '|source|The source has no",
                "rank|1|rank|The rank and vendorCount belong to the method WALLET_ALLOCATION_RULE",
                "to|2025-01-01|to|The period ends before it begins",
                "to|2080-01-01|to|The period is longer than 50 years"
            })
    void refusalOfAnEstimateIsASentenceAboutTheField(
            String name, @Nullable String value, String field, String sentence) {
        Map<String, @Nullable Object> input = estimate();
        input.put(name, value);

        add(input)
                .body("data.addWalletEstimate.userErrors.code", contains("BAD_USER_INPUT"))
                .body("data.addWalletEstimate.userErrors[0].field", contains(field))
                .body("data.addWalletEstimate.userErrors[0].message", containsString(sentence))
                .body("data.addWalletEstimate.userErrors[0].message", matchesPattern("[A-Z].*: .*\\."));
    }

    @Test
    void confidenceAboveOneIsRefused() {
        Map<String, @Nullable Object> input = estimate();
        input.put("confidence", 80);

        add(input)
                .body(
                        "data.addWalletEstimate.userErrors.message",
                        contains("The confidence is not from 0 to 1: write 0.8 for 80 %, or leave it out."));
    }

    @Test
    void estimateOfAnotherCellOrOfNobodyIsNotSuperseded() {
        String elsewhere = wallet.estimate(FROM, TO, "10", null);
        Map<String, @Nullable Object> input = estimate();
        input.put("unit", GlobalId.of("BusinessUnit", wallet.organization.unit(wallet.account)));
        input.put("supersedes", elsewhere);

        add(input)
                .body("data.addWalletEstimate.userErrors.code", contains("BAD_USER_INPUT"))
                .body(
                        "data.addWalletEstimate.userErrors[0].message",
                        containsString("The estimate to supersede is of another unit or offering"));

        input.put("supersedes", GlobalId.of("WalletEstimate", UUID.randomUUID()));
        add(input)
                .body("data.addWalletEstimate.userErrors.code", contains("NOT_FOUND"))
                .body(
                        "data.addWalletEstimate.userErrors[0].message",
                        is("There is no such estimate to supersede, or you may not see it."));
    }

    @Test
    void assertionThatSaysNothingIsRefusedAsThat() {
        wallet.admin
                .run(Wallet.ASSERT, "input", wallet.saying(FROM, TO, 0))
                .body(
                        "data.assertCell.userErrors.message",
                        contains("The assertion says nothing: give a state, a target or a note."));
    }

    @Test
    void periodOfAMapThatEndsBeforeItBeginsIsRefusedInASentence() {
        wallet.read(TO, FROM, "version")
                .rootPath("")
                .body("errors[0].message", containsString("The period ends before it begins"));
    }

    @Test
    void rollUpOfAnAccountOutOfSightIsRefusedLikeOneThatDoesNotExist() {
        Graphql rep = wallet.organization.member("REP", null).graphql();

        for (ValidatableResponse refused : List.of(
                rep.run(ROLL_UP, "a", Wallet.id(wallet.account)),
                rep.run(ROLL_UP, "a", Wallet.id(UUID.randomUUID())),
                wallet.admin.run(ROLL_UP, "a", Wallet.id(UUID.randomUUID())),
                new Wallet().admin.run(ROLL_UP, "a", Wallet.id(wallet.account)))) {
            refused.body("errors[0].extensions.code", is("NOT_FOUND"))
                    .body("errors[0].message", is("There is no such account, or you may not see it."));
        }
        wallet.admin.run(ROLL_UP, "a", Wallet.id(wallet.account)).body("data.walletShareRollUp.accountCount", is(1));
    }

    private Map<String, @Nullable Object> estimate() {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("account", Wallet.id(wallet.account));
        input.put("unit", GlobalId.of("BusinessUnit", wallet.unit));
        input.put("offering", GlobalId.of("Offering", wallet.offering));
        input.put("from", FROM);
        input.put("to", TO);
        input.put("low", "10");
        input.put("mid", "10");
        input.put("high", "10");
        input.put("method", "CLIENT_STATED");
        input.put("source", "Budget paper");
        input.put("observedOn", "2026-01-02");
        return input;
    }

    private ValidatableResponse add(Map<String, @Nullable Object> input) {
        return wallet.admin.run(ADD, "input", input);
    }
}
