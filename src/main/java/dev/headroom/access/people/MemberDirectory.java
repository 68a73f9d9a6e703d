package dev.headroom.access.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The members among those with these addresses, each by the address in lower case. */
    public Uni<Map<String, Member>> ofEmails(UUID organization, Collection<String> emails) {
        return members.ofEmails(organization, emails).map(found -> found.stream()
                .map(MemberEntity::toRecord)
                .collect(Collectors.toUnmodifiableMap(Member::email, member -> member)));
    }

    /** Those of the domains that members have addresses in, also members who may not sign in any more. */
    public Uni<Set<String>> domainsInUse(UUID organization, Collection<String> domains) {
        return members.domainsInUse(organization, domains);
    }

    public Uni<Optional<Member>> ofEmail(UUID organization, String email) {
        return members.ofEmail(organization, email).map(found -> found.map(MemberEntity::toRecord));
    }
}
