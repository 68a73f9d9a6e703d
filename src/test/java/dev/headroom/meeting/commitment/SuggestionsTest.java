package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentSamples.MEETING;
import static dev.headroom.meeting.commitment.CommitmentSamples.MEMBER;
import static dev.headroom.meeting.commitment.CommitmentSamples.ORGANIZATION;
import static dev.headroom.meeting.commitment.CommitmentSamples.OWNER;
import static dev.headroom.meeting.commitment.CommitmentSamples.SAID;
import static dev.headroom.meeting.commitment.CommitmentSamples.TRANSCRIPT;
import static dev.headroom.meeting.commitment.CommitmentSamples.at;
import static dev.headroom.meeting.commitment.CommitmentSamples.candidate;
import static dev.headroom.meeting.commitment.CommitmentSamples.meeting;
import static dev.headroom.meeting.commitment.CommitmentSamples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.meeting.extraction.wording.SameWords;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is suggested of what an extractor found, and in which order. */
class SuggestionsTest {

    private static final RefusedPhrases NOTHING_REFUSED = new RefusedPhrases(List.of());

    private static List<Commitment> suggest(List<Candidate> candidates, List<Commitment> present) {
        return suggest(TRANSCRIPT, NOTHING_REFUSED, candidates, present);
    }

    private static List<Commitment> suggest(
            UUID transcript, RefusedPhrases refused, List<Candidate> candidates, List<Commitment> present) {
        return new Suggestions(ORGANIZATION, meeting(), transcript, refused, at(SAID)).of(candidates, present);
    }

    @Test
    void candidateBecomesASuggestionWithItsQuoteAndOwner() {
        Commitment suggestion = suggest(List.of(candidate("Send the MSA", MeetingSide.BUYER, 0.7)), List.of())
                .get(0);

        assertThat(suggestion.getState()).isEqualTo(CommitmentState.SUGGESTED);
        assertThat(suggestion.getText()).isEqualTo("Send the MSA");
        assertThat(suggestion.getSaidOn()).isEqualTo(SAID);
        assertThat(suggestion.origin().meetingUuid()).isEqualTo(MEETING);
        assertThat(Objects.requireNonNull(suggestion.getOwner()).name()).isEqualTo("Bob Buyer");
        assertThat(Objects.requireNonNull(suggestion.getQuote()).text()).isEqualTo("Sure: Send the MSA");
        assertThat(suggestion.getRank()).isEqualTo(0.7);
    }

    @Test
    void sameTranscriptAgainSuggestsNothing() {
        List<Candidate> candidates = List.of(
                candidate("Send the MSA", MeetingSide.BUYER, 0.7), candidate("Book a room", MeetingSide.BUYER, 0.6));
        List<Commitment> first = suggest(candidates, List.of());

        assertThat(first).hasSize(2);
        assertThat(suggest(candidates, first)).isEmpty();
        assertThat(suggest(candidates, List.of()))
                .extracting(Commitment::uuid)
                .containsExactlyElementsOf(first.stream().map(Commitment::uuid).toList());
    }

    @Test
    void suggestionFollowsAnotherReadingUntilSomebodyDecides() {
        // Given
        Commitment suggested = suggest(List.of(candidate("Send the MSA", MeetingSide.BUYER, 0.7)), List.of())
                .get(0);
        Commitment decided = suggested.stepped(step(CommitmentState.CONFIRMED, MEMBER, SAID));
        List<Candidate> exchanged = List.of(candidate("Send the MSA", MeetingSide.SELLER, 0.7));
        var suggestions = new Suggestions(ORGANIZATION, meeting(), TRANSCRIPT, NOTHING_REFUSED, at(SAID));

        // When
        List<Commitment> corrected = suggestions.corrected(exchanged, List.of(suggested));

        // Then
        assertThat(corrected).extracting(Commitment::getSide).containsExactly(MeetingSide.SELLER);
        assertThat(corrected).extracting(Commitment::version).containsExactly(2);
        assertThat(suggestions.corrected(exchanged, corrected)).isEmpty();
        assertThat(suggestions.corrected(exchanged, List.of(decided))).isEmpty();
    }

    @Test
    void whatWasRefusedIsNotSuggestedAgainFromAnotherTranscriptOfTheMeeting() {
        Commitment refused = suggest(List.of(candidate("Send the MSA", MeetingSide.BUYER, 0.7)), List.of())
                .get(0)
                .stepped(step(CommitmentState.REFUSED, MEMBER, SAID));

        List<Commitment> again = suggest(
                new UUID(7, 7),
                NOTHING_REFUSED,
                List.of(candidate("We will send the MSA", MeetingSide.BUYER, 0.9)),
                List.of(refused));

        assertThat(again).isEmpty();
    }

    @Test
    void samePhraseOfTheOtherSideIsAnotherPromise() {
        List<Commitment> both = suggest(
                List.of(
                        candidate("Send the MSA", MeetingSide.BUYER, 0.7),
                        candidate("Send the MSA", MeetingSide.SELLER, 0.7)),
                List.of());

        assertThat(both).extracting(Commitment::getSide).containsExactly(MeetingSide.BUYER, MeetingSide.SELLER);
        assertThat(both.get(0).uuid()).isNotEqualTo(both.get(1).uuid());
    }

    @Test
    void samePhraseOfAnotherPersonIsAnotherPromise() {
        UUID ann = meeting().attendees().get(0).uuid();
        UUID bob = meeting().attendees().get(1).uuid();

        List<Commitment> both =
                suggest(List.of(ownedBy(ann, MeetingSide.UNKNOWN), ownedBy(bob, MeetingSide.UNKNOWN)), List.of());

        assertThat(both)
                .extracting(commitment ->
                        Objects.requireNonNull(commitment.getOwner()).name())
                .containsExactly("Ann Rep", "Bob Buyer");
    }

    @Test
    void samePhraseForAnotherDayThatWasSaidIsAnotherPromise() {
        assertThat(suggest(List.of(dueOn(SAID.plusDays(2)), dueOn(SAID.plusDays(5))), List.of()))
                .hasSize(2);
    }

    private static Candidate dueOn(LocalDate day) {
        Candidate any = candidate("Send my availability", MeetingSide.BUYER, 0.7);
        return new Candidate(
                any.text(),
                any.kind(),
                any.side(),
                any.owner(),
                new Due(day, DueKind.EXPLICIT, "on that day"),
                CommitmentSamples.quote("I will send my availability by " + day),
                any.confidence(),
                any.extractor(),
                any.cues());
    }

    @Test
    void samePhraseOfNobodyKnownMayBeThatOfAPerson() {
        UUID bob = meeting().attendees().get(1).uuid();

        assertThat(suggest(List.of(ownedBy(bob, MeetingSide.BUYER), ownedBy(null, MeetingSide.BUYER)), List.of()))
                .hasSize(1);
    }

    @Test
    void whatWasEditedOrErasedIsNotSuggestedAgainWhenTheMeetingsStartWasMoved() {
        // Given
        List<Candidate> candidates = List.of(candidate("Send the MSA", MeetingSide.BUYER, 0.7));
        Commitment suggested = suggest(candidates, List.of()).get(0);
        Commitment edited = changed(suggested, suggested.origin());
        Commitment erased = changed(suggested, suggested.origin().withoutQuote());
        var moved = new Suggestions(ORGANIZATION, movedMeeting(), TRANSCRIPT, NOTHING_REFUSED, at(SAID));

        // Then
        assertThat(moved.of(candidates, List.of()))
                .extracting(Commitment::uuid)
                .isNotEmpty()
                .doesNotContain(suggested.uuid());
        assertThat(moved.of(candidates, List.of(edited))).isEmpty();
        assertThat(moved.of(candidates, List.of(erased))).isEmpty();
        assertThat(moved.of(List.of(candidate("Book a room", MeetingSide.BUYER, 0.7)), List.of(edited)))
                .hasSize(1);
    }

    @Test
    void comparingWithAllThatWasEverRefusedTakesNoTime() {
        // Given
        List<RefusedPhrases.Refused> phrases = IntStream.range(0, 3_000)
                .mapToObj(number -> new RefusedPhrases.Refused("Send the offer number " + number + " to Bob", OWNER))
                .toList();
        List<Candidate> found = IntStream.range(0, 200)
                .mapToObj(number -> candidate("Book room " + number + " for us", MeetingSide.BUYER, 0.1))
                .toList();

        // When
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        List<Commitment> kept = suggest(TRANSCRIPT, new RefusedPhrases(phrases), found, List.of());

        // Then
        assertThat(kept).hasSize(200);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    private static Candidate ownedBy(@Nullable UUID owner, MeetingSide side) {
        Candidate any = candidate("Send my availability", side, 0.7);
        return new Candidate(
                any.text(),
                any.kind(),
                side,
                owner,
                any.due(),
                CommitmentSamples.quote("I will send my availability, " + owner),
                any.confidence(),
                any.extractor(),
                any.cues());
    }

    /** In words of a person that nothing else is like. */
    private static Commitment changed(Commitment suggested, CommitmentOrigin origin) {
        return new Commitment(
                suggested.uuid(),
                suggested.accountUuid(),
                origin,
                suggested.wording().withText("Have procurement agree to our paper"),
                suggested.life(),
                suggested.work(),
                suggested.version() + 1);
    }

    private static Meeting movedMeeting() {
        Meeting meeting = meeting();
        return new Meeting(
                meeting.uuid(),
                meeting.accountUuid(),
                meeting.unitUuids(),
                meeting.seriesUuid(),
                meeting.ownerUuid(),
                meeting.title(),
                meeting.provider(),
                meeting.providerKey(),
                meeting.startsAt().minusMinutes(20),
                meeting.endsAt(),
                meeting.zone(),
                meeting.attendees(),
                meeting.consent(),
                meeting.recordingUrl(),
                meeting.mergedIntoUuid(),
                meeting.mergedUuids(),
                meeting.version());
    }

    @Test
    void refusedPhraseRanksLowerAndMostOfAllForWhoeverRefusedIt() {
        var byOwner = new RefusedPhrases(List.of(new RefusedPhrases.Refused("Send the MSA", OWNER)));
        var byAnother = new RefusedPhrases(List.of(new RefusedPhrases.Refused("Send the MSA", new UUID(7, 7))));
        List<Candidate> found = List.of(candidate("I will send the MSA", MeetingSide.BUYER, 0.5));

        double own = suggest(TRANSCRIPT, byOwner, found, List.of()).get(0).getRank();
        double other = suggest(TRANSCRIPT, byAnother, found, List.of()).get(0).getRank();

        assertThat(own).isCloseTo(0.5 * 0.2, within(0.0001));
        assertThat(other).isCloseTo(0.5 * 0.6, within(0.0001));
    }

    @Test
    void unlikePhraseKeepsItsConfidence() {
        var refused = new RefusedPhrases(List.of(new RefusedPhrases.Refused("Let you go", OWNER)));

        assertThat(refused.rank(SameWords.of("Send the MSA by Friday"), 0.5, OWNER))
                .isEqualTo(0.5);
    }

    @Test
    void idsAreInTheOrderOfWhatWasSaid() {
        UUID early = CommitmentIds.of(TRANSCRIPT, at(SAID).toInstant(), CommitmentSamples.quote("a"), 0);
        UUID later = CommitmentIds.of(TRANSCRIPT, at(SAID).plusMinutes(1).toInstant(), CommitmentSamples.quote("b"), 0);

        assertThat(early.toString()).isLessThan(later.toString());
        assertThat(early.version()).isEqualTo(7);
        assertThat(early.variant()).isEqualTo(2);
    }

    @Test
    void whatNobodyLooksThroughIsLeftOut() {
        List<Candidate> many = List.of(candidate("Send offer", MeetingSide.BUYER, 0.9));
        List<Candidate> numbered = IntStream.range(0, 300)
                .mapToObj(number -> candidate("Send offer" + number + " of" + number, MeetingSide.BUYER, 0.1))
                .toList();

        List<Commitment> kept =
                suggest(Stream.concat(numbered.stream(), many.stream()).toList(), List.of());

        assertThat(kept).hasSize(Suggestions.MOST_PER_TRANSCRIPT);
        assertThat(kept.get(0).getText()).isEqualTo("Send offer");
    }

    @Test
    void textWithInvisibleCharactersIsSuggestedWithoutThem() {
        Commitment suggestion = suggest(
                        List.of(candidate("Send\u0000 the\n MSA\u200b", MeetingSide.BUYER, 0.7)), List.of())
                .get(0);

        assertThat(suggestion.getText()).isEqualTo("Send the MSA");
    }
}
