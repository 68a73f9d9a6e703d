package dev.headroom.account;

import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.text.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of an {@link Account}. */
@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Nullable
    UUID parent;

    @Column(nullable = false)
    String name;

    @Column(name = "name_key", nullable = false)
    String nameKey;

    @Nullable
    UUID owner;

    @Embedded
    Revision revision;

    void rename(String given) {
        name = Text.name(given, "name");
        nameKey = Text.key(name);
    }

    Account toRecord() {
        return new Account(id, parent, owner, name, revision.version());
    }
}
