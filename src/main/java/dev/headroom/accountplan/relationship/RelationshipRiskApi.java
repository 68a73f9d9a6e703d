package dev.headroom.accountplan.relationship;

import dev.headroom.access.CurrentCaller;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What hangs on too few relationships, in the schema. */
@GraphQLApi
public class RelationshipRiskApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Sql sql;
    private final MemberDirectory members;

    RelationshipRiskApi(CurrentCaller caller, Cursors cursors, Sql sql, MemberDirectory members) {
        this.caller = caller;
        this.cursors = cursors;
        this.sql = sql;
        this.members = members;
    }

    @NonNull
    @Description(
            "The cells with revenue or headroom that hang by one thread or none, on either side; the most revenue and"
                    + " headroom first. Empty, too, when exposure.singleThreadedCells is null: then nobody knows.")
    public Uni<SingleThreadedCellConnection> singleThreadedCells(
            @Source RelationshipPicture map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(
                SingleThreadedCellConnection.of(page(first, after, "singleThreadedCells", map.getId(), map.getAsOf())
                        .slice(map.singleThreadedCells(), each -> each.unitUuid() + "/" + each.offeringUuid())));
    }

    @NonNull
    @Description("Our revenue that one person at the customer alone gives us a way to, the most first. Empty, too, when"
            + " exposure.revenueOnOnePerson is null.")
    public Uni<PersonRevenueAtRiskConnection> peopleAtRisk(
            @Source RelationshipPicture map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(PersonRevenueAtRiskConnection.of(page(first, after, "peopleAtRisk", map.getId(), map.getAsOf())
                .slice(map.peopleAtRisk(), each -> each.personUuid().toString())));
    }

    @NonNull
    @Description("Our revenue that one of us alone has a way to, the most first. Empty, too, when"
            + " exposure.revenueOnOneMember is null.")
    public Uni<MemberRevenueAtRiskConnection> membersAtRisk(
            @Source RelationshipPicture map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(MemberRevenueAtRiskConnection.of(page(first, after, "membersAtRisk", map.getId(), map.getAsOf())
                .slice(map.membersAtRisk(), each -> each.memberUuid().toString())));
    }

    @NonNull
    @Description(
            "The lines of known headroom, the most neglected first: those whose part of the headroom is furthest above"
                    + " their part of our touches.")
    public Uni<ComfortRowConnection> rows(
            @Source ComfortZone zone,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(ComfortRowConnection.of(page(first, after, "rows", zone.place())
                .slice(zone.rows(), each -> each.unitUuid().toString())));
    }

    @NonNull
    @Description("The lines of which no headroom is known, in tree order: they take no part in the number.")
    public Uni<ComfortRowConnection> unknownRows(
            @Source ComfortZone zone,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(ComfortRowConnection.of(page(first, after, "unknownRows", zone.place())
                .slice(zone.unknownRows(), each -> each.unitUuid().toString())));
    }

    @NonNull
    @Description("The cells that would become single-threaded, or hang by fewer threads than they do.")
    public Uni<SingleThreadedCellConnection> worseCells(
            @Source DepartureShock shock,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(SingleThreadedCellConnection.of(page(first, after, "worseCells", shock.place())
                .slice(shock.worseCells(), each -> each.unitUuid() + "/" + each.offeringUuid())));
    }

    @NonNull
    @Description("The units × levels that would miss more contacts, as they would be.")
    public Uni<CoverageSlotConnection> worseSlots(
            @Source DepartureShock shock,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(CoverageSlotConnection.of(page(first, after, "worseSlots", shock.place())
                .slice(shock.worseSlots(), each -> each.unitUuid() + "/" + each.level())));
    }

    @NonNull
    @Description("What would change if one person left. Name either a contact, whose person leaves with every role they"
            + " hold at the plan's accounts, or a member of ours.")
    @Cost(20)
    public Uni<DepartureShock> departure(
            @Source RelationshipPicture map,
            @Nullable @Id @Name("contact") @Description("A contact of the plan's accounts.") String contact,
            @Nullable @Id @Name("member") @Description("A member of ours.") String member) {
        if ((contact == null) == (member == null)) {
            throw new BadInput("Name who leaves: either a contact or a member.", "contact");
        }
        if (contact != null) {
            return ready(map.departureOfPerson(
                    map.personOf(RelationshipEdit.contact(contact)).orElseThrow(() -> unknown("contact"))));
        }
        UUID id = RelationshipEdit.member(member);
        UUID organization = caller.get().organization();
        return sql.reading(organization, () -> members.find(organization, Set.of(id)))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw unknown("member");
                    }
                })
                .map(found -> map.departureOfMember(id));
    }

    private static NotFound unknown(String field) {
        return new NotFound("There is no such " + field + " here, or you may not see them.", field);
    }

    /** A field that answers at once still says so as a Uni: one that does not is run on a thread for blocking work. */
    private static <T> Uni<T> ready(T value) {
        return Uni.createFrom().item(value);
    }

    private PageRequest page(int first, @Nullable String after, Object... list) {
        return cursors.page(first, after, caller.get().organization(), List.of(list));
    }
}
