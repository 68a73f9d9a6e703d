package dev.headroom.account.imports;

import dev.headroom.platform.changes.Author;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Imports files that the service itself comes by, by the rules of those that are uploaded. */
@ApplicationScoped
public class ImportFiles {

    private final Imports imports;
    private final ImportKinds kinds;
    private final ImportRunner runner;
    private final ImportConfig config;

    ImportFiles(Imports imports, ImportKinds kinds, ImportRunner runner, ImportConfig config) {
        this.imports = imports;
        this.kinds = kinds;
        this.runner = runner;
        this.config = config;
    }

    /** Takes a file in and answers its job; its rows are stored after that. */
    public Uni<ImportJob> take(Author author, UUID account, String kind, byte[] mapping, byte[] file) {
        return Uni.createFrom().deferred(() -> {
            var intake = new ImportIntake(imports, config, kinds.of(kind), author, account, mapping);
            intake.accept(file, 0, file.length);
            return intake.keep().chain(intake::finish).chain(() -> imports.job(author.organization(), intake.job()));
        });
    }

    /** Stores the rows that wait, and is done when none does. */
    public Uni<Void> work(UUID organization) {
        return runner.work(organization);
    }

    /** Stores the rows that wait, in the background. */
    public void wake(UUID organization) {
        runner.wake(organization);
    }
}
