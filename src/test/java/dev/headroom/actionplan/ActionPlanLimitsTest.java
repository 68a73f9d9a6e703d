package dev.headroom.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.LimitExceeded;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said when a plan is full: only what can really be done. */
class ActionPlanLimitsTest {

    @Test
    void whatCanBeRemovedIsToBeRemoved() {
        assertThat(ActionPlanLimits.list(Collections.nCopies(3, "x"), 3, "milestones"))
                .hasSize(3);
        assertThatThrownBy(() -> ActionPlanLimits.list(Collections.nCopies(4, "x"), 3, "milestones"))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("remove some first");
    }

    @Test
    void whatIsPartOfTheRecordIsNot() {
        var comment = new PlanComment(PlanSamples.id(1), null, "x", List.of(), false, PlanSamples.buyer());
        var full = Collections.nCopies(ActionPlanLimits.COMMENTS + 1, comment);

        assertThatThrownBy(() -> new PlanProgress(
                        PlanProgress.NONE.tasks(),
                        PlanProgress.NONE.evidence(),
                        PlanProgress.NONE.claims(),
                        PlanProgress.NONE.verifications(),
                        full))
                .isInstanceOf(LimitExceeded.class)
                .hasMessageContaining("1000 comments")
                .hasMessageContaining("none is taken out again")
                .hasMessageNotContaining("remove");
    }
}
