package dev.headroom.account;

import dev.headroom.access.Sight;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.NamePrefix;
import dev.headroom.platform.sql.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The account tree. */
@ApplicationScoped
class Accounts implements Rows<AccountEntity> {

    private static final String ROLLED_UP = """
            with recursive team_below (id) as (
                select t.id from team t where t.organization = :organization and t.id = cast(:team as uuid)
                union
                select t.id from team t join team_below b on t.parent = b.id where t.organization = :organization
            ), account_below (id) as (
                select a.id from account a where a.organization = :organization and a.id = cast(:account as uuid)
                union
                select a.id from account a join account_below b on a.parent = b.id
                where a.organization = :organization
            )
            select a.* from account a left join member m on m.organization = a.organization and m.id = a.owner
            where a.organization = :organization
              and (:everything or a.id = any (:accounts))
              and (cast(:team as uuid) is null or m.team in (select b.id from team_below b))
              and (cast(:account as uuid) is null or a.id in (select b.id from account_below b))
            order by a.name_key, a.id
            limit :limit
            """;

    private static final String TREES = """
            with recursive below (root, id) as (
                select a.id, a.id from account a where a.organization = :organization and a.id = any (:roots)
                union
                select b.root, a.id from account a join below b on a.parent = b.id
                where a.organization = :organization
            ), counted as (
                select b.root, b.id, count(*) over (partition by b.root) as size from below b
            ), seen as (
                select c.root, c.id, c.size, row_number() over (partition by c.root order by c.id) as place
                from counted c where :everything or c.id = any (:accounts)
            )
            select s.root, s.id, s.size from seen s where s.place <= :limit
            """;

    Uni<Page<Account>> page(UUID organization, Sight sight, AccountQuery query, PageRequest request) {
        StringBuilder condition = new StringBuilder("organization = :organization");
        Parameters values = Parameters.with("organization", organization);
        if (!sight.everything()) {
            condition.append(" and id in :accounts");
            values.and("accounts", sight.accounts());
        }
        if (query.namePrefix() != null) {
            condition.append(" and nameKey like :prefix escape '\\'");
            values.and("prefix", NamePrefix.pattern(query.namePrefix()));
        }
        if (query.parent() != null) {
            condition.append(" and parent = :parent");
            values.and("parent", query.parent());
        }
        if (query.owner() != null) {
            condition.append(" and owner = :owner");
            values.and("owner", query.owner());
        }
        return byName(condition.toString(), values, request)
                .map(found -> request.page(found, entity -> List.of(entity.nameKey, entity.id.toString())))
                .map(page -> page.map(AccountEntity::toRecord));
    }

    /** Accounts of a team's subtree or of an account's subtree, or all, by name. */
    Uni<List<AccountEntity>> rolledUp(
            UUID organization, Sight sight, @Nullable UUID team, @Nullable UUID account, int limit) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ROLLED_UP, AccountEntity.class)
                .setParameter("organization", organization)
                .setParameter("everything", sight.everything())
                .setParameter("accounts", sight.accounts().toArray(UUID[]::new))
                .setParameter("team", team == null ? null : team.toString())
                .setParameter("account", account == null ? null : account.toString())
                .setParameter("limit", limit)
                .getResultList());
    }

    /** The trees below several accounts, by the account on top; at most so many accounts of each. */
    Uni<Map<UUID, AccountTree>> trees(UUID organization, Sight sight, Collection<UUID> roots, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TREES, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("roots", roots.toArray(UUID[]::new))
                        .setParameter("everything", sight.everything())
                        .setParameter("accounts", sight.accounts().toArray(UUID[]::new))
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.groupingBy(row -> (UUID) row[0])))
                .map(rows -> rows.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, tree -> tree(tree.getValue()))));
    }

    private static AccountTree tree(List<Object[]> rows) {
        return new AccountTree(
                rows.stream().map(row -> (UUID) row[1]).collect(Collectors.toSet()), (Long) rows.get(0)[2]);
    }
}
