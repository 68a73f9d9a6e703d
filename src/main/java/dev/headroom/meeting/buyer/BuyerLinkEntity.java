package dev.headroom.meeting.buyer;

import dev.headroom.platform.sql.Revision;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link BuyerLink}, with the hash of what lets its holder in. */
@Entity
@Table(name = "buyer_links")
class BuyerLinkEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Column(nullable = false, updatable = false)
    UUID account;

    @Column(nullable = false, updatable = false)
    UUID meeting;

    @Column(nullable = false, updatable = false)
    UUID attendee;

    @Column(name = "token_hash", nullable = false, updatable = false)
    byte[] tokenHash;

    @Column(name = "expires_at", nullable = false, updatable = false)
    OffsetDateTime expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    OffsetDateTime revokedAt;

    /** Written by answers, which do not load the row. */
    @Column(name = "last_answered_at", insertable = false, updatable = false)
    @Nullable
    OffsetDateTime lastAnsweredAt;

    @Embedded
    Revision revision;

    boolean isGoodAt(OffsetDateTime now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    BuyerLink toRecord() {
        return new BuyerLink(
                id,
                account,
                meeting,
                attendee,
                revision.createdAt(),
                expiresAt,
                revokedAt,
                lastAnsweredAt,
                revision.version());
    }
}
