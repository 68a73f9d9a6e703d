package dev.headroom.account;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
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
import dev.headroom.platform.sql.Trees;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and changes accounts, for those who may. */
@ApplicationScoped
class AccountService {

    @Produces
    static final Permission READ = Permission.of("accounts:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    static final Permission WRITE = Permission.of("accounts:write", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    static final Permission ASSIGN = Permission.of("accounts:assign", Kind.ADMIN, Kind.MANAGER);

    private static final int LARGEST_TEAM = 100;

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final Accounts accounts;
    private final AccountMembers teams;
    private final MemberDirectory members;
    private final Clock clock;

    AccountService(
            Access access,
            Sql sql,
            Mutations mutations,
            Accounts accounts,
            AccountMembers teams,
            MemberDirectory members,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.accounts = accounts;
        this.teams = teams;
        this.members = members;
        this.clock = clock;
    }

    Uni<Page<Account>> page(Caller caller, AccountQuery query, PageRequest request) {
        return sql.reading(caller.organization(), () -> access.sight(caller, READ)
                .chain(sight -> accounts.page(caller.organization(), sight, query, request)));
    }

    /** The accounts among these that the caller may see. */
    Uni<Map<UUID, Account>> find(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> access.sight(caller, READ)
                .chain(sight -> accounts.many(
                        caller.organization(), ids.stream().filter(sight::sees).toList()))
                .map(found -> found.stream()
                        .map(AccountEntity::toRecord)
                        .collect(Collectors.toUnmodifiableMap(Account::uuid, account -> account))));
    }

    /** The owners of those of the accounts that the caller may see. */
    Uni<Map<UUID, Member>> owners(Caller caller, Collection<Account> shown) {
        return sql.reading(caller.organization(), () -> access.sight(caller, READ)
                .chain(sight -> members.find(
                        caller.organization(),
                        shown.stream()
                                .filter(account -> sight.sees(account.uuid()))
                                .map(Account::ownerUuid)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))));
    }

    /** The members of each account's team, for those of the accounts that the caller may see. */
    Uni<Map<UUID, List<Member>>> teams(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> access.sight(caller, READ)
                .chain(sight -> teams.of(
                        caller.organization(), ids.stream().filter(sight::sees).toList()))
                .chain(found -> {
                    Set<UUID> all =
                            found.values().stream().flatMap(List::stream).collect(Collectors.toSet());
                    return members.find(caller.organization(), all).map(known -> named(found, known));
                }));
    }

    private static Map<UUID, List<Member>> named(Map<UUID, List<UUID>> teams, Map<UUID, Member> known) {
        return teams.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        team -> team.getValue().stream().map(known::get).toList()));
    }

    Uni<Outcome<Account>> create(Caller caller, AccountInput.Create input) {
        return mutations.run(mutation(caller, "createAccount", input, input.clientMutationId()), () -> {
            access.require(caller, WRITE);
            AccountEntity account = new AccountEntity();
            account.id = NewId.from(input.id());
            account.organization = caller.organization();
            account.rename(input.name());
            account.owner = input.owner() == null && !caller.isApplication() ? caller.id() : null;
            account.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
            return place(caller, account, input.parent())
                    .chain(() -> input.owner() == null ? done() : own(caller, account, input.owner()))
                    .chain(() -> accounts.persistAndFlush(account))
                    .chain(() -> requireStillSeen(caller, account))
                    .replaceWith(() ->
                            Written.of(account.toRecord(), NewChange.created(Account.TYPE, account.id, account.id)));
        });
    }

    Uni<Outcome<Account>> change(Caller caller, AccountInput.Change input) {
        return mutations.run(
                mutation(caller, "changeAccount", input, input.clientMutationId),
                () -> lock(caller, WRITE, input.id, input.expectedVersion).chain(account -> {
                    if (input.name != null) {
                        account.rename(input.name.orElse(""));
                    }
                    return (input.parent == null ? done() : place(caller, account, input.parent.orElse(null)))
                            .chain(() -> input.owner == null ? done() : own(caller, account, input.owner.orElse(null)))
                            .chain(accounts::flush)
                            .chain(() -> requireStillSeen(caller, account))
                            .replaceWith(() -> changed(account));
                }));
    }

    Uni<Outcome<Account>> changeTeam(Caller caller, AccountInput.ChangeTeam input) {
        return mutations.run(
                mutation(caller, "changeAccountTeam", input, input.clientMutationId()),
                () -> lock(caller, ASSIGN, input.id(), input.expectedVersion()).chain(account -> {
                    if (input.members().size() > LARGEST_TEAM) {
                        throw new BadInput("A team has at most " + LARGEST_TEAM + " members: send fewer.", "members");
                    }
                    Set<UUID> wanted = new LinkedHashSet<>();
                    input.members()
                            .forEach(id -> wanted.add(
                                    GlobalId.uuid(id, Member.TYPE).orElseThrow(() -> unknownMember("members"))));
                    return members.find(caller.organization(), wanted)
                            .invoke(found -> requireAll(found, wanted))
                            .chain(() -> teams.replace(caller.organization(), account.id, wanted))
                            .replaceWith(() -> changed(account));
                }));
    }

    private static void requireAll(Map<UUID, Member> found, Set<UUID> wanted) {
        if (!found.keySet().containsAll(wanted)) {
            throw unknownMember("members");
        }
    }

    private static Mutation<Account> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Account.class);
    }

    private static Written<Account> changed(AccountEntity account) {
        return Written.of(
                account.toRecord(),
                NewChange.changed(Account.TYPE, account.id, account.id, account.revision.version()));
    }

    private Uni<AccountEntity> lock(Caller caller, Permission permission, String id, int expectedVersion) {
        access.require(caller, permission);
        UUID uuid = GlobalId.uuid(id, Account.TYPE).orElseThrow(() -> unknown("id"));
        return access.requireAccount(caller, permission, uuid, "id")
                .chain(() -> accounts.locked(caller.organization(), uuid))
                .map(found -> found.orElseThrow(() -> unknown("id")))
                .invoke(account -> account.revision.advance(
                        expectedVersion, caller.author(), OffsetDateTime.now(clock), account::toRecord));
    }

    /** Hangs the account below another one that the caller sees, or at the top. */
    private Uni<Void> place(Caller caller, AccountEntity account, @Nullable String parent) {
        if (parent == null) {
            account.parent = null;
            return done();
        }
        UUID above = GlobalId.uuid(parent, Account.TYPE).orElseThrow(() -> unknown("parent"));
        return access.requireAccount(caller, READ, above, "parent")
                .chain(() -> accounts.one(caller.organization(), above))
                .map(found -> found.orElseThrow(() -> unknown("parent")))
                .chain(() -> Trees.canHang("account", caller.organization(), account.id, above))
                .invoke(can -> {
                    if (!can) {
                        throw new BadInput(Trees.refusal(), "parent");
                    }
                    account.parent = above;
                })
                .replaceWithVoid();
    }

    private Uni<Void> own(Caller caller, AccountEntity account, @Nullable String owner) {
        if (owner == null) {
            account.owner = null;
            return done();
        }
        UUID member = GlobalId.uuid(owner, Member.TYPE).orElseThrow(() -> unknownMember("owner"));
        return members.find(caller.organization(), Set.of(member))
                .invoke(found -> {
                    if (!Optional.ofNullable(found.get(member))
                            .map(Member::active)
                            .orElse(false)) {
                        throw unknownMember("owner");
                    }
                    account.owner = member;
                })
                .replaceWithVoid();
    }

    /** Nobody gives away or makes what they could not take back: after the write the caller must still see it. */
    private Uni<Void> requireStillSeen(Caller caller, AccountEntity account) {
        return access.sight(caller, WRITE)
                .invoke(sight -> {
                    if (!sight.sees(account.id)) {
                        throw new Forbidden("You would not see this account any more: keep it in your own"
                                + " sight, or ask"
                                + " a manager or an administrator to do this.");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private static NotFound unknown(String field) {
        return AccountId.unknown(field);
    }

    private static NotFound unknownMember(String field) {
        return new NotFound("There is no such active member: read `members` for the ids.", field);
    }
}
