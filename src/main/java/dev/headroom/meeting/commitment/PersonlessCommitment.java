package dev.headroom.meeting.commitment;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.extraction.CommitmentKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A commitment without people who are to be found no more in it; states, sides and days stay. Pure. */
final class PersonlessCommitment {

    private final ErasedPeople people;
    private final Commitment commitment;

    PersonlessCommitment(ErasedPeople people, Commitment commitment) {
        this.people = people;
        this.commitment = commitment;
    }

    /** The next version; the same when it names none of them. */
    Commitment next() {
        CommitmentLife life = commitment.life();
        List<CommitmentStep> steps = life.steps().stream().map(this::without).toList();
        CommitmentOrigin origin = maySpeak() ? commitment.origin().withoutQuote() : commitment.origin();
        CommitmentWording wording = without(commitment.wording());
        boolean same = origin.equals(commitment.origin())
                && wording.equals(commitment.wording())
                && steps.equals(life.steps());
        return same
                ? commitment
                : new Commitment(
                        commitment.uuid(),
                        commitment.accountUuid(),
                        origin,
                        wording,
                        new CommitmentLife(life.state(), steps, life.doneOn(), life.settled()),
                        commitment.work(),
                        commitment.version() + 1);
    }

    /** Whether the quote may be theirs, or name them: only a promise is known to be in its owner's own words. */
    private boolean maySpeak() {
        CommitmentOwner owner = commitment.getOwner();
        boolean others = commitment.getKind() == CommitmentKind.PROMISE && owner != null && !isOne(owner);
        boolean named = commitment.getQuote() != null
                && !people.without(commitment.getQuote().text())
                        .equals(commitment.getQuote().text());
        return !others || named;
    }

    private boolean isOne(CommitmentOwner owner) {
        UUID attendee = owner.attendeeUuid();
        return attendee != null && people.attendees().contains(attendee) || people.isNamed(owner.name());
    }

    private CommitmentWording without(CommitmentWording wording) {
        CommitmentOwner owner = wording.owner();
        CommitmentWording left = wording.withText(Suggestions.shortened(people.without(wording.text())));
        return owner == null || !isOne(owner) ? left : left.withOwner(null);
    }

    private CommitmentStep without(CommitmentStep step) {
        @Nullable CommitmentWording before = step.before();
        @Nullable String note = step.note();
        return new CommitmentStep(
                step.to(),
                step.side(),
                people.isNamed(step.by()) ? ErasedPeople.MARK : step.by(),
                step.memberUuid(),
                step.at(),
                note == null ? null : people.without(note),
                before == null ? null : without(before));
    }
}
