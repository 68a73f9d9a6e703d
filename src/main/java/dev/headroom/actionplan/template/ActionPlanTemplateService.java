package dev.headroom.actionplan.template;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Patch;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads templates for whoever writes plans, and changes them for administrators. */
@ApplicationScoped
class ActionPlanTemplateService implements NodeLoader {

    /** What no document has for its id. */
    private static final UUID NO_TEMPLATE = new UUID(0, 0);

    private final Access access;
    private final DocumentMutations mutations;
    private final ActionPlanTemplates templates;

    ActionPlanTemplateService(Access access, DocumentMutations mutations, ActionPlanTemplates templates) {
        this.access = access;
        this.mutations = mutations;
        this.templates = templates;
    }

    @Override
    public String type() {
        return ActionPlanTemplate.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        access.require(caller, ActionPlanTemplatePermissions.READ);
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> templates.find(caller.organization(), id))
                .collect()
                .in(
                        HashMap::new,
                        (found, template) -> template.ifPresent(present -> found.put(present.uuid(), present)));
    }

    /** The template as it is now, or at a version. */
    Uni<Optional<ActionPlanTemplate>> find(Caller caller, Optional<UUID> id, @Nullable Integer version) {
        access.require(caller, ActionPlanTemplatePermissions.READ);
        UUID template = id.orElse(NO_TEMPLATE);
        return version == null
                ? templates.find(caller.organization(), template)
                : templates.find(caller.organization(), new TemplateVersion(template, version));
    }

    Uni<Page<ActionPlanTemplate>> page(Caller caller, PageRequest page) {
        access.require(caller, ActionPlanTemplatePermissions.READ);
        return templates.page(caller.organization(), page);
    }

    Uni<Outcome<ActionPlanTemplate>> create(Caller caller, ActionPlanTemplateInput.Create input) {
        var mutation = mutation(caller, "createActionPlanTemplate", input, input.clientMutationId());
        return Uni.createFrom()
                .item(() -> NewId.from(input.id(), mutation))
                .chain(id -> mutations.run(mutation, templates.documents(), id, () -> {
                    access.require(caller, ActionPlanTemplatePermissions.WRITE);
                    requireNew(id);
                    return Uni.createFrom().item(DocumentWrite.insert(template(input.content(), id, 1)));
                }))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, ActionPlanTemplate.class));
    }

    /** A ready one is not stored before it is changed, so its place looks free. */
    private static void requireNew(UUID id) {
        if (ReadyTemplates.find(id).isPresent()) {
            throw new BadInput("A ready template has this id: make a new UUID, or change that one.", "id");
        }
    }

    Uni<Outcome<ActionPlanTemplate>> change(Caller caller, ActionPlanTemplateInput.Change input) {
        var mutation = mutation(caller, "changeActionPlanTemplate", input, input.clientMutationId());
        UUID id = GlobalId.uuid(input.id(), ActionPlanTemplate.TYPE).orElse(NO_TEMPLATE);
        return mutations.run(mutation, templates.documents(), id, () -> {
            access.require(caller, ActionPlanTemplatePermissions.WRITE);
            return templates
                    .find(caller.organization(), id)
                    .map(found -> found.orElseThrow(
                            () -> new NotFound("There is no such template, or you may not see it.", "id")))
                    .chain(present -> write(caller, present, input));
        });
    }

    private Uni<DocumentWrite<ActionPlanTemplate>> write(
            Caller caller, ActionPlanTemplate present, ActionPlanTemplateInput.Change input) {
        if (input.expectedVersion() != present.version().intValue()) {
            throw new Conflict(present, present.version(), input.expectedVersion());
        }
        ActionPlanTemplate changed = template(input.content(), present.uuid(), present.version() + 1);
        // A ready template is written for the first time as its second version, over nothing.
        return templates
                .documents()
                .find(caller.organization(), present.uuid())
                .map(stored -> DocumentWrite.replace(changed, stored.isPresent() ? present.version() : 0));
    }

    /** The template as somebody sends it; refused when no plan could be made of it. */
    private static ActionPlanTemplate template(ActionPlanTemplateInput.Content content, UUID id, int version) {
        List<ActionPlanTemplate> made = new ArrayList<>();
        Patch.at(
                () -> {
                    ActionPlanTemplate template = content.template(id, version);
                    PlanFromTemplate.requireOrder(template);
                    made.add(template);
                },
                "content");
        return made.get(0);
    }

    private static Mutation<ActionPlanTemplate> mutation(
            Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, ActionPlanTemplate.class);
    }
}
