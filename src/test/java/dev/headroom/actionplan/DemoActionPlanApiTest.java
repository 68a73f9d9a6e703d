package dev.headroom.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.identity.GlobalId;
import dev.headroom.support.Graphql;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The demo's plan over HTTP: running, late, and the same after the demo is loaded again. */
@QuarkusTest
class DemoActionPlanApiTest {

    private static final String PLAN = GlobalId.of(ActionPlan.TYPE, DemoActionPlan.PLAN);

    @Test
    void demoHasARunningPlanWithEvidenceAndAnOpenQuestion() {
        JsonPath plan = ActionPlanWorld.read(Graphql.as("rita.rep"), PLAN, null);

        assertThat(plan.getString("state")).isEqualTo("AGREED");
        assertThat(plan.getBoolean("agreed")).isTrue();
        assertThat(plan.getString("account.name")).isEqualTo("ACT Government");
        assertThat(plan.getString("verifiedStage")).isEqualTo("OPTIONS");
        assertThat(plan.getInt("stageGap")).isEqualTo(2);
        assertThat(plan.getList("baselines")).hasSize(1);
        assertThat(plan.getList("proposals.state")).containsExactly("OPEN");
        assertThat(plan.getList("claims.nodes")).hasSize(1);
        assertThat(plan.getList("verifications.nodes.verified", Boolean.class)).containsExactly(true);
        assertThat(plan.getList("evidence.nodes")).hasSize(1);
        assertThat(plan.getList("comments.nodes.internal", Boolean.class)).containsExactly(false, false, true);
        assertThat(plan.getList("progress.nodes.state")).contains("DONE", "STARTED");
        assertThat(plan.getList("participants.filled", Boolean.class)).contains(true, false);
    }

    @Test
    void earlierVersionsOfTheDemoAreKept() {
        JsonPath begun = ActionPlanWorld.read(Graphql.as("rita.rep"), PLAN, 1);

        assertThat(begun.getString("state")).isEqualTo("DRAFT");
        assertThat(begun.getList("progress.nodes")).isEmpty();
    }

    @Test
    void demoThatIsLoadedAgainStaysAsItIs() {
        int before = ActionPlanWorld.read(Graphql.as("rita.rep"), PLAN, null).getInt("version");

        Arc.container().instance(DemoActionPlan.class).get().load().await().atMost(Duration.ofSeconds(20));

        assertThat(ActionPlanWorld.read(Graphql.as("rita.rep"), PLAN, null).getInt("version"))
                .isEqualTo(before);
    }
}
