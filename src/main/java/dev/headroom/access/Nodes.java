package dev.headroom.access;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds objects of any type by global id. What is missing, hidden, another organization's or junk answers alike. */
@ApplicationScoped
class Nodes {

    private static final int MOST = 100;

    private final Map<String, NodeLoader> loaders;

    Nodes(@All List<NodeLoader> loaders) {
        this.loaders = loaders.stream().collect(Collectors.toUnmodifiableMap(NodeLoader::type, Function.identity()));
    }

    Uni<@Nullable Node> one(Caller caller, String id) {
        return many(caller, List.of(id)).map(found -> found.get(0));
    }

    /** One value for each id, in their order. */
    Uni<List<@Nullable Node>> many(Caller caller, List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new BadInput("There are " + ids.size() + " ids: send 1 to " + MOST + ".", "ids");
        }
        return Multi.createFrom()
                .iterable(wanted(ids).entrySet())
                .onItem()
                .transformToUniAndConcatenate(asked -> load(caller, asked.getKey(), asked.getValue()))
                .collect()
                .in(HashMap<String, Node>::new, Map::putAll)
                .map(found -> {
                    List<@Nullable Node> inOrder = new ArrayList<>();
                    ids.forEach(id -> inOrder.add(found.get(id)));
                    return inOrder;
                });
    }

    /** The UUIDs asked for, by who loads them; ids that nobody loads are left out. */
    private Map<NodeLoader, Set<UUID>> wanted(List<String> ids) {
        Map<NodeLoader, Set<UUID>> wanted = new HashMap<>();
        for (String id : ids) {
            NodeLoader loader =
                    GlobalId.parse(id).map(parsed -> loaders.get(parsed.type())).orElse(null);
            if (loader != null) {
                GlobalId.uuid(id, loader.type())
                        .ifPresent(uuid -> wanted.computeIfAbsent(loader, absent -> new HashSet<>())
                                .add(uuid));
            }
        }
        return wanted;
    }

    private static Uni<Map<String, Node>> load(Caller caller, NodeLoader loader, Set<UUID> ids) {
        return Uni.createFrom()
                .deferred(() -> loader.load(caller, ids))
                .onFailure(Forbidden.class)
                .recoverWithItem(Map.of())
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> GlobalId.of(loader.type(), entry.getKey()), Map.Entry::getValue)));
    }
}
