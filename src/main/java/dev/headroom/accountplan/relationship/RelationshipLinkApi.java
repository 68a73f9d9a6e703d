package dev.headroom.accountplan.relationship;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.account.contact.Person;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what the parts of a relationship map are about, in the schema: one query for all of a kind. Lists of
 * different parts erase to the same signature, hence the methods' own names.
 */
@GraphQLApi
public class RelationshipLinkApi {

    private final CurrentCaller caller;
    private final Sql sql;
    private final AccountLedger accounts;
    private final ContactLedger contacts;
    private final MemberDirectory members;

    RelationshipLinkApi(
            CurrentCaller caller, Sql sql, AccountLedger accounts, ContactLedger contacts, MemberDirectory members) {
        this.caller = caller;
        this.sql = sql;
        this.accounts = accounts;
        this.contacts = contacts;
        this.members = members;
    }

    @Description("The contact; null when you may not read their contacts.")
    @Name("contact")
    public Uni<List<@Nullable Contact>> contactOfStakeholder(@Source List<Stakeholder> shown) {
        return each(shown, Stakeholder::contactUuid, contacts::visible);
    }

    @Description("The contact; null when you may not read their contacts.")
    @Name("contact")
    public Uni<List<@Nullable Contact>> contactOfTeamLink(@Source List<TeamLink> shown) {
        return each(shown, TeamLink::contactUuid, contacts::visible);
    }

    @Description("The contact; null when you may not read their contacts.")
    @Name("contact")
    public Uni<List<@Nullable Contact>> contactOfCoverage(@Source List<ContactCoverage> shown) {
        return each(shown, ContactCoverage::contactUuid, contacts::visible);
    }

    @Description("The contact it starts at; null when you may not read their contacts.")
    public Uni<List<@Nullable Contact>> from(@Source List<InfluenceEdge> shown) {
        return each(shown, InfluenceEdge::fromUuid, contacts::visible);
    }

    @Description("The contact it ends at; null when you may not read their contacts.")
    public Uni<List<@Nullable Contact>> to(@Source List<InfluenceEdge> shown) {
        return each(shown, InfluenceEdge::toUuid, contacts::visible);
    }

    @Description("Who it hangs on; null when you may not read their contacts.")
    public Uni<List<@Nullable Person>> person(@Source List<PersonRevenueAtRisk> shown) {
        return each(shown, PersonRevenueAtRisk::personUuid, contacts::visiblePeople);
    }

    @Description("The one engaged person who reaches it; null when nobody does or several do, or when you may not"
            + " read their contacts.")
    public Uni<List<@Nullable Person>> onlyPerson(@Source List<SingleThreadedCell> shown) {
        return each(shown, SingleThreadedCell::onlyPersonUuid, contacts::visiblePeople);
    }

    @NonNull
    @Description("The member.")
    @Name("member")
    public Uni<List<@Nullable Member>> memberOfTeamLink(@Source List<TeamLink> shown) {
        return each(shown, TeamLink::memberUuid, this::members);
    }

    @NonNull
    @Description("Who it hangs on.")
    @Name("member")
    public Uni<List<@Nullable Member>> memberAtRisk(@Source List<MemberRevenueAtRisk> shown) {
        return each(shown, MemberRevenueAtRisk::memberUuid, this::members);
    }

    @Description("The only one of us who reaches it; null when nobody does or several do.")
    public Uni<List<@Nullable Member>> onlyMember(@Source List<SingleThreadedCell> shown) {
        return each(shown, SingleThreadedCell::onlyMemberUuid, this::members);
    }

    @NonNull
    @Description("The unit.")
    @Name("unit")
    public Uni<List<@Nullable BusinessUnit>> unitOfCell(@Source List<SingleThreadedCell> shown) {
        return each(shown, SingleThreadedCell::unitUuid, this::units);
    }

    @NonNull
    @Description("The unit.")
    @Name("unit")
    public Uni<List<@Nullable BusinessUnit>> unitOfSlot(@Source List<CoverageSlot> shown) {
        return each(shown, CoverageSlot::unitUuid, this::units);
    }

    @NonNull
    @Description("The line of business.")
    @Name("unit")
    public Uni<List<@Nullable BusinessUnit>> unitOfLine(@Source List<SeniorContacts> shown) {
        return each(shown, SeniorContacts::unitUuid, this::units);
    }

    @NonNull
    @Description("The line of business.")
    @Name("unit")
    public Uni<List<@Nullable BusinessUnit>> unitOfRow(@Source List<ComfortRow> shown) {
        return each(shown, ComfortRow::unitUuid, this::units);
    }

    @NonNull
    @Description("The offering.")
    public Uni<List<@Nullable Offering>> offering(@Source List<SingleThreadedCell> shown) {
        return each(shown, SingleThreadedCell::offeringUuid, this::offerings);
    }

    @NonNull
    @Description("Whom to turn to then, those we know best first; at most 10. After a person at the customer whoever"
            + " they reported to, and who reported to the same contact or to them; after one of us the engaged contacts"
            + " whom nobody else of us was in touch with. Without those whom you may not read.")
    public Uni<List<@NonNull List<@NonNull Contact>>> turnTo(@Source List<DepartureShock> shown) {
        var ids = shown.stream().flatMap(shock -> shock.turnToUuids().stream()).collect(Collectors.toSet());
        return loaded(ids, contacts::visible).map(found -> shown.stream()
                .map(shock -> shock.turnToUuids().stream()
                        .filter(found::containsKey)
                        .map(found::get)
                        .toList())
                .toList());
    }

    private Uni<Map<UUID, Member>> members(Caller reader, Collection<UUID> ids) {
        return members.find(reader.organization(), ids);
    }

    private Uni<Map<UUID, BusinessUnit>> units(Caller reader, Collection<UUID> ids) {
        return accounts.unitsOf(reader.organization(), ids);
    }

    private Uni<Map<UUID, Offering>> offerings(Caller reader, Collection<UUID> ids) {
        return accounts.offeringsOf(reader.organization(), ids);
    }

    /** One value for each part, in their order, as a batch must answer. */
    private <S, T> Uni<List<@Nullable T>> each(
            List<S> shown,
            Function<S, @Nullable UUID> id,
            BiFunction<Caller, Collection<UUID>, Uni<Map<UUID, T>>> loader) {
        var ids = shown.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
        return loaded(ids, loader).map(found -> {
            List<@Nullable T> values = new ArrayList<>();
            for (S part : shown) {
                UUID key = id.apply(part);
                values.add(key == null ? null : found.get(key));
            }
            return values;
        });
    }

    private <T> Uni<Map<UUID, T>> loaded(
            Collection<UUID> ids, BiFunction<Caller, Collection<UUID>, Uni<Map<UUID, T>>> loader) {
        Caller reader = caller.get();
        return sql.reading(reader.organization(), () -> loader.apply(reader, ids));
    }
}
