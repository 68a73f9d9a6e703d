package dev.headroom.accountplan.standing;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.AdmissionChecklist;
import dev.headroom.accountplan.PlanAction;
import dev.headroom.accountplan.PlanFigures;
import dev.headroom.accountplan.PlanReview;
import dev.headroom.accountplan.measure.MeasureReading;
import dev.headroom.accountplan.review.ReviewAgenda;
import dev.headroom.accountplan.score.PlanScores;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What is computed about account plans, in the schema. All fields of one plan share one gathering of facts. */
@GraphQLApi
public class PlanStandingApi {

    private static final String AS_OF =
            "With what was recorded by the end of this day, UTC; today when left out. The plan is as it is now.";

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final PlanStandings standings;
    private final PlanReadings readings;
    private final Clock clock;

    PlanStandingApi(
            CurrentCaller caller, Cursors cursors, PlanStandings standings, PlanReadings readings, Clock clock) {
        this.caller = caller;
        this.cursors = cursors;
        this.standings = standings;
        this.readings = readings;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("The rules that objectives may be measured by, by name; a few dozen at most.")
    public Uni<List<@NonNull MeasureSourceInfo>> measureSources() {
        return Uni.createFrom().item(() -> readings.offered(caller.get()));
    }

    @NonNull
    @Description("Completeness, freshness and outcome, each with its terms and what would raise it most.")
    @Cost(20)
    public Uni<PlanScores> scores(
            @Source AccountPlan plan, @Nullable @Name("asOf") @Description(AS_OF) LocalDate asOf) {
        return standing(plan, asOf).map(PlanStanding::scores);
    }

    @NonNull
    @Description(
            "Each measure of its objectives as it stands, in their order; at most 500. All are unknown to whoever may"
                    + " not see all accounts that the plan covers.")
    @Cost(20)
    public Uni<List<@NonNull MeasureReading>> measureReadings(
            @Source AccountPlan plan, @Nullable @Name("asOf") @Description(AS_OF) LocalDate asOf) {
        return standing(plan, asOf).map(PlanStanding::readings);
    }

    @NonNull
    @Description("What must hold before it is approved, and whether it does.")
    @Cost(20)
    public Uni<AdmissionChecklist> admission(
            @Source AccountPlan plan, @Nullable @Name("asOf") @Description(AS_OF) LocalDate asOf) {
        return standing(plan, asOf).map(PlanStanding::admission);
    }

    @NonNull
    @Description("Where its accounts stand: share, headroom, coverage and late actions.")
    @Cost(20)
    public Uni<PlanFigures> figures(
            @Source AccountPlan plan, @Nullable @Name("asOf") @Description(AS_OF) LocalDate asOf) {
        return standing(plan, asOf).map(PlanStanding::figures);
    }

    @NonNull
    @Description("Its next review as it would be held: what moved since the last one, and when it is due.")
    @Cost(20)
    public Uni<ReviewAgenda> nextReview(
            @Source AccountPlan plan, @Nullable @Name("asOf") @Description(AS_OF) LocalDate asOf) {
        return standings.nextReview(request(plan, asOf));
    }

    @NonNull
    @Description("The reviews that were held, oldest first; the latest 100 at most.")
    public Uni<List<@NonNull PlanReview>> reviews(@Source AccountPlan plan) {
        return standings.reviews(caller.get(), plan);
    }

    @NonNull
    @Description("Unfinished actions past their due date, the longest overdue first; at most 500.")
    @Cost(20)
    public Uni<List<@NonNull PlanAction>> lateActions(
            @Source AccountPlan plan, @Nullable @Name("asOf") @Description(AS_OF) LocalDate asOf) {
        return standing(plan, asOf).map(PlanStanding::lateActions);
    }

    @NonNull
    @Description("Unfinished actions that nobody owns who may still sign in, by due date; at most 500.")
    public Uni<List<@NonNull PlanAction>> actionsWithoutOwner(@Source AccountPlan plan) {
        return standing(plan, null).map(PlanStanding::actionsWithoutOwner);
    }

    @NonNull
    @Description("Cells with headroom that no open action aims at, the most headroom first. Cells of unknown headroom"
            + " are not among them: what is to be done about those is to size them.")
    @Cost(20)
    public Uni<WhiteSpaceCellConnection> whiteSpaceWithoutAction(
            @Source AccountPlan plan,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        Caller current = caller.get();
        var page = cursors.page(first, after, current.organization(), plan.getId(), "whiteSpaceWithoutAction");
        return standing(plan, null)
                .map(standing -> WhiteSpaceCellConnection.of(page.slice(
                        standing.whiteSpaceWithoutAction(),
                        cell -> cell.unit().uuid() + "~" + cell.offering().uuid())));
    }

    private Uni<PlanStanding> standing(AccountPlan plan, @Nullable LocalDate asOf) {
        return standings.of(request(plan, asOf));
    }

    private PlanStandings.Request request(AccountPlan plan, @Nullable LocalDate asOf) {
        return new PlanStandings.Request(caller.get(), plan, asOf == null ? LocalDate.now(clock) : asOf);
    }
}
