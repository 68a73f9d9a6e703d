package dev.headroom.accountplan;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.account.contact.Contact;
import dev.headroom.account.contact.ContactLedger;
import dev.headroom.accountplan.standing.PlanReadings;
import dev.headroom.accountplan.standing.PlanScopes;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up what plans name: to refuse what is not there, and to call things by their names. */
@ApplicationScoped
class PlanReferenceReader {

    private final Access access;
    private final Sql sql;
    private final AccountLedger accounts;
    private final ContactLedger contacts;
    private final MemberDirectory members;
    private final PlanScopes scopes;
    private final PlanReadings readings;

    PlanReferenceReader(
            Access access,
            Sql sql,
            AccountLedger accounts,
            ContactLedger contacts,
            MemberDirectory members,
            PlanScopes scopes,
            PlanReadings readings) {
        this.access = access;
        this.sql = sql;
        this.readings = readings;
        this.scopes = scopes;
        this.accounts = accounts;
        this.contacts = contacts;
        this.members = members;
    }

    /** Refuses what an input names and a plan on this basis can't name, at its place in the input. */
    Uni<Void> require(Caller caller, PlanBasis basis, PlanReferences named, InputPlaces places) {
        if (named.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        requireSources(named, places);
        return scopes.covered(caller, basis)
                .chain(covered -> sql.reading(caller.organization(), () -> read(caller, named))
                        .invoke(found -> check(named, found, covered, places)))
                .replaceWithVoid();
    }

    private void requireSources(PlanReferences named, InputPlaces places) {
        named.sources().stream()
                .filter(source -> !readings.knows(source))
                .findFirst()
                .ifPresent(source -> {
                    throw new BadInput(
                            "There is no such source of measures: choose one that measureSources lists.",
                            places.within("putMeasures", source).toArray(String[]::new));
                });
    }

    /** What people call the things that these contents name. */
    Uni<Map<UUID, String>> names(Caller caller, PlanContent... contents) {
        PlanReferences named =
                Stream.of(contents).map(PlanReferences::of).reduce(PlanReferences.NONE, PlanReferences::plus);
        return sql.reading(caller.organization(), () -> read(caller, named)).map(found -> {
            Map<UUID, String> names = new HashMap<>(found.names());
            Stream.of(contents)
                    .flatMap(PlanContent::measures)
                    .forEach(measure -> names.put(measure.uuid(), measure.source()));
            return names;
        });
    }

    /** One query after the other, because they share a transaction. */
    private Uni<ReferencedRecords> read(Caller caller, PlanReferences named) {
        UUID organization = caller.organization();
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().deferred(() -> members.find(organization, named.members())),
                        Uni.createFrom().deferred(() -> contacts.visible(caller, named.contacts())),
                        Uni.createFrom().deferred(() -> accounts.vendors(organization, named.vendors())),
                        Uni.createFrom().deferred(() -> units(caller, named.units())),
                        Uni.createFrom().deferred(() -> accounts.offeringsOf(organization, named.offerings())))
                .usingConcurrencyOf(1)
                .with(ReferencedRecords::new)
                .chain(found ->
                        contacts.people(organization, found.personUuids()).map(found::withPeople));
    }

    /** A plan may cover accounts below its own that the caller does not see: what they are called is not told. */
    private Uni<Map<UUID, BusinessUnit>> units(Caller caller, Set<UUID> ids) {
        return access.sight(caller, PlanPermissions.READ)
                .chain(sight -> accounts.unitsOf(caller.organization(), ids).map(found -> found.values().stream()
                        .filter(unit -> sight.sees(unit.accountUuid()))
                        .collect(Collectors.toUnmodifiableMap(BusinessUnit::uuid, Function.identity()))));
    }

    private static void check(PlanReferences named, ReferencedRecords found, Set<UUID> covered, InputPlaces places) {
        requireEach(named.members(), Member.TYPE, "who may sign in", places, id -> found.isActive(id));
        requireEach(named.vendors(), Vendor.TYPE, "here", places, found.vendors()::containsKey);
        requireEach(named.offerings(), Offering.TYPE, "here", places, found.offerings()::containsKey);
        requireEach(
                named.units(), BusinessUnit.TYPE, "in the plan's accounts", places, id -> found.isUnitOf(id, covered));
        requireEach(
                named.contacts(), Contact.TYPE, "in the plan's accounts", places, id -> found.isContactOf(id, covered));
    }

    private static void requireEach(
            Set<UUID> named, String type, String where, InputPlaces places, Predicate<UUID> isThere) {
        named.stream().filter(id -> !isThere.test(id)).findFirst().ifPresent(id -> {
            throw new NotFound(
                    "There is no such " + type + " " + where + ", or you may not see it.",
                    places.naming(GlobalId.of(type, id)).toArray(String[]::new));
        });
    }
}
