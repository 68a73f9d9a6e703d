package dev.headroom.access;

import dev.headroom.platform.graphql.Node;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Loads objects of one type by id. Each feature implements it for its types; {@link NodeApi} finds them. */
public interface NodeLoader {

    /** The type's name in the schema and in its global ids. */
    String type();

    /**
     * The objects among these that the caller may see, each under its id. May also fail with {@code Forbidden}: to this
     * caller there are none, then.
     */
    Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids);
}
