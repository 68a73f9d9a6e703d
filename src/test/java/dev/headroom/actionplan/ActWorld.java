package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.support.Graphql;
import dev.headroom.support.Operation;
import dev.headroom.support.TestOrganization;
import dev.headroom.support.TestOrganization.Client;
import dev.headroom.support.TestOrganization.Person;
import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A customer with one plan, the rep who owns the customer, others around them, and a buyer who answers. */
public final class ActWorld {

    private static final Duration LONG = Duration.ofSeconds(20);

    public final TestOrganization organization = TestOrganization.create();
    private final UUID team = organization.team(null);
    public final Person manager = organization.member("MANAGER", team);
    public final Person rep = organization.member("REP", team);
    public final Person stranger = organization.member("REP", null);
    public final UUID account = organization.account("Customer", rep.id());
    public final UUID plan = insert(PlanSamples.content().withTarget(today().plusDays(120)));

    public static Map<String, @Nullable Object> named(@Nullable Object... fields) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            named.put((String) fields[index], fields[index + 1]);
        }
        return named;
    }

    /** The id of a new plan of the customer, as the rep's draft. */
    public UUID insert(ActionPlanContent content) {
        return insert(account, content);
    }

    public UUID insert(UUID customer, ActionPlanContent content) {
        UUID id = Uuids.next();
        var basis = new ActionPlanBasis(customer, null, null, null);
        Act act = new Act(Side.SELLER, null, "Rep", OffsetDateTime.now(ZoneOffset.UTC));
        return store(ActionPlan.begin(id, basis, content, rep.id(), act));
    }

    /** A plan whose buyer took so many days for the five of their task. */
    public UUID insertFinished(UUID customer, int days) {
        ActionPlan draft = read(insert(customer, PlanSamples.content().withTarget(today().plusDays(60))));
        LocalDate begun = today().minusDays(days);
        asBuyer(draft.uuid(), PlanSamples.BUYER, "Bea", (plan, act) -> new ProgressStep(plan, act)
                .moveTask(PlanSamples.BUYER_TASK, TaskState.STARTED, begun, null, today()));
        asBuyer(draft.uuid(), PlanSamples.BUYER, "Bea", (plan, act) -> new ProgressStep(plan, act)
                .moveTask(PlanSamples.BUYER_TASK, TaskState.DONE, today(), null, today()));
        return draft.uuid();
    }

    /** Stores a plan as it is. */
    public UUID store(ActionPlan value) {
        var mutation = new Mutation<>(author("service:test"), "insert", Map.of(), null, ActionPlan.class);
        required(bean(DocumentMutations.class)
                .run(mutation, bean(ActionPlans.class).documents(), value.uuid(), () -> Uni.createFrom()
                        .item(DocumentWrite.insert(value))));
        return value.uuid();
    }

    private Author author(String actor) {
        return new Author(organization.id(), actor);
    }

    public static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    public String planId() {
        return GlobalId.of(ActionPlan.TYPE, plan);
    }

    public ActionPlan read() {
        return read(plan);
    }

    public ActionPlan read(UUID id) {
        return bean(ActionPlans.class)
                .find(organization.id(), id)
                .await()
                .atMost(LONG)
                .orElseThrow();
    }

    /** The buyer acts as they do on their page. */
    public ActionPlan asBuyer(BiFunction<ActionPlan, Act, ActionPlan> step) {
        return asBuyer(plan, PlanSamples.BUYER, "Bea", step);
    }

    public ActionPlan asBuyer(UUID id, UUID participant, String name, BiFunction<ActionPlan, Act, ActionPlan> step) {
        var mutation = new Mutation<>(author("guest:" + participant), "test", Map.of(), null, ActionPlan.class);
        var actor = new Actor(mutation.author(), Side.BUYER, participant, name);
        return required(bean(ActionPlanActs.class)
                .run(
                        mutation,
                        id,
                        () -> bean(ActionPlans.class)
                                .find(organization.id(), id)
                                .map(found -> found.orElseThrow()),
                        present -> actor,
                        (present, act) -> Uni.createFrom().item(step.apply(present, act))));
    }

    private static ActionPlan required(Uni<Outcome<ActionPlan>> running) {
        Outcome<ActionPlan> outcome = running.await().atMost(LONG);
        if (outcome.value() == null) {
            throw new AssertionError(outcome.userErrors());
        }
        return outcome.value();
    }

    /** Offers the plan and has the buyer accept it. */
    public ActionPlan agree() {
        run(rep, "OfferActionPlan", "expectedVersion", read().version());
        return asBuyer((present, act) -> new AgreementStep(present, act)
                .accept(present.agreement().requireOffer().hash()));
    }

    /** The need's outcome is verified, so that nothing is held any more. */
    public ActionPlan verifyNeed() {
        return asBuyer((present, act) -> new ProgressStep(present, act).verify(PlanSamples.NEED_OUTCOME, true, null));
    }

    /** Runs one of the mutations on the plan; the fields are given as name, value. */
    public ValidatableResponse run(Person who, String operation, @Nullable Object... fields) {
        return run(who.graphql(), operation, fields);
    }

    public ValidatableResponse run(Client who, String operation, @Nullable Object... fields) {
        return run(who.graphql(), operation, fields);
    }

    private ValidatableResponse run(Graphql who, String operation, @Nullable Object... fields) {
        Map<String, @Nullable Object> input = named("plan", planId());
        input.putAll(named(fields));
        String root = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
        return who.run(Operation.read("mobile/" + operation), "input", input).rootPath("data." + root);
    }

    /** The rep changes one field of what the plan says. */
    public ValidatableResponse change(String field, Object value) {
        Map<String, @Nullable Object> input = named("id", planId(), "expectedVersion", read().version(), field, value);
        return rep.graphql()
                .run(Operation.read("mobile/ChangeActionPlan"), "input", input)
                .rootPath("data.changeActionPlan");
    }

    public JsonPath schedule(Person who) {
        return who.graphql()
                .run(Operation.read("mobile/ActionPlanSchedule"), "id", planId())
                .extract()
                .jsonPath()
                .setRootPath("data.node.schedule");
    }

    /** Asked for each time: a run may go on over midnight. */
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
