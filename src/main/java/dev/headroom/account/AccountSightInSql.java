package dev.headroom.account;

import dev.headroom.access.AccountSight;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads from the account tables who is on which account. */
@ApplicationScoped
class AccountSightInSql implements AccountSight {

    private static final String OF_MEMBER = """
            select a.id from account a where a.organization = :organization and a.owner = :member
            union
            select m.account from account_member m where m.organization = :organization and m.member = :member
            """;

    private static final String OF_TEAM = """
            with recursive below (id) as (
                select t.id from team t where t.organization = :organization and t.id = :team
                union
                select t.id from team t join below b on t.parent = b.id where t.organization = :organization
            )
            select a.id from account a
            join member m on m.organization = a.organization and m.id = a.owner
            where a.organization = :organization and m.team in (select b.id from below b)
            """;

    @Override
    public Uni<Set<UUID>> ofMember(UUID organization, UUID member) {
        return ids(OF_MEMBER, organization, "member", member);
    }

    @Override
    public Uni<Set<UUID>> ofTeam(UUID organization, UUID team) {
        return ids(OF_TEAM, organization, "team", team);
    }

    private static Uni<Set<UUID>> ids(String query, UUID organization, String name, UUID value) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, UUID.class)
                        .setParameter("organization", organization)
                        .setParameter(name, value)
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toUnmodifiableSet()));
    }
}
