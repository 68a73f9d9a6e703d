package dev.headroom.actionplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.work.NewWork;
import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The change that makes work a task of a plan, with a part for whoever does it where the plan has none. Pure. */
final class TaskOfWork {

    private static final String ROLE = "Named in a meeting";

    private final ActionPlan plan;
    private final NewWork work;
    private final UUID member;

    /**
     * Prepares the change.
     *
     * @param member who asks for it: they do what is ours and nobody's
     */
    TaskOfWork(ActionPlan plan, NewWork work, UUID member) {
        this.plan = plan;
        this.work = work;
        this.member = member;
    }

    /** Whether the plan has it already. */
    boolean isThere() {
        return plan.content().task(work.id()).isPresent();
    }

    ActionPlanInput.Change change() {
        if (!plan.basis().accountUuid().equals(work.account())) {
            throw new BadInput("The plan is with another account: choose one of the same account.", "plan");
        }
        var input = new ActionPlanInput.Change();
        input.id = plan.getId();
        input.expectedVersion = plan.version();
        Optional<Participant> known = known();
        if (known.isEmpty()) {
            input.putParticipants = List.of(part());
        }
        input.putTasks = List.of(task(known.map(Participant::uuid).orElse(newPart())));
        return input;
    }

    private ActionPlanItemInput.PutTask task(UUID owner) {
        var task = new ActionPlanItemInput.PutTask();
        task.id = work.id().toString();
        task.milestone = Optional.of(milestone());
        task.title = Optional.of(work.shortTitle());
        task.description = work.shortTitle().equals(work.title()) ? null : Optional.of(work.title());
        task.owner = Optional.of(owner.toString());
        task.workdays = Optional.of(1);
        if (work.dueOn() != null) {
            task.constraint = Optional.of(ConstraintKind.MUST_FINISH_ON);
            task.constraintOn = Optional.of(work.dueOn());
        }
        task.internal = Optional.of(work.internal());
        task.commitment = Optional.of(work.source());
        return task;
    }

    private String milestone() {
        String wanted = work.milestone();
        if (wanted != null) {
            return plan.content().milestones().stream()
                    .map(Milestone::getId)
                    .filter(wanted::equals)
                    .findFirst()
                    .orElseThrow(
                            () -> new BadInput("The plan has no milestone with this id: read it again.", "milestone"));
        }
        return plan.content().milestones().stream()
                .filter(milestone -> !plan.progress().isVerified(milestone))
                .map(Milestone::getId)
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "The plan has no milestone that is still to be reached: add one, or name one.", "milestone"));
    }

    private Side side() {
        return work.ours() ? Side.SELLER : Side.BUYER;
    }

    /** The participant who does it: the very person, or by name; what is nobody's, any of ours, or theirs. */
    private Optional<Participant> known() {
        NewWork.Worker worker = work.worker();
        if (worker == null) {
            return find(participant -> work.ours() && member.equals(participant.memberUuid()))
                    .or(() -> find(participant -> true));
        }
        return find(participant -> same(worker.member(), participant.memberUuid()))
                .or(() -> find(participant -> same(worker.contact(), participant.contactUuid())))
                .or(() -> find(participant -> participant.name() != null
                        && Text.key(participant.name()).equals(Text.key(worker.name()))));
    }

    private static boolean same(@Nullable UUID one, @Nullable UUID other) {
        return one != null && one.equals(other);
    }

    private Optional<Participant> find(Predicate<Participant> wanted) {
        return plan.content().participants().stream()
                .filter(participant -> participant.side() == side())
                .filter(wanted)
                .findFirst();
    }

    private UUID newPart() {
        return Uuids.named(work.id(), "participant");
    }

    private ActionPlanItemInput.PutParticipant part() {
        var part = new ActionPlanItemInput.PutParticipant();
        part.id = newPart().toString();
        part.side = Optional.of(side());
        part.role = Optional.of(ROLE);
        NewWork.Worker worker = work.worker();
        if (worker != null) {
            part.name = Optional.of(worker.name());
            part.member = given(Member.TYPE, worker.member());
            part.contact = given(Contact.TYPE, worker.contact());
        }
        return part;
    }

    private static @Nullable Optional<String> given(String type, @Nullable UUID id) {
        return id == null ? null : Optional.of(GlobalId.of(type, id));
    }
}
