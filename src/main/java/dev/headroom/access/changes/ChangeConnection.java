package dev.headroom.access.changes;

import dev.headroom.platform.changes.Change;
import dev.headroom.platform.changes.SyncVersion;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the change log. Its cursors are places in the log, so that a reader can go on from any of them. */
@Description("A page of the change log, in its order.")
public record ChangeConnection(
        @NonNull @Description("The changes.") List<@NonNull Change> nodes,

        @NonNull @Description("Whether the log goes on after this page now; it may grow at any time.")
        Boolean hasNextPage,

        @NonNull @Description("How far the log is read with this page: send it as `after` to go on.")
        SyncVersion readTo) {

    public ChangeConnection {
        nodes = List.copyOf(nodes);
    }

    /** Makes a page of at most {@code first} from what follows a place; one more says that the log goes on. */
    static ChangeConnection of(List<Change> found, int first, SyncVersion after) {
        boolean more = found.size() > first;
        List<Change> nodes = more ? found.subList(0, first) : found;
        return new ChangeConnection(
                nodes,
                more,
                nodes.isEmpty() ? after : nodes.get(nodes.size() - 1).syncVersion());
    }
}
