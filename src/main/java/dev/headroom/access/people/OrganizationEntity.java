package dev.headroom.access.people;

import dev.headroom.platform.money.Currency;
import dev.headroom.platform.sql.Revision;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of an {@link Organization}. */
@Entity
@Table(name = "organization")
class OrganizationEntity {

    @Id
    UUID id;

    @Column(nullable = false)
    String name;

    @Column(nullable = false, columnDefinition = "char(3)")
    String currency;

    @Column(name = "fiscal_year_start_month", nullable = false)
    short fiscalYearStartMonth;

    @Column(name = "our_vendor")
    @Nullable
    UUID ourVendor;

    @Embedded
    Revision revision;

    Organization toRecord() {
        return new Organization(
                id, ourVendor, name, Currency.of(currency), (int) fiscalYearStartMonth, revision.version());
    }
}
