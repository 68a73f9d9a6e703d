package dev.headroom.access.people;

import dev.headroom.access.Caller;
import dev.headroom.platform.sql.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The applications of organizations, and what was granted to them. */
@ApplicationScoped
class Applications implements Rows<ApplicationEntity> {

    private static final String GRANTS = """
            select g.scope, cast(g.account as text) from application_grant g
            where g.organization = :organization and g.application = :application
            """;

    Uni<Optional<ApplicationEntity>> ofClientId(UUID organization, String clientId) {
        return find("organization = ?1 and clientId = ?2", organization, clientId)
                .<ApplicationEntity>firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Set<Caller.Grant>> grants(UUID organization, UUID application) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GRANTS, Object[].class)
                        .setParameter("organization", organization)
                        .setParameter("application", application)
                        .getResultList())
                .map(rows -> rows.stream().map(Applications::grant).collect(Collectors.toUnmodifiableSet()));
    }

    private static Caller.Grant grant(Object[] row) {
        return new Caller.Grant((String) row[0], row[1] == null ? null : UUID.fromString((String) row[1]));
    }
}
