package dev.headroom.accountplan.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.accountplan.PlanWorld;
import dev.headroom.support.Owner;
import dev.headroom.support.TestMailServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A missed review becomes one mail to whoever answers for the plan, if they may still see it. */
@QuarkusTest
class ReviewRemindersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A plan that began today is due after its cadence; ten days after that it is missed. */
    private static final LocalDate MISSED = PlanWorld.today().plusDays(100);

    @Inject
    ReviewReminders reminders;

    private final PlanWorld world = new PlanWorld();

    @BeforeEach
    void prepare() {
        world.plan();
    }

    @Test
    void whoAnswersForThePlanIsToldOnce() throws Exception {
        sweep(MISSED);
        sweep(MISSED);

        assertThat(recipients()).containsExactly(world.rep.email());
        var mail = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TestMailServer.get().receivedBy(world.rep.email()), found -> found.size() == 1)
                .get(0);
        assertThat(mail.getSubject()).isEqualTo("Review missed: Growth");
        assertThat((String) mail.getContent())
                .contains("the review of \"Growth\" was due on", "days ago")
                .doesNotContain("null", "{");
    }

    @Test
    void beforeItIsDueNobodyIsTold() {
        sweep(PlanWorld.today());
        assertThat(recipients()).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheCustomerAnyMoreIsNotTold() {
        Owner.execute(world.organization.id(), "update account set owner = null where id = ?", world.account);
        sweep(MISSED);
        assertThat(recipients()).isEmpty();
    }

    private void sweep(LocalDate day) {
        reminders.sweep(world.organization.id(), day).await().atMost(PATIENCE);
    }

    private List<String> recipients() {
        return Owner.textsIn(
                world.organization.id(), "select m.recipient from mails m where m.topic = 'review' order by m.id");
    }
}
