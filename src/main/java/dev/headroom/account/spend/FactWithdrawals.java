package dev.headroom.account.spend;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.ChangeKind;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.NewChange;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Takes back what an import recorded, and believes again what the imports that still stand say instead. */
@ApplicationScoped
class FactWithdrawals {

    // Of what imports that still stand have recorded or found recorded, the last is believed again, unless another fact
    // says it by now.
    private static final String WITHDRAW = """
            with ended as (
                update spend_fact f set replaced_at = :now
                where f.organization = :organization and f.replaced_at is null and (f.id, f.version) in (
                    select w.id, w.version from spend_fact w
                    where w.organization = :organization and w.account = :account and w.job = :job
                      and w.replaced_at is null
                    limit :most)
                returning f.id, f.version),
            restored as (
                insert into spend_fact (organization, id, version, account, unit, offering, vendor, reference, title,
                    identity, amount, currency, starts_on, ends_on, job, recorded_at)
                select :organization, e.id, e.version + 1, p.account, p.unit, p.offering, p.vendor, p.reference,
                    p.title, p.identity, p.amount, p.currency, p.starts_on, p.ends_on, standing.job, :now
                from ended e
                cross join lateral (
                    select said.version, said.job from (
                        select r.version, r.job, r.recorded_at as said_at from spend_fact r
                        where r.organization = :organization and r.id = e.id
                        union all
                        select c.version, c.job, c.said_at from spend_fact_confirmation c
                        where c.organization = :organization and c.fact = e.id) said
                    join import_job j on j.organization = :organization and j.id = said.job
                    where j.state not in ('WITHDRAWING', 'WITHDRAWN')
                    order by said.said_at desc, said.version desc limit 1) standing
                join spend_fact p on p.organization = :organization and p.id = e.id and p.version = standing.version
                on conflict do nothing
                returning id)
            select e.id, e.version, exists (select 1 from restored r where r.id = e.id) from ended e
            """;

    private final ChangeLog changes;
    private final Clock clock;

    FactWithdrawals(ChangeLog changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Ends some of the facts an import recorded; each is gone, or as it was, for who follows the changes. */
    Uni<Integer> withdraw(Author author, UUID account, UUID job, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITHDRAW, Object[].class)
                        .setParameter("organization", author.organization())
                        .setParameter("account", account)
                        .setParameter("job", job)
                        .setParameter("now", OffsetDateTime.now(clock))
                        .setParameter("most", most)
                        .getResultList())
                .call(ended -> changes.appendAll(
                        author, ended.stream().map(row -> change(account, row)).toList()))
                .map(ended -> ended.size());
    }

    private static NewChange change(UUID account, Object[] ended) {
        boolean restored = (Boolean) ended[2];
        return new NewChange(
                SpendFact.TYPE,
                (UUID) ended[0],
                account,
                (Integer) ended[1] + 1,
                restored ? ChangeKind.CHANGED : ChangeKind.DELETED);
    }
}
