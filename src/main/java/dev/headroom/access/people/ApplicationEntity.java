package dev.headroom.access.people;

import dev.headroom.access.Caller;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.text.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of an {@link Application}. Of its secrets only hashes are kept. */
@Entity
@Table(name = "application")
class ApplicationEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Column(nullable = false)
    String name;

    @Column(name = "name_key", nullable = false)
    String nameKey;

    @Column(name = "client_id", nullable = false)
    String clientId;

    @Column(name = "secret_hash", nullable = false)
    byte[] secretHash;

    @Column(name = "previous_secret_hash")
    byte @Nullable [] previousSecretHash;

    @Column(name = "previous_secret_until")
    @Nullable
    OffsetDateTime previousSecretUntil;

    boolean active;

    @Embedded
    Revision revision;

    void rename(String given) {
        name = Text.name(given, "name");
        nameKey = Text.key(name);
    }

    /** Replaces the secret; the present one stays good until then, so that the partner can switch without a break. */
    void replaceSecret(String secret, OffsetDateTime presentGoodUntil) {
        previousSecretHash = secretHash;
        previousSecretUntil = presentGoodUntil;
        secretHash = ClientSecret.hash(secret);
    }

    boolean isSecret(byte[] hash, OffsetDateTime now) {
        boolean present = MessageDigest.isEqual(secretHash, hash);
        boolean previous = previousSecretHash != null && MessageDigest.isEqual(previousSecretHash, hash);
        return present || (previous && previousSecretUntil != null && now.isBefore(previousSecretUntil));
    }

    /** Whether a token that was got with the secret of this id is still good: it ends with its secret. */
    boolean isGood(String secretId, OffsetDateTime now) {
        byte[] previous = previousSecretHash;
        return secretId.equals(ClientSecret.id(secretHash))
                || (previous != null
                        && secretId.equals(ClientSecret.id(previous))
                        && previousSecretUntil != null
                        && now.isBefore(previousSecretUntil));
    }

    Application toRecord() {
        return new Application(id, name, clientId, active, revision.version());
    }

    Caller toCaller(Set<Caller.Grant> grants) {
        return new Caller(organization, Caller.Kind.APPLICATION, id, name, null, grants);
    }
}
