package dev.headroom.accountplan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.access.Caller;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.accountplan.template.PlanTemplates;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.merge.Differences;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares the versions of a plan the caller was shown. */
@ApplicationScoped
class PlanChanges {

    private final Documents<AccountPlan> documents;
    private final PlanReferenceReader references;
    private final PlanTemplates templates;

    PlanChanges(AccountPlans plans, PlanReferenceReader references, PlanTemplates templates) {
        this.documents = plans.documents();
        this.references = references;
        this.templates = templates;
    }

    Uni<Page<PlanChange>> between(Caller caller, AccountPlan plan, int from, int to, PageRequest page) {
        return version(caller, plan, from, "from")
                .chain(before -> version(caller, plan, to, "to").chain(after -> compared(caller, before, after)))
                .map(changes -> page.slice(changes, PlanChange::path));
    }

    private Uni<AccountPlan> version(Caller caller, AccountPlan plan, int version, String argument) {
        return documents
                .find(caller.organization(), plan.uuid(), version)
                .map(found -> found.orElseThrow(() -> new NotFound(
                        "The plan has no version " + version + ": it is at version " + plan.version() + ".",
                        argument)));
    }

    private Uni<List<PlanChange>> compared(Caller caller, AccountPlan before, AccountPlan after) {
        return templates
                .require(caller.organization(), after.basis().template())
                .chain(template -> references
                        .names(caller, before.content(), after.content())
                        .map(names -> changes(before, after, names, template)));
    }

    private List<PlanChange> changes(
            AccountPlan before, AccountPlan after, Map<UUID, String> names, PlanTemplate template) {
        JsonNode was = documents.tree(before);
        JsonNode is = documents.tree(after);
        var phrases = new PlanPhrases(names, template, is, was);
        return Differences.between(was, is, PlanPlace.SHAPE).stream()
                .filter(difference -> !PlanPlace.of(difference.path()).bookkeeping())
                .map(phrases::change)
                .toList();
    }
}
