package dev.headroom.account.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.account.Account;
import dev.headroom.account.spend.Spend;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.sql.Sql;
import dev.headroom.support.Graphql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an import whose process died. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ImportResumeTest {

    private static final UUID ORGANIZATION = DemoPeople.ORGANIZATION;

    @Inject
    Imports imports;

    @Inject
    ImportKinds kinds;

    @Inject
    ImportRunner runner;

    @Inject
    ImportSweeper sweeper;

    @Inject
    ImportConfig config;

    @Inject
    Sql sql;

    private Spend admin;
    private String account;
    private ImportIntake intake;

    @BeforeEach
    void fileIsUploaded() {
        Graphql.awaitDemo();
        admin = Spend.as("ada.admin");
        account = admin.newAccount();
        intake = new ImportIntake(
                imports,
                config,
                kinds.of("SPEND"),
                DemoPeople.author(),
                GlobalId.uuid(account, Account.TYPE).orElseThrow(),
                Spend.MAPPING.getBytes(StandardCharsets.UTF_8));
        byte[] file = file().getBytes(StandardCharsets.UTF_8);
        intake.accept(file, 0, file.length);
        wait(intake.keep());
    }

    @Test
    void importKilledHalfWayEndsWithTheSameResult() {
        wait(intake.finish());
        execute("update import_job set state = 'RUNNING', heartbeat_at = clock_timestamp(), attempts = 1 where id = '"
                + intake.job() + "'");
        wait(onePiece());
        Map<String, Object> half = admin.job(id());
        assertThat((Float) half.get("progress")).isBetween(0.1f, 0.9f);

        wait(sweeper.sweep(ORGANIZATION));
        assertThat(admin.job(id())).contains(entry("state", "RUNNING"), entry("rowsRead", half.get("rowsRead")));

        age("1 minute");
        wait(sweeper.sweep(ORGANIZATION));

        Map<String, Object> whole = admin.finished(id());
        assertThat(whole)
                .contains(entry("state", "DONE"), entry("rowsRead", 901), entry("accepted", 900), entry("rejected", 1));
        assertThat(count("spend_fact where job = '" + intake.job() + "'")).isEqualTo(900);
        assertThat(count("change where entity_type = 'SpendFact' and account = '"
                        + GlobalId.uuid(account, Account.TYPE).orElseThrow() + "'"))
                .isEqualTo(900);
        assertThat(count("import_piece where job = '" + intake.job() + "'")).isZero();
    }

    @Test
    void uploadThatNeverCompletedFailsAndItsPiecesGo() {
        age("1 hour");

        wait(sweeper.sweep(ORGANIZATION));

        assertThat(admin.finished(id())).contains(entry("state", "FAILED"));
        assertThat((String) admin.job(id()).get("failure")).contains("never completed");
        assertThat(count("import_piece where job = '" + intake.job() + "'")).isZero();
    }

    private Uni<Boolean> onePiece() {
        var claimed = new ImportJobs.Claimed(
                intake.job(),
                GlobalId.uuid(account, Account.TYPE).orElseThrow(),
                "SPEND",
                plan(),
                DemoPeople.author(),
                1,
                2,
                ImportState.RUNNING);
        return runner.nextPiece(claimed, kinds.of("SPEND"));
    }

    private String plan() {
        return wait(
                sql.inTransaction(ORGANIZATION, () -> Panache.getSession().chain(session -> session.createNativeQuery(
                                "select mapping from import_job where id = '" + intake.job() + "'", String.class)
                        .getSingleResult())));
    }

    private String id() {
        return GlobalId.of(ImportJob.TYPE, intake.job());
    }

    private void age(String interval) {
        execute("update import_job set heartbeat_at = clock_timestamp() - interval '" + interval + "' where id = '"
                + intake.job() + "'");
    }

    private void execute(String statement) {
        wait(sql.inTransaction(ORGANIZATION, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(statement).executeUpdate())));
    }

    private long count(String from) {
        return wait(sql.inTransaction(ORGANIZATION, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*) from " + from, Long.class)
                        .getSingleResult())));
    }

    private static <T> T wait(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }

    /** About three pieces; a row in the middle is bad. */
    private static String file() {
        StringBuilder file = new StringBuilder(Spend.HEADER);
        for (int row = 0; row < 901; row++) {
            String amount = row == 500 ? "-1" : Integer.toString(row);
            file.append("R")
                    .append(row)
                    .append(',')
                    .append("long title ".repeat(80))
                    .append(",Unit ")
                    .append(row % 7)
                    .append(",Vendor ")
                    .append(row % 11)
                    .append(",2025-01-01,2025-12-31,")
                    .append(amount)
                    .append('\n');
        }
        return file.toString();
    }
}
