package dev.headroom.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is on an account's team besides its owner. */
@ApplicationScoped
class AccountMembers {

    private static final String OF_ACCOUNTS = """
            select m.account, m.member from account_member m
            where m.organization = :organization and m.account in :accounts
            order by m.account, m.member
            """;

    private static final String CLEAR =
            "delete from account_member where organization = :organization and account = :account";

    private static final String ADD =
            "insert into account_member (organization, account, member) values (:organization, :account, :member)";

    Uni<Map<UUID, List<UUID>>> of(UUID organization, Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_ACCOUNTS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("accounts", accounts)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList()))));
    }

    Uni<Void> replace(UUID organization, UUID account, Collection<UUID> members) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLEAR)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .executeUpdate())
                .chain(() -> Multi.createFrom()
                        .iterable(members)
                        .onItem()
                        .transformToUniAndConcatenate(member -> add(organization, account, member))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private static Uni<Integer> add(UUID organization, UUID account, UUID member) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .setParameter("member", member)
                .executeUpdate());
    }
}
