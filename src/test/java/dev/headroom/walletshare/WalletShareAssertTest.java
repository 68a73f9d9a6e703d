package dev.headroom.walletshare;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people say about a cell is on the map they said it on. */
@QuarkusTest
class WalletShareAssertTest {

    private static final String CELL = "cells { nodes { state target { amount } wallet { mid { amount } } } }";

    private final Wallet wallet = new Wallet();

    @Test
    void claimOnMapOfThePastIsSeenOnIt() {
        Map<String, Object> input = wallet.saying("2024-01-01", "2024-12-31", 0);
        input.put("state", "IN_HOUSE");

        wallet.admin.run(Wallet.ASSERT, "input", input).body("data.assertCell.userErrors", empty());

        wallet.read("2024-01-01", "2024-12-31", CELL).body("cells.nodes.state", is(List.of("IN_HOUSE")));
        wallet.read("2023-01-01", "2023-12-31", CELL).body("cells.nodes.state", is(List.of("UNKNOWN")));
    }

    @Test
    void targetIsOfThePeriodItWasSetFor() {
        Map<String, Object> input = wallet.saying("2025-01-01", "2025-12-31", 0);
        input.put("target", "1200000");

        wallet.admin.run(Wallet.ASSERT, "input", input).body("data.assertCell.userErrors", empty());

        wallet.read("2025-01-01", "2025-12-31", CELL).body("cells.nodes[0].target.amount", is("1200000.00"));
        wallet.read("2025-03-01", "2025-03-31", CELL).body("cells.nodes[0].target", nullValue());
    }

    @Test
    void targetOfOneYearDoesNotHideThatOfAnother() {
        Map<String, Object> first = wallet.saying("2025-01-01", "2025-12-31", 0);
        first.put("target", "100");
        Map<String, Object> second = wallet.saying("2024-01-01", "2024-12-31", 1);
        second.put("target", "200");

        wallet.admin.run(Wallet.ASSERT, "input", first);
        wallet.admin.run(Wallet.ASSERT, "input", second).body("data.assertCell.userErrors", empty());

        wallet.read("2025-01-01", "2025-12-31", CELL).body("cells.nodes[0].target.amount", is("100.00"));
        wallet.read("2024-01-01", "2024-12-31", CELL).body("cells.nodes[0].target.amount", is("200.00"));
    }

    @Test
    void estimateOfAnotherYearTakesNothingFromThisOne() {
        String older = wallet.estimate("2025-01-01", "2025-12-31", "1000", null);

        wallet.estimate("2026-01-01", "2026-12-31", "2000", older);

        wallet.read("2025-01-01", "2025-12-31", CELL).body("cells.nodes[0].wallet.mid.amount", is("1000.00"));
        wallet.read("2026-01-01", "2026-12-31", CELL).body("cells.nodes[0].wallet.mid.amount", is("2000.00"));
    }

    @Test
    void unitThatWasSizedForAnotherPeriodIsNoBlindSpot() {
        String blind = "neverSizedUnits { nodes { id } } unitsUnknownToUs { nodes { id } }";
        wallet.read("2028-01-01", "2028-12-31", blind)
                .body("neverSizedUnits.nodes", not(empty()))
                .body("unitsUnknownToUs.nodes", not(empty()));

        wallet.estimate("2025-01-01", "2025-12-31", "1000", null);

        wallet.read("2028-01-01", "2028-12-31", blind)
                .body("neverSizedUnits.nodes", empty())
                .body("unitsUnknownToUs.nodes", empty());
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        wallet.admin
                .run(
                        "query($a: ID!, $asOf: Date) { account(id: $a) { walletShareMap(from: \"2028-01-01\", to:"
                                + " \"2028-12-31\", asOf: $asOf) { neverSizedUnits { nodes { id } } } } }",
                        "a",
                        Wallet.id(wallet.account),
                        "asOf",
                        yesterday)
                .body("data.account.walletShareMap.neverSizedUnits.nodes", not(empty()));
    }

    @Test
    void ledgersOfSeveralAccountsArePagedEachForItself() {
        wallet.estimate("2025-01-01", "2025-12-31", "1000", null);
        wallet.estimate("2026-01-01", "2026-12-31", "2000", null);
        wallet.organization.account("Another", null);
        String page = "query($after: String) { accounts(first: 5) { nodes { name walletEstimates(first: 1, after:"
                + " $after) { nodes { mid { amount } offering { id } unit { id } } pageInfo { hasNextPage endCursor } }"
                + " } } }";
        String customer = "data.accounts.nodes.find { it.name == 'Customer' }.walletEstimates.";

        String cursor = wallet.admin
                .run(page)
                .body(customer + "nodes.mid.amount", is(List.of("1000.00")))
                .body(customer + "pageInfo.hasNextPage", is(true))
                .body("data.accounts.nodes.find { it.name == 'Another' }.walletEstimates.nodes", empty())
                .extract()
                .path(customer + "pageInfo.endCursor");

        wallet.admin
                .run(
                        "query($a: ID!, $after: String) { account(id: $a) { walletEstimates(first: 1, after: $after) {"
                                + " nodes { mid { amount } } pageInfo { hasNextPage } } } }",
                        "a",
                        Wallet.id(wallet.account),
                        "after",
                        cursor)
                .body("data.account.walletEstimates.nodes.mid.amount", is(List.of("2000.00")))
                .body("data.account.walletEstimates.pageInfo.hasNextPage", is(false));
    }
}
