package dev.headroom.accountplan.standing;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.CellFigure;
import dev.headroom.account.figures.CellFigures;
import dev.headroom.account.figures.FigureView;
import dev.headroom.accountplan.relationship.PlanScope;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the cells of the accounts that plans cover from every feature that knows some. */
@ApplicationScoped
class PlanCells {

    private final List<CellFigures> sources;

    PlanCells(@All List<CellFigures> sources) {
        this.sources = sources;
    }

    /** By what each plan covers. Plans of the same period are asked for together. */
    Uni<Map<PlanScope, List<CellFigure>>> of(Caller caller, Collection<PlanScope> scopes, LocalDate asOf) {
        Map<FigureView, List<PlanScope>> views = scopes.stream()
                .collect(Collectors.groupingBy(scope -> new FigureView(caller, scope.from(), scope.to(), asOf)));
        return Multi.createFrom()
                .iterable(views.entrySet())
                .onItem()
                .transformToUniAndMerge(view -> cells(view.getKey(), view.getValue()))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<PlanScope, List<CellFigure>>> cells(FigureView view, List<PlanScope> scopes) {
        Set<UUID> accounts =
                scopes.stream().flatMap(scope -> scope.accounts().stream()).collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(source -> source.cells(view, accounts))
                .collect()
                .asList()
                .map(answers -> scopes.stream()
                        .distinct()
                        .collect(Collectors.toMap(scope -> scope, scope -> within(scope, answers))));
    }

    private static List<CellFigure> within(PlanScope scope, List<Map<UUID, List<CellFigure>>> answers) {
        return scope.accounts().stream()
                .sorted()
                .flatMap(
                        account -> answers.stream().flatMap(answer -> answer.getOrDefault(account, List.of()).stream()))
                .toList();
    }
}
