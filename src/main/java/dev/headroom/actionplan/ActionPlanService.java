package dev.headroom.actionplan;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.Account;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.template.ActionPlanTemplate;
import dev.headroom.actionplan.template.ActionPlanTemplates;
import dev.headroom.actionplan.template.PlanFromTemplate;
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
import dev.headroom.platform.mutations.Patch;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.time.Holidays;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what action plans say, for those who may write the plans of an account. */
@ApplicationScoped
class ActionPlanService {

    /** What no document has for its id. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final Access access;
    private final Sql sql;
    private final DocumentMutations mutations;
    private final ActionPlanActs acts;
    private final ActionPlans plans;
    private final ActionPlanTemplates templates;
    private final PlanSchedules schedules;
    private final PeopleReader people;
    private final ObjectMapper json;
    private final Clock clock;

    ActionPlanService(
            Access access,
            Sql sql,
            DocumentMutations mutations,
            ActionPlanActs acts,
            ActionPlans plans,
            ActionPlanTemplates templates,
            PlanSchedules schedules,
            PeopleReader people,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.acts = acts;
        this.plans = plans;
        this.templates = templates;
        this.schedules = schedules;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    Uni<Outcome<ActionPlan>> create(Caller caller, ActionPlanInput.Create input) {
        var mutation = mutation(caller, "createActionPlan", input, input.clientMutationId);
        return Uni.createFrom()
                .item(() -> NewId.from(input.id, mutation))
                .chain(id -> mutations.run(mutation, plans.documents(), id, () -> begun(caller, id, input)
                        .map(DocumentWrite::insert)))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, ActionPlan.class));
    }

    private Uni<ActionPlan> begun(Caller caller, UUID id, ActionPlanInput.Create input) {
        access.require(caller, ActionPlanPermissions.WRITE);
        if (input.owner == null && caller.isApplication()) {
            throw new BadInput("An application owns no plan: say which member does.", "owner");
        }
        UUID account = GlobalId.uuid(input.account, Account.TYPE)
                .orElseThrow(() -> new NotFound("There is no such account, or you may not see it.", "account"));
        return sql.reading(
                        caller.organization(),
                        () -> access.requireAccount(caller, ActionPlanPermissions.WRITE, account, "account"))
                .chain(() -> template(caller, input.template))
                .chain(template -> people.named(caller, input)
                        .chain(known -> begun(caller, id, account, input, template, new ActionPlanEdit(known))))
                .call(plan -> schedules.of(plan));
    }

    private Uni<Optional<ActionPlanTemplate>> template(Caller caller, @Nullable String id) {
        if (id == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        UUID template = GlobalId.uuid(id, ActionPlanTemplate.TYPE).orElse(NOTHING);
        return templates.find(caller.organization(), template).invoke(found -> {
            if (found.isEmpty()) {
                throw new NotFound("There is no such template, or you may not see it.", "template");
            }
        });
    }

    private Uni<ActionPlan> begun(
            Caller caller,
            UUID id,
            UUID account,
            ActionPlanInput.Create input,
            Optional<ActionPlanTemplate> template,
            ActionPlanEdit edit) {
        UUID owner = edit.owner(input, caller.id());
        UUID served = ActionPlanEdit.served(input);
        ActionPlanContent empty = PlanBeginning.empty(input, template);
        var basis = new ActionPlanBasis(
                account,
                template.map(ActionPlanTemplate::uuid).orElse(null),
                template.map(ActionPlanTemplate::version).orElse(null),
                served);
        Act act = new Act(Side.SELLER, null, caller.name(), OffsetDateTime.now(clock));
        return requireHolidays(empty, input.calendars, "calendars")
                .chain(() -> content(id, empty, template))
                .map(content -> ActionPlan.begin(id, basis, content, PlanBeginning.inside(owner, template), act));
    }

    private Uni<ActionPlanContent> content(UUID id, ActionPlanContent empty, Optional<ActionPlanTemplate> template) {
        return template.isEmpty()
                ? Uni.createFrom().item(empty)
                : schedules.calendars(empty).map(workdays -> new PlanFromTemplate(
                                template.get(), id, empty.targetOn(), workdays)
                        .content(empty.title(), empty.outcome(), empty.calendars()));
    }

    Uni<Outcome<ActionPlan>> change(Caller caller, ActionPlanInput.Change input) {
        var mutation = mutation(caller, "changeActionPlan", input, input.clientMutationId);
        UUID id = GlobalId.uuid(input.id, ActionPlan.TYPE).orElse(NOTHING);
        return acts.run(
                mutation,
                id,
                () -> plans.find(caller, ActionPlanPermissions.WRITE, id)
                        .map(found -> found.orElseThrow(
                                () -> new NotFound("There is no such plan, or you may not see it.", "id"))),
                plan -> Actor.member(caller, plan),
                (plan, act) -> changed(caller, plan, input, act));
    }

    private Uni<ActionPlan> changed(Caller caller, ActionPlan plan, ActionPlanInput.Change input, Act act) {
        plan.agreement().requireOpen();
        return people.named(caller, plan.basis().accountUuid(), input)
                .map(ActionPlanEdit::new)
                .chain(edit -> edited(caller, plan, input, edit))
                .call(edited -> requireHolidays(edited.content(), input.putCalendars, "putCalendars"))
                .map(edited -> next(plan, edited, act));
    }

    private Uni<ActionPlan> edited(Caller caller, ActionPlan plan, ActionPlanInput.Change input, ActionPlanEdit edit) {
        if (input.expectedVersion == plan.version().intValue()) {
            return Uni.createFrom().item(() -> edit.change(plan, input));
        }
        var merge = new ActionPlanMerge(plans.documents(), json.valueToTree(input));
        return plans.documents()
                .find(caller.organization(), plan.uuid(), input.expectedVersion)
                .map(found -> found.map(plan::withContentOf)
                        .orElseThrow(() -> new Conflict(plan, plan.version(), input.expectedVersion)))
                .map(base -> merge.merged(base, edit.change(base, input), plan));
    }

    private ActionPlan next(ActionPlan plan, ActionPlan edited, Act act) {
        EditDetails details = EditDetails.of(plan, edited, plans.documents()::tree);
        return plan.edited(edited.content(), edited.sellerSide(), details.lines(), details.internal(), act);
    }

    /** The holidays of a country are read from a file when somebody first asks, which is no work for an event loop. */
    private static Uni<Void> requireHolidays(
            ActionPlanContent content, @Nullable List<ActionPlanItemInput.@Nullable PutCalendar> puts, String list) {
        if (puts == null) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> Patch.each(puts, list, put -> {
                    SideCalendar calendar = content.calendar(put.side);
                    String country = calendar.country();
                    if (country != null) {
                        Holidays.of(country, calendar.subdivision());
                    }
                }));
    }

    private static Mutation<ActionPlan> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, ActionPlan.class);
    }
}
