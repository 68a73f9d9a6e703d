package dev.headroom.meeting.hook;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Events of providers in the schema. */
@GraphQLApi
public class ProviderEventApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final ProviderEventService service;

    ProviderEventApi(CurrentCaller caller, Cursors cursors, ProviderEventService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @Query
    @NonNull
    @Description("What Zoom and Microsoft Graph told about transcripts, the newest first. Administrators see all of it;"
            + " everybody else what is of meetings they planned themselves. Finished ones are listed for 30 days, 400"
            + " if a person assigned them, those that wait for a person for 90, unless the operator chose otherwise.")
    public Uni<ProviderEventConnection> providerEvents(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") ProviderEventFilter filter) {
        ProviderEventFilter wanted = Objects.requireNonNullElse(filter, ProviderEventFilter.ANY);
        PageRequest page = cursors.page(
                first,
                after,
                caller.get().organization(),
                "providerEvents",
                caller.get().id(),
                wanted);
        return service.page(caller.get(), wanted, page).map(ProviderEventConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Tries an event again that was given up. Zoom's token for a transcript works for 24 hours after the"
            + " event; after that the transcript has to be uploaded.")
    public Uni<RetryProviderEventPayload> retryProviderEvent(
            @NonNull @Name("input") @Description("Which event.") ProviderEventInput.Retry input) {
        return service.retry(caller.get(), input).map(RetryProviderEventPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says which account a meeting was with, where nothing tells. Its transcript is read after that, and"
            + " later meetings of the same recurring one follow by themselves.")
    public Uni<AssignProviderEventPayload> assignProviderEvent(
            @NonNull @Name("input") @Description("Which event, and which account.") ProviderEventInput.Assign input) {
        return service.assign(caller.get(), input).map(AssignProviderEventPayload::of);
    }
}
