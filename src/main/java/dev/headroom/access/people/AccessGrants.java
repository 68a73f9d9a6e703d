package dev.headroom.access.people;

import dev.headroom.access.Caller;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Rows;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What applications may do, and where. */
@ApplicationScoped
class AccessGrants implements Rows<AccessGrantEntity> {

    Uni<List<AccessGrantEntity>> of(UUID organization, Collection<UUID> applications) {
        return list(
                "organization = ?1 and application in ?2",
                Sort.by("scope").and("account", Sort.NullPrecedence.NULLS_FIRST),
                organization,
                applications);
    }

    Uni<Long> count(ApplicationEntity application) {
        return count("organization = ?1 and application = ?2", application.organization, application.id);
    }

    Uni<Void> add(ApplicationEntity application, Caller.Grant grant) {
        AccessGrantEntity row = new AccessGrantEntity();
        row.id = Uuids.next();
        row.organization = application.organization;
        row.application = application.id;
        row.scope = grant.scope();
        row.account = grant.account();
        return persistAndFlush(row).replaceWithVoid();
    }

    /** Answers whether there was something to take away. */
    Uni<Boolean> remove(ApplicationEntity application, Caller.Grant grant) {
        UUID account = grant.account();
        Uni<Long> removed = account == null
                ? delete(
                        "organization = ?1 and application = ?2 and scope = ?3 and account is null",
                        application.organization,
                        application.id,
                        grant.scope())
                : delete(
                        "organization = ?1 and application = ?2 and scope = ?3 and account = ?4",
                        application.organization,
                        application.id,
                        grant.scope(),
                        account);
        return removed.map(rows -> rows > 0);
    }
}
