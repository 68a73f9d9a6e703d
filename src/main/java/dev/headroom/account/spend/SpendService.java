package dev.headroom.account.spend;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import dev.headroom.account.AccountId;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.UUID;

/** Shows observed spend to those who may see it. */
@ApplicationScoped
class SpendService {

    @Produces
    static final Permission READ = Permission.of("spend:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    private final Access access;
    private final Sql sql;
    private final SpendFacts facts;

    SpendService(Access access, Sql sql, SpendFacts facts) {
        this.access = access;
        this.sql = sql;
        this.facts = facts;
    }

    Uni<Page<SpendFact>> page(Caller caller, String account, SpendFactFilter filter, PageRequest request) {
        UUID uuid = AccountId.of(account, "account");
        return sql.reading(caller.organization(), () -> access.requireAccount(caller, READ, uuid, "account")
                .chain(sight -> facts.page(caller.organization(), uuid, filter, request)));
    }
}
