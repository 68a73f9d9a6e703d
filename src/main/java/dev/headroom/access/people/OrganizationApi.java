package dev.headroom.access.people;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.errors.BadInput;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The organization in the schema, and who is signed in. */
@GraphQLApi
public class OrganizationApi {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final CurrentCaller caller;
    private final OrganizationService service;
    private final Clock clock;

    OrganizationApi(CurrentCaller caller, OrganizationService service, Clock clock) {
        this.caller = caller;
        this.service = service;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("Who is signed in, and where: what a client asks first.")
    public Uni<Viewer> viewer() {
        return service.viewer(caller.get());
    }

    @Query
    @NonNull
    @Description("The caller's organization.")
    public Uni<Organization> organization() {
        return service.organization(caller.get());
    }

    @NonNull
    @Description("The fiscal year that a day falls in.")
    public Uni<FiscalYear> fiscalYear(
            @Source Organization organization,
            @Nullable @Name("on") @Description("The day, from 1900 to 2200; left out, today in UTC.") LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new BadInput("The day is in the year " + day.getYear() + ": send one from 1900 to 2200.", "on");
        }
        // A Uni without a wait: a plain value would be computed on a worker thread.
        return Uni.createFrom().item(FiscalYear.of(day, organization.fiscalYearStartMonth()));
    }

    @Mutation
    @NonNull
    @Description("Changes the caller's organization. For administrators.")
    public Uni<ChangeOrganizationPayload> changeOrganization(
            @NonNull @Name("input") @Description("The change.") OrganizationInput.Change input) {
        return service.change(caller.get(), input).map(ChangeOrganizationPayload::of);
    }
}
