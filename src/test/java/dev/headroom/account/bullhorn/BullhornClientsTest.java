package dev.headroom.account.bullhorn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.account.bullhorn.BullhornClients.Client;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.Unavailable;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading a client over HTTP from a Bullhorn that loses patience, forgets tokens and refuses. */
class BullhornClientsTest {

    private static final Vertx VERTX = Vertx.vertx();

    private RecordedBullhorn bullhorn;

    @BeforeEach
    void bullhornRuns() {
        bullhorn = new RecordedBullhorn(VERTX);
    }

    @AfterEach
    void bullhornEnds() {
        bullhorn.close();
    }

    @AfterAll
    static void vertxEnds() {
        VERTX.close();
    }

    @Test
    void clientIsReadWholePageByPage() {
        Client client = read(BullhornSettings.of(bullhorn));

        assertThat(client.name()).isEqualTo("Fictional Freight Inc.");
        assertThat(client.contacts()).hasSize(5);
        assertThat(client.jobs()).hasSize(4);
        assertThat(client.placements()).hasSize(6);
        assertThat(bullhorn.signIns).hasValue(1);
        assertThat(bullhorn.asked)
                .containsOnlyOnce("ClientCorporation id:4711")
                .contains(
                        "ClientContact clientCorporation.id:4711",
                        "JobOrder clientCorporation.id:4711",
                        "Placement jobOrder.id:(201 202 203 204)");
        assertThat(bullhorn.asked).hasSize(1 + 3 + 2 + 3);
    }

    @Test
    void annualRevenueIsInMillions() {
        assertThat(read(BullhornSettings.of(bullhorn)).annualRevenue())
                .hasValueSatisfying(dollars -> assertThat(dollars).isEqualByComparingTo("12500000"));
    }

    @Test
    void bullhornThatAsksForPatienceIsWaitedFor() {
        bullhorn.impatientAnswers.set(3);
        long before = System.nanoTime();

        assertThat(read(BullhornSettings.of(bullhorn)).contacts()).hasSize(5);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        assertThat(bullhorn.impatientAnswers).hasValue(0);
    }

    @Test
    void bullhornThatNeverHasTimeIsGivenUp() {
        bullhorn.impatientAnswers.set(4);

        assertThatThrownBy(() -> read(BullhornSettings.of(bullhorn))).isInstanceOf(Unavailable.class);
    }

    @Test
    void expiredTokenIsReplacedOnce() {
        bullhorn.expiredTokens.set(1);

        assertThat(read(BullhornSettings.of(bullhorn)).placements()).hasSize(6);

        assertThat(bullhorn.signIns).hasValue(2);
    }

    @Test
    void tokenThatIsRefusedAgainIsARefusal() {
        bullhorn.expiredTokens.set(2);

        assertThatThrownBy(() -> read(BullhornSettings.of(bullhorn)))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("ClientCorporation");
        assertThat(bullhorn.signIns).hasValue(2);
    }

    @Test
    void wrongPasswordMissingRightAndTooManyRecordsAreTold() {
        assertThatThrownBy(() -> read(BullhornSettings.of(bullhorn).withSecret("wrong")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("sign-in");
        assertThatThrownBy(() -> read(BullhornSettings.of(bullhorn).withMostRecords(4)))
                .isInstanceOf(LimitExceeded.class);
        bullhorn.refusals.set(1);
        assertThatThrownBy(() -> read(BullhornSettings.of(bullhorn))).isInstanceOf(Forbidden.class);
    }

    @Test
    void bullhornThatDoesNotAnswerIsUnavailable() {
        BullhornSettings settings = BullhornSettings.of(bullhorn);
        bullhorn.close();

        assertThatThrownBy(() -> read(settings.at("http://localhost:1"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void answerThatStopsHalfWayIsGivenUp() {
        bullhorn.halfAnswers.set(1);

        assertThatThrownBy(() -> read(BullhornSettings.of(bullhorn).withDeadline(Duration.ofMillis(300))))
                .isInstanceOf(Unavailable.class);
    }

    private static Client read(BullhornConfig config) {
        return new BullhornClients(new BullhornHttp(VERTX, config), config)
                .read(4711)
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
