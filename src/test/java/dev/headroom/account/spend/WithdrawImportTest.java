package dev.headroom.account.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.account.Account;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Graphql;
import dev.headroom.support.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that was a mistake is taken back: its facts no longer count, and what was believed before stays. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WithdrawImportTest {

    private static final String WITHDRAW = """
            mutation Withdraw($input: WithdrawImportInput!) {
              withdrawImport(input: $input) { importJob { id state version } userErrors { code message } syncVersion }
            }
            """;

    private static final String ROWS =
            "R1,Bins,Health,Acme,2025-01-01,2025-12-31,100\n" + "R2,Bags,Health,Acme,2025-01-01,2025-12-31,10\n";

    @Inject
    Sql sql;

    @Inject
    SpendFacts facts;

    private Spend admin;
    private String account;

    @BeforeEach
    void demoIsLoaded() {
        Graphql.awaitDemo();
        admin = Spend.as("ada.admin");
        account = admin.newAccount();
    }

    @Test
    void factsOfAWithdrawnImportNoLongerCountAndItsFileCountsOnceAgain() {
        Map<String, Object> job = admin.imported(account, ROWS);
        OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC);

        JsonPath answer = withdraw(admin, job, Map.of());

        assertThat(answer.getList("data.withdrawImport.userErrors")).isEmpty();
        assertThat(answer.getString("data.withdrawImport.importJob.state")).isEqualTo("WITHDRAWING");
        assertThat(answer.getString("data.withdrawImport.syncVersion")).isNotNull();
        awaitWithdrawn(job);
        assertThat(admin.facts(account)).isEmpty();
        assertThat(spendAt(before)).isEqualByComparingTo("110");
        assertThat(spendAt(OffsetDateTime.now(ZoneOffset.UTC))).isZero();
        assertThat(Owner.textsIn(
                        DemoPeople.ORGANIZATION,
                        "select count(*) from change where entity_type = 'SpendFact' and kind = 'DELETED'"
                                + " and account = '" + uuid() + "'"))
                .containsExactly("2");
        assertThat(admin.imported(account, ROWS)).contains(entry("accepted", 2));
        assertThat(admin.facts(account)).hasSize(2);
    }

    @Test
    void correctionOfALaterImportStays() {
        Map<String, Object> job = admin.imported(account, ROWS);
        admin.imported(account, ROWS.lines().findFirst().orElseThrow().replace(",100", ",200") + "\n");

        withdraw(admin, job, Map.of());

        awaitWithdrawn(job);
        assertThat(admin.facts(account)).singleElement().satisfies(fact -> assertThat(fact)
                .contains(entry("reference", "R1"), entry("version", 2)));
    }

    @Test
    void whatAnEarlierImportSaidIsBelievedAgain() {
        Map<String, Object> first = admin.imported(account, ROWS);
        Map<String, Object> mistake = admin.imported(account, ROWS.replace(",100", ",200"));

        withdraw(admin, mistake, Map.of());
        awaitWithdrawn(mistake);

        assertThat(admin.facts(account)).hasSize(2);
        assertThat(spendAt(OffsetDateTime.now(ZoneOffset.UTC))).isEqualByComparingTo("110");
        withdraw(admin, first, Map.of());
        awaitWithdrawn(first);
        assertThat(admin.facts(account)).isEmpty();
    }

    @Test
    void whatALaterImportSaysAsWellStays() {
        Map<String, Object> first = admin.imported(account, ROWS);
        Map<String, Object> second = admin.imported(account, ROWS);
        assertThat(second).contains(entry("unchanged", 2));

        withdraw(admin, first, Map.of());
        awaitWithdrawn(first);

        assertThat(admin.facts(account)).hasSize(2);
        assertThat(spendAt(OffsetDateTime.now(ZoneOffset.UTC))).isEqualByComparingTo("110");
        withdraw(admin, second, Map.of());
        awaitWithdrawn(second);
        assertThat(admin.facts(account)).isEmpty();
    }

    @Test
    void whatWasConfirmedBeforeAMistakeIsBelievedAgain() {
        Map<String, Object> first = admin.imported(account, ROWS);
        admin.imported(account, ROWS);
        Map<String, Object> mistake = admin.imported(account, ROWS.replace(",100", ",200"));

        withdraw(admin, first, Map.of());
        awaitWithdrawn(first);
        withdraw(admin, mistake, Map.of());
        awaitWithdrawn(mistake);

        assertThat(spendAt(OffsetDateTime.now(ZoneOffset.UTC))).isEqualByComparingTo("110");
    }

    @Test
    void ofAFileThatConfirmsAndThenCorrectsTheLastWordCountsAgain() {
        admin.imported(account, ROWS);
        admin.imported(account, ROWS + ROWS.replace(",100", ",200"));
        Map<String, Object> mistake = admin.imported(account, ROWS.replace(",100", ",300"));

        withdraw(admin, mistake, Map.of());
        awaitWithdrawn(mistake);

        assertThat(spendAt(OffsetDateTime.now(ZoneOffset.UTC))).isEqualByComparingTo("210");
    }

    @Test
    void whatAMistakeAndALaterImportSayStays() {
        admin.imported(account, ROWS);
        Map<String, Object> correction = admin.imported(account, ROWS.replace(",100", ",200"));
        admin.imported(account, ROWS.replace(",100", ",200"));

        withdraw(admin, correction, Map.of());
        awaitWithdrawn(correction);

        assertThat(spendAt(OffsetDateTime.now(ZoneOffset.UTC))).isEqualByComparingTo("210");
    }

    @Test
    void whatAWithdrawnImportSaidIsNotBelievedAgain() {
        Map<String, Object> first = admin.imported(account, ROWS);
        Map<String, Object> second = admin.imported(account, ROWS.replace(",100", ",200"));

        withdraw(admin, first, Map.of());
        awaitWithdrawn(first);
        withdraw(admin, second, Map.of());
        awaitWithdrawn(second);

        assertThat(admin.facts(account)).isEmpty();
    }

    @Test
    void staleVersionIsAConflictAndTheSameKeyIsAnsweredAgain() {
        Map<String, Object> job = admin.imported(account, ROWS);
        int version = (Integer) Objects.requireNonNull(job.get("version"));

        assertThat(codes(withdraw(admin, job, Map.of("expectedVersion", version - 1))))
                .containsExactly("CONFLICT");
        Map<String, Object> keyed = Map.of("clientMutationId", "withdraw " + account);
        String first = withdraw(admin, job, keyed).prettify();
        awaitWithdrawn(job);
        assertThat(withdraw(admin, job, keyed).prettify()).isEqualTo(first);
        assertThat(codes(withdraw(admin, admin.job((String) Objects.requireNonNull(job.get("id"))), Map.of())))
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void whoMayImportMayWithdrawAndNobodyElseLearnsOfTheImport() {
        Spend rita = Spend.as("rita.rep");
        account = rita.newAccount();
        Map<String, Object> job = rita.imported(account, ROWS);

        assertThat(codes(withdraw(Spend.as("ron.rep"), job, Map.of()))).containsExactly("NOT_FOUND");
        assertThat(codes(withdraw(rita, job, Map.of()))).isEmpty();

        awaitWithdrawn(job);
    }

    private static JsonPath withdraw(Spend who, Map<String, Object> job, Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "id",
                Objects.requireNonNull(job.get("id")),
                "expectedVersion",
                Objects.requireNonNull(job.get("version"))));
        input.putAll(more);
        return who.graphql().run(WITHDRAW, "input", input).extract().jsonPath();
    }

    private static List<String> codes(JsonPath answer) {
        return answer.getList("data.withdrawImport.userErrors.code");
    }

    private void awaitWithdrawn(Map<String, Object> job) {
        String id = (String) Objects.requireNonNull(job.get("id"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "WITHDRAWN".equals(admin.job(id).get("state")));
    }

    private BigDecimal spendAt(OffsetDateTime moment) {
        return sql
                .inTransaction(
                        DemoPeople.ORGANIZATION,
                        () -> facts.inCells(
                                DemoPeople.ORGANIZATION,
                                List.of(uuid()),
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2025, 12, 31),
                                List.of(moment),
                                Currency.of("AUD")))
                .await()
                .atMost(Duration.ofSeconds(30))
                .get(0)
                .stream()
                .map(SpendInCell::allocated)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private UUID uuid() {
        return GlobalId.uuid(account, Account.TYPE).orElseThrow();
    }
}
