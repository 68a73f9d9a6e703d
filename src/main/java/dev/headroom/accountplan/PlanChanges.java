package dev.headroom.accountplan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.access.Caller;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.accountplan.template.PlanTemplates;
import dev.headroom.accountplan.template.TemplateVersion;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.documents.DocumentVersion;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.merge.Differences;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the versions of plans the caller was shown: those of a whole list with one question to each store. */
@ApplicationScoped
class PlanChanges {

    private final Documents<AccountPlan> documents;
    private final PlanReferenceReader references;
    private final PlanTemplates templates;
    private final Batch<Request, Known> batch;

    PlanChanges(Vertx vertx, AccountPlans plans, PlanReferenceReader references, PlanTemplates templates) {
        this.documents = plans.documents();
        this.references = references;
        this.templates = templates;
        this.batch = new Batch<>(vertx, this::load);
    }

    private record Request(Caller caller, UUID plan, int from, int to) {

        Stream<DocumentVersion> versions() {
            return Stream.of(new DocumentVersion(plan, from), new DocumentVersion(plan, to));
        }
    }

    /** What comparing takes: the versions there are, and what people call the things they name. */
    private record Known(
            Map<DocumentVersion, AccountPlan> versions,
            Map<TemplateVersion, PlanTemplate> templates,
            Map<UUID, String> names) {}

    Uni<Page<PlanChange>> between(Caller caller, AccountPlan plan, int from, int to, PageRequest page) {
        return batch.load(new Request(caller, plan.uuid(), from, to)).map(known -> {
            AccountPlan before = version(known, plan, from, "from");
            AccountPlan after = version(known, plan, to, "to");
            return page.slice(changes(before, after, known), PlanChange::path);
        });
    }

    private Uni<Map<Request, Known>> load(Collection<Request> requests) {
        Map<Caller, List<Request>> callers = requests.stream().collect(Collectors.groupingBy(Request::caller));
        return Multi.createFrom()
                .iterable(callers.entrySet())
                .onItem()
                .transformToUniAndConcatenate(caller -> load(caller.getKey(), caller.getValue()))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<Request, Known>> load(Caller caller, List<Request> requests) {
        Set<DocumentVersion> wanted =
                requests.stream().flatMap(Request::versions).collect(Collectors.toSet());
        return documents
                .versions(caller.organization(), wanted)
                .chain(found -> known(caller, found))
                .map(known -> requests.stream().collect(Collectors.toMap(request -> request, request -> known)));
    }

    private Uni<Known> known(Caller caller, Map<DocumentVersion, AccountPlan> found) {
        List<TemplateVersion> versions =
                found.values().stream().map(plan -> plan.basis().template()).toList();
        PlanContent[] contents =
                found.values().stream().map(AccountPlan::content).toArray(PlanContent[]::new);
        return templates
                .versions(caller.organization(), versions)
                .chain(known -> references.names(caller, contents).map(names -> new Known(found, known, names)));
    }

    private static AccountPlan version(Known known, AccountPlan plan, int version, String argument) {
        AccountPlan found = known.versions().get(new DocumentVersion(plan.uuid(), version));
        if (found == null) {
            throw new NotFound(
                    "The plan has no version " + version + ": it is at version " + plan.version() + ".", argument);
        }
        return found;
    }

    private List<PlanChange> changes(AccountPlan before, AccountPlan after, Known known) {
        PlanTemplate template = known.templates().get(after.basis().template());
        if (template == null) {
            throw new IllegalStateException("a plan without its template");
        }
        JsonNode was = documents.tree(before);
        JsonNode is = documents.tree(after);
        var phrases = new PlanPhrases(known.names(), template, is, was);
        return Differences.between(was, is, PlanPlace.SHAPE).stream()
                .filter(difference -> !PlanPlace.of(difference.path()).bookkeeping())
                .map(phrases::change)
                .toList();
    }
}
