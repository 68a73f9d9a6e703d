package dev.headroom.actionplan.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.headroom.actionplan.ActWorld;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.ProgressStep;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.support.Operation;
import dev.headroom.support.Owner;
import dev.headroom.support.TestMailServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a plan to mails, once, to those who may have them, in the mornings of their own zones. */
@QuarkusTest
class DigestSweeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** A Wednesday morning in Sydney. */
    private static final Instant LAST_YEAR = Instant.parse("2025-11-18T20:05:00Z");

    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Inject
    DigestSweeper sweeper;

    private final ActWorld world = new ActWorld();
    private String buyer;
    private UUID plan;

    @BeforeEach
    void prepare() {
        buyer = "bea." + Uuids.next() + "@customer.example";
        plan = insert(buyer);
    }

    @Test
    void eachIsWrittenToOnceInTheMorningOfTheirOwnZone() throws Exception {
        invite(plan, buyer);
        offer(plan, 1);
        mention();

        sweep(morning(SYDNEY));
        sweep(morning(SYDNEY).plus(Duration.ofMinutes(15)));

        assertThat(recipients()).containsExactly(buyer);
        sweep(morning(NEW_YORK));
        assertThat(recipients()).containsExactlyInAnyOrder(buyer, world.rep.email());
        assertThat(received(buyer).getSubject()).isEqualTo("To accept: the plan (Pilot <b>)");
        assertThat(text(received(buyer), 0))
                .contains("Hello Bea,", "with the link from your invitation of", "ask Sam to take you out of the plan")
                .doesNotContain("/p/");
        assertThat(text(received(buyer), 1)).contains("Pilot &lt;b&gt;").doesNotContain("<b>");
        assertThat(text(received(world.rep.email()), 0)).contains("Bea: Sam, have a look");
        assertThat(received(buyer).getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void theOwnerWithoutAPartHearsOnceOfWhatIsLateOnEverySide() throws Exception {
        ActionPlanContent soon =
                content(buyer, null).withTarget(ActWorld.today().plusDays(5));
        world.insert(soon);
        ZoneId zone = ZoneId.of(soon.calendar(Side.SELLER).zone());

        sweep(morning(zone));
        sweep(morning(zone).plus(Duration.ofMinutes(15)));

        assertThat(recipients()).containsExactly(world.rep.email());
        assertThat(text(received(world.rep.email()), 0))
                .contains("Name the need (Bea, the buyer's side)", "You answer for this plan");
    }

    @Test
    void aBuyerWithoutAnInvitationThatHoldsGetsNothing() {
        offer(plan, 1);
        sweep(morning(SYDNEY));
        assertThat(recipients()).isEmpty();

        invite(plan, buyer);
        Owner.execute(world.organization.id(), "update guests set revoked_at = now()");
        sweep(morning(SYDNEY));
        assertThat(recipients()).isEmpty();

        Owner.execute(world.organization.id(), "update guests set revoked_at = null");
        sweep(morning(SYDNEY));
        assertThat(recipients()).containsExactly(buyer);
    }

    @Test
    void aMemberWhoDoesNotSeeTheCustomerAnyMoreGetsNothing() {
        mention();
        Owner.execute(world.organization.id(), "update account set owner = null where id = ?", world.account);

        sweep(morning(NEW_YORK));

        assertThat(recipients()).isEmpty();
    }

    @Test
    void whatComesAfterTheMomentIsNotToldAsOfThen() {
        invite(plan, buyer);
        offer(plan, 1);

        sweep(LAST_YEAR);

        assertThat(recipients()).isEmpty();
        sweep(morning(SYDNEY));
        assertThat(recipients()).containsExactly(buyer);
    }

    @Test
    void aPlanThatFailsStopsNoOther() {
        invite(plan, buyer);
        world.asBuyer(
                plan,
                PlanSamples.BUYER,
                "Bea",
                (present, act) ->
                        present.edited(content("broken"), present.sellerSide(), List.of("Address"), false, act));
        Owner.execute(world.organization.id(), "update guests set email = 'broken'");
        offer(plan, 2);
        String other = "other." + buyer;
        UUID sound = insert(other);
        invite(sound, other);
        offer(sound, 1);

        sweep(morning(SYDNEY));

        assertThat(recipients()).containsExactly(other);
    }

    private void sweep(Instant now) {
        sweeper.sweep(world.organization.id(), now).await().atMost(PATIENCE);
    }

    /** A few minutes after the next seven o'clock of a working day there. */
    private static Instant morning(ZoneId zone) {
        Instant now = Instant.now();
        return LocalDate.ofInstant(now, zone)
                .datesUntil(LocalDate.ofInstant(now, zone).plusDays(7))
                .filter(day -> WORKING.contains(day.getDayOfWeek()))
                .map(day -> day.atTime(7, 0).atZone(zone).toInstant())
                .filter(seven -> seven.isAfter(now))
                .findFirst()
                .orElseThrow()
                .plus(Duration.ofMinutes(5));
    }

    private void offer(UUID of, int version) {
        world.run(world.rep, "OfferActionPlan", "plan", id(of), "expectedVersion", version)
                .body("userErrors", empty());
    }

    private UUID insert(String address) {
        return world.insert(content(address));
    }

    private ActionPlanContent content(String address) {
        return content(address, world.rep.id());
    }

    private static ActionPlanContent content(String address, @Nullable UUID member) {
        ActionPlanContent sample = PlanSamples.content();
        return new ActionPlanContent(
                "Pilot <b>",
                sample.outcome(),
                ActWorld.today().plusDays(120),
                List.of(),
                List.of(
                        person(PlanSamples.BUYER, Side.BUYER, "Bea", address, null, SYDNEY),
                        person(PlanSamples.SELLER, Side.SELLER, "Sam", null, member, NEW_YORK),
                        person(PlanSamples.PARTNER, Side.PARTNER, "Pat", null, null, SYDNEY),
                        person(PlanSamples.OTHER_BUYER, Side.BUYER, "Lea", "lea@customer.example", null, SYDNEY)),
                sample.milestones(),
                sample.tasks(),
                sample.dependencies());
    }

    private static Participant person(
            UUID id, Side side, String name, @Nullable String email, @Nullable UUID member, ZoneId zone) {
        return new Participant(id, side, "Part", name, email, member, null, zone.getId());
    }

    private void mention() {
        world.asBuyer(plan, PlanSamples.BUYER, "Bea", (present, act) -> new ProgressStep(present, act)
                .comment(Uuids.next(), null, "Sam, have a look", List.of(PlanSamples.SELLER), false));
    }

    private void invite(UUID to, String address) {
        Map<String, Object> input =
                Map.of("plan", id(to), "participant", PlanSamples.BUYER.toString(), "email", address);
        String email = world.rep
                .graphql()
                .run(Operation.read("mobile/InviteToActionPlan"), "input", input)
                .extract()
                .path("data.inviteToActionPlan.invitation.email");
        assertThat(email).isEqualTo(address);
    }

    private static String id(UUID plan) {
        return GlobalId.of(ActionPlan.TYPE, plan);
    }

    /** Of each digest in the mailbox. */
    private List<String> recipients() {
        return Owner.textsIn(
                world.organization.id(), "select m.recipient from mails m where m.topic = 'digest' order by m.id");
    }

    private static MimeMessage received(String recipient) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> TestMailServer.get().receivedBy(recipient).stream()
                                .filter(DigestSweeperTest::isDigest)
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    private static boolean isDigest(MimeMessage message) {
        try {
            return message.getSubject().endsWith("(Pilot <b>)");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message, int part) throws Exception {
        return ((Multipart) message.getContent()).getBodyPart(part).getContent().toString();
    }
}
