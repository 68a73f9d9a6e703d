package dev.headroom.actionplan.guest;

import dev.headroom.platform.sql.Revision;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of an {@link ActionPlanInvitation}, with what lets the guest in: hashes alone. */
@Entity
@Table(name = "guests")
class GuestEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Column(nullable = false, updatable = false)
    UUID account;

    @Column(nullable = false, updatable = false)
    UUID plan;

    @Column(nullable = false, updatable = false)
    UUID participant;

    @Column(nullable = false, updatable = false)
    String email;

    @Column(name = "part_name", updatable = false)
    @Nullable
    String partName;

    @Column(name = "part_contact", updatable = false)
    @Nullable
    UUID partContact;

    @Column(name = "token_hash", nullable = false, updatable = false)
    byte[] tokenHash;

    @Column(name = "expires_at", nullable = false, updatable = false)
    OffsetDateTime expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    OffsetDateTime revokedAt;

    /** Written by visits, which do not load the row. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    @Nullable
    OffsetDateTime lastUsedAt;

    @Column(name = "needs_code", nullable = false, updatable = false)
    boolean needsCode;

    @Column(name = "code_hash")
    byte @Nullable [] codeHash;

    @Column(name = "code_until")
    @Nullable
    OffsetDateTime codeUntil;

    @Column(name = "code_tries", nullable = false)
    int codeTries;

    @Column(name = "codes_wrong", nullable = false)
    int codesWrong;

    @Column(name = "codes_sent", nullable = false)
    int codesSent;

    @Column(name = "codes_since")
    @Nullable
    OffsetDateTime codesSince;

    @Embedded
    Revision revision;

    boolean isGoodAt(OffsetDateTime now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    InvitedPerson person() {
        return new InvitedPerson(email, partName, partContact);
    }

    ActionPlanInvitation toRecord() {
        return new ActionPlanInvitation(
                id,
                account,
                plan,
                participant,
                email,
                needsCode,
                revision.createdAt(),
                expiresAt,
                revokedAt,
                lastUsedAt,
                revision.version());
    }
}
