package dev.headroom.actionplan;

import dev.headroom.access.people.Role;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.support.TestOrganization;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An organization with an account and one plan for it, put into the store as it is, for tests of how it is shown. */
public final class StoredPlan {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final TestOrganization organization = TestOrganization.create();
    public final UUID team = organization.team(null);
    public final TestOrganization.Person rep = organization.member(Role.REP.name(), team);
    public final UUID account = organization.account("Customer " + Uuids.next(), rep.id());
    public final UUID uuid = Uuids.next();
    private ActionPlan plan;

    /** A buyer who reads what the rep sends, and an internal task. */
    public StoredPlan() {
        ActionPlan made = new ViewedPlan("Onboarding", LocalDate.now().plusDays(60))
                .milestone("Contract")
                .task("Read the contract", "Contract", "buyer", 5)
                .task("Send the contract", "Contract", "seller", 2)
                .internal("Ask for a discount", "Contract", 1)
                .after("Send the contract", "Read the contract")
                .version(1)
                .plan();
        plan = of(made, content(made));
        write(DocumentWrite.insert(plan));
    }

    /** The made plan with the rep in the seller's place. */
    private ActionPlanContent content(ActionPlan made) {
        List<Participant> participants = made.content().participants().stream()
                .map(present -> present.memberUuid() == null
                        ? present
                        : new Participant(
                                present.uuid(), present.side(), present.role(), "Rita", null, rep.id(), null, null))
                .toList();
        return new ActionPlanContent(
                made.content().title(),
                made.content().outcome(),
                made.content().targetOn(),
                made.content().calendars(),
                participants,
                made.content().milestones(),
                made.content().tasks(),
                made.content().dependencies());
    }

    private ActionPlan of(ActionPlan made, ActionPlanContent content) {
        return new ActionPlan(
                uuid,
                new ActionPlanBasis(account, null, null, null),
                content,
                SellerSide.begin(rep.id()),
                made.agreement(),
                made.progress(),
                made.latest(),
                made.version());
    }

    public String globalId() {
        return GlobalId.of(ActionPlan.TYPE, uuid);
    }

    /** The participant who buys. */
    public String buyer() {
        return ViewedPlan.id("buyer").toString();
    }

    /** Writes the next version, without the participant who buys and without their tasks. */
    public void removeBuyer() {
        UUID buyer = ViewedPlan.id("buyer");
        ActionPlanContent now = plan.content();
        var content = new ActionPlanContent(
                "Onboarding without them",
                now.outcome(),
                now.targetOn(),
                now.calendars(),
                now.participants().stream()
                        .filter(present -> !present.uuid().equals(buyer))
                        .toList(),
                now.milestones(),
                now.tasks().stream()
                        .filter(task -> !task.ownerUuid().equals(buyer))
                        .toList(),
                List.of());
        Act act = plan.latest().act();
        ActionPlan changed = plan.edited(content, plan.sellerSide(), List.of(), false, act);
        write(DocumentWrite.replace(changed, plan.version()));
        plan = changed;
    }

    private void write(DocumentWrite<ActionPlan> write) {
        var documents = instance(DocumentStore.class).of(instance(ActionPlanForm.class));
        var mutation =
                new Mutation<>(new Author(organization.id(), "member:" + rep.id()), "test", "", null, ActionPlan.class);
        instance(DocumentMutations.class)
                .run(mutation, documents, uuid, () -> Uni.createFrom().item(write))
                .await()
                .atMost(PATIENCE);
    }

    private static <T> T instance(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
