package dev.headroom.meeting.buyer;

import dev.headroom.platform.sql.Rows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who of customers may answer what. */
@ApplicationScoped
class BuyerLinks implements Rows<BuyerLinkEntity> {

    /** Beside the entity: what is answered is not another version of the link. */
    private static final String ANSWERED = """
        update buyer_links set last_answered_at = :now where organization = :organization and id = :id
        """;

    Uni<Optional<BuyerLinkEntity>> ofToken(UUID organization, byte[] hash) {
        return find("organization = ?1 and tokenHash = ?2", organization, hash)
                .<BuyerLinkEntity>firstResult()
                .map(Optional::ofNullable);
    }

    /** How many let somebody in; the others take no room. */
    Uni<Long> countGood(UUID organization, UUID meeting, OffsetDateTime now) {
        return count(
                "organization = ?1 and meeting = ?2 and revokedAt is null and expiresAt > ?3",
                organization,
                meeting,
                now);
    }

    /** The last ones, so many of each meeting on average, the newest first: ended links are kept and grow in number. */
    Uni<List<BuyerLinkEntity>> ofMeetings(UUID organization, Collection<UUID> meetings) {
        return meetings.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("organization = ?1 and meeting in ?2", Sort.by("id").descending(), organization, meetings)
                        .page(0, BuyerLinkService.MOST_OF_MEETING * meetings.size())
                        .list();
    }

    /** Those that let somebody in. */
    Uni<List<BuyerLinkEntity>> good(UUID organization, Collection<UUID> meetings, OffsetDateTime now) {
        return list(
                "organization = ?1 and meeting in ?2 and revokedAt is null and expiresAt > ?3",
                organization,
                meetings,
                now);
    }

    Uni<Void> answered(UUID organization, UUID link, OffsetDateTime now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANSWERED)
                        .setParameter("organization", organization)
                        .setParameter("id", link)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
