package dev.headroom.account.contact;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.text.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link Person}. */
@Entity
@Table(name = "person")
class PersonEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Nullable
    String name;

    @Nullable
    String description;

    @Column(name = "name_key", nullable = false)
    String nameKey;

    @Embedded
    Revision revision;

    /** Who it is: by name, or as a placeholder by a description. */
    void identify(@Nullable String givenName, @Nullable String givenDescription) {
        name = givenName == null ? null : Text.name(givenName, "name");
        description = givenDescription == null ? null : Text.name(givenDescription, "description");
        String shown = name == null ? description : name;
        if (shown == null) {
            throw new BadInput(
                    "Somebody without a name needs a description, such as the post they hold: send one of the two.",
                    "description");
        }
        nameKey = Text.key(shown);
    }

    Person toRecord() {
        return new Person(id, name, description, revision.version());
    }
}
