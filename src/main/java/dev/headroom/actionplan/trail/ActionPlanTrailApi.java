package dev.headroom.actionplan.trail;

import dev.headroom.access.CurrentCaller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The trail of a plan in the schema. */
@GraphQLApi
public class ActionPlanTrailApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final PlanTrails trails;

    ActionPlanTrailApi(CurrentCaller caller, Cursors cursors, PlanTrails trails) {
        this.caller = caller;
        this.cursors = cursors;
        this.trails = trails;
    }

    @NonNull
    @Description("Who did what to the plan, the oldest first, one entry for each of its versions; of internal ones"
            + " applications are told that they are there, and not what they say.")
    public Uni<ActionPlanTrailConnection> trail(
            @Source ActionPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        boolean inside = !caller.get().isApplication();
        var page = cursors.page(first, after, caller.get().organization(), "actionPlanTrail", plan.uuid());
        int start = page.isContinued() ? Integer.parseInt(page.after().get(0)) : 0;
        int before = Math.max(0, start - 1);
        return trails.entries(caller.get().organization(), plan, before, page.fetch() + start - before)
                .map(entries -> connection(plan, page, entries, start, inside));
    }

    private static ActionPlanTrailConnection connection(
            ActionPlan plan, PageRequest page, List<TrailEntry> read, int start, boolean inside) {
        List<TrailEntry> entries =
                read.stream().filter(entry -> entry.number() > start).toList();
        String previous = read.stream()
                .filter(entry -> entry.number() == start)
                .map(TrailEntry::hash)
                .findFirst()
                .orElse("");
        var shown = page.page(entries, entry -> List.of(String.valueOf(entry.number())));
        boolean verified = follow(shown.items(), previous, start)
                && (shown.pageInfo().hasNextPage() || endsWith(shown.items(), previous, plan));
        return ActionPlanTrailConnection.of(shown.map(entry -> ActionPlanTrailEntry.of(entry, inside)), verified);
    }

    private static boolean follow(List<TrailEntry> entries, String before, int start) {
        String previous = before;
        int number = start;
        for (TrailEntry entry : entries) {
            number++;
            if (entry.number() != number || !entry.follows(previous)) {
                return false;
            }
            previous = entry.hash();
        }
        return true;
    }

    private static boolean endsWith(List<TrailEntry> entries, String before, ActionPlan plan) {
        String last =
                entries.isEmpty() ? before : entries.get(entries.size() - 1).hash();
        return last.equals(plan.latest().hash());
    }
}
