package dev.headroom.account.imports;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes imports back, for those who may import. What an import stored may be a million facts: they end in the
 * background, and no other import into the account begins before.
 */
@ApplicationScoped
class ImportWithdrawal {

    private final Access access;
    private final Mutations mutations;
    private final ImportJobs jobs;
    private final WithdrawnImports withdrawn;
    private final ImportKinds kinds;
    private final ImportRunner runner;

    ImportWithdrawal(
            Access access,
            Mutations mutations,
            ImportJobs jobs,
            WithdrawnImports withdrawn,
            ImportKinds kinds,
            ImportRunner runner) {
        this.access = access;
        this.mutations = mutations;
        this.jobs = jobs;
        this.withdrawn = withdrawn;
        this.kinds = kinds;
        this.runner = runner;
    }

    Uni<Outcome<ImportJob>> withdraw(Caller caller, WithdrawImportInput input) {
        var mutation =
                new Mutation<>(caller.author(), "withdrawImport", input, input.clientMutationId(), ImportJob.class);
        return mutations
                .run(mutation, () -> {
                    kinds.requireAny(caller);
                    UUID id = GlobalId.uuid(input.id(), ImportJob.TYPE).orElseThrow(ImportWithdrawal::unknown);
                    return jobs.one(caller.organization(), id)
                            .map(found -> found.orElseThrow(ImportWithdrawal::unknown))
                            .call(job -> requireSight(caller, job))
                            .chain(job -> withdraw(caller, input, job));
                })
                .invoke(outcome -> runner.wake(caller.organization()));
    }

    private Uni<Void> requireSight(Caller caller, ImportJob job) {
        return access.sight(caller, kinds.of(job.kind()).permission())
                .invoke(sight -> {
                    if (!sight.sees(job.accountUuid())) {
                        throw unknown();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Written<ImportJob>> withdraw(Caller caller, WithdrawImportInput input, ImportJob job) {
        if (!job.version().equals(input.expectedVersion())) {
            throw new Conflict(job, job.version(), input.expectedVersion());
        }
        if (!kinds.of(job.kind()).canBeWithdrawn()) {
            throw new BadInput(
                    "What an import of " + job.kind() + " stored can't be told from what others did since: correct it"
                            + " with another import.",
                    "id");
        }
        if (!job.state().isOver()) {
            throw new BadInput(
                    "The import is " + job.state() + ": only one that is DONE or FAILED can be withdrawn.", "id");
        }
        return jobs.lock(job.accountUuid())
                .chain(() -> withdrawn.withdraw(caller.author(), job))
                .invoke(ImportWithdrawal::requireQuiet)
                .chain(() -> jobs.one(caller.organization(), job.uuid()))
                .map(now -> now.orElseThrow(ImportWithdrawal::unknown))
                .map(now -> Written.of(
                        now, NewChange.changed(ImportJob.TYPE, now.uuid(), now.accountUuid(), now.version())));
    }

    /** A fact both imports say would be kept for the one that runs, and then end with the other. */
    private static void requireQuiet(boolean quiet) {
        if (!quiet) {
            throw new BadInput(
                    "Another import into the account is running: withdraw this one when that is done.", "id");
        }
    }

    private static NotFound unknown() {
        return new NotFound("There is no such import, or you may not see it.", "id");
    }
}
