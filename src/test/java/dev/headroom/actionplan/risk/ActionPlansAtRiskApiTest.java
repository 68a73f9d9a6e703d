package dev.headroom.actionplan.risk;

import static dev.headroom.actionplan.ActWorld.today;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActWorld;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which plans need help, over HTTP. */
@QuarkusTest
class ActionPlansAtRiskApiTest {

    private static final int MANY = 200;
    private static final int TASKS = 30;

    /** Ten times what an idle machine of two cores takes: the best of a dozen tries must not fail on a busy one. */
    private static final long MOST_MILLIS = 5_000;

    private ActWorld world;

    @BeforeEach
    void prepare() {
        world = new ActWorld();
    }

    private JsonPath atRisk(Person who, int first, @Nullable String after) {
        return who.graphql()
                .run(Operation.read("mobile/ActionPlansAtRisk"), "first", first, "after", after)
                .extract()
                .jsonPath()
                .setRootPath("data.actionPlansAtRisk");
    }

    private JsonPath atRisk(Person who) {
        return atRisk(who, 100, null);
    }

    /** The global id of a plan of the customer with another target. */
    private String plan(LocalDate target) {
        return GlobalId.of("ActionPlan", world.insert(PlanSamples.content().withTarget(target)));
    }

    @Test
    void worstPlanComesFirstWithItsReasonsAndTheTaskToAskForToday() {
        String late = plan(today().minusDays(3));
        String worst = plan(today().minusDays(60));

        JsonPath risks = atRisk(world.rep);

        assertThat(risks.getInt("ranked")).isEqualTo(3);
        assertThat(risks.getList("nodes.actionPlan.id")).containsExactly(worst, late);
        assertThat(risks.getString("nodes[0].terms[0].kind")).isEqualTo("TARGET_MISSED");
        assertThat(risks.getString("nodes[0].terms[0].reason")).contains("after the target");
        assertThat(risks.getString("nodes[0].chase.title")).isEqualTo("Show what we heard");
        assertThat(risks.getString("nodes[0].chase.why")).contains("Sam");
        assertThat(risks.getInt("nodes[0].score")).isGreaterThan(risks.getInt("nodes[1].score"));
    }

    @Test
    void pagesFollowEachOther() {
        String late = plan(today().minusDays(3));
        plan(today().minusDays(60));

        JsonPath first = atRisk(world.rep, 1, null);
        JsonPath second = atRisk(world.rep, 1, first.getString("pageInfo.endCursor"));

        assertThat(second.getList("nodes.actionPlan.id")).containsExactly(late);
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void closedPlansAndThoseOfOthersAreNotRanked() {
        UUID late = world.insert(PlanSamples.content().withTarget(today().minusDays(3)));

        assertThat(atRisk(world.stranger).getInt("ranked")).isZero();
        assertThat(atRisk(new ActWorld().rep).getInt("ranked")).isEqualTo(1);
        assertThat(atRisk(world.manager).getList("nodes")).hasSize(1);
        world.rep
                .graphql()
                .run(
                        Operation.read("mobile/CloseActionPlan"),
                        "input",
                        ActWorld.named(
                                "plan", GlobalId.of("ActionPlan", late), "to", "ABANDONED", "reason", "No budget"));
        assertThat(atRisk(world.rep).getList("nodes")).isEmpty();
    }

    @Test
    void twoHundredPlansAreRankedInTime() {
        for (int plan = 1; plan < MANY; plan++) {
            world.insert(PlanSamples.large(TASKS).withTarget(today().minusDays(plan % 50)));
        }

        List<Long> millis = LongStream.range(0, 12).map(run -> millis()).boxed().toList();

        System.out.printf("at risk: %d plans of %d tasks in %s ms%n", MANY, TASKS, millis);
        assertThat(millis.stream().mapToLong(Long::longValue).min().orElseThrow())
                .isLessThan(MOST_MILLIS);
    }

    private long millis() {
        long start = System.nanoTime();
        assertThat(atRisk(world.rep, 25, null).getInt("ranked")).isEqualTo(MANY);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
