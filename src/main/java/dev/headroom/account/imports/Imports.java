package dev.headroom.account.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.AccountId;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.ChangeSignal;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.csv.Cut;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files in, for those who may: opens an import, keeps its pieces and hands it over to be run. */
@ApplicationScoped
class Imports {

    /** An account can be in sight and yet be gone: an application's grant says nothing about its account. */
    private static final String IS_THERE = """
            select count(*) from account a where a.organization = :organization and a.id = :account
            """;

    private final Access access;
    private final Sql sql;
    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final WithdrawnImports withdrawn;
    private final ImportKinds kinds;
    private final ChangeLog changes;
    private final ChangeSignal signal;
    private final ImportConfig config;
    private final ObjectMapper json;

    Imports(
            Access access,
            Sql sql,
            ImportJobs jobs,
            ImportPieces pieces,
            WithdrawnImports withdrawn,
            ImportKinds kinds,
            ChangeLog changes,
            ChangeSignal signal,
            ImportConfig config,
            ObjectMapper json) {
        this.access = access;
        this.sql = sql;
        this.jobs = jobs;
        this.pieces = pieces;
        this.withdrawn = withdrawn;
        this.kinds = kinds;
        this.changes = changes;
        this.signal = signal;
        this.config = config;
        this.json = json;
    }

    /** The account a caller may import into. */
    Uni<UUID> permit(Caller caller, RowImport<?, ?> kind, String account) {
        UUID uuid = AccountId.of(account, "account");
        return sql.reading(
                caller.organization(), () -> access.requireAccount(caller, kind.permission(), uuid, "account")
                        .chain(sight -> requireThere(caller.organization(), uuid))
                        .replaceWith(uuid));
    }

    /** Opens an import once the file's header is known; nothing is written when mapping and header do not fit. */
    Uni<Void> open(Author author, UUID account, UUID job, RowImport<?, ?> kind, byte[] mapping, List<String> header) {
        return sql.inTransaction(author.organization(), () -> kind.plan(author, account, mapping, header)
                        .chain(plan -> jobs.insert(author, job, account, kind.kind(), text(plan)))
                        .chain(() ->
                                changes.appendAll(author, List.of(NewChange.created(ImportJob.TYPE, job, account)))))
                .invoke(signal::raise);
    }

    /** Keeps a cut of the file until its rows are stored. */
    Uni<Void> keep(UUID organization, UUID job, int number, Cut cut) {
        return sql.inTransaction(organization, () -> keepCut(organization, job, number, cut)
                .invoke(ImportIntake::requireStillOpen)
                .replaceWithVoid());
    }

    private Uni<Boolean> keepCut(UUID organization, UUID job, int number, Cut cut) {
        if (cut instanceof Cut.Piece piece) {
            return pieces.insert(organization, job, number, piece)
                    .chain(() -> jobs.received(organization, job, piece.content().length, 0));
        }
        String reason = ((Cut.Dropped) cut).reason();
        return pieces.reject(
                        organization, job, List.of(ImportRejection.ofRow(cut.line(), reason)), config.keptRejections())
                .chain(() -> jobs.received(organization, job, 0, 1));
    }

    /** Takes an import that waits or was left behind, and logs that it runs. */
    Uni<Optional<ImportJobs.Claimed>> claim(UUID organization) {
        return sql.inTransaction(organization, () -> jobs.claim(organization, config.resumeAfter())
                        .call(claimed -> claimed.filter(job -> job.state() == ImportState.RUNNING)
                                .map(this::requireNoWithdrawal)
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                        .call(claimed -> claimed.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : changes.appendAll(claimed.get().author(), List.of(running(claimed.get())))))
                .invoke(signal::raise);
    }

    /** The lock tells, at the latest, an import and a withdrawal that begin at once apart. */
    private Uni<Void> requireNoWithdrawal(ImportJobs.Claimed job) {
        return jobs.lock(job.account())
                .chain(() -> withdrawn.isWithdrawing(job.author().organization(), job.account()))
                .invoke(withdrawing -> {
                    if (withdrawing) {
                        throw new IllegalStateException("import " + job.id() + " waits for one that is withdrawn");
                    }
                })
                .replaceWithVoid();
    }

    private static NewChange running(ImportJobs.Claimed job) {
        return NewChange.changed(ImportJob.TYPE, job.id(), job.account(), job.version());
    }

    /** Passes an import from one state to another, and logs it. */
    Uni<Boolean> pass(
            Author author, UUID account, UUID job, ImportState to, @Nullable String failure, ImportState... from) {
        return sql.inTransaction(author.organization(), () -> jobs.pass(author.organization(), job, to, failure, from)
                        .call(version -> changes.appendAll(
                                author,
                                version.stream()
                                        .map(now -> NewChange.changed(ImportJob.TYPE, job, account, now))
                                        .toList()))
                        .map(Optional::isPresent))
                .invoke(signal::raise);
    }

    Uni<ImportJob> job(UUID organization, UUID job) {
        return sql.reading(organization, () -> jobs.one(organization, job)).map(Optional::orElseThrow);
    }

    Uni<Optional<ImportJob>> find(Caller caller, String id) {
        Optional<UUID> uuid = GlobalId.uuid(id, ImportJob.TYPE);
        kinds.requireAny(caller);
        return sql.reading(
                caller.organization(),
                () -> uuid.isEmpty()
                        ? Uni.createFrom().item(Optional.<ImportJob>empty())
                        : jobs.one(caller.organization(), uuid.get()).chain(found -> visible(caller, found)));
    }

    private Uni<Optional<ImportJob>> visible(Caller caller, Optional<ImportJob> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(found)
                : kinds.visible(caller, found.get().accountUuid())
                        .map(visible -> found.filter(job -> visible.contains(job.kind())));
    }

    Uni<Page<ImportJob>> page(Caller caller, String account, PageRequest request) {
        UUID uuid = AccountId.of(account, "account");
        kinds.requireAny(caller);
        return sql.reading(caller.organization(), () -> kinds.visible(caller, uuid)
                .invoke(visible -> {
                    if (visible.isEmpty()) {
                        throw AccountId.unknown("account");
                    }
                })
                .chain(visible -> jobs.page(caller.organization(), uuid, visible, request)));
    }

    private static Uni<Void> requireThere(UUID organization, UUID account) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_THERE, Long.class)
                        .setParameter("organization", organization)
                        .setParameter("account", account)
                        .getSingleResult())
                .invoke(found -> {
                    if (found == 0) {
                        throw AccountId.unknown("account");
                    }
                })
                .replaceWithVoid();
    }

    private String text(Object plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is made of texts", e);
        }
    }
}
