package dev.headroom.actionplan.digest;

import dev.headroom.access.people.MemberDirectory;
import dev.headroom.access.people.MembersInSight;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.actionplan.InvitedGuests;
import dev.headroom.actionplan.InvitedGuests.Invited;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds who of those whose morning it is may be written to: members who still see the plan, and people of other
 * companies whose invitation holds. A sweep acts for nobody, so that this is the only check there is.
 */
@ApplicationScoped
class DigestReaders {

    private final Sql sql;
    private final MembersInSight inSight;
    private final MemberDirectory members;
    private final InvitedGuests guests;
    private final DigestConfig config;

    DigestReaders(Sql sql, MembersInSight inSight, MemberDirectory members, InvitedGuests guests, DigestConfig config) {
        this.sql = sql;
        this.inSight = inSight;
        this.members = members;
        this.guests = guests;
        this.config = config;
    }

    Uni<List<DigestReader>> of(UUID organization, ActionPlan plan, List<Participant> wanted, Instant now) {
        List<Participant> ours = wanted.stream()
                .filter(participant -> participant.side() == Side.SELLER)
                .toList();
        List<Participant> others = wanted.stream()
                .filter(participant -> participant.side() != Side.SELLER)
                .toList();
        return members(organization, plan, ours).chain(inside -> guests(organization, plan, others, now)
                .map(outside -> Stream.concat(inside.stream(), outside.stream()).toList()));
    }

    private Uni<List<DigestReader>> members(UUID organization, ActionPlan plan, List<Participant> ours) {
        if (ours.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID owner = plan.sellerSide().ownerUuid();
        UUID account = plan.basis().accountUuid();
        List<UUID> ids = ours.stream()
                .map(Participant::memberUuid)
                .filter(Objects::nonNull)
                .toList();
        return sql.reading(organization, () -> inSight.of(organization, account, ids, ActionPlanPermissions.READ)
                .chain(seeing -> members.find(organization, Set.of(owner)).map(found -> ours.stream()
                        .flatMap(participant -> Optional.ofNullable(seeing.get(participant.memberUuid()))
                                .map(member -> DigestReader.member(
                                        plan, participant, member, found.get(owner), config.planPage()))
                                .stream())
                        .toList())));
    }

    private Uni<List<DigestReader>> guests(UUID organization, ActionPlan plan, List<Participant> others, Instant now) {
        if (others.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        ActionPlanContent shared = plan.content().shared();
        return guests.of(organization, plan, now.atOffset(ZoneOffset.UTC)).map(invited -> others.stream()
                .flatMap(participant -> invitation(participant, invited)
                        .map(found -> DigestReader.guest(shared, participant, found, DueDigest.zone(plan, participant)))
                        .stream())
                .toList());
    }

    /** Whoever has taken over a part since is not the one who was invited. */
    private static Optional<Invited> invitation(Participant participant, Map<UUID, Invited> invited) {
        return Optional.ofNullable(invited.get(participant.uuid()))
                .filter(found -> found.email().equals(participant.email()));
    }
}
