package dev.headroom.walletshare;

import static org.hamcrest.Matchers.is;

import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contracts that end soon are those of the map's day, like everything else on it. */
@QuarkusTest
class WalletShareContractsTest {

    private final Wallet wallet = new Wallet();
    private final UUID vendor = wallet.organization.vendor();

    private void contract(UUID id, int version, String endsOn, String recordedOn, @Nullable String replacedOn) {
        Owner.execute(
                wallet.organization.id(),
                "insert into spend_fact (organization, id, version, account, unit, offering, vendor, reference, title,"
                        + " identity, amount, currency, starts_on, ends_on, recorded_at, replaced_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'C1', 'Contract', cast(cast(? as text) as bytea), 100, 'AUD',"
                        + " '2020-01-01', ?, cast(? as timestamptz), cast(? as timestamptz))",
                wallet.organization.id(),
                id,
                version,
                wallet.account,
                wallet.unit,
                wallet.offering,
                vendor,
                id + "/" + version,
                LocalDate.parse(endsOn),
                recordedOn + "T12:00:00Z",
                replacedOn == null ? null : replacedOn + "T12:00:00Z");
    }

    private ValidatableResponse endingAfter(String day) {
        return wallet.admin
                .run(
                        "query($a: ID!, $asOf: Date) { account(id: $a) { walletShareMap(from: \"2024-01-01\", to:"
                                + " \"2024-12-31\", asOf: $asOf) { contractsEnding(withinDays: 30) { nodes { endsOn }"
                                + " } } } }",
                        "a",
                        Wallet.id(wallet.account),
                        "asOf",
                        day)
                .rootPath("data.account.walletShareMap.contractsEnding.nodes");
    }

    @Test
    void contractEndsWhenItWasKnownToEndOnTheDayOfTheMap() {
        UUID contract = Uuids.next();
        contract(contract, 1, "2024-03-10", "2024-01-01", "2024-06-01");
        contract(contract, 2, "2024-12-31", "2024-06-01", null);

        endingAfter("2024-03-01").body("endsOn", is(List.of("2024-03-10")));
        endingAfter("2024-12-15").body("endsOn", is(List.of("2024-12-31")));
    }

    @Test
    void contractThatWasRecordedLaterWasNotKnownThen() {
        contract(Uuids.next(), 1, "2024-03-10", "2024-03-05", null);

        endingAfter("2024-03-01").body("endsOn", is(List.of()));
        endingAfter("2024-03-05").body("endsOn", is(List.of("2024-03-10")));
    }
}
