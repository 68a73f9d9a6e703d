package dev.headroom.account.bullhorn;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which client of Bullhorn is which account. */
@Input("ImportFromBullhornInput")
@Description("Which client of Bullhorn is which account. The same again changes only what changed in Bullhorn.")
public record ImportFromBullhornInput(
        @Id @NonNull @Description("The account to import into.")
        String account,

        @NonNull @Description("The ID of the company (ClientCorporation) in Bullhorn, 1 or more.")
        Integer clientCorporationId,

        @NonNull @Description("The offering that the placements are, by its name or global id.")
        String offering,

        @Id
        @Nullable
        @Description("The member whose visits and e-mails Bullhorn's days are; left out, they are not imported.")
        String member,

        @Nullable @Description("An idempotency key: the same key again replays the first answer.")
        String clientMutationId) {}
