package dev.headroom.actionplan.evidence;

import dev.headroom.access.Caller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanActs;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.actionplan.Actor;
import dev.headroom.actionplan.Evidence;
import dev.headroom.actionplan.EvidenceFile;
import dev.headroom.actionplan.ProgressStep;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.http.FormBody.PostedFile;
import dev.headroom.platform.http.FormBody.PostedForm;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands in evidence, with its file if it has one: for both sides. */
@ApplicationScoped
public class EvidenceDelivery {

    private final ActionPlans plans;
    private final ActionPlanActs acts;
    private final EvidenceStore store;

    EvidenceDelivery(ActionPlans plans, ActionPlanActs acts, EvidenceStore store) {
        this.plans = plans;
        this.acts = acts;
        this.store = store;
    }

    /** What is needed to run the step for somebody. */
    public record Deliverer(FileOwner owner, Supplier<Uni<ActionPlan>> found, Function<ActionPlan, Actor> actor) {}

    /** What is told of the call, to know the same one again. */
    private record Told(UUID plan, UUID outcome, String text, String link, String sha256) {}

    Uni<Outcome<ActionPlan>> byMember(Caller caller, UUID plan, UUID outcome, PostedForm form, @Nullable String key) {
        Supplier<Uni<ActionPlan>> found = () -> plans.find(caller, ActionPlanPermissions.WRITE, plan)
                .map(present -> present.orElseThrow(EvidenceDelivery::unknownPlan));
        return found.get()
                .chain(present -> deliver(
                        new Deliverer(
                                new FileOwner(
                                        caller.author(), plan, present.basis().accountUuid()),
                                found,
                                now -> Actor.member(caller, now)),
                        outcome,
                        form,
                        key));
    }

    /** Keeps the file, lets the plan name it, then marks it as named. */
    public Uni<Outcome<ActionPlan>> deliver(Deliverer by, UUID outcome, PostedForm form, @Nullable String key) {
        PostedFile posted = form.file();
        Uni<String> sha256 = posted == null ? Uni.createFrom().item("") : store.sha256(posted.content());
        return sha256.map(hash -> new Told(by.owner().plan(), outcome, form.field("text"), form.field("link"), hash))
                .chain(told -> deliver(by, told, posted, key));
    }

    private Uni<Outcome<ActionPlan>> deliver(
            Deliverer by, Told told, @Nullable PostedFile posted, @Nullable String key) {
        Author author = by.owner().author();
        var mutation = new Mutation<>(author, "deliverEvidence", told, key, ActionPlan.class);
        UUID fileId = fileId(author, told.plan(), told.outcome(), told.sha256(), key);
        Uni<Optional<EvidenceFile>> kept = posted == null
                ? Uni.createFrom().item(Optional.empty())
                : store.keep(by.owner(), fileId, posted, told.sha256()).map(Optional::of);
        return kept.chain(file -> run(by, mutation, told, file)
                .call(done -> file.isPresent() && done.userErrors().isEmpty()
                        ? store.attach(author.organization(), fileId)
                        : Uni.createFrom().voidItem()));
    }

    /**
     * The same file for the same outcome under the same key is the same again. Another file is another one, even under
     * a key that was used before: a refused call leaves its file behind for a while, which must not pass for the new.
     */
    static UUID fileId(Author author, UUID plan, UUID outcome, String sha256, @Nullable String key) {
        UUID call = NewId.from(null, new Mutation<>(author, "deliverEvidence.file", sha256, key, ActionPlan.class));
        return Uuids.named(call, plan + " " + outcome + " " + sha256);
    }

    private Uni<Outcome<ActionPlan>> run(
            Deliverer by, Mutation<ActionPlan> mutation, Told told, Optional<EvidenceFile> file) {
        UUID id = NewId.from(null, mutation);
        return acts.run(mutation, by.owner().plan(), by.found(), by.actor(), (plan, act) -> Uni.createFrom()
                .item(new ProgressStep(plan, act)
                        .addEvidence(
                                new Evidence(id, told.outcome(), told.text(), told.link(), file.orElse(null), act))));
    }

    static NotFound unknownPlan() {
        return new NotFound("There is no such plan, or you may not see it.", "plan");
    }
}
