package dev.headroom.meeting;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.Account;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes meetings, for those who may write the meetings of an account. */
@ApplicationScoped
class MeetingService {

    private final Access access;
    private final Sql sql;
    private final DocumentMutations mutations;
    private final Meetings meetings;
    private final MeetingReferences references;
    private final SideReader sides;
    private final MeetingTouches touches;
    private final Clock clock;

    MeetingService(
            Access access,
            Sql sql,
            DocumentMutations mutations,
            Meetings meetings,
            MeetingReferences references,
            SideReader sides,
            MeetingTouches touches,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.meetings = meetings;
        this.references = references;
        this.sides = sides;
        this.touches = touches;
        this.clock = clock;
    }

    Uni<Outcome<Meeting>> create(Caller caller, MeetingInput.Create input) {
        var mutation = mutation(caller, "createMeeting", input, input.clientMutationId());
        return Uni.createFrom()
                .item(() -> NewId.from(input.id(), mutation))
                .chain(id -> mutations.run(mutation, meetings.documents(), id, () -> begun(caller, id, input)
                        .map(DocumentWrite::insert)))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, Meeting.class));
    }

    private Uni<Meeting> begun(Caller caller, UUID id, MeetingInput.Create input) {
        access.require(caller, MeetingPermissions.WRITE);
        if (input.owner() == null && caller.isApplication()) {
            throw new BadInput("An application answers for no meeting: say which member does.", "owner");
        }
        UUID account = GlobalId.uuid(input.account(), Account.TYPE)
                .orElseThrow(() -> new NotFound("There is no such account, or you may not see it.", "account"));
        return sql.reading(
                        caller.organization(),
                        () -> access.requireAccount(caller, MeetingPermissions.WRITE, account, "account"))
                .map(seen -> MeetingEdit.create(input, id, account, caller.id()))
                .call(meeting -> references.require(caller, null, meeting))
                .chain(meeting -> sides.sided(caller.organization(), meeting));
    }

    Uni<Outcome<Meeting>> change(Caller caller, MeetingInput.Change input) {
        var mutation = mutation(caller, "changeMeeting", input, input.clientMutationId);
        UUID id = Meetings.uuid(input.id);
        return mutations
                .run(mutation, meetings.documents(), id, () -> open(caller, id, "id")
                        .invoke(meeting -> {
                            if (input.expectedVersion != meeting.version().intValue()) {
                                throw new Conflict(meeting, meeting.version(), input.expectedVersion);
                            }
                        })
                        .chain(meeting -> next(caller, meeting, found -> MeetingEdit.change(found, input)))
                        .map(meeting -> DocumentWrite.replace(meeting, input.expectedVersion)))
                .call(outcome -> touches.tookPlace(caller.organization(), outcome.value()));
    }

    Uni<Outcome<Meeting>> identify(Caller caller, MeetingInput.Identify input) {
        var mutation = mutation(caller, "identifyAttendee", input, input.clientMutationId());
        return write(caller, mutation, input.meeting(), meeting -> MeetingEdit.identify(meeting, input))
                .call(outcome -> touches.tookPlace(caller.organization(), outcome.value()));
    }

    Uni<Outcome<Meeting>> recordConsent(Caller caller, MeetingInput.RecordConsent input) {
        var mutation = mutation(caller, "recordConsent", input, input.clientMutationId());
        Consent consent = input.basis() == ConsentBasis.NOT_RECORDED
                ? Consent.NOT_RECORDED
                : new Consent(input.basis(), caller.name(), OffsetDateTime.now(clock));
        return write(caller, mutation, input.meeting(), meeting -> new MeetingDraft(meeting)
                .consent(consent)
                .meeting(meeting.version() + 1));
    }

    /** Makes the next version of a meeting; when somebody else was faster, once more from what they left. */
    private Uni<Outcome<Meeting>> write(
            Caller caller, Mutation<Meeting> mutation, String meeting, UnaryOperator<Meeting> step) {
        UUID id = Meetings.uuid(meeting);
        return mutations.run(mutation, meetings.documents(), id, () -> open(caller, id, "meeting")
                .chain(found ->
                        next(caller, found, step).map(changed -> DocumentWrite.over(changed, found.version()))));
    }

    private Uni<Meeting> next(Caller caller, Meeting meeting, UnaryOperator<Meeting> step) {
        Meeting changed = step.apply(meeting);
        return references.require(caller, meeting, changed).chain(() -> sides.sided(caller.organization(), changed));
    }

    private Uni<Meeting> open(Caller caller, UUID id, String field) {
        return meetings.require(caller, MeetingPermissions.WRITE, id, field).invoke(meeting -> {
            if (meeting.isMerged()) {
                throw new BadInput("This meeting was merged into another one: change that, its mergedInto.", field);
            }
        });
    }

    private static Mutation<Meeting> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, Meeting.class);
    }
}
