package dev.headroom.account;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.text.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link BusinessUnit}. */
@Entity
@Table(name = "business_unit")
class BusinessUnitEntity {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Column(nullable = false, updatable = false)
    UUID account;

    @Nullable
    UUID parent;

    @Column(nullable = false)
    String name;

    @Column(name = "name_key", nullable = false)
    String nameKey;

    @Column(name = "effective_from")
    @Nullable
    LocalDate effectiveFrom;

    @Column(name = "effective_to")
    @Nullable
    LocalDate effectiveTo;

    @Embedded
    Revision revision;

    void rename(String given) {
        name = Text.name(given, "name");
        nameKey = Text.key(name);
    }

    void exist(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadInput("The day effectiveFrom is after effectiveTo: swap or correct them.", "effectiveTo");
        }
        effectiveFrom = from;
        effectiveTo = to;
    }

    BusinessUnit toRecord() {
        return new BusinessUnit(id, account, parent, name, effectiveFrom, effectiveTo, revision.version());
    }
}
