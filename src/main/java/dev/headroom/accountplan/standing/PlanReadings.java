package dev.headroom.accountplan.standing;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.account.figures.MeasureSource;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.PlanMeasure;
import dev.headroom.accountplan.PlanPermissions;
import dev.headroom.accountplan.measure.MeasureReading;
import dev.headroom.accountplan.relationship.PlanScope;
import dev.headroom.platform.documents.DocumentVersion;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the measures of plans from their sources. A source that no feature offers any more reads as unknown. */
@ApplicationScoped
public class PlanReadings {

    private final Access access;
    private final Map<String, MeasureSource> sources;

    PlanReadings(Access access, @All List<MeasureSource> sources) {
        this.access = access;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(MeasureSource::name, Function.identity()));
    }

    /** The sources that objectives may be measured by, by name. */
    List<MeasureSourceInfo> offered(Caller caller) {
        access.require(caller, PlanPermissions.READ);
        return sources.values().stream()
                .sorted(Comparator.comparing(MeasureSource::name))
                .map(MeasureSourceInfo::of)
                .toList();
    }

    /** Whether some feature offers a source of this name. */
    public boolean knows(String source) {
        return sources.containsKey(source);
    }

    /**
     * By plan and version, in the order of its measures. Of a plan that the caller sees a part of, all are unknown: the
     * sources are asked about accounts alone, and can't tell a part from the whole.
     */
    Uni<Map<DocumentVersion, List<MeasureReading>>> of(
            Caller caller, List<AccountPlan> plans, Map<DocumentVersion, PlanScope> scopes, LocalDate asOf) {
        Map<String, Set<MeasureRequest>> requests = new HashMap<>();
        for (AccountPlan plan : plans) {
            PlanScope scope = scope(scopes, plan);
            if (!scope.complete()) {
                continue;
            }
            plan.content().measures().forEach(measure -> requests.computeIfAbsent(
                            measure.source(), source -> new HashSet<>())
                    .add(request(scope, measure, asOf)));
        }
        return Multi.createFrom()
                .iterable(requests.entrySet())
                .onItem()
                .transformToUniAndMerge(asked -> values(caller, asked.getKey(), asked.getValue()))
                .collect()
                .in(HashMap<String, Map<MeasureRequest, BigDecimal>>::new, Map::putAll)
                .map(values -> plans.stream()
                        .collect(Collectors.toMap(
                                PlanScopes::key,
                                plan -> readings(plan, scope(scopes, plan), values, asOf),
                                (one, same) -> one)));
    }

    private Uni<Map<String, Map<MeasureRequest, BigDecimal>>> values(
            Caller caller, String name, Set<MeasureRequest> requests) {
        MeasureSource source = sources.get(name);
        return source == null
                ? Uni.createFrom().item(Map.of())
                : source.values(caller, requests).map(values -> Map.of(name, values));
    }

    private List<MeasureReading> readings(
            AccountPlan plan, PlanScope scope, Map<String, Map<MeasureRequest, BigDecimal>> values, LocalDate asOf) {
        String gap = scope.gap();
        if (gap != null) {
            return plan.content()
                    .measures()
                    .map(measure -> MeasureReading.unread(measure, asOf, gap))
                    .toList();
        }
        return plan.content()
                .measures()
                .map(measure -> {
                    MeasureSource source = sources.get(measure.source());
                    @Nullable
                    BigDecimal current =
                            values.getOrDefault(measure.source(), Map.of()).get(request(scope, measure, asOf));
                    return MeasureReading.of(
                            measure, List.of(), current, asOf, source == null || source.higherIsBetter());
                })
                .toList();
    }

    private static PlanScope scope(Map<DocumentVersion, PlanScope> scopes, AccountPlan plan) {
        PlanScope scope = scopes.get(PlanScopes.key(plan));
        if (scope == null) {
            throw new IllegalStateException("a plan without its scope");
        }
        return scope;
    }

    private static MeasureRequest request(PlanScope scope, PlanMeasure measure, LocalDate asOf) {
        return new MeasureRequest(
                scope.accounts(), scope.from(), scope.to(), asOf, measure.unitUuid(), measure.offeringUuid());
    }
}
