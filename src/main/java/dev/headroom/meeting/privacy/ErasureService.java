package dev.headroom.meeting.privacy;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.Account;
import dev.headroom.account.contact.Contact;
import dev.headroom.meeting.PersonSelector;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.text.Email;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an administrator's word that a person is to be erased, and begins with it. */
@ApplicationScoped
class ErasureService {

    static final String MUTATION = "eraseFromMeetings";

    private final Access access;
    private final DocumentMutations mutations;
    private final MeetingErasures erasures;
    private final ErasureRun run;
    private final PrivacyConfig config;
    private final Clock clock;

    ErasureService(
            Access access,
            DocumentMutations mutations,
            MeetingErasures erasures,
            ErasureRun run,
            PrivacyConfig config,
            Clock clock) {
        this.access = access;
        this.mutations = mutations;
        this.erasures = erasures;
        this.run = run;
        this.config = config;
        this.clock = clock;
    }

    Uni<Outcome<MeetingErasure>> erase(Caller caller, PrivacyInput.Erase input) {
        var mutation = new Mutation<>(caller.author(), MUTATION, input, input.clientMutationId(), MeetingErasure.class);
        return Uni.createFrom()
                .item(() -> NewId.from(null, mutation))
                .chain(id -> mutations.run(mutation, erasures.documents(), id, () -> {
                    access.require(caller, PrivacyPermissions.DECIDE);
                    var begun = MeetingErasure.begin(id, person(input), caller.name(), OffsetDateTime.now(clock));
                    return Uni.createFrom().item(DocumentWrite.insert(begun));
                }))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, MeetingErasure.class))
                .chain(outcome -> carriedOut(caller, outcome));
    }

    private Uni<Outcome<MeetingErasure>> carriedOut(Caller caller, Outcome<MeetingErasure> outcome) {
        MeetingErasure begun = outcome.value();
        if (begun == null || !outcome.userErrors().isEmpty()) {
            return Uni.createFrom().item(outcome);
        }
        UUID organization = caller.organization();
        return run.carryOut(organization, begun.uuid())
                .ifNoItem()
                .after(config.patience())
                .recoverWithUni(() -> run.find(organization, begun.uuid()))
                .map(now -> new Outcome<>(now, outcome.userErrors(), outcome.syncVersion()));
    }

    private static PersonSelector person(PrivacyInput.Erase input) {
        if (input.contact() == null && input.email() == null && input.label() == null) {
            throw new BadInput("Nobody is named: send a contact, an email, or a label with its account.", "email");
        }
        if ((input.label() == null) != (input.account() == null)) {
            throw new BadInput(
                    "A label means somebody in the meetings of one account: send label and account together.",
                    input.label() == null ? "label" : "account");
        }
        return new PersonSelector(
                uuid(input.contact(), Contact.TYPE, "contact"),
                input.email() == null ? null : Email.of(input.email()),
                input.label(),
                uuid(input.account(), Account.TYPE, "account"));
    }

    /** A contact that is deleted already can still be erased, so it need not be there. */
    private static @Nullable UUID uuid(@Nullable String id, String type, String field) {
        return id == null
                ? null
                : GlobalId.uuid(id, type)
                        .orElseThrow(() -> new BadInput("The id is not one of this kind: copy it whole.", field));
    }
}
