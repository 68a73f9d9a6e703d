package dev.headroom.account.figures;

import dev.headroom.access.Caller;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knows what was promised and not kept. Contributed as a bean by the feature that follows promises. */
public interface MissedPromises {

    /**
     * What is overdue or broken on a day with each account, whatever is so for the longest time first. Accounts without
     * any are left out, and so are those whose meetings the caller may not see.
     */
    Uni<Map<UUID, List<MissedPromise>>> missed(Caller caller, Set<UUID> accounts, LocalDate asOf);
}
