package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which labels contradict what is said under them, and which only seem to. */
class SpeakerChecksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dmitry: Hi Dmitry.",
                "Dmitry: Hello, Dmitry, how are you?",
                "Dmitry: Okay, thank you so much, Dmitry.",
                "Dmitry: Good morning Dmitry!",
                "Dmitry Petrov (Acme): Hey Dmitry, good to see you.",
                "Dmitry: Dmitry, can you send me the profiles?",
                "Dmitry: And what do you think, Dmitry?",
            })
    void nobodyGreetsOrAsksThemselves(String line) {
        var check = check(line, "Anna: Yes.");

        assertThat(check.doubts()).extracting(LabelDoubt::kind).containsExactly(LabelDoubtKind.ADDRESSES_THEMSELVES);
        assertThat(check.doubts()).extracting(LabelDoubt::suggestedLabel).containsExactly("Anna");
        assertThat(check.proposal()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bob: This is Anna.",
                "Bob: Hi everyone, this is Anna from Acme.",
                "Bob: My name is Anna Berg and I lead the team.",
                "Bob: Hello, I'm Anna, I work in purchasing.",
                "Bob: Anna speaking.",
                "Bob: I’m Anna.",
            })
    void nobodyIntroducesThemselvesByAnothersName(String line) {
        var check = check(line, "Anna Berg: Hello.");

        assertThat(check.doubts())
                .extracting(LabelDoubt::kind)
                .containsExactly(LabelDoubtKind.NAMES_THEMSELVES_OTHERWISE);
        assertThat(check.doubts()).extracting(LabelDoubt::suggestedLabel).containsExactly("Anna Berg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dmitry: I told Dmitry to come.",
                "Dmitry: Then she said to me, hi Dmitry, how are you.",
                "Dmitry: Hi Anna.",
                "Dmitry: Thanks, Dmitry's team did well.",
                "Dmitry: I'm Dmitry.",
                "Dmitry: Dmitry here, hello.",
                "Dmitry: My name is Dmitry and this is Anna, our lead.",
                "Dmitry: This is Anna's plan.",
                "Dmitry: I'm with Anna on that.",
                "Dmitry: This is about Anna.",
                "Dmitry: Hi all, good morning.",
                "Dmitry: Dmitry and Anna, that is us.",
                "Dmitry: Anna, can you send it?",
                "Dmitry: hi dmitry",
            })
    void whoIsOnlySpokenOfIsNotAddressed(String line) {
        assertThat(check(line, "Anna: Yes.").doubts()).isEmpty();
    }

    @Test
    void nameOfTwoPeopleTellsNothing() {
        assertThat(check("Dmitry Ivanov: Hi Dmitry.", "Dmitry Petrov: Hi.").doubts())
                .isEmpty();
    }

    @Test
    void introductionLateInAMeetingIsMisheard() {
        List<String> lines = new ArrayList<>(Collections.nCopies(3, "Toni: It is so."));
        lines.add("Toni: I'm Gary.");
        lines.add("Gary: Well.");

        assertThat(check(lines.toArray(String[]::new)).doubts()).isEmpty();
    }

    @Test
    void sellerDoesNotSpeakAsTheCustomer() {
        var talk = new TalkSample()
                .seller("Sven")
                .buyer("Bea")
                .says(List.of(
                        "Sven: What we as your client need is speed.",
                        "Bea: As your supplier, we can do that.",
                        "Bea: Fine."));

        var check = talk.check();

        assertThat(check.doubts())
                .extracting(LabelDoubt::kind)
                .containsExactly(LabelDoubtKind.SPEAKS_FOR_THE_OTHER_SIDE, LabelDoubtKind.SPEAKS_FOR_THE_OTHER_SIDE);
        assertThat(check.proposal()).isEqualTo(new SpeakerSwapProposal("Bea", "Sven", 2, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If we as your client asked for it, what then?",
                "We treat you as our client.",
                "As your client base grows, we grow.",
                "We as your supplier can do that.",
                "Your customer told us.",
                "We're your customer success team.",
            })
    void sellerMaySpeakOfClients(String text) {
        var talk = new TalkSample().seller("Sven").buyer("Bea").says(List.of("Sven: " + text, "Bea: Yes."));

        assertThat(talk.check().doubts()).isEmpty();
    }

    @Test
    void callWithAllLabelsExchangedProposesTheSwap() {
        var check = check(
                "Dmitry Volkov: Hi Dmitry, thanks for making time.",
                "Anna Berg: Hi Anna! Good to see you.",
                "Dmitry Volkov: So how is the search going?",
                "Anna Berg: We still need two people.",
                "Dmitry Volkov: What would you need from us, Dmitry?",
                "Anna Berg: Profiles by Friday.",
                "Dmitry Volkov: Perfect, thank you, Dmitry.");

        assertThat(check.proposal()).isEqualTo(new SpeakerSwapProposal("Anna Berg", "Dmitry Volkov", 4, 0));
        assertThat(check.doubts().get(0).quote()).isEqualTo("Hi Dmitry, thanks for making time.");
        assertThat(check.doubts()).extracting(LabelDoubt::segment).containsExactly(0, 1, 4, 6);
    }

    @Test
    void sameCallWithTheRightLabelsIsLeftAlone() {
        var check = check(
                "Anna Berg: Hi Dmitry, thanks for making time.",
                "Dmitry Volkov: Hi Anna! Good to see you.",
                "Anna Berg: What would you need from us, Dmitry?",
                "Dmitry Volkov: Profiles by Friday.");

        assertThat(check).isEqualTo(new SpeakerCheck(List.of(), 0, null));
    }

    @Test
    void oneWrongSegmentAmongRightOnesIsToldAndNotSwapped() {
        var check = check(
                "Anna: Hi Dmitry.", "Dmitry: Hi Anna.", "Dmitry: Thanks, Dmitry.", "Anna: Dmitry, can you send it?");

        assertThat(check.doubtCount()).isEqualTo(1);
        assertThat(check.proposal()).isNull();
    }

    @Test
    void amongMoreThanTwoBothLabelsMustBeDoubted() {
        var one = check("Bob: Hi, this is Anna.", "Anna: Hello.", "Carla: Hello.");
        var both = check("Bob: Hi, this is Anna.", "Anna: And I'm Bob.", "Carla: Hello.");

        assertThat(one.doubtCount()).isEqualTo(1);
        assertThat(one.proposal()).isNull();
        assertThat(both.proposal()).isEqualTo(new SpeakerSwapProposal("Anna", "Bob", 2, 0));
    }

    @Test
    void anotherWhoAnswersAgainAndAgainIsDoubted() {
        var once = check("Bob: Anna, can you send it?", "Carla: I will.", "Anna: Hm.");
        var twice = check(
                "Bob: Anna, can you send it?",
                "Carla: I will.",
                "Bob: And when would you be done, Anna?",
                "Carla: On Monday.",
                "Anna: Hm.");

        assertThat(once.doubts()).isEmpty();
        assertThat(twice.doubts())
                .extracting(LabelDoubt::kind)
                .containsExactly(LabelDoubtKind.ANOTHER_ANSWERS, LabelDoubtKind.ANOTHER_ANSWERS);
        assertThat(twice.doubts()).extracting(LabelDoubt::label).containsOnly("Carla");
    }

    @Test
    void listIsBoundedAndTheCountIsNot() {
        List<String> lines = new ArrayList<>(Collections.nCopies(50, "Dmitry: Hi Dmitry."));
        lines.add("Anna: " + "Hi Anna, " + "x".repeat(500));

        var check = check(lines.toArray(String[]::new));

        assertThat(check.doubts()).hasSize(SpeakerCheck.MOST_DOUBTS);
        assertThat(check.doubtCount()).isEqualTo(51);
        assertThat(check.doubts()).allSatisfy(doubt -> assertThat(doubt.quote()).hasSizeLessThanOrEqualTo(200));
    }

    private static SpeakerCheck check(String... lines) {
        return new TalkSample().says(List.of(lines)).check();
    }
}
