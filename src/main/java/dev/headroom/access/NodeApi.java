package dev.headroom.access;

import dev.headroom.platform.graphql.Node;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Objects of any type by global id, as Relay refetches them. */
@GraphQLApi
public class NodeApi {

    private final CurrentCaller caller;
    private final Nodes nodes;

    NodeApi(CurrentCaller caller, Nodes nodes) {
        this.caller = caller;
        this.nodes = nodes;
    }

    @Query
    @Description("One object of any type; null when there is none of this id that the caller may see.")
    public Uni<@Nullable Node> node(@Id @NonNull @Name("id") @Description("The object's global id.") String id) {
        return nodes.one(caller.get(), id);
    }

    @Query
    @NonNull
    @Description("Objects of any type, one for each of at most 100 ids in the same order; null where there is"
            + " none of this id that the"
            + " caller may see.")
    public Uni<List<@Nullable Node>> nodes(
            @NonNull @Name("ids") @Description("The objects' global ids, 1 to 100.") List<@NonNull String> ids) {
        return nodes.many(caller.get(), ids);
    }
}
