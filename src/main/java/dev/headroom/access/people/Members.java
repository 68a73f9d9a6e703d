package dev.headroom.access.people;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The members of organizations. */
@ApplicationScoped
class Members implements Rows<MemberEntity> {

    private static final String DOMAINS = """
            select distinct m.email_domain from member m
            where m.organization = :organization and m.email_domain = any(:domains)
            """;

    Uni<Optional<MemberEntity>> ofEmail(UUID organization, String email) {
        return find("organization = ?1 and email = ?2", organization, email.toLowerCase(Locale.ROOT))
                .<MemberEntity>firstResult()
                .map(Optional::ofNullable);
    }

    Uni<List<MemberEntity>> ofEmails(UUID organization, Collection<String> emails) {
        return emails.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("organization = ?1 and email in ?2", organization, emails);
    }

    Uni<Set<String>> domainsInUse(UUID organization, Collection<String> domains) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DOMAINS, String.class)
                        .setParameter("organization", organization)
                        .setParameter("domains", domains.toArray(String[]::new))
                        .getResultList())
                .map(Set::copyOf);
    }

    Uni<Boolean> anybodyAdministers(UUID organization) {
        return count("organization = ?1 and role = ?2 and active", organization, Role.ADMIN)
                .map(administrators -> administrators > 0);
    }

    Uni<Page<Member>> page(UUID organization, MemberQuery query, PageRequest request) {
        StringBuilder condition = new StringBuilder("organization = :organization");
        Parameters values = Parameters.with("organization", organization);
        if (query.team() != null) {
            condition.append(" and team = :team");
            values.and("team", query.team());
        }
        if (query.role() != null) {
            condition.append(" and role = :role");
            values.and("role", query.role());
        }
        if (query.active() != null) {
            condition.append(" and active = :active");
            values.and("active", query.active());
        }
        if (query.namePrefix() != null) {
            condition.append(" and nameKey like :prefix escape '\\'");
            values.and("prefix", NamePrefix.pattern(query.namePrefix()));
        }
        return byName(condition.toString(), values, request)
                .map(found -> request.page(found, member -> List.of(member.nameKey, member.id.toString())))
                .map(page -> page.map(MemberEntity::toRecord));
    }
}
