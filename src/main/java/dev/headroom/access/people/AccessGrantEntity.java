package dev.headroom.access.people;

import dev.headroom.access.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of an {@link AccessGrant}. It is never changed: only added and taken away. */
@Entity
@Table(name = "application_grant")
class AccessGrantEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Column(nullable = false, updatable = false)
    UUID application;

    @Column(nullable = false, updatable = false)
    String scope;

    @Column(updatable = false)
    @Nullable
    UUID account;

    AccessGrant toRecord() {
        return new AccessGrant(account, scope, account == null);
    }

    Caller.Grant toGrant() {
        return new Caller.Grant(scope, account);
    }
}
