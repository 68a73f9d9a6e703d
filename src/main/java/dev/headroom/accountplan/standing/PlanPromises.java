package dev.headroom.accountplan.standing;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.MissedPromise;
import dev.headroom.account.figures.MissedPromises;
import dev.headroom.accountplan.relationship.PlanScope;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what was promised in meetings with the accounts of plans and not kept, from whichever feature knows. */
@ApplicationScoped
class PlanPromises {

    private final List<MissedPromises> sources;

    PlanPromises(@All List<MissedPromises> sources) {
        this.sources = sources;
    }

    /** By account; nothing for a caller who may not see the accounts' meetings. */
    Uni<Map<UUID, List<MissedPromise>>> missed(Caller caller, Collection<PlanScope> scopes, LocalDate asOf) {
        Set<UUID> accounts =
                scopes.stream().flatMap(scope -> scope.accounts().stream()).collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(source -> source.missed(caller, accounts, asOf))
                .collect()
                .in(HashMap::new, PlanPromises::add);
    }

    private static void add(Map<UUID, List<MissedPromise>> all, Map<UUID, List<MissedPromise>> found) {
        found.forEach((account, missed) ->
                all.computeIfAbsent(account, absent -> new ArrayList<>()).addAll(missed));
    }

    /** Those with the accounts that a plan covers, the oldest first. */
    static List<MissedPromise> of(Map<UUID, List<MissedPromise>> missed, PlanScope scope) {
        return scope.accounts().stream()
                .flatMap(account -> missed.getOrDefault(account, List.of()).stream())
                .sorted(Comparator.comparing(MissedPromise::since).thenComparing(MissedPromise::commitment))
                .toList();
    }
}
