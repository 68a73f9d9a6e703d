package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.mutations.Patch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person changes about a suggestion by confirming it. Pure. */
final class CommitmentEdit {

    private final CommitmentInput.Confirm input;

    CommitmentEdit(CommitmentInput.Confirm input) {
        if (given(input.owner).isPresent() && given(input.ownerName).isPresent()) {
            throw new BadInput("The owner is named twice: send owner or ownerName.", "ownerName");
        }
        this.input = input;
    }

    /** The id of the one who is to do it, where the input names them by one. */
    Optional<String> ownerId() {
        return given(input.owner);
    }

    /** Whether the input says nothing of who is to do it. */
    boolean keepsOwner() {
        return input.owner == null && input.ownerName == null;
    }

    private static <T> Optional<T> given(@Nullable Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    CommitmentWording changed(CommitmentWording wording, Optional<CommitmentOwners.Found> found) {
        CommitmentWording changed = wording.withText(Patch.required(input.text, wording.text(), "text"))
                .withKind(Patch.required(input.kind, wording.kind(), "kind"));
        if (input.dueOn != null) {
            changed = changed.withDueOn(input.dueOn.orElse(null));
        }
        CommitmentOwner owner = owner(wording, found);
        MeetingSide side = side(wording, owner, found);
        return changed.withOwner(owner).withSide(side);
    }

    private @Nullable CommitmentOwner owner(CommitmentWording wording, Optional<CommitmentOwners.Found> found) {
        if (found.isPresent()) {
            return found.get().owner();
        }
        if (input.ownerName != null && input.ownerName.isPresent()) {
            return CommitmentOwner.named(input.ownerName.get());
        }
        boolean nobody = input.owner != null || input.ownerName != null;
        return nobody ? null : wording.owner();
    }

    private MeetingSide side(
            CommitmentWording wording, @Nullable CommitmentOwner owner, Optional<CommitmentOwners.Found> found) {
        MeetingSide told = found.or(() -> Optional.ofNullable(owner).map(CommitmentOwners.Found::of))
                .map(CommitmentOwners.Found::side)
                .orElse(MeetingSide.UNKNOWN);
        MeetingSide usual = told == MeetingSide.UNKNOWN ? wording.side() : told;
        MeetingSide side = Patch.required(input.side, usual, "side");
        requireSame(side, told);
        return side;
    }

    /** Nobody owes for the other side. */
    static void requireSame(MeetingSide side, MeetingSide told) {
        if (told != MeetingSide.UNKNOWN && side != told) {
            throw new BadInput(
                    "The owner is on the side " + told + ": name somebody of the side " + side + ", or leave side out.",
                    "side");
        }
    }
}
