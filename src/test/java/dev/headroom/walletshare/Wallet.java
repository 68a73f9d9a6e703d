package dev.headroom.walletshare;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import dev.headroom.support.Owner;
import dev.headroom.support.TestOrganization;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization with one account, one unit and one offering, and what its administrator says about that cell. */
final class Wallet {

    static final String ASSERT = "mutation($input: AssertCellInput!) { assertCell(input: $input) {"
            + " walletShareMap { version } userErrors { code field message } syncVersion } }";
    private static final String ADD = "mutation($input: AddWalletEstimateInput!) { addWalletEstimate(input: $input) {"
            + " walletEstimate { id } userErrors { code field message } } }";

    final TestOrganization organization = TestOrganization.create();
    final Graphql admin = organization.admin().graphql();
    final UUID account = organization.account("Customer", null);
    final UUID unit = organization.unit(account);
    final UUID offering = organization.offering();

    /** The map's id in the schema. */
    static String map(UUID account, String from, String to) {
        Period period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        return new WalletShareMap.Key(account, period).encoded();
    }

    static String id(UUID account) {
        return GlobalId.of("Account", account);
    }

    /** Many at once, in another account of the organization; nothing else about them matters. */
    void units(UUID of, int count) {
        many("business_unit", "account, ", "'" + of + "', ", count);
    }

    void offerings(int count) {
        many("offering", "", "", count);
    }

    private void many(String table, String columns, String values, int count) {
        Owner.execute(
                organization.id(),
                "insert into " + table + " (organization, id, " + columns
                        + "name, name_key, version, created_at, created_by, updated_at, updated_by) select '"
                        + organization.id() + "', gen_random_uuid(), " + values
                        + "'Row ' || n, 'row ' || n, 1, now(), 'service:test', now(), 'service:test'"
                        + " from generate_series(1, " + count + ") n");
    }

    /** What is said on the year's map, at the version nobody has written over. */
    Map<String, @Nullable Object> saying(String from, String to, int version) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("walletShareMap", map(account, from, to));
        input.put("expectedVersion", version);
        input.put("unit", GlobalId.of("BusinessUnit", unit));
        input.put("offering", GlobalId.of("Offering", offering));
        return input;
    }

    /** Adds an estimate of the cell and answers its id. */
    String estimate(String from, String to, String amount, @Nullable String supersedes) {
        return tryEstimate(from, to, amount, supersedes).extract().path("data.addWalletEstimate.walletEstimate.id");
    }

    ValidatableResponse tryEstimate(String from, String to, String amount, @Nullable String supersedes) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("account", id(account));
        input.put("unit", GlobalId.of("BusinessUnit", unit));
        input.put("offering", GlobalId.of("Offering", offering));
        input.put("from", from);
        input.put("to", to);
        input.put("low", amount);
        input.put("mid", amount);
        input.put("high", amount);
        input.put("method", "CLIENT_STATED");
        input.put("source", "Budget paper");
        input.put("observedOn", LocalDate.now(ZoneOffset.UTC).toString());
        input.put("supersedes", supersedes);
        return admin.run(ADD, "input", input);
    }

    /** One field of the account's map. */
    ValidatableResponse read(String from, String to, String fields) {
        return admin.run(
                        "query($a: ID!, $from: Date!, $to: Date!) { account(id: $a) {"
                                + " walletShareMap(from: $from, to: $to) { " + fields + " } } }",
                        "a",
                        id(account),
                        "from",
                        from,
                        "to",
                        to)
                .rootPath("data.account.walletShareMap");
    }
}
