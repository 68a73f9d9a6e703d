package dev.headroom.walletshare;

import dev.headroom.platform.batching.Batch;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds parts of maps up. Sums of the same map that are asked for together cost one map, which is not kept. */
@ApplicationScoped
class PartSums {

    private final WalletShareMaps maps;
    private final WalletShareConfig config;
    private final Batch<Part, Attempt<PartSum>> batch;

    PartSums(Vertx vertx, WalletShareMaps maps, WalletShareConfig config) {
        this.maps = maps;
        this.config = config;
        this.batch = new Batch<>(vertx, this::load);
    }

    /** A unit with its parts and an offering with its parts on a map; all of them for null. */
    record Part(
            WalletShareMaps.Request map,
            @Nullable UUID unit,
            @Nullable UUID offering) {}

    /** Empty when the caller may not see the account. */
    Uni<Optional<PartSum>> sum(Part part) {
        return batch.load(part).map(Attempt::get);
    }

    private Uni<Map<Part, Attempt<PartSum>>> load(Collection<Part> parts) {
        Map<WalletShareMaps.Request, List<Part>> wanted = parts.stream().collect(Collectors.groupingBy(Part::map));
        var budget = new CellBudget(config.mostCellsRolledUp(), "The maps that are measured together");
        return maps.each(wanted.keySet(), budget, (request, map) -> sums(map, wanted.getOrDefault(request, List.of())))
                .map(found -> byPart(wanted, found));
    }

    private static Map<Part, PartSum> sums(WalletShareMap map, List<Part> parts) {
        return parts.stream()
                .collect(Collectors.toMap(
                        Function.identity(), part -> PartSum.of(map.computed(), part.unit(), part.offering())));
    }

    private static Map<Part, Attempt<PartSum>> byPart(
            Map<WalletShareMaps.Request, List<Part>> wanted,
            Map<WalletShareMaps.Request, Attempt<Map<Part, PartSum>>> found) {
        Map<Part, Attempt<PartSum>> sums = new HashMap<>();
        wanted.forEach((request, parts) -> {
            Attempt<Map<Part, PartSum>> attempt = found.getOrDefault(request, Attempt.nothing());
            parts.forEach(part -> sums.put(part, attempt.map(all -> all.get(part))));
        });
        return sums;
    }
}
