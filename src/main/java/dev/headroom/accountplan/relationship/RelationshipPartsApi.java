package dev.headroom.accountplan.relationship;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who is on a relationship map, and how well units and contacts are covered, in the schema. */
@GraphQLApi
public class RelationshipPartsApi {

    private final CurrentCaller caller;
    private final Cursors cursors;

    RelationshipPartsApi(CurrentCaller caller, Cursors cursors) {
        this.caller = caller;
        this.cursors = cursors;
    }

    @NonNull
    @Description("The contacts on the map, in the order they were put on it; at most 1,000.")
    public Uni<StakeholderConnection> stakeholders(
            @Source RelationshipPicture map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(StakeholderConnection.of(page(first, after, "stakeholders", map.getId(), map.getAsOf())
                .slice(map.map().stakeholders(), each -> each.contactUuid().toString())));
    }

    @NonNull
    @Description("What our members are to the contacts on the map; at most 3,000.")
    public Uni<TeamLinkConnection> teamLinks(
            @Source RelationshipPicture map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(TeamLinkConnection.of(page(first, after, "teamLinks", map.getId(), map.getAsOf())
                .slice(map.map().teamLinks(), each -> each.contactUuid() + "/" + each.memberUuid())));
    }

    @NonNull
    @Description("The lines between contacts on the map; at most 2,000.")
    public Uni<InfluenceEdgeConnection> influenceEdges(
            @Source RelationshipPicture map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(InfluenceEdgeConnection.of(page(first, after, "influenceEdges", map.getId(), map.getAsOf())
                .slice(map.map().edges(), each -> each.fromUuid() + "/" + each.toUuid() + "/" + each.kind())));
    }

    @NonNull
    @Description(
            "Every contact of the plan's accounts who holds their post, on the map or not: how well they are covered,"
                    + " as typed and as measured; by the person's name within each account.")
    public Uni<ContactCoverageConnection> contactCoverage(
            @Source RelationshipPicture map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(ContactCoverageConnection.of(page(first, after, "contactCoverage", map.getId(), map.getAsOf())
                .slice(map.contacts(), each -> each.contactUuid().toString())));
    }

    @NonNull
    @Description(
            "Unit × level: every one that needs or has a contact; a unit before its parts, levels from the highest.")
    public Uni<CoverageSlotConnection> coverageSlots(
            @Source RelationshipPicture map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(CoverageSlotConnection.of(page(first, after, "coverageSlots", map.getId(), map.getAsOf())
                .slice(map.slots(), each -> each.unitUuid() + "/" + each.level())));
    }

    @NonNull
    @Description(
            "How many executives and vice presidents we have in each line of business: a unit at the top of its account"
                    + " or, where there is only one such, right below it.")
    public Uni<SeniorContactsConnection> seniorContacts(
            @Source RelationshipPicture map,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        return ready(SeniorContactsConnection.of(page(first, after, "seniorContacts", map.getId(), map.getAsOf())
                .slice(map.seniorContacts(), each -> each.unitUuid().toString())));
    }

    /** A field that answers at once still says so as a Uni: one that does not is run on a thread for blocking work. */
    private static <T> Uni<T> ready(T value) {
        return Uni.createFrom().item(value);
    }

    private PageRequest page(int first, @Nullable String after, Object... list) {
        return cursors.page(first, after, caller.get().organization(), List.of(list));
    }
}
