package dev.headroom.account.bullhorn;

import dev.headroom.account.imports.ImportJob;
import dev.headroom.platform.money.Money;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What was brought over from Bullhorn: two imports under way, and what a reader of their figures must know. */
@Description("What was brought over from Bullhorn: two imports under way, and what a reader of them must know.")
public record BullhornImport(
        @NonNull @Description("The client's name in Bullhorn.")
        String name,

        @Description("What the client itself earns a year, in US dollars; null when Bullhorn does not say.") @Nullable
        Money annualRevenue,

        @NonNull @Description("The import of its people.") ImportJob contacts,

        @NonNull @Description("The import of what we earn there.")
        ImportJob revenue,

        @NonNull
        @Description("What Bullhorn does not say, and was left out or taken for granted; at most 21 sentences.")
        List<@NonNull String> notes) {

    public BullhornImport {
        notes = List.copyOf(notes);
    }
}
