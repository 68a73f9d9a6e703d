package dev.headroom.actionplan.guest;

import dev.headroom.access.Caller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.http.ServiceAddress;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mail.Mailbox;
import dev.headroom.platform.mutations.IdempotencyKeys;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.secrets.LinkToken;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.text.Email;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets somebody in: makes their link, which exists nowhere but in the mail to them, or in the answer without mail. */
@ApplicationScoped
class InvitationIssue {

    /** What no plan has for its id: whoever may invite nobody hears of that first, whatever they ask for. */
    private static final UUID NO_PLAN = new UUID(0, 0);

    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 180;

    private final ActionPlans plans;
    private final GuestAddresses addresses;
    private final IdempotencyKeys keys;
    private final Mutations mutations;
    private final Guests guests;
    private final Mailbox mailbox;
    private final ServiceAddress address;
    private final GuestConfig config;
    private final Clock clock;

    InvitationIssue(
            ActionPlans plans,
            GuestAddresses addresses,
            IdempotencyKeys keys,
            Mutations mutations,
            Guests guests,
            Mailbox mailbox,
            ServiceAddress address,
            GuestConfig config,
            Clock clock) {
        this.plans = plans;
        this.addresses = addresses;
        this.keys = keys;
        this.mutations = mutations;
        this.guests = guests;
        this.mailbox = mailbox;
        this.address = address;
        this.config = config;
        this.clock = clock;
    }

    Uni<Outcome<IssuedInvitation>> invite(Caller caller, InvitationInput.Invite input) {
        var mutation = new Mutation<>(
                caller.author(), "inviteToActionPlan", input, input.clientMutationId(), IssuedInvitation.class);
        return Uni.createFrom()
                .deferred(() -> keys.stored(mutation))
                .chain(stored ->
                        stored.isPresent() ? Uni.createFrom().item(stored.get()) : invite(caller, input, mutation))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused(refusal, IssuedInvitation.class));
    }

    private Uni<Outcome<IssuedInvitation>> invite(
            Caller caller, InvitationInput.Invite input, Mutation<IssuedInvitation> mutation) {
        UUID id = GlobalId.uuid(input.plan(), ActionPlan.TYPE).orElse(NO_PLAN);
        int days = days(input.expiresInDays());
        return plans.find(caller, ActionPlanPermissions.INVITE, id)
                .map(found -> found.orElseThrow(InvitationIssue::unknown))
                .chain(plan -> {
                    Participant participant = participant(plan, input.participant());
                    String email = email(plan, participant, input.email());
                    return addresses
                            .keep(caller, plan, participant, email)
                            .chain(() -> mutations.run(
                                    mutation, () -> insert(caller, plan, participant, email, input, days)));
                });
    }

    private Uni<Written<IssuedInvitation>> insert(
            Caller caller,
            ActionPlan plan,
            Participant participant,
            String email,
            InvitationInput.Invite input,
            int days) {
        LinkToken token = InvitationToken.next(caller.organization());
        GuestEntity guest = new GuestEntity();
        OffsetDateTime now = OffsetDateTime.now(clock);
        guest.id = Uuids.next();
        guest.organization = caller.organization();
        guest.account = plan.basis().accountUuid();
        guest.plan = plan.uuid();
        guest.participant = participant.uuid();
        guest.email = email;
        guest.partName = participant.name();
        guest.partContact = participant.contactUuid();
        guest.tokenHash = token.hash();
        guest.expiresAt = now.plusDays(days);
        guest.needsCode = Boolean.TRUE.equals(input.requireCode());
        guest.revision = Revision.first(caller.author(), now);
        String link = address.link("/p/" + token.text());
        return requireRoom(caller.organization(), plan)
                .chain(() -> guests.persistAndFlush(guest))
                .call(() -> mailbox.put(
                        caller.organization(),
                        InvitationMail.of(guest, plan, participant, caller.name(), link, Duration.ofDays(days))))
                .map(stored -> Written.of(
                        new IssuedInvitation(stored.toRecord(), shown(link)),
                        NewChange.created(ActionPlanInvitation.TYPE, stored.id, stored.account)));
    }

    /** With the buyer's link the seller could sign for the buyer: what can be mailed is shown to nobody else. */
    private @Nullable String shown(String link) {
        return mailbox.isDelivering() ? null : link;
    }

    private Uni<Void> requireRoom(UUID organization, ActionPlan plan) {
        return guests.count(organization, plan.uuid())
                .invoke(made -> {
                    if (made >= config.invitationsPerPlan()) {
                        throw new LimitExceeded(
                                "A plan has at most " + config.invitationsPerPlan() + " invitations.", "plan");
                    }
                })
                .replaceWithVoid();
    }

    private static int days(@Nullable Integer given) {
        int days = given == null ? DEFAULT_DAYS : given;
        if (days < 1 || days > MOST_DAYS) {
            throw new BadInput("An invitation is good for 1 to " + MOST_DAYS + " days.", "expiresInDays");
        }
        return days;
    }

    private static Participant participant(ActionPlan plan, String id) {
        if (plan.getState() == ActionPlanState.COMPLETED || plan.getState() == ActionPlanState.ABANDONED) {
            throw new BadInput("The plan is " + plan.getState() + ": nobody is invited to it any more.", "plan");
        }
        Participant participant = plan.content().participants().stream()
                .filter(present -> present.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("The plan has no participant with this id.", "participant"));
        if (participant.side() == Side.SELLER) {
            throw new BadInput(
                    "The participant is on the side SELLER: your own people sign in, only others are invited.",
                    "participant");
        }
        return participant;
    }

    private static String email(ActionPlan plan, Participant participant, @Nullable String given) {
        String known = participant.email();
        String email = given == null ? known : Email.of(given);
        if (email == null) {
            throw new BadInput("The participant has no address: send one as email.", "email");
        }
        if (known != null && !known.equals(email)) {
            throw new BadInput("The participant has another address: change the participant first.", "email");
        }
        var domains = plan.sellerSide().guestDomains();
        if (!domains.isEmpty() && !domains.contains(email.substring(email.indexOf('@') + 1))) {
            throw new BadInput(
                    "Only addresses of " + String.join(", ", domains) + " are invited to this plan.", "email");
        }
        return email;
    }

    private static NotFound unknown() {
        return new NotFound("There is no such plan, or you may not see it.", "plan");
    }
}
