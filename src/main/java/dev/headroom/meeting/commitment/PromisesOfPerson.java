package dev.headroom.meeting.commitment;

import dev.headroom.account.Account;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What one person promised and what became of it. */
@Description("What one person promised and what became of it.")
public record PromisesOfPerson(
        @NonNull @Description("The person: as whom they were identified, or else as their newest promise names them.")
        CommitmentOwner person,

        @NonNull @Description("The side they promised for.") MeetingSide side,

        @Ignore @Nullable UUID accountUuid,

        @NonNull @Description("Their promises.") PromiseTally tally) {

    @Id
    @Description("The global id of the account they are known with by name only; null for somebody identified.")
    public @Nullable String getAccountId() {
        return accountUuid == null ? null : GlobalId.of(Account.TYPE, accountUuid);
    }
}
