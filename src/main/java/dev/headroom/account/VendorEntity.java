package dev.headroom.account;

import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.text.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** The stored form of a {@link Vendor}, without its aliases. */
@Entity
@Table(name = "vendor")
class VendorEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Column(nullable = false)
    String name;

    @Column(name = "name_key", nullable = false)
    String nameKey;

    @Embedded
    Revision revision;

    void rename(String given) {
        name = Text.name(given, "name");
        nameKey = Text.key(name);
    }

    Vendor toRecord(List<String> aliases, boolean us) {
        return new Vendor(id, name, aliases, us, revision.version());
    }
}
