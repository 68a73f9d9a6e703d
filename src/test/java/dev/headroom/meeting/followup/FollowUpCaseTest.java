package dev.headroom.meeting.followup;

import static dev.headroom.meeting.followup.FollowUpSamples.caseOf;
import static dev.headroom.meeting.followup.FollowUpSamples.commitment;
import static dev.headroom.meeting.followup.FollowUpSamples.followUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.followup.recap.LeftOut;
import dev.headroom.meeting.followup.recap.Recap;
import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What gets into a recap, and what is told of the rest. */
class FollowUpCaseTest {

    @ParameterizedTest
    @EnumSource(
            value = CommitmentState.class,
            names = {"SUGGESTED", "REFUSED"})
    void whatNobodyConfirmedIsInNoRecap(CommitmentState state) {
        Recap recap = caseOf(followUp(), commitment(state, MeetingSide.SELLER, "Send the list", 5))
                .recap();

        assertThat(recap.text()).doesNotContain("Send the list");
        assertThat(recap.leftOut()).isEmpty();
        assertThat(recap.undecided()).isEqualTo(state == CommitmentState.SUGGESTED ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = CommitmentState.class,
            names = {"CONFIRMED", "BUYER_CONFIRMED", "DONE"})
    void whatIsConfirmedIsToldUnderItsSide(CommitmentState state) {
        Recap recap = caseOf(
                        followUp(),
                        commitment(state, MeetingSide.BUYER, "Send the windows", 5),
                        commitment(state, MeetingSide.UNKNOWN, "Pay for the line", 5))
                .recap();

        assertThat(recap.text())
                .contains("You will\n- Send the windows, by Friday 27 November 2026")
                .contains("Still without an owner\n- Pay for the line");
    }

    @Test
    void whatTheCustomersPeopleDidNotHearIsLeftOutWithAWord() {
        var before = commitment(CommitmentState.CONFIRMED, MeetingSide.SELLER, "Ask finance", 2);
        var after = commitment(CommitmentState.CONFIRMED, MeetingSide.SELLER, "Tell the boss", 10);

        Recap recap = caseOf(followUp(), before, after).recap();

        assertThat(recap.text()).doesNotContain("Ask finance", "Tell the boss");
        assertThat(recap.leftOut()).extracting(LeftOut::text).containsExactly("Ask finance", "Tell the boss");
        assertThat(recap.leftOut().get(0).reason()).contains("includeSideTalk");
    }

    @Test
    void sideTalkIsToldWhenSomebodySaysSo() {
        var before = commitment(CommitmentState.CONFIRMED, MeetingSide.SELLER, "Ask finance", 2);
        var input = new FollowUpInput.Change();
        input.includeSideTalk = Optional.of(true);
        FollowUp told = new FollowUpEdit(FollowUpSamples.meeting()).change(followUp(), input);

        assertThat(caseOf(told, before).recap().text()).contains("We will\n- Ask finance");
    }

    @Test
    void whatIsOwedNoLongerIsLeftOutWithAWord() {
        var gone = commitment(CommitmentState.WITHDRAWN, MeetingSide.SELLER, "Send the list", 5);

        assertThat(caseOf(followUp(), gone).recap().leftOut())
                .extracting(LeftOut::reason)
                .containsExactly("It was withdrawn.");
    }

    @Test
    void theNextStepIsOneSentence() {
        FollowUp stepped = FollowUpSamples.withNextStep(followUp(), LocalDate.of(2026, 12, 3), FollowUpSamples.BEA);

        assertThat(caseOf(stepped).recap().nextStep())
                .isEqualTo("Workshop with the wards, on Thursday 3 December 2026 (Bea Buyer)");
    }

    @Test
    void anEditTakesTheApprovalBack() {
        FollowUp present = FollowUpSamples.withNextStep(followUp(), null, null);
        Recap recap = caseOf(present).recap();
        FollowUp approved = present.approved(new RecapApproval("Rita", FollowUpSamples.STORED, recap.hash()));
        var input = new FollowUpInput.Change();
        input.risks = List.of("They talk to others");

        assertThat(approved.approves(recap)).isTrue();
        assertThat(new FollowUpEdit(FollowUpSamples.meeting())
                        .change(approved, input)
                        .approval())
                .isNull();
    }

    @Test
    void anApprovalHoldsForNoOtherRecap() {
        FollowUp present = followUp();
        FollowUp approved = present.approved(new RecapApproval(
                "Rita", FollowUpSamples.STORED, caseOf(present).recap().hash()));
        var confirmed = commitment(CommitmentState.CONFIRMED, MeetingSide.SELLER, "Send the list", 5);

        assertThat(approved.approves(caseOf(approved).recap())).isTrue();
        assertThat(approved.approves(caseOf(approved, confirmed).recap())).isFalse();
    }

    @Test
    void aDraftChangesNothingThatAPersonWrote() {
        FollowUp present = FollowUpSamples.withNextStep(followUp(), null, null);

        FollowUp again = present.drafted(FollowUpSamples.meeting(), present.transcripts());

        assertThat(again.content()).isEqualTo(present.content());
        assertThat(again.transcripts()).isEqualTo(present.transcripts());
        assertThat(again.version()).isEqualTo(present.version() + 1);
    }

    @Test
    void aNextStepIsSetInPartsAndTakenAwayWhole() {
        var edit = new FollowUpEdit(FollowUpSamples.meeting());
        var set = new FollowUpInput.Change();
        set.nextStep = Optional.of("Workshop");
        set.nextStepOn = Optional.of(LocalDate.of(2026, 12, 3));
        FollowUp stepped = edit.change(followUp(), set);
        var owned = new FollowUpInput.Change();
        owned.nextStepOwner = Optional.of(FollowUpSamples.BEA.toString());
        FollowUp whole = edit.change(stepped, owned);
        var taken = new FollowUpInput.Change();
        taken.nextStep = Optional.empty();

        assertThat(whole.content().nextStep())
                .isEqualTo(new NextStep("Workshop", LocalDate.of(2026, 12, 3), FollowUpSamples.BEA));
        assertThat(edit.change(whole, taken).content().nextStep()).isNull();
        assertRefused(edit, input -> input.nextStepOn = Optional.of(LocalDate.of(2026, 12, 3)), "nextStepOn");
        assertRefused(
                edit,
                input -> {
                    input.nextStep = Optional.of("Workshop");
                    input.nextStepOn = Optional.of(LocalDate.of(2026, 11, 23));
                },
                "nextStepOn");
    }

    private static void assertRefused(FollowUpEdit edit, Consumer<FollowUpInput.Change> given, String field) {
        var input = new FollowUpInput.Change();
        given.accept(input);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> edit.change(followUp(), input))
                .satisfies(refusal -> assertThat(refusal.field()).containsExactly(field));
    }
}
