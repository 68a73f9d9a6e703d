package dev.headroom.actionplan.calendar;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Calendar links in the schema. */
@GraphQLApi
public class CalendarLinkApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final CalendarLinks links;

    CalendarLinkApi(CurrentCaller caller, Cursors cursors, CalendarLinks links) {
        this.caller = caller;
        this.cursors = cursors;
        this.links = links;
    }

    @Query
    @NonNull
    @Description("The links to your own calendar, revoked ones too, newest first; or those of a plan's participants.")
    public Uni<CalendarLinkConnection> calendarLinks(
            @Id
                    @Nullable
                    @Name("actionPlan")
                    @Description("A plan you may change: the links of its participants. Left out, your own.")
                    String actionPlan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        PageRequest page = cursors.page(
                first,
                after,
                caller.get().organization(),
                "calendarLinks",
                caller.get().id(),
                actionPlan);
        return links.page(caller.get(), actionPlan, page).map(CalendarLinkConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Makes a link for your own calendar, or for that of a participant of a plan you may change, and shows"
            + " its address once. Subscribe to it as it is for events; with ?as=vtodo for tasks; with"
            + " reminders=true it rings at nine on the day before.")
    public Uni<CreateCalendarLinkPayload> createCalendarLink(
            @NonNull @Name("input") @Description("Whose calendar.") CalendarLinkInput.Create input) {
        return links.create(caller.get(), input).map(CreateCalendarLinkPayload::of);
    }

    @Mutation
    @NonNull
    @Description(
            "Ends a link at once: yours, or one of a participant of a plan you may change; administrators end any.")
    public Uni<RevokeCalendarLinkPayload> revokeCalendarLink(
            @NonNull @Name("input") @Description("Which link.") CalendarLinkInput.Revoke input) {
        return links.revoke(caller.get(), input).map(RevokeCalendarLinkPayload::of);
    }
}
