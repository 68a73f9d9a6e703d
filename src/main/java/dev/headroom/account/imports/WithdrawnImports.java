package dev.headroom.account.imports;

import dev.headroom.platform.changes.Author;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The imports that are being taken back. */
@ApplicationScoped
class WithdrawnImports {

    /** Attempts count anew: an import may have needed some. */
    private static final String WITHDRAW = """
            update import_job set state = 'WITHDRAWING', attempts = 0, version = version + 1,
                heartbeat_at = clock_timestamp(), updated_at = clock_timestamp(), updated_by = :actor
            where organization = :organization and id = :id and version = :version and state in ('DONE', 'FAILED')
                and not exists (select 1 from import_job o
                    where o.organization = :organization and o.account = :account and o.state = 'RUNNING')
            """;

    private static final String WITHDRAWING = """
            select exists (select 1 from import_job o
                where o.organization = :organization and o.account = :account and o.state = 'WITHDRAWING')
            """;

    private static final String ALIVE = """
            update import_job set heartbeat_at = clock_timestamp()
            where organization = :organization and id = :id and state = 'WITHDRAWING'
            """;

    /** False when somebody changed the import since, or another one runs into the account. */
    Uni<Boolean> withdraw(Author author, ImportJob job) {
        return ImportJobs.update(
                WITHDRAW, author.organization(), job.uuid(), query -> query.setParameter("account", job.accountUuid())
                        .setParameter("version", job.version())
                        .setParameter("actor", author.actor()));
    }

    /** Whether an import into the account is being taken back. */
    Uni<Boolean> isWithdrawing(UUID organization, UUID account) {
        return Panache.getSession().chain(session -> session.createNativeQuery(WITHDRAWING, Boolean.class)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .getSingleResult());
    }

    /** A sign of life; false when somebody else brought it to its end. */
    Uni<Boolean> alive(UUID organization, UUID id) {
        return ImportJobs.update(ALIVE, organization, id, query -> query);
    }
}
