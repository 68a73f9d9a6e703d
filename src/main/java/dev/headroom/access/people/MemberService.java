package dev.headroom.access.people;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.AlreadyExists;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
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
import dev.headroom.platform.sql.SqlFailure;
import dev.headroom.platform.text.Email;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and changes who may sign in, and as what. */
@ApplicationScoped
class MemberService implements NodeLoader {

    private static final String UNIQUE_EMAIL = "member_organization_email_key";

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final Organizations organizations;
    private final Members members;
    private final Clock clock;

    MemberService(
            Access access, Sql sql, Mutations mutations, Organizations organizations, Members members, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.organizations = organizations;
        this.members = members;
        this.clock = clock;
    }

    Uni<Page<Member>> page(Caller caller, MemberQuery query, PageRequest request) {
        return sql.reading(caller.organization(), () -> {
            access.require(caller, PeoplePermissions.READ);
            return members.page(caller.organization(), query, request);
        });
    }

    @Override
    public String type() {
        return Member.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return sql.reading(caller.organization(), () -> {
            access.require(caller, PeoplePermissions.READ);
            return members.many(caller.organization(), ids).map(found -> found.stream()
                    .map(MemberEntity::toRecord)
                    .collect(Collectors.toUnmodifiableMap(Member::uuid, member -> member)));
        });
    }

    Uni<Outcome<Member>> create(Caller caller, MemberInput.Create input) {
        return mutations.run(mutation(caller, "createMember", input, input.clientMutationId()), () -> {
            access.require(caller, PeoplePermissions.WRITE);
            MemberEntity member = new MemberEntity();
            member.id = NewId.from(input.id());
            member.organization = caller.organization();
            member.email = Email.of(input.email());
            member.rename(input.name());
            member.role = input.role();
            member.team = team(input.team());
            member.active = true;
            member.revision = Revision.first(caller.author(), OffsetDateTime.now(clock));
            return members.persistAndFlush(member)
                    .onFailure(failure -> SqlFailure.isUniqueViolation(failure, UNIQUE_EMAIL))
                    .transform(failure -> new AlreadyExists(
                            "A member with this address exists already: change that one instead.", "email"))
                    .onFailure(SqlFailure::isForeignKeyViolation)
                    .transform(failure -> unknownTeam())
                    .map(stored -> Written.of(stored.toRecord(), NewChange.created(Member.TYPE, stored.id, null)));
        });
    }

    Uni<Outcome<Member>> change(Caller caller, MemberInput.Change input) {
        return mutations.run(mutation(caller, "changeMember", input, input.clientMutationId), () -> {
            access.require(caller, PeoplePermissions.WRITE);
            UUID id = GlobalId.uuid(input.id, Member.TYPE).orElseThrow(MemberService::unknown);
            return organizations
                    .locked(caller.organization())
                    .chain(() -> members.locked(caller.organization(), id))
                    .map(found -> found.orElseThrow(MemberService::unknown))
                    .invoke(member -> apply(caller, member, input))
                    .call(members::flush)
                    .onFailure(SqlFailure::isForeignKeyViolation)
                    .transform(failure -> unknownTeam())
                    .call(this::requireAdministrator)
                    .map(member -> Written.of(
                            member.toRecord(), NewChange.changed(Member.TYPE, id, null, member.revision.version())));
        });
    }

    private void apply(Caller caller, MemberEntity member, MemberInput.Change input) {
        member.revision.advance(input.expectedVersion, caller.author(), OffsetDateTime.now(clock), member::toRecord);
        if (input.name != null) {
            member.rename(input.name.orElse(""));
        }
        if (input.role != null) {
            member.role = input.role.orElseThrow(() -> new BadInput("A member has a role: send one.", "role"));
        }
        if (input.team != null) {
            member.team = team(input.team.orElse(null));
        }
        if (input.active != null) {
            member.active = input.active.orElseThrow(
                    () -> new BadInput("A member is active or not: send true or false.", "active"));
        }
    }

    /** Runs after the write, while nobody else can change who administers: without anybody, nobody could mend it. */
    private Uni<Void> requireAdministrator(MemberEntity changed) {
        return members.anybodyAdministers(changed.organization)
                .invoke(somebody -> {
                    if (!somebody) {
                        throw new BadInput(
                                "This is the last active administrator: make somebody else one first.",
                                changed.active ? "role" : "active");
                    }
                })
                .replaceWithVoid();
    }

    private static @Nullable UUID team(@Nullable String id) {
        return id == null ? null : GlobalId.uuid(id, Team.TYPE).orElseThrow(MemberService::unknownTeam);
    }

    private static Mutation<Member> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Member.class);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such member.", "id");
    }

    private static NotFound unknownTeam() {
        return new NotFound("There is no such team.", "team");
    }
}
