package dev.headroom.meeting.commitment;

import static dev.headroom.meeting.commitment.CommitmentWorld.await;
import static dev.headroom.meeting.commitment.CommitmentWorld.list;
import static dev.headroom.meeting.commitment.CommitmentWorld.named;
import static dev.headroom.meeting.commitment.CommitmentWorld.read;
import static dev.headroom.meeting.commitment.CommitmentWorld.run;
import static dev.headroom.meeting.commitment.CommitmentWorld.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commitments over HTTP: what one tap does to a suggestion, and what is refused. */
@QuarkusTest
class CommitmentApiTest {

    /** Named here, because what nothing names is left out of the tested service. */
    @Inject
    CommitmentService service;

    private CommitmentWorld world;

    @BeforeEach
    void prepare() {
        world = new CommitmentWorld();
    }

    @Test
    void suggestionShowsItsQuoteAndCountsNowhereBeforeItIsConfirmed() {
        String id = world.suggested(1, world.bobPromises("Send the MSA", today().plusDays(3)));

        JsonPath found = read(world.rep, id);

        assertThat(found.getString("state")).isEqualTo("SUGGESTED");
        assertThat(found.getString("standing")).isEqualTo("SUGGESTED");
        assertThat(found.getString("quote.text")).isEqualTo("Yes: Send the MSA");
        assertThat(found.getString("owner.name")).isEqualTo("Bob");
        assertThat(found.getString("owner.key")).isEqualTo("bob");
        assertThat(found.getString("meeting.title")).isEqualTo("Weekly");
        assertThat(found.getString("account.id")).isEqualTo(world.accountId());
        assertThat(CommitmentWorld.ledger(world.rep).getInt("total.promised")).isZero();
    }

    @Test
    void oneTapConfirmsItAsItIs() {
        String id = world.suggested(1, world.bobPromises("Send the MSA", today().plusDays(3)));

        run(world.rep, "Confirm", "id", id, "expectedVersion", 1)
                .body("userErrors", empty())
                .body("syncVersion", notNullValue())
                .body("commitment.version", is(2))
                .body("commitment.state", is("CONFIRMED"))
                .body("commitment.standing", is("OPEN"))
                .body("commitment.text", is("Send the MSA"));
        assertThat(read(world.rep, id).getList("steps.to")).containsExactly("SUGGESTED", "CONFIRMED");
    }

    @Test
    void confirmationWithOtherWordsKeepsWhatWasSuggested() {
        String id = world.suggested(1, world.bobPromises("Send the MSA", today().plusDays(3)));

        run(
                        world.rep,
                        "Confirm",
                        "id",
                        id,
                        "expectedVersion",
                        1,
                        "text",
                        "Send the signed MSA",
                        "owner",
                        world.seller.toString(),
                        "dueOn",
                        today().plusDays(9).toString(),
                        "note",
                        "It was us")
                .body("userErrors", empty())
                .body("commitment.text", is("Send the signed MSA"))
                .body("commitment.side", is("SELLER"))
                .body("commitment.owner.memberId", is(world.rep.globalId()))
                .body("commitment.due.on", is(today().plusDays(9).toString()));
        JsonPath step = read(world.rep, id).setRootPath("data.node.steps[1]");
        assertThat(step.getString("before.text")).isEqualTo("Send the MSA");
        assertThat(step.getString("before.owner.name")).isEqualTo("Bob");
        assertThat(step.getString("note")).isEqualTo("It was us");
    }

    @Test
    void dayAndOwnerSetToNullAreTakenAway() {
        String id = world.suggested(1, world.bobPromises("Send the MSA", today().plusDays(3)));

        run(world.rep, "Confirm", "id", id, "expectedVersion", 1, "dueOn", null, "owner", null)
                .body("userErrors", empty())
                .body("commitment.due", nullValue())
                .body("commitment.owner", nullValue())
                .body("commitment.side", is("BUYER"));
    }

    @Test
    void ownerOfTheOtherSideIsRefusedByTheFieldAtFault() {
        String id = world.suggested(1, world.bobPromises("Send the MSA", today().plusDays(3)));

        run(world.rep, "Confirm", "id", id, "expectedVersion", 1, "owner", world.rep.globalId(), "side", "BUYER")
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("side"));
        run(
                        world.rep,
                        "Confirm",
                        "id",
                        id,
                        "expectedVersion",
                        1,
                        "owner",
                        Uuids.next().toString())
                .body("userErrors.code", contains("NOT_FOUND"))
                .body("userErrors[0].field", contains("owner"));
    }

    @Test
    void sideAloneDoesNotMakeSomebodyOweForTheOtherSide() {
        String ours = world.suggested(1, world.ritaPromises("Send two profiles", today().plusDays(3)));
        String theirs = world.suggested(1, world.bobPromises("Send the MSA", today().plusDays(3)));

        run(world.rep, "Confirm", "id", ours, "expectedVersion", 1, "side", "BUYER")
                .body("userErrors[0].field", contains("side"));
        run(world.rep, "Confirm", "id", theirs, "expectedVersion", 1, "side", "SELLER")
                .body("userErrors[0].field", contains("side"));
        run(world.rep, "Confirm", "id", theirs, "expectedVersion", 1, "side", "SELLER", "owner", null)
                .body("userErrors", empty())
                .body("commitment.side", is("SELLER"));
    }

    @Test
    void staleVersionIsAConflictWithTheCurrentCommitment() {
        String id = world.confirmed(1, world.bobPromises("Send the MSA", today().plusDays(3)));

        run(world.rep, "Complete", "id", id, "expectedVersion", 1)
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("expectedVersion"))
                .body("commitment.version", is(2));
    }

    @Test
    void sameKeyReplaysTheFirstAnswerAndAnotherInputUnderItIsRefused() {
        String id = world.suggested(1, world.bobPromises("Send the MSA", today().plusDays(3)));
        run(world.rep, "Confirm", "id", id, "expectedVersion", 1, "clientMutationId", "k");

        run(world.rep, "Confirm", "id", id, "expectedVersion", 1, "clientMutationId", "k")
                .body("userErrors", empty())
                .body("commitment.version", is(2));
        run(world.rep, "Confirm", "id", id, "expectedVersion", 2, "clientMutationId", "k")
                .body("userErrors.code", contains("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void severalAreConfirmedAtOnceAndOneThatCannotHoldsUpNoOther() {
        Meeting meeting = world.meeting(1);
        List<Commitment> found = world.suggest(
                meeting,
                world.bobPromises("Send the MSA", today()),
                world.bobPromises("Name three interviewers", today()),
                world.ritaPromises("Send two profiles", today()));
        Object seen = List.of(
                named("id", found.get(0).getId(), "expectedVersion", 1),
                named("id", found.get(1).getId(), "expectedVersion", 7),
                named("id", found.get(2).getId(), "expectedVersion", 1));

        world.rep
                .graphql()
                .run(
                        Operation.read("mobile/ConfirmCommitments"),
                        "input",
                        named("commitments", seen, "clientMutationId", "all"))
                .rootPath("data.confirmCommitments")
                .body("commitments", hasSize(2))
                .body("commitments.state", contains("CONFIRMED", "CONFIRMED"))
                .body("userErrors.code", contains("CONFLICT"))
                .body("userErrors[0].field", contains("commitments", "1", "expectedVersion"))
                .body("syncVersion", notNullValue());
    }

    @Test
    void keyOfSeveralReplaysTheirAnswersAndTakesNoOtherList() {
        Meeting meeting = world.meeting(1);
        List<Commitment> found = world.suggest(
                meeting, world.bobPromises("Send the MSA", today()), world.ritaPromises("Send two profiles", today()));

        confirmAll("all", found.get(0)).body("userErrors", empty());
        confirmAll("all", found.get(0)).body("userErrors", empty()).body("commitments.version", contains(2));
        confirmAll("all", found.get(1)).body("userErrors.code", contains("IDEMPOTENCY_KEY_REUSED"));

        assertThat(read(world.rep, found.get(1).getId()).getString("state")).isEqualTo("SUGGESTED");
    }

    private ValidatableResponse confirmAll(String key, Commitment one) {
        Object seen = List.of(named("id", one.getId(), "expectedVersion", 1));
        return world.rep
                .graphql()
                .run(
                        Operation.read("mobile/ConfirmCommitments"),
                        "input",
                        named("commitments", seen, "clientMutationId", key))
                .rootPath("data.confirmCommitments");
    }

    @Test
    void refusedPhraseIsNotSuggestedAgainAndRanksLowerInTheNextMeeting() {
        Meeting meeting = world.meeting(8);
        UUID transcript = Uuids.next();
        var candidate = world.bobPromises("Let everybody go home", today());
        String id = world.suggest(meeting, transcript, candidate).get(0).getId();
        run(world.rep, "Refuse", "id", id, "expectedVersion", 1)
                .body("userErrors", empty())
                .body("commitment.standing", is("REFUSED"));

        List<Commitment> again = world.suggest(meeting, transcript, candidate);
        List<Commitment> next =
                world.suggest(world.meeting(1), world.bobPromises("I will let everybody go home now", today()));

        assertThat(again).extracting(Commitment::getState).containsExactly(CommitmentState.REFUSED);
        assertThat(next.get(0).getRank()).isLessThan(next.get(0).getConfidence() / 2);
    }

    @Test
    void whatWasRefusedByASlipIsConfirmedAllTheSame() {
        String id = world.suggested(1, world.bobPromises("Send the MSA", today()));
        run(world.rep, "Refuse", "id", id, "expectedVersion", 1).body("commitment.standing", is("REFUSED"));

        run(world.rep, "Confirm", "id", id, "expectedVersion", 2)
                .body("userErrors", empty())
                .body("commitment.standing", is("OPEN"))
                .body("commitment.state", is("CONFIRMED"));
    }

    @Test
    void nothingIsDueBeforeItWasSaid() {
        String id = world.suggested(1, world.bobPromises("Send the MSA", today()));

        run(world.rep, "Confirm", "id", id, "expectedVersion", 1, "dueOn", "2001-01-01")
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("dueOn"))
                .body("userErrors[0].message", containsString("can't be due before"));
        run(
                        world.rep,
                        "Add",
                        "account",
                        world.accountId(),
                        "text",
                        "Call them",
                        "side",
                        "SELLER",
                        "dueOn",
                        "2001-01-01")
                .body("userErrors[0].field", contains("dueOn"));
    }

    @Test
    void keptAndKeptLateAreReadFromTheDays() {
        String kept = world.confirmed(20, world.bobPromises("Send the MSA", today().minusDays(5)));
        String late = world.confirmed(20, world.ritaPromises("Send two profiles", today().minusDays(5)));

        run(
                        world.rep,
                        "Complete",
                        "id",
                        kept,
                        "expectedVersion",
                        2,
                        "doneOn",
                        today().minusDays(5).toString())
                .body("commitment.standing", is("KEPT"))
                .body("commitment.doneOn", is(today().minusDays(5).toString()));
        run(world.rep, "Complete", "id", late, "expectedVersion", 2)
                .body("commitment.standing", is("KEPT_LATE"))
                .body("commitment.doneOn", is(today().toString()));
    }

    @Test
    void dayInTheFutureOrBeforeItWasSaidIsRefused() {
        String id = world.confirmed(20, world.bobPromises("Send the MSA", today()));

        run(
                        world.rep,
                        "Complete",
                        "id",
                        id,
                        "expectedVersion",
                        2,
                        "doneOn",
                        today().plusDays(3).toString())
                .body("userErrors.code", contains("BAD_USER_INPUT"))
                .body("userErrors[0].field", contains("doneOn"));
        run(
                        world.rep,
                        "Complete",
                        "id",
                        id,
                        "expectedVersion",
                        2,
                        "doneOn",
                        today().minusDays(30).toString())
                .body("userErrors[0].message", containsString("can't have been done before"));
    }

    @Test
    void brokenAndWithdrawnNeedAWordAndSuggestionsCanBeNeither() {
        String id = world.suggested(1, world.bobPromises("Send the MSA", today()));
        run(world.rep, "Break", "id", id, "expectedVersion", 1, "note", "They said no")
                .body("userErrors[0].message", containsString("SUGGESTED"));
        run(world.rep, "Confirm", "id", id, "expectedVersion", 1);

        run(world.rep, "Withdraw", "id", id, "expectedVersion", 2, "note", " ")
                .body("userErrors[0].field", contains("note"));
        run(world.rep, "Break", "id", id, "expectedVersion", 2, "note", "They said no")
                .body("commitment.standing", is("BROKEN"))
                .body("commitment.overdueDays", is(0));
        run(world.rep, "Withdraw", "id", id, "expectedVersion", 3, "note", "Released")
                .body("userErrors[0].message", containsString("that is its end"));
    }

    @Test
    void personWritesDownWhatNoExtractorFound() {
        Meeting meeting = world.meeting(2);

        run(
                        world.rep,
                        "Add",
                        "meeting",
                        GlobalId.of("Meeting", meeting.uuid()),
                        "text",
                        "Call procurement",
                        "owner",
                        world.buyer.toString(),
                        "dueOn",
                        today().plusDays(2).toString(),
                        "clientMutationId",
                        "add")
                .body("userErrors", empty())
                .body("commitment.state", is("CONFIRMED"))
                .body("commitment.side", is("BUYER"))
                .body("commitment.owner.name", is("Bob"));
        run(world.rep, "Add", "account", world.accountId(), "text", "Call them")
                .body("userErrors[0].field", contains("side"));
        run(world.rep, "Add", "text", "Call them", "side", "SELLER").body("userErrors[0].field", contains("meeting"));
        run(world.rep, "Add", "account", world.accountId(), "text", "Call them", "side", "BUYER", "ownerName", "Eve")
                .body("commitment.owner.key", is("eve"));
    }

    @Test
    void listsAreFilteredByWhatIsComputed() {
        String open = world.confirmed(40, world.bobPromises("Send the MSA", today().plusDays(1)));
        String late = world.confirmed(40, world.bobPromises("Name interviewers", today().minusDays(3)));
        String broken = world.confirmed(40, world.bobPromises("Sign the order", today().minusDays(35)));
        String said = world.confirmed(40, world.ritaPromises("Send two profiles", today().plusDays(1)));
        run(world.rep, "Break", "id", said, "expectedVersion", 2, "note", "We can't");
        String suggested = world.suggested(1, world.ritaPromises("Book a room", today().minusDays(3)));

        assertThat(list(world.rep, "standing", "OPEN").getList("nodes.id")).containsExactly(open);
        assertThat(list(world.rep, "standing", "LATE").getList("nodes.id")).containsExactly(late);
        assertThat(list(world.rep, "standing", "BROKEN").getList("nodes.id")).containsExactlyInAnyOrder(broken, said);
        assertThat(list(world.rep, "standing", "SUGGESTED").getList("nodes.id")).containsExactly(suggested);
        assertThat(list(world.rep, "side", "SELLER", "state", "SUGGESTED").getList("nodes.id"))
                .containsExactly(suggested);
        assertThat(list(world.rep, "owner", "bob", "dueBefore", today().toString())
                        .getList("nodes.id"))
                .containsExactlyInAnyOrder(late, broken);
        assertThat(list(world.rep, "account", world.accountId()).getList("nodes.id"))
                .hasSize(5);
        assertThat(read(world.rep, late).getInt("overdueDays")).isEqualTo(3);
    }

    @Test
    void meetingShowsWhatCountsFirstThenSuggestionsByRank() {
        Meeting meeting = world.meeting(1);
        List<Commitment> found = world.suggest(
                meeting,
                world.bobPromises("Send the MSA", today()),
                CommitmentSamples.candidate("Say hello", MeetingSide.SELLER, 0.2),
                world.bobPromises("Name interviewers", today()));
        String confirmed = found.stream()
                .filter(one -> one.getText().equals("Name interviewers"))
                .map(Commitment::getId)
                .findFirst()
                .orElseThrow();
        run(world.rep, "Confirm", "id", confirmed, "expectedVersion", 1);

        JsonPath shown = world.rep
                .graphql()
                .run(Operation.read("mobile/MeetingCommitments"), "id", GlobalId.of("Meeting", meeting.uuid()))
                .extract()
                .jsonPath();

        assertThat(shown.getList("data.node.commitments.text"))
                .containsExactly("Name interviewers", "Send the MSA", "Say hello");
    }

    @Test
    void buyerConfirmsInOtherWordsAndBothStandBesideEachOther() {
        String id = world.confirmed(1, world.bobPromises("Send the MSA", today().plusDays(3)));
        UUID uuid = GlobalId.uuid(id, Commitment.TYPE).orElseThrow();
        var actor = CommitmentActor.buyer(new Author(world.organization.id(), "guest:" + world.buyer), "Bob");
        var answer = new CommitmentService.BuyerAnswer(
                uuid, 2, "Send a draft of the MSA", today().plusDays(6), "More likely", "b");

        await(service.buyerConfirms(actor, answer));
        var again = await(service.buyerConfirms(actor, answer));

        assertThat(again.userErrors()).isEmpty();
        JsonPath found = read(world.rep, id);
        assertThat(found.getString("state")).isEqualTo("BUYER_CONFIRMED");
        assertThat(found.getString("correction.ours.text")).isEqualTo("Send the MSA");
        assertThat(found.getString("correction.theirs.text")).isEqualTo("Send a draft of the MSA");
        assertThat(found.getString("correction.theirs.due.on"))
                .isEqualTo(today().plusDays(6).toString());
        assertThat(found.getString("correction.by")).isEqualTo("Bob");
    }

    @Test
    void buyerRefusesWhatTheyNeverSaid() {
        String id = world.confirmed(1, world.bobPromises("Send the MSA", today().minusDays(1)));
        UUID uuid = GlobalId.uuid(id, Commitment.TYPE).orElseThrow();
        var actor = CommitmentActor.buyer(new Author(world.organization.id(), "guest:" + world.buyer), "Bob");

        var outcome = await(service.buyerRefuses(
                actor, new CommitmentService.BuyerAnswer(uuid, 2, null, null, "I never said so", null)));

        assertThat(outcome.userErrors()).isEmpty();
        assertThat(read(world.rep, id).getList("steps.side")).containsExactly("SELLER", "SELLER", "BUYER");
    }

    @Test
    void ledgerCountsBothSidesAndThePeopleWithTheOldestOpenPromiseFirst() {
        String kept = world.confirmed(40, world.bobPromises("Send the MSA", today().minusDays(20)));
        run(
                world.rep,
                "Complete",
                "id",
                kept,
                "expectedVersion",
                2,
                "doneOn",
                today().minusDays(20).toString());
        String old = world.confirmed(40, world.bobPromises("Sign the order", today().minusDays(35)));
        String open = world.confirmed(10, world.ritaPromises("Send two profiles", today().plusDays(2)));

        JsonPath ledger = CommitmentWorld.ledger(world.rep, "account", world.accountId());

        assertThat(ledger.getList("sides.side")).containsExactly("BUYER", "SELLER");
        assertThat(ledger.getInt("sides[0].tally.kept")).isEqualTo(1);
        assertThat(ledger.getInt("sides[0].tally.broken")).isEqualTo(1);
        assertThat(ledger.getDouble("sides[0].tally.keptRate")).isEqualTo(0.5);
        assertThat(ledger.getString("sides[1].tally.keptRate")).isNull();
        assertThat(ledger.getList("people.person.name")).containsExactly("Bob", "Rita");
        assertThat(ledger.getList("open.nodes.id")).containsExactly(old, open);
        assertThat(CommitmentWorld.ledger(world.rep, "side", "SELLER").getInt("total.promised"))
                .isEqualTo(1);
        assertThat(CommitmentWorld.ledger(world.rep, "person", "bob").getInt("total.promised"))
                .isEqualTo(2);
        assertThat(CommitmentWorld.ledger(
                                world.rep, "from", today().minusDays(11).toString())
                        .getInt("total.promised"))
                .isEqualTo(1);
        JsonPath promises = world.rep
                .graphql()
                .run(Operation.read("mobile/AccountPromises"), "account", world.accountId(), "first", 10)
                .extract()
                .jsonPath()
                .setRootPath("data.account.promises");
        assertThat(promises.getDouble("sides[0].tally.interval.low")).isBetween(0.0945, 0.0946);
        assertThat(promises.getList("open.nodes.id")).containsExactly(old, open);
    }
}
