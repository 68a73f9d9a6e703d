package dev.headroom.account.contact;

import dev.headroom.account.imports.ImportName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a file that says something of a contact. Null is what it does not say, which leaves what is known. */
record ContactRow(
        @Nullable ImportName name,
        @Nullable ImportName placeholder,
        @Nullable String email,
        @Nullable String title,
        @Nullable ContactLevel level,
        @Nullable ImportName unit,
        @Nullable String phone,
        @Nullable String reportsTo,
        @Nullable String reference,
        @Nullable LocalDate lastVisit,
        @Nullable LocalDate lastEmail) {

    /** The key of who it is about, by name or else by description. */
    String nameKey() {
        ImportName shown = name == null ? placeholder : name;
        if (shown == null) {
            throw new IllegalStateException("a row without either is rejected when it is read");
        }
        return shown.key();
    }

    /** Whether it can be recognized again by more than a name. */
    boolean isIdentified() {
        return reference != null || email != null;
    }
}
