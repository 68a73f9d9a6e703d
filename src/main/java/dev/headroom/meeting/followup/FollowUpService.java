package dev.headroom.meeting.followup;

import dev.headroom.access.Caller;
import dev.headroom.access.Permission;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.meeting.followup.recap.Recap;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Changes, approves and sends follow-ups, for those who may. What leaves the house needs a person's word. */
@ApplicationScoped
class FollowUpService {

    private static final Logger LOG = Logger.getLogger(FollowUpService.class);

    /** What no document has for its id. */
    private static final UUID NO_FOLLOW_UP = new UUID(0, 0);

    private final FollowUps followUps;
    private final FollowUpCases cases;
    private final FollowUpMails mails;
    private final DocumentMutations mutations;
    private final FollowUpClock clock;

    FollowUpService(
            FollowUps followUps,
            FollowUpCases cases,
            FollowUpMails mails,
            DocumentMutations mutations,
            FollowUpClock clock) {
        this.followUps = followUps;
        this.cases = cases;
        this.mails = mails;
        this.mutations = mutations;
        this.clock = clock;
    }

    /** What a step works on, and how it ends. */
    private record Step(String id, int expectedVersion, Function<FollowUpCase, FollowUp> work) {}

    Uni<Outcome<FollowUp>> change(Caller caller, FollowUpInput.Change input) {
        return write(
                caller,
                MeetingPermissions.WRITE,
                mutation(caller, "changeFollowUp", input, input.clientMutationId),
                new Step(input.id, input.expectedVersion, one -> new FollowUpEdit(one.meeting())
                        .change(one.followUp(), input)));
    }

    Uni<Outcome<FollowUp>> approve(Caller caller, FollowUpInput.Approve input) {
        return write(
                caller,
                MeetingPermissions.CONFIRM,
                mutation(caller, "approveFollowUp", input, input.clientMutationId()),
                new Step(input.id(), input.expectedVersion(), one -> approved(one, caller, input.hash())));
    }

    private FollowUp approved(FollowUpCase one, Caller caller, String hash) {
        Recap recap = one.recap();
        if (recap.getEmpty()) {
            throw new BadInput(
                    "The recap says nothing: write an outcome or a next step, or confirm what was promised.");
        }
        if (!recap.hash().equals(hash)) {
            throw new Conflict(
                    one.followUp(),
                    List.of(new Conflict.Clash(
                            List.of("hash"),
                            "The recap is not the one you read: something it tells has changed since. Read it again,"
                                    + " then approve.")));
        }
        return one.followUp().approved(new RecapApproval(caller.name(), clock.now(), hash));
    }

    Uni<Outcome<FollowUp>> send(Caller caller, FollowUpInput.Send input) {
        return write(
                        caller,
                        MeetingPermissions.CONFIRM,
                        mutation(caller, "sendFollowUp", input, input.clientMutationId()),
                        new Step(input.id(), input.expectedVersion(), one -> sent(one, caller, input.to())))
                .chain(outcome -> handOver(caller.organization(), outcome));
    }

    private FollowUp sent(FollowUpCase one, Caller caller, List<@Nullable String> to) {
        Recap recap = approved(one);
        OffsetDateTime now = clock.now();
        var readers = new RecapReaders(one, recap).of(to, caller.name(), now);
        return one.followUp().sent(recap, readers, FollowUpStage.SENDING, caller.name(), now);
    }

    /** The send is written: a mailbox that does not answer just now gets the mails from the sweeper. */
    private Uni<Outcome<FollowUp>> handOver(UUID organization, Outcome<FollowUp> outcome) {
        FollowUp sent = outcome.value();
        if (sent == null || !outcome.userErrors().isEmpty() || sent.stage() != FollowUpStage.SENDING) {
            return Uni.createFrom().item(outcome);
        }
        return mails.handOver(organization, sent.uuid())
                .map(handed -> new Outcome<>(handed, outcome.userErrors(), outcome.syncVersion()))
                .onFailure()
                .invoke(failure -> LOG.warnf("The recap of %s waits for the next sweep: %s", sent.uuid(), failure))
                .onFailure()
                .recoverWithItem(outcome);
    }

    Uni<Outcome<FollowUp>> recordSent(Caller caller, FollowUpInput.RecordSent input) {
        return write(
                caller,
                MeetingPermissions.CONFIRM,
                mutation(caller, "recordFollowUpSent", input, input.clientMutationId()),
                new Step(input.id(), input.expectedVersion(), one -> sentByHand(one, caller, input.sentAt())));
    }

    private FollowUp sentByHand(FollowUpCase one, Caller caller, @Nullable OffsetDateTime at) {
        Recap recap = approved(one);
        OffsetDateTime now = clock.now();
        OffsetDateTime sentAt = at == null ? now : at.truncatedTo(ChronoUnit.MICROS);
        requireSendable(one.followUp(), sentAt, now);
        var delivery = RecapDelivery.byHand(recap, caller.name(), sentAt);
        return one.followUp().sent(recap, List.of(delivery), FollowUpStage.SENT, caller.name(), sentAt);
    }

    /** What went out before anybody had approved this recap was another one. */
    private static void requireSendable(FollowUp followUp, OffsetDateTime sentAt, OffsetDateTime now) {
        if (sentAt.isAfter(now)) {
            throw new BadInput("The time sentAt is in the future: say when you sent it.", "sentAt");
        }
        RecapApproval approval = followUp.approval();
        if (approval != null && sentAt.isBefore(approval.at().truncatedTo(ChronoUnit.MICROS))) {
            throw new BadInput(
                    "The time sentAt is before this recap was approved: say when you sent it, or leave it out for now.",
                    "sentAt");
        }
    }

    /** The recap as it is now, if it is the one that a person approved and no other one is on its way. */
    private static Recap approved(FollowUpCase one) {
        Recap recap = one.recap();
        if (one.followUp().stage() == FollowUpStage.SENDING) {
            throw new BadInput("The last recap is still on its way: try again in a minute.", "id");
        }
        if (one.followUp().approval() == null) {
            throw new BadInput("Nobody has approved this recap: read it and approve it first.", "id");
        }
        if (!one.followUp().approves(recap)) {
            throw new BadInput(
                    "The recap is not the one that was approved: something it tells has changed since. Read it and"
                            + " approve it again.",
                    "id");
        }
        return recap;
    }

    private Uni<Outcome<FollowUp>> write(Caller caller, Permission permission, Mutation<FollowUp> mutation, Step step) {
        UUID uuid = GlobalId.uuid(step.id(), FollowUp.TYPE).orElse(NO_FOLLOW_UP);
        return mutations.run(mutation, followUps.documents(), uuid, () -> followUps
                .find(caller, permission, uuid)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such follow-up, or you may not see it.", "id")))
                .invoke(present -> {
                    if (step.expectedVersion() != present.version()) {
                        throw new Conflict(present, present.version(), step.expectedVersion());
                    }
                })
                .chain(present -> cases.of(caller, present))
                .invoke(FollowUpService::requireWhole)
                .map(one -> DocumentWrite.replace(
                        step.work().apply(one), one.followUp().version())));
    }

    private static void requireWhole(FollowUpCase one) {
        if (one.meeting().isMerged()) {
            throw new BadInput(
                    "This call turned out to be a part of another meeting: go on with the follow-up of that one.",
                    "id");
        }
    }

    private static Mutation<FollowUp> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, FollowUp.class);
    }
}
