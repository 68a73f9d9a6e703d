package dev.headroom.access.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds members for the features that name them. Runs inside the caller's transaction. */
@ApplicationScoped
public class MemberDirectory {

    private final Members members;

    MemberDirectory(Members members) {
        this.members = members;
    }

    public Uni<Map<UUID, Member>> find(UUID organization, Collection<UUID> ids) {
        return members.many(organization, ids).map(found -> found.stream()
                .map(MemberEntity::toRecord)
                .collect(Collectors.toUnmodifiableMap(Member::uuid, member -> member)));
    }

    public Uni<Optional<Member>> ofEmail(UUID organization, String email) {
        return members.ofEmail(organization, email).map(found -> found.map(MemberEntity::toRecord));
    }
}
