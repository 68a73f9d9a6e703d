package dev.headroom.accountplan;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.accountplan.template.PlanTemplate;
import dev.headroom.accountplan.template.PlanTemplates;
import dev.headroom.accountplan.template.TemplateVersion;
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

/** Finds what stands behind the ids of many plans, or of many parts of plans, that the caller was shown at once. */
@ApplicationScoped
class PlanLinks {

    private final CurrentCaller caller;
    private final Access access;
    private final Sql sql;
    private final AccountLedger accounts;
    private final ContactLedger contacts;
    private final MemberDirectory members;
    private final PlanTemplates templates;
    private final AccountPlans plans;

    PlanLinks(
            CurrentCaller caller,
            Access access,
            Sql sql,
            AccountLedger accounts,
            ContactLedger contacts,
            MemberDirectory members,
            PlanTemplates templates,
            AccountPlans plans) {
        this.caller = caller;
        this.access = access;
        this.sql = sql;
        this.accounts = accounts;
        this.contacts = contacts;
        this.members = members;
        this.templates = templates;
        this.plans = plans;
    }

    <S> Uni<List<@Nullable Account>> accounts(List<S> shown, Function<S, @Nullable UUID> id) {
        return rows(shown, id, (reader, ids) -> accounts.accounts(reader, PlanPermissions.READ, ids));
    }

    <S> Uni<List<@Nullable Member>> members(List<S> shown, Function<S, @Nullable UUID> id) {
        return rows(shown, id, (reader, ids) -> members.find(reader.organization(), ids));
    }

    <S> Uni<List<@Nullable Contact>> contacts(List<S> shown, Function<S, @Nullable UUID> id) {
        return rows(shown, id, contacts::visible);
    }

    <S> Uni<List<@Nullable Vendor>> vendors(List<S> shown, Function<S, @Nullable UUID> id) {
        return rows(shown, id, (reader, ids) -> accounts.vendors(reader.organization(), ids));
    }

    <S> Uni<List<@Nullable Offering>> offerings(List<S> shown, Function<S, @Nullable UUID> id) {
        return rows(shown, id, (reader, ids) -> accounts.offeringsOf(reader.organization(), ids));
    }

    /** A plan may cover accounts below its own that the caller does not see. */
    <S> Uni<List<@Nullable BusinessUnit>> units(List<S> shown, Function<S, @Nullable UUID> id) {
        return rows(shown, id, (reader, ids) -> access.sight(reader, PlanPermissions.READ)
                .chain(sight -> accounts.unitsOf(reader.organization(), ids).map(found -> found.values().stream()
                        .filter(unit -> sight.sees(unit.accountUuid()))
                        .collect(Collectors.toUnmodifiableMap(BusinessUnit::uuid, Function.identity())))));
    }

    <S> Uni<List<@Nullable AccountPlan>> plans(List<S> shown, Function<S, @Nullable UUID> id) {
        return each(shown, id, plans::find);
    }

    <S> Uni<List<@Nullable PlanTemplate>> templates(List<S> shown, Function<S, TemplateVersion> version) {
        return each(shown, version, (reader, versions) -> templates.versions(reader.organization(), versions));
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
