package dev.headroom.accountplan.template;

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
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads templates for whoever writes plans, and changes them for administrators. */
@ApplicationScoped
class PlanTemplateService implements NodeLoader {

    /** What no document has for its id. */
    private static final UUID NO_TEMPLATE = new UUID(0, 0);

    private final Access access;
    private final DocumentMutations mutations;
    private final PlanTemplates templates;

    PlanTemplateService(Access access, DocumentMutations mutations, PlanTemplates templates) {
        this.access = access;
        this.mutations = mutations;
        this.templates = templates;
    }

    @Override
    public String type() {
        return PlanTemplate.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        access.require(caller, PlanTemplatePermissions.READ);
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
    Uni<Optional<PlanTemplate>> find(Caller caller, Optional<UUID> id, @Nullable Integer version) {
        access.require(caller, PlanTemplatePermissions.READ);
        UUID template = id.orElse(NO_TEMPLATE);
        return version == null
                ? templates.find(caller.organization(), template)
                : templates.find(caller.organization(), new TemplateVersion(template, version));
    }

    Uni<Page<PlanTemplate>> page(Caller caller, PageRequest page) {
        access.require(caller, PlanTemplatePermissions.READ);
        return templates.page(caller.organization(), page);
    }

    Uni<Outcome<PlanTemplate>> create(Caller caller, PlanTemplateInput.Create input) {
        var mutation = mutation(caller, "createPlanTemplate", input, input.clientMutationId());
        return Uni.createFrom()
                .item(() -> NewId.from(input.id(), mutation))
                .chain(id -> mutations.run(mutation, templates.documents(), id, () -> {
                    access.require(caller, PlanTemplatePermissions.WRITE);
                    List<PlanSection> sections = PlanTemplateInput.sections(input.sections());
                    var template = new PlanTemplate(id, input.name(), sections, input.reviewEveryDays(), 1);
                    return Uni.createFrom().item(DocumentWrite.insert(requireNew(template)));
                }))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, PlanTemplate.class));
    }

    /** The built-in one is not stored before it is changed, so its place looks free. */
    private static PlanTemplate requireNew(PlanTemplate template) {
        if (template.uuid().equals(BuiltInTemplate.template().uuid())) {
            throw new BadInput("The built-in template has this id: make a new UUID, or change that one.", "id");
        }
        return template;
    }

    Uni<Outcome<PlanTemplate>> change(Caller caller, PlanTemplateInput.Change input) {
        var mutation = mutation(caller, "changePlanTemplate", input, input.clientMutationId);
        UUID id = GlobalId.uuid(input.id, PlanTemplate.TYPE).orElse(NO_TEMPLATE);
        return mutations.run(mutation, templates.documents(), id, () -> {
            access.require(caller, PlanTemplatePermissions.WRITE);
            return templates
                    .find(caller.organization(), id)
                    .map(found -> found.orElseThrow(
                            () -> new NotFound("There is no such template, or you may not see it.", "id")))
                    .chain(present -> write(caller, present, input));
        });
    }

    private Uni<DocumentWrite<PlanTemplate>> write(
            Caller caller, PlanTemplate present, PlanTemplateInput.Change input) {
        if (input.expectedVersion != present.version().intValue()) {
            throw new Conflict(present, present.version(), input.expectedVersion);
        }
        PlanTemplate changed = present.changed(
                required(input.name, present.name(), "name"),
                input.sections == null ? present.sections() : PlanTemplateInput.sections(input.sections),
                required(input.reviewEveryDays, present.reviewEveryDays(), "reviewEveryDays"));
        // The built-in template is written for the first time as its second version, over nothing.
        return templates
                .documents()
                .find(caller.organization(), present.uuid())
                .map(stored -> DocumentWrite.replace(changed, stored.isPresent() ? present.version() : 0));
    }

    private static <T> T required(@Nullable Optional<T> given, T present, String field) {
        return given == null
                ? present
                : given.orElseThrow(
                        () -> new BadInput("The value can't be null: leave it out to keep what is there.", field));
    }

    private static Mutation<PlanTemplate> mutation(Caller caller, String name, Object input, @Nullable String key) {
        return new Mutation<>(caller.author(), name, input, key, PlanTemplate.class);
    }
}
