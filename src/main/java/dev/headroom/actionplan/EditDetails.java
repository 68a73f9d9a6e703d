package dev.headroom.actionplan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.platform.merge.Difference;
import dev.headroom.platform.merge.Differences;
import dev.headroom.platform.merge.DocumentShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What an edit changed, a line each. Of an edit that the other side sees something of, only that is told; any other
 * edit is told whole, and to nobody outside.
 *
 * @param internal whether the other side sees none of it
 */
record EditDetails(List<String> lines, boolean internal) {

    /** An edit of more is a new plan: its lines would not be read. */
    private static final int MOST_LINES = 100;

    static EditDetails of(ActionPlan before, ActionPlan after, Function<ActionPlan, JsonNode> tree) {
        ActionPlan sharedBefore = shared(before);
        ActionPlan sharedAfter = shared(after);
        List<String> shared = lines(sharedBefore, sharedAfter, tree, ActionPlanPlace.SHARED);
        return shared.isEmpty()
                ? new EditDetails(lines(before, after, tree, ActionPlanPlace.EDITED), true)
                : new EditDetails(shared, false);
    }

    private static ActionPlan shared(ActionPlan plan) {
        return plan.with(plan.content().shared(), plan.sellerSide());
    }

    private static List<String> lines(
            ActionPlan before, ActionPlan after, Function<ActionPlan, JsonNode> tree, DocumentShape shape) {
        ActionPlanPhrases phrases = new ActionPlanPhrases(after.content(), before.content());
        List<Difference> told = Differences.between(tree.apply(before), tree.apply(after), shape).stream()
                .filter(difference -> !ActionPlanPlace.of(difference.path()).order())
                .toList();
        List<String> lines = new ArrayList<>(
                told.stream().limit(MOST_LINES).map(phrases::line).toList());
        if (told.size() > MOST_LINES) {
            lines.add("And " + (told.size() - MOST_LINES) + " more changes");
        }
        return lines;
    }
}
