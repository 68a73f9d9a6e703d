package dev.headroom.access.people;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Applications in the schema, and what they may do. */
@GraphQLApi
public class ApplicationApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final ApplicationService service;
    private final GrantService grants;

    ApplicationApi(CurrentCaller caller, Cursors cursors, ApplicationService service, GrantService grants) {
        this.caller = caller;
        this.cursors = cursors;
        this.service = service;
        this.grants = grants;
    }

    @Query
    @NonNull
    @Description("The organization's applications, by name. For administrators.")
    public Uni<ApplicationConnection> applications(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        PageRequest page = cursors.page(first, after, caller.get().organization(), "applications");
        return service.page(caller.get(), page).map(ApplicationConnection::of);
    }

    @NonNull
    @Description("What the application may do, at most 500, by scope.")
    public Uni<List<@NonNull List<@NonNull AccessGrant>>> grants(@Source List<Application> applications) {
        return grants.of(
                        caller.get(),
                        applications.stream().map(Application::uuid).toList())
                .map(found -> applications.stream()
                        .map(application -> found.getOrDefault(application.uuid(), List.of()))
                        .toList());
    }

    @Mutation
    @NonNull
    @Description("Adds an application and shows its secret once. For administrators.")
    public Uni<CreateApplicationPayload> createApplication(
            @NonNull @Name("input") @Description("The new application.") ApplicationInput.Create input) {
        return service.create(caller.get(), input).map(CreateApplicationPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes an application. For administrators.")
    public Uni<ChangeApplicationPayload> changeApplication(
            @NonNull @Name("input") @Description("The change.") ApplicationInput.Change input) {
        return service.change(caller.get(), input).map(ChangeApplicationPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Gives an application a new secret and shows it once. For administrators.")
    public Uni<RotateApplicationSecretPayload> rotateApplicationSecret(
            @NonNull @Name("input") @Description("Whose, and what becomes of the present one.")
                    ApplicationInput.RotateSecret input) {
        return service.rotateSecret(caller.get(), input).map(RotateApplicationSecretPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Lets an application do something on one account or on all of them. For administrators.")
    public Uni<GrantAccessPayload> grantAccess(
            @NonNull @Name("input") @Description("What, and where.") AccessInput.Grant input) {
        return grants.grant(caller.get(), input).map(GrantAccessPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Takes back what was granted to an application; it holds from its next request. For administrators.")
    public Uni<RevokeAccessPayload> revokeAccess(
            @NonNull @Name("input") @Description("What, and where.") AccessInput.Revoke input) {
        return grants.revoke(caller.get(), input).map(RevokeAccessPayload::of);
    }
}
