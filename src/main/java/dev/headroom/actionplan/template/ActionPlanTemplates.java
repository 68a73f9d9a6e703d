package dev.headroom.actionplan.template;

import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The templates of an organization. The ready ones are there without being stored; what an administrator makes of one
 * is, from its second version on.
 */
@ApplicationScoped
public class ActionPlanTemplates {

    private final Documents<ActionPlanTemplate> documents;

    ActionPlanTemplates(DocumentStore store, ActionPlanTemplateForm form) {
        this.documents = store.of(form);
    }

    Documents<ActionPlanTemplate> documents() {
        return documents;
    }

    /** The template as it is now. */
    public Uni<Optional<ActionPlanTemplate>> find(UUID organization, UUID id) {
        return documents.find(organization, id).map(stored -> stored.or(() -> ReadyTemplates.find(id)));
    }

    /** The template as it was at a version. */
    public Uni<Optional<ActionPlanTemplate>> find(UUID organization, TemplateVersion wanted) {
        Optional<ActionPlanTemplate> ready =
                ReadyTemplates.find(wanted.template()).filter(template -> template.version() == wanted.version());
        return ready.isPresent()
                ? Uni.createFrom().item(ready)
                : documents.find(organization, wanted.template(), wanted.version());
    }

    /** The versions among these; one after the other, because an organization's plans are made of very few. */
    public Uni<Map<TemplateVersion, ActionPlanTemplate>> versions(
            UUID organization, Collection<TemplateVersion> wanted) {
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

    /** The ready ones first, whether somebody changed them or not; then the others by their ids. */
    Uni<Page<ActionPlanTemplate>> page(UUID organization, PageRequest page) {
        List<UUID> ready =
                ReadyTemplates.all().stream().map(ActionPlanTemplate::uuid).toList();
        // More than a page needs, because the ready ones may be stored among the others.
        var wider = new PageRequest(page.first() + ready.size(), page.after(), page.scope());
        return Uni.combine()
                .all()
                .unis(documents.find(organization, ready), documents.ofOrganization(organization, Map.of(), wider))
                .asTuple()
                .map(found -> page.page(
                        ordered(page, found.getItem1(), found.getItem2()),
                        template -> List.of(place(template).toString())));
    }

    private static List<ActionPlanTemplate> ordered(
            PageRequest page, List<ActionPlanTemplate> changed, List<ActionPlanTemplate> stored) {
        Map<UUID, ActionPlanTemplate> now =
                changed.stream().collect(Collectors.toMap(ActionPlanTemplate::uuid, Function.identity()));
        List<ActionPlanTemplate> all = new ArrayList<>();
        ReadyTemplates.all().stream()
                .filter(ready -> !page.isContinued()
                        || place(ready).toString().compareTo(page.after().get(0)) > 0)
                .forEach(ready -> all.add(now.getOrDefault(ready.uuid(), ready)));
        stored.stream()
                .filter(template -> ReadyTemplates.find(template.uuid()).isEmpty())
                .forEach(all::add);
        return all.stream().limit(page.fetch()).toList();
    }

    /** Ready ones stand before every id that a client can make. */
    private static UUID place(ActionPlanTemplate template) {
        for (int index = 0; index < ReadyTemplates.all().size(); index++) {
            if (ReadyTemplates.all().get(index).uuid().equals(template.uuid())) {
                return new UUID(0, index + 1L);
            }
        }
        return template.uuid();
    }
}
