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

/** The stored form of an {@link Offering}. */
@Entity
@Table(name = "offering")
class OfferingEntity {

    private static final int LONGEST_DEFINITION = 2000;

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

    @Column(name = "wallet_definition")
    @Nullable
    String walletDefinition;

    @Embedded
    Revision revision;

    void rename(String given) {
        name = Text.name(given, "name");
        nameKey = Text.key(name);
    }

    void define(@Nullable String definition) {
        walletDefinition = definition == null ? null : Text.note(definition, LONGEST_DEFINITION, "walletDefinition");
    }

    Offering toRecord() {
        return new Offering(id, parent, name, walletDefinition, revision.version());
    }
}
