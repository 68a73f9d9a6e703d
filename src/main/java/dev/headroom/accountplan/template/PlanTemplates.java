package dev.headroom.accountplan.template;

import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The templates of an organization. The built-in one is there without being stored; what an administrator makes of it
 * is, from its second version on. So the built-in one must stay as it is: plans that began with it are judged by it.
 */
@ApplicationScoped
public class PlanTemplates {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Documents<PlanTemplate> documents;

    PlanTemplates(DocumentStore store, PlanTemplateForm form) {
        this.documents = store.of(form);
    }

    Documents<PlanTemplate> documents() {
        return documents;
    }

    /** The template a plan is made of when nobody chooses one. */
    public Uni<PlanTemplate> first(UUID organization) {
        PlanTemplate builtIn = BuiltInTemplate.template();
        return find(organization, builtIn.uuid()).map(found -> found.orElse(builtIn));
    }

    /** The template as it is now. */
    public Uni<Optional<PlanTemplate>> find(UUID organization, UUID id) {
        return documents
                .find(organization, id)
                .map(stored -> stored.or(() -> Optional.of(BuiltInTemplate.template())
                        .filter(builtIn -> builtIn.uuid().equals(id))));
    }

    /** The template as it was at a version. */
    public Uni<Optional<PlanTemplate>> find(UUID organization, TemplateVersion wanted) {
        PlanTemplate builtIn = BuiltInTemplate.template();
        if (builtIn.uuid().equals(wanted.template()) && builtIn.version() == wanted.version()) {
            return Uni.createFrom().item(Optional.of(builtIn));
        }
        return documents.find(organization, wanted.template(), wanted.version());
    }

    /** The version a plan keeps; templates are never deleted. */
    public Uni<PlanTemplate> require(UUID organization, TemplateVersion wanted) {
        return find(organization, wanted)
                .map(found -> found.orElseThrow(() -> new IllegalStateException("a plan without its template")));
    }

    /** The versions among these; one after the other, because an organization's plans are made of very few. */
    public Uni<Map<TemplateVersion, PlanTemplate>> versions(UUID organization, Collection<TemplateVersion> wanted) {
        return Multi.createFrom()
                .iterable(new HashSet<>(wanted))
                .onItem()
                .transformToUniAndConcatenate(version -> find(organization, version))
                .collect()
                .in(
                        HashMap::new,
                        (found, template) -> template.ifPresent(
                                present -> found.put(new TemplateVersion(present.uuid(), present.version()), present)));
    }

    /** The built-in one first, whether somebody changed it or not; then the others by their ids. */
    Uni<Page<PlanTemplate>> page(UUID organization, PageRequest page) {
        // One more than a page needs, because the built-in one may be stored among the others.
        var wider = new PageRequest(page.fetch(), page.after(), page.scope());
        return Uni.combine()
                .all()
                .unis(first(organization), documents.ofOrganization(organization, Map.of(), wider))
                .asTuple()
                .map(found -> page.page(
                        ordered(page, found.getItem1(), found.getItem2()),
                        template -> List.of(place(template).toString())));
    }

    private static List<PlanTemplate> ordered(PageRequest page, PlanTemplate first, List<PlanTemplate> stored) {
        Stream<PlanTemplate> others =
                stored.stream().filter(template -> !template.uuid().equals(first.uuid()));
        return (page.isContinued() ? others : Stream.concat(Stream.of(first), others))
                .limit(page.fetch())
                .toList();
    }

    private static UUID place(PlanTemplate template) {
        return template.uuid().equals(BuiltInTemplate.template().uuid()) ? BEFORE_ALL : template.uuid();
    }
}
