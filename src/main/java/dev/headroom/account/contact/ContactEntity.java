package dev.headroom.account.contact;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.sql.Revision;
import dev.headroom.platform.text.Email;
import dev.headroom.platform.text.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link Contact}. */
@Entity
@Table(name = "contact")
class ContactEntity {

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()./x#-]{2,38}");

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID organization;

    @Column(nullable = false, updatable = false)
    UUID account;

    @Column(nullable = false, updatable = false)
    UUID person;

    @Nullable
    UUID unit;

    @Column(name = "parent")
    @Nullable
    UUID reportsTo;

    /** The e-mail address or reference of the one it reports to, as an import named them before they were known. */
    @Column(name = "reports_to_named")
    @Nullable
    String reportsToNamed;

    /** The contact's number at the source it was imported from. */
    @Nullable
    String reference;

    @Nullable
    String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ContactLevel level;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    @Embedded
    Revision revision;

    void name(@Nullable String given) {
        title = given == null ? null : Text.name(given, "title");
    }

    void reachBy(@Nullable String givenEmail, @Nullable String givenPhone) {
        email = givenEmail == null ? null : Email.of(givenEmail);
        phone = givenPhone == null ? null : phone(givenPhone.strip());
    }

    static String phone(String text) {
        if (!PHONE.matcher(text).matches()) {
            throw new BadInput(
                    "The number is not one to call: write 3 to 40 digits, spaces and signs, such as +61 2 5550 0100.",
                    "phone");
        }
        return text;
    }

    void hold(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadInput("The day validFrom is after validTo: swap or correct them.", "validTo");
        }
        validFrom = from;
        validTo = to;
    }

    Contact toRecord() {
        return new Contact(
                id,
                account,
                person,
                unit,
                reportsTo,
                title,
                level,
                email,
                phone,
                validFrom,
                validTo,
                revision.version());
    }
}
