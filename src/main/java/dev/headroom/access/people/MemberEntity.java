package dev.headroom.access.people;

import dev.headroom.access.Caller;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.text.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link Member}. */
@Entity
@Table(name = "member")
class MemberEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Column(nullable = false)
    String email;

    @Column(nullable = false)
    String name;

    @Column(name = "name_key", nullable = false)
    String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Role role;

    @Nullable
    UUID team;

    boolean active;

    @Embedded
    Revision revision;

    void rename(String given) {
        name = Text.name(given, "name");
        nameKey = Text.key(name);
    }

    Member toRecord() {
        return new Member(id, team, email, name, role, active, revision.version());
    }

    Caller toCaller() {
        return new Caller(organization, role.kind(), id, name, team, Set.of());
    }
}
