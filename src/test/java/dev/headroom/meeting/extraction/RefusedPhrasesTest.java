package dev.headroom.meeting.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.extraction.rule.CommitmentRules;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusedPhrasesTest {

    private static final List<Candidate> FOUND = new CommitmentRules(60, 0.3)
            .find(Talk.of(
                    "Ann: I'll send you the meeting notes by Friday.", "Bob: Hm.", "Ann: I'll call procurement."));

    @Test
    void whatWasRefusedRanksLowerInAnyWording() {
        // Given
        RefusedPhrases refused = new RefusedPhrases(List.of("Send over the notes of the meeting by Friday"));

        // When
        List<Candidate> ranked = refused.rank(FOUND);

        // Then
        assertThat(FOUND)
                .extracting(Candidate::text)
                .containsExactly("Send the meeting notes by Friday", "Call procurement");
        assertThat(ranked)
                .extracting(Candidate::text)
                .containsExactly("Call procurement", "Send the meeting notes by Friday");
        assertThat(ranked.get(1).confidence()).isLessThan(FOUND.get(0).confidence() / 1.8);
        assertThat(ranked.get(1).cues()).contains("something like it was refused before");
    }

    @Test
    void anotherThingKeepsItsRank() {
        assertThat(new RefusedPhrases(List.of("Book a room in Chicago", "")).rank(FOUND))
                .isEqualTo(FOUND);
        assertThat(RefusedPhrases.NONE.rank(FOUND)).isEqualTo(FOUND);
    }

    @Test
    void theVerySameLosesMost() {
        // Given
        RefusedPhrases refused = new RefusedPhrases(List.of("Send the meeting notes by Friday"));

        // Then
        assertThat(refused.similarity("send meeting notes by friday!")).isEqualTo(1);
        assertThat(refused.similarity("Send the rate card by Friday")).isBetween(0.3, 0.6);
        assertThat(refused.similarity("")).isZero();
    }

    @Test
    void onlyTheLatestCount() {
        // Given
        List<String> many = IntStream.range(0, RefusedPhrases.MOST + 1)
                .mapToObj(index -> "refused number" + index)
                .toList();

        // Then
        RefusedPhrases refused = new RefusedPhrases(many);
        assertThat(refused.similarity("refused number0")).isEqualTo(1);
        assertThat(refused.similarity("refused number" + RefusedPhrases.MOST)).isLessThan(1);
    }
}
