package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides have signed, and what one has asked the other.
 *
 * @param offer what the buyer's side is asked to accept; null unless the state is OFFERED
 * @param baselines what both sides signed, oldest first
 * @param proposals dates one side proposed, oldest first
 * @param pins dates the buyer's side fixed, one for each task or milestone at most
 */
public record Agreement(
        ActionPlanState state,
        @Nullable Offer offer,
        List<Baseline> baselines,
        List<DateProposal> proposals,
        List<DatePin> pins) {

    static final Agreement NONE = new Agreement(ActionPlanState.DRAFT, null, List.of(), List.of(), List.of());

    public Agreement {
        baselines = requireFew(baselines);
        proposals = ActionPlanLimits.record(proposals, ActionPlanLimits.PROPOSALS, "proposals", "proposals");
        pins = List.copyOf(pins);
    }

    /** What was signed can't be removed, so that only a new plan helps. */
    private static List<Baseline> requireFew(List<Baseline> baselines) {
        int dates =
                baselines.stream().mapToInt(baseline -> baseline.dates().size()).sum();
        if (baselines.size() > ActionPlanLimits.BASELINES || dates > ActionPlanLimits.SIGNED_DATES) {
            throw new LimitExceeded(
                    "The plan was signed too often to sign it once more: close it, and begin a new one.");
        }
        return List.copyOf(baselines);
    }

    public Optional<Baseline> baseline() {
        return baselines.isEmpty() ? Optional.empty() : Optional.of(baselines.get(baselines.size() - 1));
    }

    public Optional<LocalDate> pinnedOn(UUID target) {
        return pins.stream()
                .filter(pin -> pin.target().equals(target))
                .map(DatePin::on)
                .findFirst();
    }

    public List<DateProposal> openProposals() {
        return proposals.stream().filter(DateProposal::isOpen).toList();
    }

    /** The target date that both sides signed, where it is another one than the plan's now. */
    public Optional<LocalDate> signedTargetOtherThan(LocalDate now) {
        return baseline().map(Baseline::targetOn).filter(signed -> !signed.equals(now));
    }

    /** Whether both sides have signed exactly this. */
    public boolean isOf(ActionPlanContent shared) {
        return baseline()
                .filter(last -> last.contentHash().equals(PlanHash.of(shared)))
                .isPresent();
    }

    /** The day that both sides signed for it, or that is offered to be signed now. */
    Optional<LocalDate> signedOn(UUID target) {
        return offer == null ? baseline().flatMap(last -> last.dueOn(target)) : offer.dueOn(target);
    }

    void requireOpen() {
        if (state.isClosed()) {
            throw new BadInput("The plan is " + state + ": nothing is changed in it any more.");
        }
    }

    Agreement offered(Offer made) {
        requireOpen();
        if (offer != null && offer.hash().equals(made.hash())) {
            throw new BadInput("Exactly this is offered already: wait for the buyer's side.");
        }
        return new Agreement(ActionPlanState.OFFERED, made, baselines, proposals, pins);
    }

    /** Back to where the plan was before the offer. */
    Agreement withoutOffer() {
        ActionPlanState before = baselines.isEmpty() ? ActionPlanState.DRAFT : ActionPlanState.AGREED;
        return new Agreement(before, null, baselines, proposals, pins);
    }

    /** What is offered, for who withdraws, declines or accepts it. */
    Offer requireOffer() {
        if (offer == null) {
            throw new BadInput("Nothing is offered: the plan is " + state + ".");
        }
        return offer;
    }

    /** The buyer's side accepts what it has seen; the hash says what that was. */
    Agreement accepted(String seen, LocalDate targetOn, Act buyer) {
        Offer made = requireOffer();
        if (!made.hash().equals(seen)) {
            throw new BadInput("The plan was changed after you opened it: look at it again, then accept it.", "hash");
        }
        return signed(new Baseline(
                baselines.size() + 1,
                made.contentHash(),
                made.hash(),
                targetOn,
                made.dates(),
                null,
                made.seller(),
                buyer));
    }

    Agreement signed(Baseline next) {
        List<Baseline> all = new ArrayList<>(baselines);
        all.add(next);
        return new Agreement(ActionPlanState.AGREED, null, all, SupersededProposals.answered(proposals, all), pins);
    }

    Agreement closed(ActionPlanState to) {
        requireOpen();
        return new Agreement(to, null, baselines, proposals, pins);
    }

    Agreement proposed(DateProposal proposal) {
        requireOpen();
        boolean asked = openProposals().stream().anyMatch(open -> Objects.equals(open.target(), proposal.target()));
        if (asked) {
            throw new BadInput("Another day is proposed for it already: answer or withdraw that proposal.", "target");
        }
        if (proposals.stream().anyMatch(known -> known.uuid().equals(proposal.uuid()))) {
            throw new BadInput("The plan has a proposal with this id already: make a new UUID.", "id");
        }
        List<DateProposal> all = new ArrayList<>(proposals);
        all.add(proposal);
        return new Agreement(state, offer, baselines, all, pins);
    }

    DateProposal requireProposal(UUID uuid) {
        return proposals.stream()
                .filter(proposal -> proposal.uuid().equals(uuid))
                .findFirst()
                .orElseThrow(() -> new NotFound("The plan has no proposal with this id.", "proposal"));
    }

    Agreement withProposal(DateProposal changed) {
        requireOpen();
        List<DateProposal> all = new ArrayList<>(proposals);
        all.replaceAll(proposal -> proposal.uuid().equals(changed.uuid()) ? changed : proposal);
        return new Agreement(state, offer, baselines, all, pins);
    }

    Agreement pinned(DatePin pin) {
        requireOpen();
        List<DatePin> all = new ArrayList<>(pins);
        all.removeIf(other -> other.target().equals(pin.target()));
        all.add(pin);
        return new Agreement(state, offer, baselines, proposals, all);
    }
}
