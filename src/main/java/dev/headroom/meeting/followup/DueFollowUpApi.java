package dev.headroom.meeting.followup;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The queue of follow-ups that need somebody, in the schema. */
@GraphQLApi
public class DueFollowUpApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final DueFollowUps due;

    DueFollowUpApi(CurrentCaller caller, Cursors cursors, DueFollowUps due) {
        this.caller = caller;
        this.cursors = cursors;
        this.due = due;
    }

    @Query
    @NonNull
    @Description("The follow-ups that need somebody now, the most pressing first, each with the one thing to do: what"
            + " is a breach, then what is due first. A rep sees those of their own meetings, everybody else those of"
            + " the accounts they may see. Ranked anew for each page.")
    @Cost(100)
    public Uni<DueFollowUpConnection> followUpsDueNow(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(
                first,
                after,
                caller.get().organization(),
                "followUpsDueNow",
                caller.get().id());
        return due.page(caller.get(), page);
    }
}
