package dev.headroom.meeting.extraction.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.Talk;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentRulesTest {

    private static final CommitmentRules RULES = new CommitmentRules(60, 0.3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I'll send you the rate card by Friday.                     | Send the rate card                      | Ann
        I will get back to you on pricing.                         | Get back on pricing                     | Ann
        I'm going to loop in our legal team.                       | Loop in our legal team                  | Ann
        Let me check with finance and I come back.                 | Check with finance                      | Ann
        I can share the resumes tomorrow, because they're ready.   | Share the resumes                       | Ann
        I’ll definitely follow up with the hiring manager.         | Follow up with the hiring manager       | Ann
        Okay, so I'll be sending the contract over.                | Send the contract over                  | Ann
        I'll go ahead and schedule the kick-off call.              | Schedule the kick-off call              | Ann
        I'll make sure to update the SOW.                          | Update the SOW                          | Ann
        I'll take a look at the requisition.                       | Take a look at the requisition          | Ann
        I'll let you know by Friday whether the budget is approved. | Let you know by Friday whether the budget is approved | Ann
        I'll be in touch tomorrow.                                 | Be in touch                             | Ann
        I'll start the background check tomorrow.                  | Start the background check tomorrow     | Ann
        I'll hand over the CV list to Maria by Friday.             | Hand over the CV list to Maria           | Ann
        I'll pass this on to our legal team today.                 | Pass this on to our legal team          | Ann
        I'm sending you the list tonight.                          | Send the list                           | Ann
        I am preparing the offer for Monday.                       | Prepare the offer for Monday            | Ann
        I'd be happy to send the references.                       | Send the references                     | Ann
        I'll be happy to send the references.                      | Send the references                     | Ann
        I promise to send the contract.                            | Send the contract                       | Ann
        Like I said, I'll send the contract tomorrow.              | Send the contract                       | Ann
        As I said I'll send the contract tomorrow.                 | Send the contract                       | Ann
        I don't think that's a problem, I'll send the contract.    | Send the contract                       | Ann
        I'm not sure but I'll check the rate card.                 | Check the rate card                     | Ann
        I have no doubt I can send the contract.                   | Send the contract                       | Ann
        I hope I can send the contract.                            | Send the contract                       | Ann
        I'll introduce you to April from procurement.              | Introduce you to April from procurement | Ann
        I'll keep you posted.                                      | Keep you posted                         | Ann
        I'll email you about the rates.                            | Email you about the rates               | Ann
        I'll show you the dashboard.                               | Show the dashboard                      | Ann
        I will double-check that.                                  | Double-check that                       | Ann
        I'll confirm that they are all okay with the rate.         | Confirm that they are all okay with the rate | Ann
        I'll call tomorrow.                                        | Call tomorrow                           | Ann
        I'll schedule the call on Friday.                          | Schedule the call on Friday             | Ann
        I'll schedule the call by Friday.                          | Schedule the call                       | Ann
        I'm preparing the forecast for Friday.                     | Prepare the forecast for Friday         | Ann
        I'll call the manager Monday morning.                      | Call the manager Monday morning         | Ann
        I'll send the list next week.                              | Send the list next week                 | Ann
        I'll review the new order form once this is…               | Review the new order form               | Ann
        Alan will send three profiles next week.                   | Send three profiles next week           | Alan
        Bob is going to confirm the start date.                    | Confirm the start date                  | Bob
        """)
    void whoSaysTheyWillActMakesAPromise(String said, String text, String owner) {
        // When
        List<Candidate> found = RULES.find(Talk.of("Ann: " + said));

        // Then
        assertThat(found).as(said).hasSize(1);
        assertThat(found.get(0).text()).isEqualTo(text);
        assertThat(found.get(0).kind()).isEqualTo(CommitmentKind.PROMISE);
        assertThat(found.get(0).owner()).isEqualTo(Talk.person(owner).uuid());
        assertThat(found.get(0).side()).isEqualTo(Talk.person(owner).side());
        assertThat(found.get(0).extractor()).isEqualTo(Extractor.RULE);
        assertThat(found.get(0).quote().text()).isEqualTo(said);
        assertThat(found.get(0).cues().get(0)).contains(":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll be honest, the rate is high.",
                "So please go vote, I'll drop the",
                "I will share.",
                "Let me quickly check.",
                "Then I will have to basically re… regenerate it.",
                "I will even say until we also integrate it.",
                "I'm going to against it in the call.",
                "I'll let you go.",
                "I can see your screen.",
                "I'll say this is a good fit.",
                "I'll admit it was late.",
                "I will say the team is great.",
                "I sent you the rate card on Friday.",
                "I shared the resumes already.",
                "Should I send the rate card?",
                "I'll send that to whom?",
                "I won't send it.",
                "I will not share that.",
                "I can't send it before the audit.",
                "I can hear you.",
                "Let me think.",
                "Let me know what you think.",
                "I'll give it a few minutes before we get started.",
                "I'll be right back.",
                "He said I'll send it.",
                "I would have sent it.",
                "We sent it.",
                "It will be fine.",
                "The weather will change.",
                "I'll share my screen.",
                "Can you see my screen?",
                "Can you hear me?",
                "You will be fine.",
                "I'll let you go.",
                "I'll let you all go.",
                "I'll hand it over to Alan.",
                "I'll hand over to Alan now.",
                "I'll pass on that.",
                "I'll start with the agenda.",
                "I'll start by sharing my screen.",
                "I'll start the recording.",
                "I'll be in a meeting.",
                "I'll be happy with that.",
                "I'm happy to be here.",
                "I don't think I'll send it by Friday.",
                "I do not think I can deliver that by Friday.",
                "I don't believe we'll send the contract by Friday.",
                "I doubt I can finish it by Friday.",
                "I was going to say I'll send the list by Friday.",
                "I'm not sure we can deliver the report by Friday.",
                "I'm not sure that I can deliver the report by Friday.",
                "He said that I'll send it by Friday.",
                "I'll send nothing before Friday.",
                "I'll send you nothing by Friday.",
                "I will no longer send the list on Friday.",
                "I'll tell nobody by Friday.",
                "I'm afraid I can't promise that I'll send it by Friday.",
                "I cannot say I'll send it by Friday.",
                "There's no way I'll send it by Friday.",
                "You'll get it tomorrow.",
                "I'm preparing for the holidays.",
                "Who knows, I don't think Alan will send it.",
                "We should be good.",
                "We'll see.",
            })
    void whatOnlySoundsLikeAPromiseIsNone(String said) {
        assertThat(RULES.find(Talk.of("Ann: " + said, "Bob: Hm."))).as(said).isEmpty();
    }

    @Test
    void aRequestBelongsToWhoeverSaysYes() {
        // When
        List<Candidate> found =
                RULES.find(Talk.of("Ann: Could you please send us the job description?", "Bob: Sure, will do."));

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(CommitmentKind.REQUEST);
        assertThat(found.get(0).text()).isEqualTo("Send the job description");
        assertThat(found.get(0).owner()).isEqualTo(Talk.BOB.uuid());
        assertThat(found.get(0).side()).isEqualTo(MeetingSide.BUYER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll need you to send the list by Friday.",
                "I will need you to send the list by Friday.",
                "We need you to send the list by Friday.",
                "We'll need you to send the list by Friday.",
            })
    void whatSomebodyNeedsOfTheOtherIsARequest(String said) {
        assertThat(RULES.find(Talk.of("Ann: " + said, "Bob: Sure.")))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.kind()).isEqualTo(CommitmentKind.REQUEST);
                    assertThat(request.text()).isEqualTo("Send the list");
                    assertThat(request.owner()).isEqualTo(Talk.BOB.uuid());
                });
        assertThat(RULES.find(Talk.of("Ann: " + said, "Bob: Hm.")))
                .singleElement()
                .satisfies(request -> assertThat(request.owner()).isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ann: I'll introduce you to our lawyers.          | Introduce you to our lawyers
        Bob: I'll introduce you to our lawyers.          | Introduce us to your lawyers
        Bob: I'll let you know by next week.             | Let us know by next week
        Bob: Could you tell us about your rates?         | Tell you about our rates
        Ann: Could you tell us about your budget?        | Tell us about your budget
        Bob: I'll let you know what you need.            | Let you know what you need
        Bob: I'll loop in our legal team.                | Loop in our legal team
        """)
    void whomABuyerAddressesIsTheSellerWhoWritesTheRecap(String said, String text) {
        assertThat(RULES.find(Talk.of(said))).extracting(Candidate::text).containsExactly(text);
    }

    @Test
    void theSameForTwoDaysIsTwoThings() {
        assertThat(RULES.find(Talk.of(
                        "Ann: I'll send the list by Friday.",
                        "Bob: Hm.",
                        "Ann: I'll send the list by Monday.",
                        "Bob: Hm.",
                        "Ann: I'll send the list on Friday.")))
                .extracting(CommitmentRulesTest::day)
                .containsExactly(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 16));
    }

    @Test
    void aHopeIsWeakerThanAPromise() {
        // When
        Candidate promise = RULES.find(Talk.of("Ann: I can send the contract.")).get(0);
        Candidate hope =
                RULES.find(Talk.of("Ann: I hope I can send the contract.")).get(0);

        // Then
        assertThat(hope.confidence()).isEqualTo(promise.confidence() + Cue.HEDGED.weight(), Offset.offset(0.001));
    }

    @Test
    void whatIsDeniedStaysWithItsDenialWhereASentenceIsCut() {
        assertThat(RULES.find(
                        Talk.of("Ann: I'll check the rate card, but I don't think I'll send the list by Friday.")))
                .extracting(Candidate::text)
                .containsExactly("Check the rate card");
    }

    @Test
    void aRequestThatNobodyTakesHasNoOwner() {
        assertThat(RULES.find(Talk.of("Ann: Could you send us the job description?", "Bob: What is that?")))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.owner()).isNull();
                    assertThat(request.side()).isEqualTo(MeetingSide.UNKNOWN);
                });
    }

    @Test
    void whoeverIsNamedOwnsItOnlyWhenTheySayYesThemselves() {
        assertThat(RULES.find(Talk.of("Ann: Carla, could you send us the job description?", "Bob: Sure.")))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.owner()).isNull();
                    assertThat(request.side()).isEqualTo(MeetingSide.BUYER);
                });
        assertThat(RULES.find(Talk.of("Ann: Carla, could you send us the job description?", "Carla: Yes, I will.")))
                .singleElement()
                .extracting(Candidate::owner)
                .isEqualTo(Talk.CARLA.uuid());
    }

    @Test
    void aRequestAndItsPromiseAreOneThing() {
        assertThat(RULES.find(Talk.of("Ann: Could you send us the job description?", "Bob: Yes, I'll send it today.")))
                .extracting(Candidate::kind)
                .containsExactly(CommitmentKind.REQUEST);
    }

    @Test
    void aRequestThatNamesNothingLeavesThePlaceToItsPromise() {
        assertThat(RULES.find(Talk.of("Ann: Could you share?", "Bob: Sure, I'll share the job description.")))
                .extracting(Candidate::kind, Candidate::text)
                .containsExactly(tuple(CommitmentKind.PROMISE, "Share the job description"));
    }

    @Test
    void weHasASideAndNoOwner() {
        assertThat(RULES.find(Talk.of("Bob: We'll review the proposal by Friday.", "Ann: Sounds good.")))
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.side()).isEqualTo(MeetingSide.BUYER);
                    assertThat(promise.owner()).isNull();
                });
    }

    @Test
    void assentOfTheOtherSideCountsAndThatOfTheOwnDoesNot() {
        // Given
        String promise = "Ann: I'll send the rate card.";

        // When
        double alone = RULES.find(Talk.of(promise, "Bob: Hm.")).get(0).confidence();
        double agreed = RULES.find(Talk.of(promise, "Bob: Sounds good.")).get(0).confidence();
        double ownSide =
                RULES.find(Talk.of(promise, "Alan: Sounds good.")).get(0).confidence();
        double refused =
                RULES.find(Talk.of(promise, "Bob: Great, but not now.")).get(0).confidence();

        // Then
        assertThat(agreed).isEqualTo(alone + Cue.AGREED.weight(), Offset.offset(0.001));
        assertThat(ownSide).isEqualTo(alone);
        assertThat(refused).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ACTION: Bob to send the list by Friday         | PROMISE  | Send the list             | Bob
        ACTION: Ann Lee will draft the SOW             | PROMISE  | Draft the SOW             | Ann
        Action item: carla: review the rate card       | PROMISE  | Review the rate card      | Carla
        ACTION: Zoe to call procurement                | PROMISE  | Call procurement          |
        TODO: update the forecast                      | PROMISE  | Update the forecast       |
        RESOLVED: Start on April 6                     | DECISION | Start on April 6          |
        QUESTION: Who signs the timesheets?            | QUESTION | Who signs the timesheets? |
        """)
    void aMarkedLineIsTakenAsItSays(String line, CommitmentKind kind, String text, String owner) {
        assertThat(RULES.find(Talk.of(line))).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.text()).isEqualTo(text);
            assertThat(found.owner())
                    .isEqualTo(owner == null ? null : Talk.person(owner).uuid());
            assertThat(found.confidence()).isEqualTo(0.95);
        });
    }

    @Test
    void aMeetingOverMidnightHasTwoDays() {
        // Given
        List<String> lines = new ArrayList<>(List.of("Ann: I'll send the rate card tomorrow."));
        lines.addAll(Collections.nCopies(720, "Bob: Hm."));
        lines.add("Ann: I'll call procurement tomorrow.");
        Conversation talk = Talk.of(lines);
        OffsetDateTime late = OffsetDateTime.parse("2026-03-11T23:30:00-05:00");

        // When
        List<Candidate> found =
                RULES.find(new Conversation(talk.utterances(), talk.attendees(), talk.day(), talk.zone(), late, null));

        // Then
        assertThat(found)
                .extracting(CommitmentRulesTest::day)
                .containsExactlyInAnyOrder(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 13));
    }

    @Test
    void severalPromisesOfOneSentenceHaveTheirOwnQuotes() {
        assertThat(RULES.find(
                        Talk.of("Ann: I'll send the rate card and could you confirm the headcount, Bob?", "Bob: Yes.")))
                .extracting(candidate -> candidate.quote().text())
                .containsExactly("could you confirm the headcount, Bob", "I'll send the rate card and");
    }

    @Test
    void quotesAreLetterByLetterInTheirSegments() {
        // Given
        Conversation talk = Talk.of(
                "Ann: Well… I’ll send — as I said — the “rate card”, v2.1, by Friday!  And  we'll review it next week.",
                "Bob: Could you send it to Carla, please? I'll tell her.");

        // When
        List<Candidate> found = RULES.find(talk);

        // Then
        assertThat(found).hasSizeGreaterThanOrEqualTo(2).allSatisfy(candidate -> {
            assertThat(Talk.holds(talk, candidate.quote())).isTrue();
            assertThat(candidate.quote().startMs()).isNotNull();
            assertThat(candidate.quote().endMs()).isNotNull();
        });
    }

    @Test
    void candidatesAreBoundedAndTheLikeliestFirst() {
        // Given
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < 500; index++) {
            lines.add("Ann: I'll send the document number " + index + (index % 2 == 0 ? "." : " by Friday."));
        }

        // When
        List<Candidate> found = RULES.find(Talk.of(lines));

        // Then
        assertThat(found).hasSize(60);
        assertThat(found).extracting(Candidate::confidence).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(found)
                .allSatisfy(candidate -> assertThat(candidate.quote().text()).contains("by Friday"));
    }

    @Test
    void theSameThingSaidTwiceIsProposedOnce() {
        assertThat(RULES.find(
                        Talk.of("Ann: I'll send the rate card.", "Bob: Hm.", "Ann: So I'll send you that rate card.")))
                .hasSize(1);
    }

    @Test
    void nobodyIsAskedAboutAnEmptyMeeting() {
        assertThat(RULES.find(Talk.of())).isEmpty();
        assertThat(RULES.find(Talk.of("Ann: ", "Bob: …", "Bob: ?!"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I'll send ", "could you ", "please ", "ACTION: ", "Ann will ", ". ", "i ", "\n", "by Friday "})
    @Timeout(60)
    void hostileTextCostsAsMuchAsItIsLong(String piece) {
        // Given
        Conversation talk = Talk.of("Ann: " + piece.repeat(400_000 / piece.length()), "Bob: Sure.");

        // When
        long begun = System.nanoTime();
        RULES.find(talk);

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private static @Nullable LocalDate day(Candidate candidate) {
        Due due = candidate.due();
        return due == null ? null : due.on();
    }
}
