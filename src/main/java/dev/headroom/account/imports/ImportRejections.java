package dev.headroom.account.imports;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows that imports did not store, for those who may see the imports; those of several are read at once. */
@ApplicationScoped
class ImportRejections {

    private final Access access;
    private final Sql sql;
    private final ImportKinds kinds;
    private final ImportPieces pieces;
    private final PageBatch<Kind, Parent, ImportRejection> ofJobs;

    ImportRejections(Vertx vertx, Access access, Sql sql, ImportKinds kinds, ImportPieces pieces) {
        this.access = access;
        this.sql = sql;
        this.kinds = kinds;
        this.pieces = pieces;
        this.ofJobs = new PageBatch<>(
                vertx, this::ofJobs, rejection -> List.of(rejection.line().toString()));
    }

    private record Kind(Caller caller, String name) {}

    private record Parent(UUID job, UUID account) {}

    Uni<Page<ImportRejection>> page(Caller caller, ImportJob job, PageRequest request) {
        return ofJobs.load(new Kind(caller, job.kind()), new Parent(job.uuid(), job.accountUuid()), request)
                .map(found -> found.orElseThrow(() -> new NotFound("There is no such import, or you may not see it.")));
    }

    private Uni<Map<Parent, List<ImportRejection>>> ofJobs(Kind kind, Set<Parent> jobs, PageRequest page) {
        Caller caller = kind.caller();
        var permission = kinds.of(kind.name()).permission();
        return sql.reading(
                caller.organization(), () -> access.sight(caller, permission).chain(sight -> {
                    List<Parent> seen = jobs.stream()
                            .filter(job -> sight.sees(job.account()))
                            .toList();
                    List<UUID> ids = seen.stream().map(Parent::job).toList();
                    return pieces.rejections(caller.organization(), ids, page).map(found -> seen.stream()
                            .collect(Collectors.toMap(job -> job, job -> found.getOrDefault(job.job(), List.of()))));
                }));
    }
}
