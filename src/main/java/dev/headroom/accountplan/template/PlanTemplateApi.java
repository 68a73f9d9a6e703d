package dev.headroom.accountplan.template;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Templates of account plans in the schema. */
@GraphQLApi
public class PlanTemplateApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final PlanTemplateService service;

    PlanTemplateApi(CurrentCaller caller, Cursors cursors, PlanTemplateService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @Query
    @Description("One template, as it is or as it was at a version; null when there is none of this id and version.")
    public Uni<@Nullable PlanTemplate> planTemplate(
            @Id @NonNull @Name("id") @Description("The template's global id.") String id,
            @Nullable @Name("version") @Description("The version wanted, from 1; left out, the present one.")
                    Integer version) {
        return service.find(caller.get(), GlobalId.uuid(id, PlanTemplate.TYPE), version)
                .map(found -> found.orElse(null));
    }

    @Query
    @NonNull
    @Description("The templates of the organization, the built-in one first.")
    public Uni<PlanTemplateConnection> planTemplates(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "planTemplates");
        return service.page(caller.get(), page).map(PlanTemplateConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Adds a template. For administrators.")
    public Uni<CreatePlanTemplatePayload> createPlanTemplate(
            @NonNull @Name("input") @Description("The new template.") PlanTemplateInput.Create input) {
        return service.create(caller.get(), input).map(CreatePlanTemplatePayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes a template. Plans keep the version they began with. For administrators.")
    public Uni<ChangePlanTemplatePayload> changePlanTemplate(
            @NonNull @Name("input") @Description("The change.") PlanTemplateInput.Change input) {
        return service.change(caller.get(), input).map(ChangePlanTemplatePayload::of);
    }
}
