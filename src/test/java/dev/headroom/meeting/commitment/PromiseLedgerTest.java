package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentSamples.ACCOUNT;
import static dev.headroom.meeting.commitment.CommitmentSamples.DUE;
import static dev.headroom.meeting.commitment.CommitmentSamples.MEMBER;
import static dev.headroom.meeting.commitment.CommitmentSamples.SAID;
import static dev.headroom.meeting.commitment.CommitmentSamples.confirmed;
import static dev.headroom.meeting.commitment.CommitmentSamples.reckoning;
import static dev.headroom.meeting.commitment.CommitmentSamples.step;
import static dev.headroom.meeting.commitment.CommitmentSamples.suggested;
import static dev.headroom.meeting.commitment.CommitmentSamples.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.account.figures.MissedPromise;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.CommitmentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who kept what: by side, by person, oldest first; what others are told of it. */
class PromiseLedgerTest {

    private static Commitment promise(MeetingSide side, String name, @Nullable LocalDate due) {
        return confirmed(wording(side, due).withOwner(CommitmentOwner.named(name)));
    }

    private static Commitment done(Commitment promise, LocalDate on) {
        return promise.done(step(CommitmentState.DONE, MEMBER, on), on);
    }

    private static PromiseLedger ledger(LocalDate asOf, Commitment... promises) {
        return PromiseLedger.of(List.of(promises), reckoning(asOf), "test");
    }

    /** Bob: one kept, one overdue, one open. Ann of ours: one kept late. Eve: one broken by its date. */
    @Test
    void countsAreWorkedByHand() {
        LocalDate today = DUE.plusDays(2);
        PromiseLedger ledger = ledger(
                today,
                done(promise(MeetingSide.BUYER, "Bob", DUE), DUE),
                promise(MeetingSide.BUYER, "bob", DUE),
                promise(MeetingSide.BUYER, "Bob", today),
                done(promise(MeetingSide.SELLER, "Ann", DUE), DUE.plusDays(1)),
                promise(MeetingSide.BUYER, "Eve", DUE.minusDays(30)),
                suggested(wording(MeetingSide.BUYER, DUE)),
                confirmed(wording(MeetingSide.BUYER, DUE).withKind(CommitmentKind.DECISION)));

        assertThat(ledger.total().promised()).isEqualTo(5);
        assertThat(ledger.sides())
                .extracting(
                        PromisesOfSide::side,
                        side -> side.tally().promised(),
                        side -> side.tally().kept(),
                        side -> side.tally().keptLate(),
                        side -> side.tally().late(),
                        side -> side.tally().broken(),
                        side -> side.tally().open(),
                        side -> side.tally().keptRate())
                .containsExactly(
                        tuple(MeetingSide.BUYER, 4, 1, 0, 1, 1, 1, 1.0 / 3),
                        tuple(MeetingSide.SELLER, 1, 0, 1, 0, 0, 0, 0.0));
        assertThat(ledger.people())
                .extracting(person -> person.person().name(), person -> person.tally()
                        .promised())
                .containsExactly(tuple("Bob", 3), tuple("Ann", 1), tuple("Eve", 1));
    }

    private static final UUID OTHER_ACCOUNT = new UUID(1, 99);
    private static final UUID BOB = new UUID(3, 1);

    private static Commitment promise(UUID account, CommitmentOwner owner) {
        Commitment made = confirmed(wording(MeetingSide.BUYER, DUE).withOwner(owner));
        return new Commitment(
                made.uuid(), account, made.origin(), made.wording(), made.life(), made.work(), made.version());
    }

    private static Commitment bob(UUID account) {
        return promise(account, CommitmentOwner.named("Bob"));
    }

    @Test
    void whoWasANameFirstAndIsIdentifiedLaterIsOnePerson() {
        Commitment named = bob(ACCOUNT);
        Commitment identified = promise(ACCOUNT, CommitmentOwner.contact(BOB, "Bob"));

        PromisesOfPerson person = ledger(DUE, named, identified).people().get(0);

        assertThat(ledger(DUE, named, identified).people()).hasSize(1);
        assertThat(person.person().contactUuid()).isEqualTo(BOB);
        assertThat(person.accountUuid()).isNull();
        assertThat(person.tally().promised()).isEqualTo(2);
    }

    @Test
    void namesakesOfTwoAccountsAreTwoPeople() {
        PromiseLedger ledger = ledger(DUE, bob(ACCOUNT), bob(OTHER_ACCOUNT), bob(OTHER_ACCOUNT));

        assertThat(ledger.people())
                .extracting(
                        PromisesOfPerson::accountUuid, person -> person.tally().promised())
                .containsExactly(tuple(OTHER_ACCOUNT, 2), tuple(ACCOUNT, 1));
    }

    @Test
    void nameIsNoneOfTwoContactsOfThatName() {
        PromiseLedger ledger = ledger(
                DUE,
                bob(ACCOUNT),
                promise(ACCOUNT, CommitmentOwner.contact(BOB, "Bob")),
                promise(ACCOUNT, CommitmentOwner.contact(new UUID(3, 2), "bob")));

        assertThat(ledger.people())
                .extracting(person -> person.tally().promised())
                .containsExactly(1, 1, 1);
    }

    @Test
    void personIsCountedWithWhatTheyPromisedUnderTheirName() {
        CommitmentOwner contact = CommitmentOwner.contact(BOB, "Bob");
        List<Commitment> found = List.of(
                bob(ACCOUNT),
                promise(ACCOUNT, contact),
                promise(ACCOUNT, CommitmentOwner.named("Eve")),
                promise(ACCOUNT, CommitmentOwner.contact(new UUID(3, 2), "Zoe")));

        for (String key : List.of(contact.key(), "bob")) {
            PromiseLedger ledger = PromiseLedger.of(found, key, reckoning(DUE), "test");
            assertThat(ledger.total().promised()).isEqualTo(2);
            assertThat(ledger.people()).hasSize(1);
            assertThat(ledger.unsettled()).hasSize(2);
        }
    }

    @Test
    void oldestOpenPromiseIsFirstAndOneWithoutADayLast() {
        Commitment undated = promise(MeetingSide.BUYER, "Bob", null);
        Commitment overdue = promise(MeetingSide.BUYER, "Bob", DUE.minusDays(60));
        Commitment ahead = promise(MeetingSide.BUYER, "Bob", DUE.plusDays(60));
        Commitment settled = done(promise(MeetingSide.BUYER, "Bob", DUE), DUE);

        assertThat(ledger(DUE, undated, ahead, settled, overdue).unsettled()).containsExactly(overdue, ahead, undated);
    }

    @Test
    void moreThanAreCountedIsTold() {
        List<Commitment> many =
                Collections.nCopies(CountedCommitments.MOST + 1, promise(MeetingSide.BUYER, "Bob", DUE));

        PromiseLedger ledger = PromiseLedger.of(many, reckoning(DUE), "test");

        assertThat(ledger.truncated()).isTrue();
        assertThat(ledger.counted()).isEqualTo(CountedCommitments.MOST);
        assertThat(ledger.total().promised()).isEqualTo(CountedCommitments.MOST);
    }

    private static MeasureRequest request(LocalDate from, LocalDate to) {
        return new MeasureRequest(Set.of(ACCOUNT), from, to, to, null, null);
    }

    @Test
    void measureCountsWhatFellDueWithinThePeriod() {
        List<Commitment> found = List.of(
                done(promise(MeetingSide.BUYER, "Bob", DUE), DUE),
                promise(MeetingSide.SELLER, "Ann", DUE),
                promise(MeetingSide.BUYER, "Bob", DUE.minusDays(90)),
                promise(MeetingSide.BUYER, "Bob", DUE.plusDays(90)));

        assertThat(share(DUE.plusDays(1), found, side -> true)).contains(BigDecimal.valueOf(0.5));
        assertThat(share(DUE.plusDays(1), found, side -> side == MeetingSide.SELLER))
                .contains(BigDecimal.valueOf(0.0));
        assertThat(share(SAID.plusDays(1), found, side -> true)).isEmpty();
    }

    private static Optional<BigDecimal> share(LocalDate to, List<Commitment> found, Predicate<MeetingSide> sides) {
        return KeptMeasures.share(KeptMeasures.standings(request(SAID, to), found, reckoning(to), sides));
    }

    @Test
    void brokenPromiseIsASentenceWithTheDayItCameToBeBroken() {
        Commitment promise = promise(MeetingSide.BUYER, "Bob Buyer", DUE);

        MissedPromise missed = MissedCommitments.missed(promise, reckoning(LocalDate.of(2026, 4, 1)))
                .orElseThrow();

        assertThat(missed.broken()).isTrue();
        assertThat(missed.ours()).isFalse();
        assertThat(missed.since()).isEqualTo(LocalDate.of(2026, 3, 26));
        assertThat(missed.commitment()).isEqualTo(promise.getId());
        assertThat(missed.sentence())
                .isEqualTo("Bob Buyer promised on 2026-03-04: \"Send the MSA\", due on 2026-03-11; that was not kept.");
    }

    @Test
    void overduePromiseIsMissedSinceItsDayAndAKeptOneIsNot() {
        Commitment promise = promise(MeetingSide.SELLER, "Ann Rep", DUE);

        MissedPromise missed =
                MissedCommitments.missed(promise, reckoning(DUE.plusDays(1))).orElseThrow();

        assertThat(missed.broken()).isFalse();
        assertThat(missed.since()).isEqualTo(DUE);
        assertThat(missed.sentence())
                .isEqualTo(
                        "Ann Rep (ours) promised on 2026-03-04: \"Send the MSA\", due on 2026-03-11; that is overdue.");
        assertThat(MissedCommitments.missed(done(promise, DUE), reckoning(DUE.plusDays(1))))
                .isEmpty();
    }

    @Test
    void promiseSaidBrokenIsMissedSinceThatDay() {
        Commitment broken =
                promise(MeetingSide.BUYER, "Bob", DUE).stepped(step(CommitmentState.BROKEN, MEMBER, DUE.minusDays(1)));

        assertThat(MissedCommitments.missed(broken, reckoning(DUE.plusDays(60)))
                        .orElseThrow()
                        .since())
                .isEqualTo(DUE.minusDays(1));
    }
}
