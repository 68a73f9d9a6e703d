package dev.headroom.meeting.commitment;

import dev.headroom.access.CurrentCaller;
import dev.headroom.account.Account;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who keeps what they promise, in the schema. */
@GraphQLApi
public class PromiseLedgerApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final PromiseLedgers ledgers;

    PromiseLedgerApi(CurrentCaller caller, Cursors cursors, PromiseLedgers ledgers) {
        this.caller = caller;
        this.cursors = cursors;
        this.ledgers = ledgers;
    }

    @Query
    @NonNull
    @Description("What was promised across the meetings the caller may see, and what became of it, as of today.")
    @Cost(500)
    public Uni<PromiseLedger> promiseLedger(
            @Nullable @Name("filter") @Description("Which promises it counts.") PromiseLedgerFilter filter) {
        return ledgers.of(caller.get(), filter);
    }

    @NonNull
    @Description("What was promised in meetings with the account, and what became of it, as of today. Needs the"
            + " permission to read meetings.")
    @Cost(20)
    public Uni<PromiseLedger> promises(
            @Source Account account,
            @Nullable @Name("from") @Description("Only those that were made on this day or later.") LocalDate from,
            @Nullable @Name("to") @Description("Only those that were made on this day or earlier.") LocalDate to) {
        var days = new PromiseLedgers.Days(from, to);
        return ledgers.ofAccount(new PromiseLedgers.OfAccount(caller.get(), account.uuid(), days));
    }

    @NonNull
    @Description("What somebody is still waited for, the longest overdue first, then by day, what has no day last.")
    public Uni<CommitmentConnection> open(
            @Source PromiseLedger ledger,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "promiseLedger", ledger.scope());
        return Uni.createFrom()
                .item(() -> CommitmentConnection.of(page.slice(
                        ledger.unsettled(), commitment -> commitment.uuid().toString())));
    }
}
