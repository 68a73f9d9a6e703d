package dev.headroom.actionplan;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.actionplan.template.ActionPlanTemplate;
import dev.headroom.actionplan.template.ActionPlanTemplates;
import dev.headroom.actionplan.template.TemplateVersion;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what stands behind the ids of many plans, or of many participants, that the caller was shown at once. */
@ApplicationScoped
class ActionPlanLinks {

    private final CurrentCaller caller;
    private final Sql sql;
    private final AccountLedger accounts;
    private final ContactLedger contacts;
    private final MemberDirectory members;
    private final ActionPlanTemplates templates;

    ActionPlanLinks(
            CurrentCaller caller,
            Sql sql,
            AccountLedger accounts,
            ContactLedger contacts,
            MemberDirectory members,
            ActionPlanTemplates templates) {
        this.caller = caller;
        this.sql = sql;
        this.accounts = accounts;
        this.contacts = contacts;
        this.members = members;
        this.templates = templates;
    }

    Uni<List<@Nullable Account>> accounts(List<ActionPlan> plans) {
        return rows(
                plans,
                plan -> plan.basis().accountUuid(),
                (reader, ids) -> accounts.accounts(reader, ActionPlanPermissions.READ, ids));
    }

    <S> Uni<List<@Nullable Member>> members(List<S> shown, Function<S, @Nullable UUID> id) {
        return rows(shown, id, (reader, ids) -> members.find(reader.organization(), ids));
    }

    Uni<List<@Nullable Contact>> contacts(List<Participant> participants) {
        return rows(participants, Participant::contactUuid, contacts::visible);
    }

    Uni<List<@Nullable ActionPlanTemplate>> templates(List<ActionPlan> plans) {
        return each(
                plans,
                plan -> version(plan.basis()),
                (reader, versions) -> templates.versions(reader.organization(), versions));
    }

    private static @Nullable TemplateVersion version(ActionPlanBasis basis) {
        UUID template = basis.templateUuid();
        Integer version = basis.templateVersion();
        return template == null || version == null ? null : new TemplateVersion(template, version);
    }

    private <S, T> Uni<List<@Nullable T>> rows(
            List<S> shown,
            Function<S, @Nullable UUID> id,
            BiFunction<Caller, Collection<UUID>, Uni<Map<UUID, T>>> loader) {
        return each(shown, id, (reader, ids) -> sql.reading(reader.organization(), () -> loader.apply(reader, ids)));
    }

    /** One value for each that was shown, in their order, as a batch must answer; no query when nothing is named. */
    private <S, K, T> Uni<List<@Nullable T>> each(
            List<S> shown, Function<S, @Nullable K> key, BiFunction<Caller, Collection<K>, Uni<Map<K, T>>> loader) {
        Set<K> keys = shown.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
        Uni<Map<K, T>> loaded = keys.isEmpty() ? Uni.createFrom().item(Map.of()) : loader.apply(caller.get(), keys);
        return loaded.map(found -> {
            List<@Nullable T> values = new ArrayList<>();
            for (S source : shown) {
                K wanted = key.apply(source);
                values.add(wanted == null ? null : found.get(wanted));
            }
            return values;
        });
    }
}
