package dev.headroom.account.imports;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Imports in the schema. */
@GraphQLApi
public class ImportApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Imports imports;
    private final ImportRejections rejections;
    private final ImportWithdrawal withdrawal;

    ImportApi(
            CurrentCaller caller,
            Cursors cursors,
            Imports imports,
            ImportRejections rejections,
            ImportWithdrawal withdrawal) {
        this.caller = caller;
        this.cursors = cursors;
        this.imports = imports;
        this.rejections = rejections;
        this.withdrawal = withdrawal;
    }

    @Query
    @Description(
            "One import; null when there is none of this id that the caller may see. For who may import files of its"
                    + " kind.")
    public Uni<@Nullable ImportJob> importJob(
            @Id @NonNull @Name("id") @Description("The import's global id.") String id) {
        return imports.find(caller.get(), id).map(found -> found.orElse(null));
    }

    @Query
    @NonNull
    @Description("The imports into one account, the newest first, of the kinds of files that the caller may import.")
    public Uni<ImportJobConnection> importJobs(
            @Id @NonNull @Name("account") @Description("The account.") String account,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "importJobs", account);
        return imports.page(caller.get(), account, page).map(ImportJobConnection::of);
    }

    @Mutation
    @NonNull
    @Description(
            "Takes an import of spend back: what it alone says no longer counts from now on. Days before show what was"
                    + " believed then. Of what other imports that still stand say of the same contract, whether they"
                    + " recorded it or found it unchanged, the last counts again; what the import had only merged"
                    + " under one reference comes back with its file. For who may import.")
    public Uni<WithdrawImportPayload> withdrawImport(
            @NonNull @Name("input") @Description("Which import.") WithdrawImportInput input) {
        return withdrawal.withdraw(caller.get(), input).map(WithdrawImportPayload::of);
    }

    // Batched behind: a batch of SmallRye's can't take the arguments of each of its fields apart.
    @NonNull
    @Description("Rows that were not stored, in the order of the file; the first 10,000 of a file are kept.")
    public Uni<ImportRejectionConnection> rejections(
            @Source ImportJob job,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "rejections", job.getId());
        return rejections.page(caller.get(), job, page).map(ImportRejectionConnection::of);
    }
}
