package dev.headroom.actionplan;

import dev.headroom.access.people.Member;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.mutations.InputIds;
import dev.headroom.platform.mutations.Patch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes another plan from what somebody sends. Pure: who may do it is for the caller to check, and so is whether the
 * public holidays of a country are known.
 */
final class ActionPlanEdit {

    private final KnownPeople people;

    ActionPlanEdit(KnownPeople people) {
        this.people = people;
    }

    /** The plan as the input makes it, at the same version: what it is to be compared and merged with is that one. */
    ActionPlan change(ActionPlan plan, ActionPlanInput.Change input) {
        SignedParts signed = SignedParts.of(plan);
        ActionPlanDraft draft = new ActionPlanDraft(plan.content());
        ActionPlanItemEdit items = new ActionPlanItemEdit(draft, people, signed);
        draft.title = Patch.required(input.title, draft.title, "title");
        draft.outcome = Patch.required(input.outcome, draft.outcome, "outcome");
        draft.targetOn = Patch.required(input.targetOn, draft.targetOn, "targetOn");
        Patch.each(input.remove, "remove", items::remove);
        Patch.each(input.putCalendars, "putCalendars", items::put);
        Patch.each(input.putParticipants, "putParticipants", items::put);
        Patch.each(input.putMilestones, "putMilestones", items::put);
        Patch.each(input.putOutcomes, "putOutcomes", items::put);
        Patch.each(input.putTasks, "putTasks", items::put);
        ActionPlanContent before = draft.content();
        Patch.each(input.putDependencies, "putDependencies", items::put);
        ActionPlanContent content = draft.content();
        ContentRules.check(content, missing -> removal(input.remove, missing));
        requireOrder(before, content, input.putDependencies, signed);
        requireHeld(plan, content, input.remove);
        return plan.with(content, inside(plan.sellerSide(), input));
    }

    /** Of the dependencies taken out, the first one is to blame. */
    private static void requireHeld(
            ActionPlan plan, ActionPlanContent after, @Nullable List<@Nullable String> removed) {
        List<String> field = plan.content().dependencies().stream()
                .map(link -> removal(removed, link.uuid()))
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse(List.of());
        new SignedHolds(plan.content(), plan.agreement())
                .broken(after, field.toArray(String[]::new))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private static List<String> removal(@Nullable List<@Nullable String> removed, UUID id) {
        int index = removed == null ? -1 : removed.indexOf(id.toString());
        return index < 0 ? List.of() : List.of("remove", Integer.toString(index));
    }

    /** Of the dependencies that make it impossible, the first one sent is to blame. */
    private void requireOrder(
            ActionPlanContent before,
            ActionPlanContent after,
            @Nullable List<ActionPlanItemInput.@Nullable PutDependency> puts,
            SignedParts signed) {
        BadInput refusal = disorder(after);
        if (refusal == null) {
            return;
        }
        BadInput earlier = disorder(before);
        if (earlier != null || puts == null) {
            throw earlier == null ? refusal : earlier;
        }
        int possible = 0;
        int impossible = puts.size();
        while (impossible - possible > 1) {
            int middle = (possible + impossible) / 2;
            ActionPlanDraft draft = new ActionPlanDraft(before);
            ActionPlanItemEdit items = new ActionPlanItemEdit(draft, people, signed);
            Patch.each(puts.subList(0, middle), "putDependencies", items::put);
            BadInput found = disorder(draft.content());
            possible = found == null ? middle : possible;
            impossible = found == null ? impossible : middle;
            refusal = found == null ? refusal : found;
        }
        throw new BadInput(refusal.sentence(), "putDependencies", Integer.toString(impossible - 1));
    }

    private static @Nullable BadInput disorder(ActionPlanContent content) {
        try {
            content.requireOrder();
            return null;
        } catch (BadInput refusal) {
            return refusal;
        }
    }

    private SellerSide inside(SellerSide present, ActionPlanInput.Change input) {
        UUID owner =
                Patch.required(InputIds.references(input.owner, Member.TYPE, "owner"), present.ownerUuid(), "owner");
        if (input.owner != null) {
            people.member(owner, "owner");
        }
        return new SellerSide(
                owner,
                present.stageClaim(),
                input.gates == null ? present.gates() : gates(input.gates),
                present.notes(),
                input.guestDomains == null ? present.guestDomains() : domains(input.guestDomains));
    }

    static List<StageGate> gates(List<ActionPlanItemInput.@Nullable Gate> input) {
        Set<BuyingStage> stages = EnumSet.noneOf(BuyingStage.class);
        List<StageGate> gates = new ArrayList<>();
        Patch.each(input, "gates", gate -> {
            if (!stages.add(gate.stage())) {
                throw new BadInput("Another gate has this stage: keep one.", "stage");
            }
            gates.add(new StageGate(gate.stage(), gate.sellerStage()));
        });
        return gates;
    }

    private static List<String> domains(List<@Nullable String> input) {
        List<String> domains = new ArrayList<>();
        Patch.each(input, "guestDomains", domain -> domains.add(domain.strip().toLowerCase(Locale.ROOT)));
        return domains.stream().distinct().toList();
    }

    /** The member who answers for a new plan; whoever creates it, when the input names nobody. */
    UUID owner(ActionPlanInput.Create input, UUID creator) {
        if (input.owner == null) {
            return creator;
        }
        UUID owner = InputIds.reference(input.owner, Member.TYPE, "owner");
        people.member(owner, "owner");
        return owner;
    }

    /** The account plan a new plan serves; account plans are another feature's, so only the form is checked. */
    static @Nullable UUID served(ActionPlanInput.Create input) {
        return input.accountPlan == null
                ? null
                : InputIds.reference(input.accountPlan, ActionPlan.ACCOUNT_PLAN, "accountPlan");
    }
}
