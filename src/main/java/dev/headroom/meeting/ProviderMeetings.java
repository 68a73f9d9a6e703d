package dev.headroom.meeting;

import dev.headroom.access.Caller;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Makes the meetings that providers tell of, each once however often they tell it. */
@ApplicationScoped
public class ProviderMeetings {

    private final Meetings meetings;
    private final MeetingService service;

    ProviderMeetings(Meetings meetings, MeetingService service) {
        this.meetings = meetings;
        this.service = service;
    }

    /** The id that a meeting has which is made of what a provider tells. */
    public static UUID id(UUID organization, MeetingProvider provider, String key) {
        return Uuids.named(organization, "meeting " + provider + " " + key);
    }

    /** The meeting of this provider and key; made in the name of somebody who may write it, unless it is there. */
    public Uni<Meeting> bring(Caller caller, MeetingInput.Create input) {
        String key = Objects.requireNonNull(input.providerKey(), "a provider's meeting has a key");
        return meetings.ofProvider(caller.organization(), input.provider(), key)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : service.create(caller, input).chain(outcome -> made(caller, input, key, outcome)));
    }

    /** Somebody else, working on the same event, may have been faster. */
    private Uni<Meeting> made(Caller caller, MeetingInput.Create input, String key, Outcome<Meeting> outcome) {
        Meeting made = outcome.value();
        if (made != null && outcome.userErrors().isEmpty()) {
            return Uni.createFrom().item(made);
        }
        return meetings.ofProvider(caller.organization(), input.provider(), key)
                .map(found -> found.orElseThrow(
                        () -> new BadInput(outcome.userErrors().get(0).message())));
    }
}
