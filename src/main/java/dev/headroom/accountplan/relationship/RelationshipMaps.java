package dev.headroom.accountplan.relationship;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.CellFigure;
import dev.headroom.account.figures.CellFigures;
import dev.headroom.account.figures.FigureView;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what relationships follow from and has them computed: any number of plans with one question to each store. */
@ApplicationScoped
public class RelationshipMaps {

    private final Vertx vertx;
    private final RelationshipRecords records;
    private final Documents<RelationshipMap> documents;
    private final List<CellFigures> cellFigures;
    private final Batch<Request, RelationshipPicture> batch;

    RelationshipMaps(
            Vertx vertx,
            RelationshipRecords records,
            DocumentStore store,
            RelationshipMapForm form,
            @All List<CellFigures> cellFigures) {
        this.vertx = vertx;
        this.records = records;
        this.documents = store.of(form);
        this.cellFigures = cellFigures;
        this.batch = new Batch<>(vertx, this::load);
    }

    private record Request(Caller caller, PlanScope scope, LocalDate asOf) {}

    private record View(Caller caller, LocalDate asOf) {}

    /** The picture of a plan whose accounts somebody has let through; those asked for together are read together. */
    public Uni<RelationshipPicture> picture(Caller caller, PlanScope scope, LocalDate asOf) {
        return batch.load(new Request(caller, scope, asOf));
    }

    private Uni<Map<Request, RelationshipPicture>> load(Collection<Request> requests) {
        Map<View, Set<PlanScope>> views = requests.stream()
                .collect(Collectors.groupingBy(
                        request -> new View(request.caller(), request.asOf()),
                        Collectors.mapping(Request::scope, Collectors.toSet())));
        return Multi.createFrom()
                .iterable(views.entrySet())
                .onItem()
                .transformToUniAndConcatenate(view -> load(view.getKey(), view.getValue()))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<Request, RelationshipPicture>> load(View view, Set<PlanScope> scopes) {
        return pictures(view.caller(), scopes, view.asOf()).map(pictures -> {
            Map<Request, RelationshipPicture> found = new HashMap<>();
            for (PlanScope scope : scopes) {
                RelationshipPicture picture = pictures.get(scope);
                if (picture != null) {
                    found.put(new Request(view.caller(), scope, view.asOf()), picture);
                }
            }
            return found;
        });
    }

    /** By what each plan covers, which versions of one plan may share. */
    public Uni<Map<PlanScope, RelationshipPicture>> pictures(
            Caller caller, Collection<PlanScope> scopes, LocalDate asOf) {
        UUID organization = caller.organization();
        Set<UUID> accounts =
                scopes.stream().flatMap(scope -> scope.accounts().stream()).collect(Collectors.toSet());
        Set<UUID> planned = scopes.stream().map(PlanScope::account).collect(Collectors.toSet());
        return Uni.combine()
                .all()
                .unis(
                        records.of(organization, accounts, asOf),
                        maps(organization, planned, scopes),
                        cells(caller, scopes, asOf))
                .asTuple()
                .chain(read -> onWorker(() -> computed(
                        caller, scopes, read.getItem1(), read.getItem2().get(), read.getItem3())));
    }

    /** The maps of these plans alone, still to be turned into values: of hundreds that is for a worker thread. */
    private Uni<Supplier<List<RelationshipMap>>> maps(
            UUID organization, Set<UUID> planned, Collection<PlanScope> scopes) {
        List<String> plans =
                scopes.stream().map(scope -> scope.uuid().toString()).distinct().toList();
        return documents.lists().newest(organization, planned, Map.of("uuid", plans), plans.size());
    }

    /** By period and account. Plans of the same period are asked for together. */
    private Uni<Map<FigureView, Map<UUID, List<CellFigure>>>> cells(
            Caller caller, Collection<PlanScope> scopes, LocalDate asOf) {
        Map<FigureView, Set<UUID>> views = scopes.stream()
                .collect(Collectors.groupingBy(
                        scope -> view(caller, scope, asOf),
                        Collectors.flatMapping(scope -> scope.accounts().stream(), Collectors.toSet())));
        return Multi.createFrom()
                .iterable(views.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        view -> cells(view.getKey(), view.getValue()).map(found -> Map.of(view.getKey(), found)))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<UUID, List<CellFigure>>> cells(FigureView view, Set<UUID> accounts) {
        return Multi.createFrom()
                .iterable(cellFigures)
                .onItem()
                .transformToUniAndConcatenate(figures -> figures.cells(view, accounts))
                .collect()
                .in(HashMap::new, RelationshipMaps::addAll);
    }

    private static void addAll(Map<UUID, List<CellFigure>> all, Map<UUID, List<CellFigure>> more) {
        more.forEach((account, cells) ->
                all.merge(account, cells, (some, others) -> Stream.concat(some.stream(), others.stream())
                        .toList()));
    }

    /** Hundreds of pictures take a second: too long for an event loop. */
    private <T> Uni<T> onWorker(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }

    private Map<PlanScope, RelationshipPicture> computed(
            Caller caller,
            Collection<PlanScope> scopes,
            RecordedPeople people,
            List<RelationshipMap> maps,
            Map<FigureView, Map<UUID, List<CellFigure>>> cells) {
        Map<UUID, RelationshipMap> byPlan = maps.stream().collect(Collectors.toMap(RelationshipMap::uuid, map -> map));
        Map<PlanScope, RelationshipPicture> pictures = new HashMap<>();
        for (PlanScope scope : scopes) {
            Map<UUID, List<CellFigure>> found = cells.getOrDefault(view(caller, scope, people.asOf()), Map.of());
            RelationshipMap map =
                    byPlan.getOrDefault(scope.uuid(), RelationshipMap.empty(scope.uuid(), scope.account()));
            RelationshipFacts facts = people.facts(scope.accounts(), scope.from(), scope.to(), found);
            pictures.put(scope, RelationshipPicture.of(map, facts, records.policy(), people.asOf()));
        }
        return pictures;
    }

    private static FigureView view(Caller caller, PlanScope scope, LocalDate asOf) {
        return new FigureView(caller, scope.from(), scope.to(), asOf);
    }
}
