package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentSamples.BUYER;
import static dev.headroom.meeting.commitment.CommitmentSamples.CUSTOMER;
import static dev.headroom.meeting.commitment.CommitmentSamples.DUE;
import static dev.headroom.meeting.commitment.CommitmentSamples.SAID;
import static dev.headroom.meeting.commitment.CommitmentSamples.confirmed;
import static dev.headroom.meeting.commitment.CommitmentSamples.meeting;
import static dev.headroom.meeting.commitment.CommitmentSamples.step;
import static dev.headroom.meeting.commitment.CommitmentSamples.wording;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.MeetingSide;
import org.junit.jupiter.api.Test;

/** What is left of a commitment once a person is taken out of it. */
class PersonlessCommitmentTest {

    private static final ErasedPeople BOB =
            ErasedPeople.of(meeting(), attendee -> attendee.uuid().equals(BUYER));

    private static Commitment ofBob() {
        var owner = CommitmentOwner.of(meeting().attendees().get(1));
        return confirmed(wording(MeetingSide.BUYER, DUE)
                        .withText("Bob sends the MSA")
                        .withOwner(owner))
                .stepped(step(CommitmentState.BUYER_CONFIRMED, CUSTOMER, SAID));
    }

    @Test
    void nameAndWordsGoAndWhatIsCountedStays() {
        Commitment left = new PersonlessCommitment(BOB, ofBob()).next();

        assertThat(left.getOwner()).isNull();
        assertThat(left.getQuote()).isNull();
        assertThat(left.getText()).isEqualTo("(erased) sends the MSA");
        assertThat(left.getSteps()).extracting(CommitmentStep::by).doesNotContain("Bob Buyer");
        assertThat(left.getSide()).isEqualTo(MeetingSide.BUYER);
        assertThat(left.getDue()).isEqualTo(ofBob().getDue());
        assertThat(left.getState()).isEqualTo(CommitmentState.BUYER_CONFIRMED);
    }

    @Test
    void againIsAsGoodAsOnce() {
        Commitment left = new PersonlessCommitment(BOB, ofBob()).next();

        assertThat(new PersonlessCommitment(BOB, left).next()).isSameAs(left);
    }

    @Test
    void ownerWhoIsOnlyANameIsForgottenByIt() {
        Commitment named = confirmed(wording(MeetingSide.BUYER, DUE).withOwner(CommitmentOwner.named("bob buyer")));
        Commitment other = confirmed(wording(MeetingSide.BUYER, DUE).withOwner(CommitmentOwner.named("Eve")));

        assertThat(new PersonlessCommitment(BOB, named).next().getOwner()).isNull();
        assertThat(new PersonlessCommitment(BOB, other).next()).isSameAs(other);
    }

    @Test
    void promiseOfSomebodyElseKeepsItsQuote() {
        var ann = CommitmentOwner.of(meeting().attendees().get(0));
        Commitment ours = confirmed(wording(MeetingSide.SELLER, DUE).withOwner(ann));

        assertThat(new PersonlessCommitment(BOB, ours).next()).isSameAs(ours);
    }
}
