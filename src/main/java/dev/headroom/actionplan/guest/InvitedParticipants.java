package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.InvitedGuests;
import dev.headroom.actionplan.Participant;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells those who write to buyers which invitations hold. */
@ApplicationScoped
class InvitedParticipants implements InvitedGuests {

    private final Sql sql;
    private final Guests guests;

    InvitedParticipants(Sql sql, Guests guests) {
        this.sql = sql;
        this.guests = guests;
    }

    @Override
    public Uni<Map<UUID, Invited>> of(UUID organization, ActionPlan plan, OffsetDateTime now) {
        return sql.reading(organization, () -> guests.ofPlans(organization, List.of(plan.uuid()))
                .map(found -> holding(found, plan, now)));
    }

    @Override
    public Uni<Boolean> mayRead(
            UUID organization, UUID plan, Participant participant, String maker, OffsetDateTime now) {
        return sql.reading(organization, () -> guests.ofPlans(organization, List.of(plan))
                .map(found -> mayRead(found, participant, maker, now)));
    }

    private static boolean mayRead(List<GuestEntity> found, Participant participant, String maker, OffsetDateTime now) {
        List<GuestEntity> invited = found.stream()
                .filter(guest -> guest.participant.equals(participant.uuid()))
                .toList();
        boolean byGuest = maker.startsWith(Guest.ACTOR);
        if (invited.isEmpty()) {
            return !byGuest;
        }
        Set<String> makers = invited.stream()
                .filter(guest -> maker.equals(Guest.ACTOR + guest.id))
                .map(guest -> guest.email)
                .collect(Collectors.toSet());
        return invited.stream()
                .filter(guest -> guest.isGoodAt(now) && guest.person().has(participant))
                .anyMatch(guest -> !byGuest || makers.contains(guest.email));
    }

    /** They come oldest first, so that the last one for each participant stays. */
    private static Map<UUID, Invited> holding(List<GuestEntity> found, ActionPlan plan, OffsetDateTime now) {
        return found.stream()
                .filter(guest -> guest.isGoodAt(now)
                        && plan.content()
                                .participant(guest.participant)
                                .filter(guest.person()::has)
                                .isPresent())
                .collect(Collectors.toMap(
                        guest -> guest.participant,
                        guest -> new Invited(guest.email, guest.revision.createdAt()),
                        (first, later) -> later));
    }
}
