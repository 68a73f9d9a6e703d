package dev.headroom.access.people;

import dev.headroom.access.Caller;
import dev.headroom.platform.sql.Revision;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;

/** The stored form of an {@link Application}. Of its secret only a hash is kept. */
@Entity
@Table(name = "application")
class ApplicationEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Column(nullable = false)
    String name;

    @Column(name = "client_id", nullable = false)
    String clientId;

    @Column(name = "secret_hash", nullable = false)
    byte[] secretHash;

    boolean active;

    @Embedded
    Revision revision;

    Application toRecord() {
        return new Application(id, name, clientId, active, revision.version());
    }

    Caller toCaller(Set<Caller.Grant> grants) {
        return new Caller(organization, Caller.Kind.APPLICATION, id, name, null, grants);
    }
}
