package dev.headroom.accountplan;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.Account;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.accountplan.template.PlanTemplates;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes account plans, for those who may write the plans of an account and whose part in the plan allows it. */
@ApplicationScoped
class AccountPlanService {

    /** What no document has for its id. */
    private static final UUID NO_PLAN = new UUID(0, 0);

    /** For steps that need no approval. */
    private static final AdmissionChecklist NOTHING_CHECKED = new AdmissionChecklist(List.of());

    private final Access access;
    private final Sql sql;
    private final DocumentMutations mutations;
    private final AccountPlans plans;
    private final PlanTemplates templates;
    private final PlanReferenceReader references;
    private final PlanFacts facts;
    private final ObjectMapper json;
    private final Clock clock;

    AccountPlanService(
            Access access,
            Sql sql,
            DocumentMutations mutations,
            AccountPlans plans,
            PlanTemplates templates,
            PlanReferenceReader references,
            PlanFacts facts,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.plans = plans;
        this.templates = templates;
        this.references = references;
        this.facts = facts;
        this.json = json;
        this.clock = clock;
    }

    Uni<Outcome<AccountPlan>> create(Caller caller, AccountPlanInput.Create input) {
        var mutation = mutation(caller, "createAccountPlan", input, input.clientMutationId());
        return Uni.createFrom()
                .item(() -> NewId.from(input.id(), mutation))
                .chain(id -> mutations.run(mutation, plans.documents(), id, () -> begun(caller, id, input)
                        .map(DocumentWrite::insert)))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, AccountPlan.class));
    }

    private Uni<AccountPlan> begun(Caller caller, UUID id, AccountPlanInput.Create input) {
        access.require(caller, PlanPermissions.WRITE);
        if (input.owner() == null && caller.isApplication()) {
            throw new BadInput("An application owns no plan: say which member does.", "owner");
        }
        UUID account = GlobalId.uuid(input.account(), Account.TYPE)
                .orElseThrow(() -> new NotFound("There is no such account, or you may not see it.", "account"));
        return sql.reading(
                        caller.organization(),
                        () -> access.requireAccount(caller, PlanPermissions.WRITE, account, "account"))
                .chain(() -> template(caller, input.template()))
                .map(template -> new PlanEdit(template, stamp(caller)).create(input, id, account, caller.id()))
                .call(plan -> requirePrevious(caller, plan))
                .call(plan ->
                        references.require(caller, plan.basis(), PlanReferences.of(plan.content()), places(input)));
    }

    private Uni<PlanTemplate> template(Caller caller, @Nullable String id) {
        UUID organization = caller.organization();
        if (id == null) {
            return templates.first(organization);
        }
        UUID template = GlobalId.uuid(id, PlanTemplate.TYPE).orElse(NO_PLAN);
        return templates
                .find(organization, template)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such template, or you may not see it.", "template")));
    }

    private Uni<Void> requirePrevious(Caller caller, AccountPlan plan) {
        UUID previous = plan.basis().previousPlanUuid();
        if (previous == null) {
            return Uni.createFrom().voidItem();
        }
        return plans.find(caller, PlanPermissions.WRITE, previous)
                .invoke(found -> {
                    if (found.filter(other -> other.basis()
                                    .accountUuid()
                                    .equals(plan.basis().accountUuid()))
                            .isEmpty()) {
                        throw new NotFound(
                                "There is no such plan of this account, or you may not see it.", "previousPlan");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Outcome<AccountPlan>> change(Caller caller, AccountPlanInput.Change input) {
        var mutation = mutation(caller, "changeAccountPlan", input, input.clientMutationId);
        return write(caller, mutation, input.id, "id", plan -> {
            new PlanRights(access, caller, plan).requireEdit(input);
            plan.life().requireEditable();
            return changed(caller, plan, input);
        });
    }

    private Uni<AccountPlan> changed(Caller caller, AccountPlan plan, AccountPlanInput.Change input) {
        return templates.require(caller.organization(), plan.basis().template()).chain(template -> {
            var edit = new PlanEdit(template, stamp(caller));
            var edited = input.expectedVersion == plan.version().intValue()
                    ? Uni.createFrom().item(() -> edit.change(plan, input))
                    : base(caller, plan, input.expectedVersion).chain(base -> {
                        var merge = new PlanMerge(plans.documents(), base, edit.change(base, input), plan);
                        return merged(caller, merge, template, places(input));
                    });
            return edited.call(after -> requireNew(caller, plan, after, places(input)));
        });
    }

    /** The content the caller saw; a version that never was is a conflict like any other. */
    private Uni<AccountPlan> base(Caller caller, AccountPlan plan, int version) {
        return plans.documents()
                .find(caller.organization(), plan.uuid(), version)
                .map(found ->
                        found.map(plan::withContentOf).orElseThrow(() -> new Conflict(plan, plan.version(), version)));
    }

    private Uni<AccountPlan> merged(Caller caller, PlanMerge merge, PlanTemplate template, InputPlaces places) {
        if (merge.isClean()) {
            return Uni.createFrom().item(merge::plan);
        }
        return references.names(caller, merge.contents()).map(names -> {
            throw merge.refusal(names, template, places);
        });
    }

    Uni<Outcome<AccountPlan>> move(Caller caller, AccountPlanInput.Move input) {
        var mutation = mutation(caller, "moveAccountPlan", input, input.clientMutationId());
        return write(caller, mutation, input.id(), "id", plan -> {
            var rights = new PlanRights(access, caller, plan);
            rights.requireMove(input);
            if (input.expectedVersion() != plan.version().intValue()) {
                throw new Conflict(plan, plan.version(), input.expectedVersion());
            }
            Uni<AdmissionChecklist> checklist = input.to() == PlanState.APPROVED
                    ? facts.checklist(caller, plan)
                    : Uni.createFrom().item(NOTHING_CHECKED);
            return checklist.chain(
                    checked -> edit(caller, plan).map(edit -> edit.move(plan, input, checked, rights.mayOverride())));
        });
    }

    Uni<Outcome<AccountPlan>> moveAction(Caller caller, AccountPlanInput.MoveAction input) {
        var mutation = mutation(caller, "movePlanAction", input, input.clientMutationId());
        return write(caller, mutation, input.plan(), "plan", plan -> {
            new PlanRights(access, caller, plan).requireContribution();
            return edit(caller, plan).map(edit -> edit.moveAction(plan, input));
        });
    }

    Uni<Outcome<AccountPlan>> recordReview(Caller caller, AccountPlanInput.RecordReview input) {
        var mutation = mutation(caller, "recordPlanReview", input, input.clientMutationId);
        return write(caller, mutation, input.plan, "plan", plan -> {
            new PlanRights(access, caller, plan).requireContribution();
            return edit(caller, plan)
                    .chain(edit -> facts.figures(caller, plan).map(now -> edit.recordReview(plan, input, now)))
                    .call(after -> requireNew(caller, plan, after, places(input)));
        });
    }

    /** Makes the next version of a plan; when somebody else was faster, once more from what they left. */
    private Uni<Outcome<AccountPlan>> write(
            Caller caller,
            Mutation<AccountPlan> mutation,
            String id,
            String field,
            Function<AccountPlan, Uni<AccountPlan>> step) {
        UUID uuid = GlobalId.uuid(id, AccountPlan.TYPE).orElse(NO_PLAN);
        return mutations.run(mutation, plans.documents(), uuid, () -> plans.find(caller, PlanPermissions.WRITE, uuid)
                .map(found ->
                        found.orElseThrow(() -> new NotFound("There is no such plan, or you may not see it.", field)))
                .chain(plan -> step.apply(plan).map(changed -> DocumentWrite.over(changed, plan.version()))));
    }

    private Uni<PlanEdit> edit(Caller caller, AccountPlan plan) {
        return templates
                .require(caller.organization(), plan.basis().template())
                .map(template -> new PlanEdit(template, stamp(caller)));
    }

    /** What a plan named before may be gone by now without making every further edit of it impossible. */
    private Uni<Void> requireNew(Caller caller, AccountPlan before, AccountPlan after, InputPlaces places) {
        PlanReferences named = PlanReferences.of(after.content()).minus(PlanReferences.of(before.content()));
        return references.require(caller, before.basis(), named, places);
    }

    private InputPlaces places(Object input) {
        return new InputPlaces(json.valueToTree(input));
    }

    private Stamp stamp(Caller caller) {
        return new Stamp(OffsetDateTime.now(clock), caller.name());
    }

    private static Mutation<AccountPlan> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, AccountPlan.class);
    }
}
