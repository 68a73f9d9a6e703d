package dev.headroom.actionplan.risk;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.MissedPromise;
import dev.headroom.account.figures.MissedPromises;
import dev.headroom.actionplan.ActionPlan;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what was promised in meetings with the accounts of plans and not kept, from whichever feature knows. */
@ApplicationScoped
class AccountPromises {

    private final List<MissedPromises> sources;
    private final Clock clock;

    AccountPromises(@All List<MissedPromises> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** By account; nothing for a caller who may not see the accounts' meetings. */
    Uni<Map<UUID, List<MissedPromise>>> missed(Caller caller, Collection<ActionPlan> plans) {
        Set<UUID> accounts =
                plans.stream().map(plan -> plan.basis().accountUuid()).collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(source -> source.missed(caller, accounts, LocalDate.now(clock)))
                .collect()
                .in(HashMap::new, AccountPromises::add);
    }

    private static void add(Map<UUID, List<MissedPromise>> all, Map<UUID, List<MissedPromise>> found) {
        found.forEach((account, missed) ->
                all.computeIfAbsent(account, absent -> new ArrayList<>()).addAll(missed));
    }
}
