package dev.headroom.account.contact;

import dev.headroom.access.Caller;
import dev.headroom.access.Sight;
import dev.headroom.platform.sql.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The people at accounts. */
@ApplicationScoped
class People implements Rows<PersonEntity> {

    private static final String VISIBLE = """
            select p.* from person p
            where p.organization = :organization and p.id = any(:ids)
              and (:everything
                or exists (select 1 from contact c
                    where c.organization = p.organization and c.person = p.id and c.account = any(:accounts))
                or p.created_by = :actor and not exists (select 1 from contact c
                    where c.organization = p.organization and c.person = p.id))
            """;

    private static final String PLACEHOLDERS = """
            select p.id from person p
            where p.organization = :organization and p.name is null
              and exists (select 1 from contact c
                where c.organization = p.organization and c.person = p.id and c.account = any(:accounts))
            """;

    /** Who holds a post at one of the accounts and is not known by name. */
    Uni<Set<UUID>> placeholders(UUID organization, Collection<UUID> accounts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLACEHOLDERS, UUID.class)
                        .setParameter("organization", organization)
                        .setParameter("accounts", accounts.toArray(UUID[]::new))
                        .getResultList())
                .map(Set::copyOf);
    }

    /**
     * The people among these whom the caller may see: who sees one of a person's contacts sees the person. One without
     * any contact yet is visible to who made them, who could give them none otherwise.
     */
    Uni<List<PersonEntity>> visible(Caller caller, Sight sight, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession().chain(session -> session.createNativeQuery(VISIBLE, PersonEntity.class)
                .setParameter("organization", caller.organization())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("everything", sight.everything())
                .setParameter("accounts", sight.accounts().toArray(UUID[]::new))
                .setParameter("actor", caller.author().actor())
                .getResultList());
    }
}
