package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentSamples.DUE;
import static dev.headroom.meeting.commitment.CommitmentSamples.OWNER;
import static dev.headroom.meeting.commitment.CommitmentSamples.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.errors.BadInput;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person may change about a suggestion. */
class CommitmentEditTest {

    private static final CommitmentWording OURS =
            wording(MeetingSide.SELLER, DUE).withOwner(CommitmentOwner.member(OWNER, "Ann Rep"));

    private static CommitmentEdit toTheCustomer(boolean withoutOwner) {
        var input = new CommitmentInput.Confirm();
        input.side = Optional.of(MeetingSide.BUYER);
        input.owner = withoutOwner ? Optional.empty() : null;
        return new CommitmentEdit(input);
    }

    @Test
    void memberWhoStaysTheOwnerDoesNotOweForTheCustomer() {
        assertThatThrownBy(() -> toTheCustomer(false).changed(OURS, Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("SELLER");
    }

    @Test
    void whatIsNobodysMayBeTheCustomers() {
        CommitmentWording changed = toTheCustomer(true).changed(OURS, Optional.empty());

        assertThat(changed.side()).isEqualTo(MeetingSide.BUYER);
        assertThat(changed.owner()).isNull();
    }
}
