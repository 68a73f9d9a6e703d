package dev.headroom.actionplan.template;

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

/** Templates of action plans in the schema. */
@GraphQLApi
public class ActionPlanTemplateApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final ActionPlanTemplateService service;

    ActionPlanTemplateApi(CurrentCaller caller, Cursors cursors, ActionPlanTemplateService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
    }

    @Query
    @Description("One template, as it is or as it was at a version; null when there is none of this id and version.")
    public Uni<@Nullable ActionPlanTemplate> actionPlanTemplate(
            @Id @NonNull @Name("id") @Description("The template's global id.") String id,
            @Nullable @Name("version") @Description("The version wanted, from 1; left out, the present one.")
                    Integer version) {
        return service.find(caller.get(), GlobalId.uuid(id, ActionPlanTemplate.TYPE), version)
                .map(found -> found.orElse(null));
    }

    @Query
    @NonNull
    @Description("The templates of the organization, the ready ones first.")
    public Uni<ActionPlanTemplateConnection> actionPlanTemplates(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "actionPlanTemplates");
        return service.page(caller.get(), page).map(ActionPlanTemplateConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Adds a template. For administrators.")
    public Uni<CreateActionPlanTemplatePayload> createActionPlanTemplate(
            @NonNull @Name("input") @Description("The new template.") ActionPlanTemplateInput.Create input) {
        return service.create(caller.get(), input).map(CreateActionPlanTemplatePayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes a template, as its next version. Plans keep what they began with. For administrators.")
    public Uni<ChangeActionPlanTemplatePayload> changeActionPlanTemplate(
            @NonNull @Name("input") @Description("The change.") ActionPlanTemplateInput.Change input) {
        return service.change(caller.get(), input).map(ChangeActionPlanTemplatePayload::of);
    }
}
