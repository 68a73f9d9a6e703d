package dev.headroom.meeting.followup;

import dev.headroom.access.CurrentCaller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.followup.recap.Recap;
import dev.headroom.meeting.followup.recap.SideTalk;
import dev.headroom.meeting.followup.sla.FollowUpSla;
import dev.headroom.platform.identity.GlobalId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Follow-ups of meetings and what is computed of them, in the schema. */
@GraphQLApi
public class FollowUpApi {

    /** What no follow-up has for its id: whoever may read none hears of that first, whatever they ask for. */
    private static final UUID NO_FOLLOW_UP = new UUID(0, 0);

    private final CurrentCaller caller;
    private final FollowUps followUps;
    private final FollowUpViews views;

    FollowUpApi(CurrentCaller caller, FollowUps followUps, FollowUpViews views) {
        this.caller = caller;
        this.followUps = followUps;
        this.views = views;
    }

    @Query
    @Description("One follow-up; null when there is none of this id that the caller may see.")
    public Uni<@Nullable FollowUp> followUp(
            @Id @NonNull @Name("id") @Description("The follow-up's global id.") String id) {
        UUID uuid = GlobalId.uuid(id, FollowUp.TYPE).orElse(NO_FOLLOW_UP);
        return followUps.find(caller.get(), MeetingPermissions.READ, uuid).map(found -> found.orElse(null));
    }

    @Description("What follows the meeting; null while nothing was drafted, or when it is meant for others.")
    public Uni<List<@Nullable FollowUp>> followUp(@Source List<Meeting> meetings) {
        return views.ofMeetings(caller.get(), meetings);
    }

    @Description("The meeting it follows; null when the caller may not see it any more.")
    public Uni<List<@Nullable Meeting>> meeting(@Source List<FollowUp> followUps) {
        return views.meetings(caller.get(), followUps);
    }

    @Description("What the customer would read if it were sent now; null when the caller may not see the meeting any"
            + " more.")
    public Uni<List<@Nullable Recap>> recap(@Source List<FollowUp> followUps) {
        return views.recaps(caller.get(), followUps);
    }

    @NonNull
    @Description("What its recap leaves out of each transcript, or why nothing; at most 50. By the sides as they are"
            + " known now.")
    public Uni<List<List<@NonNull SideTalk>>> sideTalk(@Source List<FollowUp> followUps) {
        return views.sideTalk(caller.get(), followUps);
    }

    @Description("What the one next step lacks; null when there is one with a day, owned by one of the customer's"
            + " people.")
    public Uni<List<@Nullable FollowUpFlag>> flag(@Source List<FollowUp> followUps) {
        return views.flags(caller.get(), followUps);
    }

    @Description("By when the recap has to be out and whether it was; null when the caller may not see the meeting"
            + " any more.")
    public Uni<List<@Nullable FollowUpSla>> sla(@Source List<FollowUp> followUps) {
        return views.slas(caller.get(), followUps);
    }

    @NonNull
    @Description("The days of the two weeks after the meeting on which to be in touch, in order, at most 4; half of"
            + " them ask the customer for nothing.")
    public Uni<List<List<@NonNull PlannedTouch>>> touches(@Source List<FollowUp> followUps) {
        return views.touches(caller.get(), followUps);
    }
}
