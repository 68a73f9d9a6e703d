package dev.headroom.actionplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.DependencyKind;
import dev.headroom.actionplan.schedule.LagUnit;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.mutations.InputIds;
import dev.headroom.platform.mutations.Patch;
import dev.headroom.platform.text.Email;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the items of an edit into a draft, one by one. */
final class ActionPlanItemEdit {

    private final ActionPlanDraft draft;
    private final KnownPeople people;
    private final SignedParts signed;

    ActionPlanItemEdit(ActionPlanDraft draft, KnownPeople people, SignedParts signed) {
        this.draft = draft;
        this.people = people;
        this.signed = signed;
    }

    void remove(String text) {
        UUID id = InputIds.item(text, "id");
        signed.requireRemovable(id);
        draft.remove(id);
    }

    void put(ActionPlanItemInput.PutCalendar input) {
        SideCalendar present = draft.calendars.getOrDefault(input.side, SideCalendar.usual(input.side));
        draft.calendars.put(input.side, SideCalendars.changed(present, input));
    }

    void put(ActionPlanItemInput.PutParticipant input) {
        UUID id = InputIds.item(input.id, "id");
        Participant present = draft.participants.get(id);
        Side side = Patch.required(input.side, present == null ? null : present.side(), "side");
        signed.requireSide(id, side);
        if (present != null && side != present.side()) {
            throw new BadInput("Nobody changes sides: add another participant.", "side");
        }
        UUID member = Patch.optional(
                InputIds.references(input.member, Member.TYPE, "member"),
                present == null ? null : present.memberUuid());
        UUID contact = Patch.optional(
                InputIds.references(input.contact, Contact.TYPE, "contact"),
                present == null ? null : present.contactUuid());
        requireOneBehind(side, member, contact);
        KnownPeople.Known known = known(input, member, contact);
        String presentName = known != null ? known.name() : present == null ? null : present.name();
        String presentEmail = known != null ? known.email() : present == null ? null : present.email();
        String email = email(input.email, presentEmail);
        if (side != Side.SELLER) {
            people.requireOther(email);
        }
        draft.put(new Participant(
                id,
                side,
                Patch.required(input.role, present == null ? null : present.role(), "role"),
                Patch.optional(input.name, presentName),
                email,
                member,
                contact,
                Patch.optional(input.zone, present == null ? null : present.zone())));
    }

    private static void requireOneBehind(Side side, @Nullable UUID member, @Nullable UUID contact) {
        if (contact != null && side == Side.SELLER) {
            throw new BadInput("A contact of the customer is not on the side SELLER: name a member.", "contact");
        }
        if (contact != null && member != null) {
            throw new BadInput("A participant is a member or a contact: take the other one away.", "contact");
        }
    }

    /** Whom the input names anew; null when it names nobody. */
    private KnownPeople.@Nullable Known known(
            ActionPlanItemInput.PutParticipant input, @Nullable UUID member, @Nullable UUID contact) {
        if (input.member != null && member != null) {
            return people.member(member, "member");
        }
        return input.contact != null && contact != null ? people.contact(contact, "contact") : null;
    }

    private static @Nullable String email(@Nullable Optional<String> given, @Nullable String present) {
        String email = Patch.optional(given, present);
        return email == null ? null : Email.of(email);
    }

    void put(ActionPlanItemInput.PutMilestone input) {
        UUID id = InputIds.item(input.id, "id");
        Milestone present = draft.milestones.get(id);
        var milestone = new Milestone(
                id,
                Patch.required(input.title, present == null ? null : present.title(), "title"),
                Patch.required(input.stage, present == null ? null : present.stage(), "stage"),
                Patch.required(input.holdPoint, present == null ? Boolean.FALSE : present.holdPoint(), "holdPoint"),
                present == null ? List.of() : present.outcomes());
        signed.requireKept(milestone);
        draft.put(milestone);
    }

    void put(ActionPlanItemInput.PutOutcome input) {
        UUID id = InputIds.item(input.id, "id");
        MilestoneOutcome present = draft.outcome(id).orElse(null);
        UUID verifier = Patch.optional(
                InputIds.items(input.verifier, "verifier"), present == null ? null : present.verifierUuid());
        if (input.verifier != null && verifier != null) {
            requireVerifier(verifier);
        }
        var outcome = new MilestoneOutcome(
                id,
                Patch.required(input.criterion, present == null ? null : present.criterion(), "criterion"),
                Patch.required(input.evidence, present == null ? null : present.evidence(), "evidence"),
                verifier);
        signed.requireKept(outcome);
        draft.put(holder(input, id), outcome);
    }

    private void requireVerifier(UUID id) {
        if (participant(id, "verifier").side() != Side.BUYER) {
            throw new BadInput("The buyer's side verifies: name one of its participants, or nobody.", "verifier");
        }
    }

    private Milestone holder(ActionPlanItemInput.PutOutcome input, UUID outcome) {
        Milestone present = draft.milestoneOf(outcome).orElse(null);
        UUID wanted = Patch.required(
                InputIds.items(input.milestone, "milestone"), present == null ? null : present.uuid(), "milestone");
        if (present != null && !present.uuid().equals(wanted)) {
            throw new BadInput("The outcome belongs to another milestone: make a new one here.", "milestone");
        }
        return milestone(wanted);
    }

    void put(ActionPlanItemInput.PutTask input) {
        UUID id = InputIds.item(input.id, "id");
        Task present = draft.tasks.get(id);
        UUID milestone = Patch.required(
                InputIds.items(input.milestone, "milestone"),
                present == null ? null : present.milestoneUuid(),
                "milestone");
        UUID owner = Patch.required(
                InputIds.items(input.owner, "owner"), present == null ? null : present.ownerUuid(), "owner");
        boolean internal =
                Patch.required(input.internal, present == null ? Boolean.FALSE : present.internal(), "internal");
        if (internal && participant(owner, "owner").side() != Side.SELLER) {
            throw new BadInput("The other side does not see an internal task: let one of yours own it.", "owner");
        }
        milestone(milestone);
        Side side = participant(owner, "owner").side();
        var task = new Task(
                id,
                milestone,
                Patch.required(input.title, present == null ? null : present.title(), "title"),
                Patch.optional(input.description, present == null ? null : present.description()),
                owner,
                Patch.required(input.workdays, present == null ? null : present.workdays(), "workdays"),
                Patch.optional(input.stepType, present == null ? null : present.stepType()),
                Patch.required(
                        input.constraint,
                        present == null ? ConstraintKind.AS_LATE_AS_POSSIBLE : present.constraint(),
                        "constraint"),
                Patch.optional(input.constraintOn, present == null ? null : present.constraintOn()),
                internal,
                Patch.optional(input.planAction, present == null ? null : present.planAction()),
                Patch.optional(input.commitment, present == null ? null : present.commitment()));
        signed.requireKept(task, side);
        draft.put(task);
    }

    void put(ActionPlanItemInput.PutDependency input) {
        UUID id = InputIds.item(input.id, "id");
        TaskDependency present = draft.dependencies.get(id);
        UUID from =
                Patch.required(InputIds.items(input.from, "from"), present == null ? null : present.fromUuid(), "from");
        UUID to = Patch.required(InputIds.items(input.to, "to"), present == null ? null : present.toUuid(), "to");
        requireNode(from, "from");
        requireNode(to, "to");
        draft.put(new TaskDependency(
                id,
                from,
                to,
                Patch.required(input.kind, present == null ? DependencyKind.FINISH_TO_START : present.kind(), "kind"),
                Patch.required(input.lag, present == null ? Integer.valueOf(0) : present.lag(), "lag"),
                Patch.required(input.lagUnit, present == null ? LagUnit.WORKDAY : present.lagUnit(), "lagUnit")));
    }

    private void requireNode(UUID id, String field) {
        if (!draft.tasks.containsKey(id) && !draft.milestones.containsKey(id)) {
            throw new NotFound("The plan has no task or milestone with this id: put it first.", field);
        }
    }

    private Milestone milestone(UUID id) {
        return found(draft.milestones.get(id), "milestone", "milestone");
    }

    private Participant participant(UUID id, String field) {
        return found(draft.participants.get(id), "participant", field);
    }

    private static <T> T found(@Nullable T item, String what, String field) {
        if (item == null) {
            throw new NotFound("The plan has no " + what + " with this id: put it first.", field);
        }
        return item;
    }
}
