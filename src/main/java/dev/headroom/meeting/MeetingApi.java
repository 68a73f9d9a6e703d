package dev.headroom.meeting;

import dev.headroom.access.CurrentCaller;
import dev.headroom.account.Account;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Meetings and their lists in the schema. */
@GraphQLApi
public class MeetingApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Meetings meetings;

    MeetingApi(CurrentCaller caller, Cursors cursors, Meetings meetings) {
        this.caller = caller;
        this.cursors = cursors;
        this.meetings = meetings;
    }

    @Query
    @Description("One meeting, also one that was merged into another; null when there is none of this id that the"
            + " caller may see.")
    public Uni<@Nullable Meeting> meeting(@Id @NonNull @Name("id") @Description("The meeting's global id.") String id) {
        return meetings.find(caller.get(), MeetingPermissions.READ, Meetings.uuid(id))
                .map(found -> found.orElse(null));
    }

    @Query
    @NonNull
    @Description("The meetings the caller may see, the latest first; those that were merged into others are not among"
            + " them.")
    public Uni<MeetingConnection> meetings(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") MeetingFilter filter) {
        MeetingQuery query = MeetingQuery.of(filter);
        var page = cursors.page(first, after, caller.get().organization(), "meetings", query);
        return meetings.page(caller.get(), query, page).map(MeetingConnection::of);
    }

    @NonNull
    @Description("The meetings with the account, the latest first; those that were merged into others are not among"
            + " them.")
    public Uni<MeetingConnection> meetings(
            @Source Account account,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "accountMeetings", account.uuid());
        return meetings.ofAccount(caller.get(), account.uuid(), MeetingQuery.ALL, page)
                .map(MeetingConnection::of);
    }

    @NonNull
    @Description("The meetings of the series, the latest first; those that were merged into others are not among them.")
    public Uni<MeetingConnection> meetings(
            @Source MeetingSeries series,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        MeetingQuery query = MeetingQuery.ofSeries(series.accountUuid(), series.uuid());
        var page = cursors.page(first, after, caller.get().organization(), "seriesMeetings", query);
        return meetings.ofAccount(caller.get(), series.accountUuid(), query, page)
                .map(MeetingConnection::of);
    }
}
