package dev.headroom.access.changes;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.Permission;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.errors.BadInput;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The change log in the schema. It names objects of every account, so it is for those who may see all of them. */
@GraphQLApi
public class ChangeApi {

    @Produces
    static final Permission READ = Permission.of("changes:read", Caller.Kind.ADMIN);

    private static final int LARGEST_PAGE = 100;

    private final CurrentCaller caller;
    private final Access access;
    private final ChangeLog log;

    ChangeApi(CurrentCaller caller, Access access, ChangeLog log) {
        this.caller = caller;
        this.access = access;
        this.log = log;
    }

    @Query
    @NonNull
    @Description("Every accepted write, in an order that never changes. For administrators, and for applications that"
            + " hold changes:read on all accounts. Order is by transaction: of one object, drop a version lower than"
            + " the one you have.")
    public Uni<ChangeConnection> changes(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable
                    @Name("after")
                    @Description("The place to go on after; left out, the log is read from its" + " start.")
                    SyncVersion after) {
        Caller reader = caller.get();
        access.requireEverywhere(reader, READ);
        if (first < 1 || first > LARGEST_PAGE) {
            throw new BadInput("The argument first is " + first + ": ask for 1 to " + LARGEST_PAGE + ".", "first");
        }
        SyncVersion place = after == null ? SyncVersion.START : after;
        return log.after(reader.organization(), place, first + 1)
                .map(found -> ChangeConnection.of(found, first, place));
    }
}
