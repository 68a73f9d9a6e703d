package dev.headroom.walletshare;

import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Team;
import dev.headroom.account.Account;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Roll-ups over accounts and teams, in the schema. */
@GraphQLApi
public class WalletShareRollUpApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final WalletShareRollUps rollUps;
    private final Clock clock;

    WalletShareRollUpApi(CurrentCaller caller, Cursors cursors, WalletShareRollUps rollUps, Clock clock) {
        this.caller = caller;
        this.cursors = cursors;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("Wallet, share and headroom over many accounts at once, for a manager's morning.")
    @Cost(1000)
    public Uni<WalletShareRollUp> walletShareRollUp(
            @NonNull @Name("from") @Description("The first day of the period.") LocalDate from,
            @NonNull @Name("to") @Description("The last day of the period, included; at most 50 years later.")
                    LocalDate to,
            @Nullable
                    @Name("asOf")
                    @Description("Shows what was recorded by the end of this day, UTC; today when left out.")
                    LocalDate asOf,
            @Nullable @Id @Name("team") @Description("Only accounts owned in this team and the teams below it.")
                    String team,
            @Nullable @Id @Name("account") @Description("Only this account and the accounts below it.")
                    String account) {
        return rollUps.rollUp(
                caller.get(),
                new Period(from, to),
                asOf == null ? LocalDate.now(clock) : asOf,
                uuid(team, Team.TYPE, "team"),
                uuid(account, Account.TYPE, "account"));
    }

    @NonNull
    @Description("The accounts that were added up, by name.")
    public Uni<AccountTotalsConnection> accounts(
            @Source WalletShareRollUp rollUp,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(
                first, after, caller.get().organization(), "rollUp", rollUp.period(), rollUp.asOf(), rollUp.scope());
        return Uni.createFrom()
                .item(AccountTotalsConnection.of(
                        page.slice(rollUp.rows(), row -> row.account().uuid().toString())));
    }

    private static @Nullable UUID uuid(@Nullable String id, String type, String field) {
        return id == null ? null : GivenId.require(id, type, field);
    }
}
