package dev.headroom.account;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.text.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and changes accounts, for those who may. */
@ApplicationScoped
class AccountService {

    static final Permission READ = Permission.of("accounts:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);
    static final Permission WRITE = Permission.of("accounts:write", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final Accounts accounts;
    private final Clock clock;

    AccountService(Access access, Sql sql, Mutations mutations, Accounts accounts, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.accounts = accounts;
        this.clock = clock;
    }

    Uni<Page<Account>> page(Caller caller, @Nullable String namePrefix, PageRequest request) {
        return sql.inTransaction(caller.organization(), () -> access.sight(caller, READ)
                .chain(sight -> accounts.page(caller.organization(), sight, namePrefix, request)));
    }

    Uni<Optional<Account>> find(Caller caller, String id) {
        Optional<UUID> uuid = GlobalId.uuid(id, Account.TYPE);
        return sql.inTransaction(caller.organization(), () -> access.sight(caller, READ)
                .chain(sight -> uuid.filter(sight::sees).isEmpty()
                        ? Uni.createFrom().item(Optional.<AccountEntity>empty())
                        : accounts.one(caller.organization(), uuid.get()))
                .map(found -> found.map(AccountEntity::toRecord)));
    }

    Uni<Outcome<Account>> create(Caller caller, AccountInput.Create input) {
        var mutation = new Mutation<>(caller.author(), "createAccount", input, input.clientMutationId(), Account.class);
        return mutations.run(mutation, () -> {
            access.require(caller, WRITE);
            AccountEntity account = new AccountEntity();
            account.id = NewId.from(input.id());
            account.organization = caller.organization();
            account.name = Text.name(input.name(), "name");
            account.nameKey = Text.key(account.name);
            account.owner = caller.id();
            account.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
            return accounts.persistAndFlush(account)
                    .map(stored ->
                            Written.of(stored.toRecord(), NewChange.created(Account.TYPE, stored.id, stored.id)));
        });
    }

    Uni<Outcome<Account>> change(Caller caller, AccountInput.Change input) {
        var mutation = new Mutation<>(caller.author(), "changeAccount", input, input.clientMutationId(), Account.class);
        UUID id = GlobalId.uuid(input.id(), Account.TYPE).orElseThrow(AccountService::unknown);
        return mutations.run(mutation, () -> access.requireAccount(caller, WRITE, id, "id")
                .chain(sight -> accounts.locked(caller.organization(), id))
                .map(found -> found.orElseThrow(AccountService::unknown))
                .map(account -> {
                    account.revision.advance(
                            input.expectedVersion(), caller.author(), OffsetDateTime.now(clock), account::toRecord);
                    if (input.name() != null) {
                        account.name = Text.name(input.name().orElse(""), "name");
                        account.nameKey = Text.key(account.name);
                    }
                    return Written.of(
                            account.toRecord(), NewChange.changed(Account.TYPE, id, id, account.revision.version()));
                }));
    }

    private static NotFound unknown() {
        return new NotFound("There is no such account, or you may not see it.", "id");
    }
}
