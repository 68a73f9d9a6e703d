package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Decimal;
import dev.headroom.platform.money.Money;
import dev.headroom.platform.mutations.Patch;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the items of an edit into a draft, one by one. Each item put is written or confirmed now. */
final class PlanItemEdit {

    private final PlanDraft draft;
    private final PlanTemplate template;
    private final Stamp stamp;
    private final boolean everApproved;

    PlanItemEdit(PlanDraft draft, PlanTemplate template, Stamp stamp, boolean everApproved) {
        this.draft = draft;
        this.template = template;
        this.stamp = stamp;
        this.everApproved = everApproved;
    }

    void put(PlanItemInput.PutCollaborator input) {
        UUID member = PlanIds.reference(input.member, Member.TYPE, "member");
        draft.collaborators.put(member, new PlanCollaborator(member, input.role));
    }

    void put(PlanItemInput.PutAnswer input) {
        UUID id = PlanIds.item(input.id, "id");
        PlanAnswer present = draft.answers.get(id);
        String question = Patch.required(input.question, present == null ? null : present.question(), "question");
        if (template.sectionOf(question).isEmpty()) {
            throw new BadInput(
                    "The plan's template does not ask this: send the key of one of its questions.", "question");
        }
        String text = Patch.required(input.text, present == null ? null : present.text(), "text");
        Attribution said = said(
                present == null ? Attribution.NOBODY : present.said(), input.saidBy, input.saidByContact, input.saidOn);
        OffsetDateTime answeredAt = present == null || !present.text().equals(text) ? stamp.at() : present.answeredAt();
        draft.put(draft.answers, id, new PlanAnswer(id, question, text, said, answeredAt, stamp));
    }

    void put(PlanItemInput.PutPerceivedValue input) {
        UUID id = PlanIds.item(input.id, "id");
        PerceivedValue present = draft.perceivedValues.get(id);
        Attribution said = said(
                present == null ? Attribution.NOBODY : present.said(), input.saidBy, input.saidByContact, input.saidOn);
        draft.put(
                draft.perceivedValues,
                id,
                new PerceivedValue(
                        id,
                        Patch.required(input.question, present == null ? null : present.question(), "question"),
                        Patch.required(input.answer, present == null ? null : present.answer(), "answer"),
                        amount(input, present == null ? null : present.amount()),
                        said,
                        stamp));
    }

    void put(PlanItemInput.PutCompetitor input) {
        UUID id = PlanIds.item(input.id, "id");
        PlanCompetitor present = draft.competitors.get(id);
        UUID vendor = Patch.required(
                PlanIds.references(input.vendor, Vendor.TYPE, "vendor"),
                present == null ? null : present.vendorUuid(),
                "vendor");
        if (draft.competitors.values().stream()
                .anyMatch(other ->
                        other.vendorUuid().equals(vendor) && !other.uuid().equals(id))) {
            throw new BadInput("The vendor is in the plan already: change that entry.", "vendor");
        }
        draft.put(
                draft.competitors,
                id,
                new PlanCompetitor(
                        id,
                        vendor,
                        Patch.optional(input.strengths, present == null ? null : present.strengths()),
                        Patch.optional(input.weaknesses, present == null ? null : present.weaknesses()),
                        Patch.optional(input.ourApproach, present == null ? null : present.ourApproach()),
                        stamp));
    }

    void put(PlanItemInput.PutObjective input) {
        UUID id = PlanIds.item(input.id, "id");
        PlanObjective present = draft.objectives.get(id);
        var objective = new PlanObjective(
                id,
                Patch.required(input.title, present == null ? null : present.title(), "title"),
                Patch.optional(input.customerOutcome, present == null ? null : present.customerOutcome()),
                owner(input.owner, present == null ? null : present.ownerUuid()),
                present == null ? List.of() : present.measures(),
                stamp);
        draft.put(draft.objectives, id, objective);
    }

    void put(PlanItemInput.PutMeasure input) {
        UUID id = PlanIds.item(input.id, "id");
        PlanMeasure present = draft.measure(id).orElse(null);
        PlanObjective objective = objective(input, id);
        LocalDate baselineOn = Patch.optional(input.baselineOn, present == null ? null : present.baselineOn());
        requireNotAhead(baselineOn, "baselineOn");
        draft.putMeasure(
                objective,
                new PlanMeasure(
                        id,
                        Patch.required(input.source, present == null ? null : present.source(), "source"),
                        Patch.optional(
                                PlanIds.references(input.unit, BusinessUnit.TYPE, "unit"),
                                present == null ? null : present.unitUuid()),
                        Patch.optional(
                                PlanIds.references(input.offering, Offering.TYPE, "offering"),
                                present == null ? null : present.offeringUuid()),
                        Patch.optional(input.baseline, present == null ? null : present.baseline()),
                        baselineOn,
                        Patch.optional(input.target, present == null ? null : present.target()),
                        Patch.optional(input.dueOn, present == null ? null : present.dueOn()),
                        claim(input, present == null ? null : present.claim()),
                        stamp));
    }

    void put(PlanItemInput.PutAction input) {
        UUID id = PlanIds.item(input.id, "id");
        PlanAction present = draft.actions.get(id);
        LocalDate dueOn = Patch.required(input.dueOn, present == null ? null : present.dueOn(), "dueOn");
        ActionProgress progress =
                present == null ? ActionProgress.begin(dueOn, stamp.at()) : promise(present.progress(), dueOn);
        draft.put(
                draft.actions,
                id,
                new PlanAction(
                        id,
                        Patch.required(input.title, present == null ? null : present.title(), "title"),
                        owner(input.owner, present == null ? null : present.ownerUuid()),
                        dueOn,
                        input.aim == null ? (present == null ? null : present.aim()) : aim(input.aim),
                        Patch.optional(input.commitment, present == null ? null : present.commitment()),
                        progress,
                        stamp));
    }

    void put(PlanItemInput.PutRisk input) {
        UUID id = PlanIds.item(input.id, "id");
        PlanRisk present = draft.risks.get(id);
        LocalDate raisedOn = Patch.required(
                input.raisedOn, present == null ? stamp.at().toLocalDate() : present.raisedOn(), "raisedOn");
        requireNotAhead(raisedOn, "raisedOn");
        draft.put(
                draft.risks,
                id,
                new PlanRisk(
                        id,
                        Patch.required(input.title, present == null ? null : present.title(), "title"),
                        Patch.required(input.likelihood, present == null ? null : present.likelihood(), "likelihood"),
                        Patch.required(input.impact, present == null ? null : present.impact(), "impact"),
                        Patch.optional(input.mitigation, present == null ? null : present.mitigation()),
                        owner(input.owner, present == null ? null : present.ownerUuid()),
                        raisedOn,
                        stamp));
    }

    /** Removes an item; an action that was promised in an approved plan is dropped for a reason instead. */
    void remove(String text) {
        UUID id = PlanIds.item(text);
        if (everApproved && draft.actions.containsKey(id)) {
            throw new BadInput("The plan was approved with its actions: drop this one with a reason instead.");
        }
        draft.remove(id);
    }

    void removeCollaborator(String text) {
        if (draft.collaborators.remove(PlanIds.reference(text, Member.TYPE)) == null) {
            throw new NotFound("This member does not work on the plan: read the plan again.");
        }
    }

    private ActionProgress promise(ActionProgress progress, LocalDate dueOn) {
        return everApproved || !progress.state().isUnfinished() ? progress : progress.promised(dueOn);
    }

    private PlanObjective objective(PlanItemInput.PutMeasure input, UUID measure) {
        PlanObjective holder = draft.objectiveOf(measure).orElse(null);
        String wanted = Patch.required(
                input.objective, holder == null ? null : holder.uuid().toString(), "objective");
        PlanObjective objective = draft.objectives.get(PlanIds.item(wanted, "objective"));
        if (objective == null) {
            throw new NotFound("The plan has no objective with this id: put it first.", "objective");
        }
        if (holder != null && !holder.equals(objective)) {
            throw new BadInput("The measure belongs to another objective: make a new one here.", "objective");
        }
        return objective;
    }

    private Attribution said(
            Attribution present,
            @Nullable Optional<String> name,
            @Nullable Optional<String> contact,
            @Nullable Optional<LocalDate> on) {
        String by = Patch.optional(name, present.name());
        LocalDate day = Patch.optional(on, present.on());
        requireNotAhead(day, "saidOn");
        return new Attribution(
                by == null ? null : Text.name(by, "saidBy"),
                Patch.optional(PlanIds.references(contact, PlanIds.CONTACT, "saidByContact"), present.contactUuid()),
                day);
    }

    private static @Nullable Money amount(PlanItemInput.PutPerceivedValue input, @Nullable Money present) {
        Decimal amount = Patch.optional(input.amount, present == null ? null : present.amount());
        Currency currency = Patch.optional(input.currency, present == null ? null : present.currency());
        if (amount == null) {
            return null;
        }
        if (currency == null) {
            throw new BadInput("An amount means nothing without its currency: send both.", "currency");
        }
        return Money.of(amount.value(), currency);
    }

    private @Nullable MeasureClaim claim(PlanItemInput.PutMeasure input, @Nullable MeasureClaim present) {
        if ((input.claim == null || input.claim.isEmpty())
                && input.claimReason != null
                && input.claimReason.isPresent()) {
            throw new BadInput(
                    "A reason belongs to a claim: send the claim with it, also when only the reason is new.",
                    "claimReason");
        }
        if (input.claim == null) {
            return present;
        }
        if (input.claim.isEmpty()) {
            return null;
        }
        String reason = Patch.required(input.claimReason, null, "claimReason");
        return new MeasureClaim(input.claim.get(), reason, stamp.by(), stamp.at());
    }

    private static @Nullable ActionAim aim(PlanItemInput.Aim input) {
        if (input.unit == null && input.offering == null && input.contact == null && input.measure == null) {
            return null;
        }
        return new ActionAim(
                input.unit == null ? null : PlanIds.reference(input.unit, BusinessUnit.TYPE, "aim"),
                input.offering == null ? null : PlanIds.reference(input.offering, Offering.TYPE, "aim"),
                input.contact == null ? null : PlanIds.reference(input.contact, PlanIds.CONTACT, "aim"),
                input.measure == null ? null : PlanIds.item(input.measure, "aim"));
    }

    private static @Nullable UUID owner(@Nullable Optional<String> given, @Nullable UUID present) {
        return Patch.optional(PlanIds.references(given, Member.TYPE, "owner"), present);
    }

    private void requireNotAhead(@Nullable LocalDate day, String field) {
        // One day of grace: east of Greenwich tomorrow has begun already.
        if (day != null && day.isAfter(stamp.at().toLocalDate().plusDays(1))) {
            throw new BadInput("The day is in the future: give the day it happened.", field);
        }
    }
}
