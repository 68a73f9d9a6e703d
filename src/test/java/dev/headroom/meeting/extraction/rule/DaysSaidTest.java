package dev.headroom.meeting.extraction.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.meeting.extraction.Talk;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose day a day is: what is due on it, and what only stands beside it. All is said on Wednesday, March 11. */
class DaysSaidTest {

    private static final CommitmentRules RULES = new CommitmentRules(60, 0.3);
    private static final Due PROPOSED = new Due(LocalDate.of(2026, 3, 18), DueKind.PROPOSED, null);

    @Test
    void aDayInTheSentenceOrBesideItIsTheDueDate() {
        assertThat(due("Ann: I'll send the rate card by Friday."))
                .isEqualTo(new Due(LocalDate.of(2026, 3, 13), DueKind.EXPLICIT, "by Friday"));
        assertThat(due("Ann: I'll send the rate card. You will have it tomorrow."))
                .isEqualTo(new Due(LocalDate.of(2026, 3, 12), DueKind.INFERRED, "tomorrow"));
        assertThat(due("Ann: I'll send the rate card.", "Bob: Next week is fine."))
                .isEqualTo(new Due(LocalDate.of(2026, 3, 20), DueKind.INFERRED, "Next week"));
        assertThat(due("Ann: I'll send the rate card.", "Bob: Great.")).isEqualTo(PROPOSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ACTION: Bob to confirm the budget          | ACTION: Ann to send the rate card by Friday | Bob
        ACTION: Ann to send the rate card by Friday | ACTION: Bob to confirm the budget          | Bob
        ACTION: Bob to confirm the budget          | Ann: By Friday.                             | Bob
        Bob: The workshop is on Friday.            | Ann: I'll send you the price list.          | Ann
        Ann: I'll send you the price list.         | Bob: The workshop is on Friday.             | Ann
        Ann: I'll send you the price list.         | Bob: Our next call is on Tuesday.           | Ann
        Ann: I'll send you the price list.         | Bob: It is on Friday.                       | Ann
        Ann: I'll send you the price list.         | Bob: Tomorrow I'm out of office.            | Ann
        Ann: I'll send you the price list.         | Bob: Does Friday work?                      | Ann
        Ann: I'll send you the price list.         | Bob: I'll confirm the budget by Friday.     | Ann
        Ann: I'll send you the price list.         | ACTION: Bob to confirm the budget by Friday | Ann
        Ann: I can't send it before Friday.        | Bob: Then I'll call you.                    | Bob
        Ann: Our next call is on Tuesday. I'll send you the price list. | Bob: Hm.               | Ann
        Ann: I'll send you the price list. Our next call is on Tuesday. | Bob: Hm.               | Ann
        Ann: I'll send you the price list. My holiday starts on Monday. | Bob: Hm.               | Ann
        Ann: My holiday starts on Monday. I'll send you the price list. | Bob: Hm.               | Ann
        Ann: My holiday starts on Monday and I'll send you the price list. | Bob: Hm.            | Ann
        Ann: Could you call us by Friday? I'll send you the price list. | Bob: Hm.               | Ann
        """)
    void aDayOfSomethingElseIsNotTheDueDate(String first, String second, String owner) {
        assertThat(RULES.find(Talk.of(first, second)))
                .filteredOn(candidate -> Talk.person(owner).uuid().equals(candidate.owner()))
                .singleElement()
                .extracting(Candidate::due)
                .isEqualTo(PROPOSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ann: I'll send you the price list. By Friday.          | Bob: Hm.                     | 2026-03-13 | By Friday
        Ann: I'll send you the price list. Probably tomorrow.  | Bob: Hm.                     | 2026-03-12 | tomorrow
        Ann: I'll send you the price list. You'll have it tomorrow. | Bob: Hm.                | 2026-03-12 | tomorrow
        Ann: I'll send you the price list. You'll get it tomorrow. | Bob: Hm.                 | 2026-03-12 | tomorrow
        Ann: I'll send you the price list.                     | Bob: Great, by Friday then.  | 2026-03-13 | by Friday
        Bob: Could you send it by Friday?                      | Ann: I'll draft the SOW.     | 2026-03-13 | by Friday
        """)
    void aSentenceThatSaysOnlyADayLendsIt(String first, String second, LocalDate on, String phrase) {
        assertThat(RULES.find(Talk.of(first, second)))
                .filteredOn(candidate -> Talk.ANN.uuid().equals(candidate.owner()))
                .extracting(Candidate::due)
                .contains(new Due(on, DueKind.INFERRED, phrase));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Yes, I'll send it tomorrow.                        | 2026-03-12 | INFERRED | tomorrow
        Sure. By Friday.                                   | 2026-03-13 | INFERRED | By Friday
        Yeah, I can do that by Friday.                     | 2026-03-13 | INFERRED | by Friday
        Sure, I'll get it to you by Friday.                | 2026-03-13 | INFERRED | by Friday
        I'll get the description from HR by Friday.        | 2026-03-13 | INFERRED | by Friday
        Sure, I'll call procurement on Friday.             | 2026-03-18 | PROPOSED |
        Sure. The workshop is on Friday.                   | 2026-03-18 | PROPOSED |
        """)
    void theAnswerToARequestSaysWhen(String answer, LocalDate on, DueKind kind, @Nullable String phrase) {
        assertThat(RULES.find(Talk.of("Ann: Could you send us the job description?", "Bob: " + answer)))
                .filteredOn(candidate -> candidate.text().equals("Send the job description"))
                .extracting(Candidate::due)
                .containsExactly(new Due(on, kind, phrase));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I can't do that by Friday, but I'll send it on Monday.      | 2026-03-16 | EXPLICIT | on Monday
        I'll send the list on Monday if you sign by Friday.         | 2026-03-16 | EXPLICIT | on Monday
        If you sign by Friday, I'll send the list on Monday.        | 2026-03-16 | EXPLICIT | on Monday
        By Friday, I'll send the list.                              | 2026-03-13 | EXPLICIT | By Friday
        Okay, so by Friday I'll send the list.                      | 2026-03-13 | EXPLICIT | by Friday
        I'll send the list if you sign by Friday.                   | 2026-03-18 | PROPOSED |
        I'll send the list unless you call me by Friday.            | 2026-03-18 | PROPOSED |
        I'll send the list when we are back on Monday.              | 2026-03-18 | PROPOSED |
        If you sign by Friday, I'll send the list.                  | 2026-03-18 | PROPOSED |
        I can't do that by Friday, but I'll send the list.          | 2026-03-18 | PROPOSED |
        The workshop is on Friday, so I'll send the list.           | 2026-03-18 | PROPOSED |
        I'll send the list, but not before Friday.                  | 2026-03-18 | PROPOSED |
        As discussed, I'll send the contract on Friday.             | 2026-03-13 | EXPLICIT | on Friday
        ACTION: Ann to send the list if Bob signs by Friday         | 2026-03-18 | PROPOSED |
        """)
    void theDayOfAnotherClauseIsNotTheDueDate(String said, LocalDate on, DueKind kind, @Nullable String phrase) {
        assertThat(due("Ann: " + said)).as(said).isEqualTo(new Due(on, kind, phrase));
    }

    @Test
    void eachPromiseOfASentenceHasItsOwnDay() {
        assertThat(RULES.find(Talk.of("Ann: I'll send the list by Friday and I'll book the room.")))
                .extracting(Candidate::text, Candidate::due)
                .containsExactlyInAnyOrder(
                        tuple("Send the list", new Due(LocalDate.of(2026, 3, 13), DueKind.EXPLICIT, "by Friday")),
                        tuple("Book the room", PROPOSED));
    }

    @Test
    void aDayBeforeASecondPromiseIsThatOfTheSecond() {
        assertThat(RULES.find(Talk.of("Ann: By Friday I'll send the list and by Monday I'll book the room.")))
                .extracting(Candidate::text, Candidate::due)
                .containsExactlyInAnyOrder(
                        tuple("Send the list", new Due(LocalDate.of(2026, 3, 13), DueKind.EXPLICIT, "By Friday")),
                        tuple("Book the room", new Due(LocalDate.of(2026, 3, 16), DueKind.EXPLICIT, "by Monday")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I'll send the list by 12/11.                               | true
        I'll send the list by the 31st of February.                | true
        I'll send the list before the end of the fiscal quarter.   | true
        I'll send the list before Christmas.                       | true
        I'll send the list by Friday.                              | false
        I'll send the list by next week.                           | false
        I'll send the list by email.                               | false
        I'll send the list by 15% cheaper staff.                   | false
        I'll send the list, but not before next week.              | false
        I'll send the list if you sign by 12/11.                   | false
        I'll send the list.                                        | false
        """)
    void aTimeThatCouldNotBeReadIsTold(String said, boolean told) {
        assertThat(RULES.find(Talk.of("Ann: " + said))).singleElement().satisfies(found -> assertThat(
                        found.cues().contains("a time was said that could not be read"))
                .as(said)
                .isEqualTo(told));
    }

    @Test
    void theNextMeetingOfTheSeriesIsProposed() {
        // Given
        Conversation talk = Talk.of("Ann: I'll send the rate card.");
        LocalDate next = LocalDate.of(2026, 4, 8);

        // When
        Conversation inSeries =
                new Conversation(talk.utterances(), talk.attendees(), talk.day(), talk.zone(), null, next);

        // Then
        assertThat(RULES.find(inSeries).get(0).due()).isEqualTo(new Due(next, DueKind.PROPOSED, null));
    }

    private static @Nullable Due due(String... lines) {
        List<Candidate> found = RULES.find(Talk.of(lines));
        return found.get(0).due();
    }
}
