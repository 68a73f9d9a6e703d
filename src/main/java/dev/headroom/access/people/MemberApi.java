package dev.headroom.access.people;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Members in the schema. */
@GraphQLApi
public class MemberApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final MemberService service;

    MemberApi(CurrentCaller caller, Cursors cursors, MemberService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @Query
    @NonNull
    @Description("The organization's members, by name. For members.")
    public Uni<MemberConnection> members(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") MemberFilter filter) {
        MemberQuery query = MemberQuery.of(filter);
        PageRequest page = cursors.page(first, after, caller.get().organization(), "members", query);
        return service.page(caller.get(), query, page).map(MemberConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Adds a member, who may sign in from then on. For administrators.")
    public Uni<CreateMemberPayload> createMember(
            @NonNull @Name("input") @Description("The new member.") MemberInput.Create input) {
        return service.create(caller.get(), input).map(CreateMemberPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes a member. For administrators.")
    public Uni<ChangeMemberPayload> changeMember(
            @NonNull @Name("input") @Description("The change.") MemberInput.Change input) {
        return service.change(caller.get(), input).map(ChangeMemberPayload::of);
    }
}
