package dev.headroom.access.people;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Permission;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds who of some members may be told about an account by work that nobody asked for, such as a mail: that work acts
 * for nobody, so that this is the only check there is. Runs inside the caller's transaction.
 */
@ApplicationScoped
public class MembersInSight {

    private final Access access;
    private final MemberDirectory members;

    MembersInSight(Access access, MemberDirectory members) {
        this.access = access;
        this.members = members;
    }

    /** Those who may still sign in and whom the permission lets see the account. */
    public Uni<Map<UUID, Member>> of(UUID organization, UUID account, Collection<UUID> ids, Permission permission) {
        return members.find(organization, ids)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found.values()))
                .filter(Member::active)
                .onItem()
                .transformToUniAndConcatenate(member -> seeing(organization, account, member, permission))
                .collect()
                .asList()
                .map(seen -> seen.stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableMap(Member::uuid, member -> member)));
    }

    private Uni<Optional<Member>> seeing(UUID organization, UUID account, Member member, Permission permission) {
        return access.sight(caller(organization, member), permission)
                .map(sight -> Optional.of(member).filter(seen -> sight.sees(account)));
    }

    private static Caller caller(UUID organization, Member member) {
        return new Caller(
                organization,
                Caller.Kind.valueOf(member.role().name()),
                member.uuid(),
                member.name(),
                member.teamUuid(),
                Set.of());
    }
}
