package dev.headroom.account.contact;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.AlreadyExists;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.NewId;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.text.Text;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records and shows when we dealt with contacts, for those who may change or read them. */
@ApplicationScoped
class TouchService {

    private static final int MOST_OF_AN_EVENT = 100;

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final Contacts contacts;
    private final Touches touches;
    private final MemberDirectory members;
    private final Clock clock;
    private final PageBatch<Caller, Contact, Touch> pages;

    TouchService(
            Vertx vertx,
            Access access,
            Sql sql,
            Mutations mutations,
            Contacts contacts,
            Touches touches,
            MemberDirectory members,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.contacts = contacts;
        this.touches = touches;
        this.members = members;
        this.clock = clock;
        this.pages = new PageBatch<>(
                vertx,
                (caller, shown, page) -> latest(caller, shown, page.fetch(), page.after()),
                touch -> List.of(touch.happenedAt().toString(), touch.uuid().toString()));
    }

    /** The touches of a contact, the latest first. */
    Uni<Page<Touch>> page(Caller caller, Contact contact, PageRequest page) {
        return pages.load(caller, contact, page)
                .map(found -> found.orElseThrow(() -> ContactService.unknown("contact")));
    }

    /** The last touch of each of the contacts that has one and that the caller may see. */
    Uni<Map<UUID, Touch>> last(Caller caller, Collection<Contact> shown) {
        return latest(caller, shown, 1, List.of()).map(found -> found.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(Touch::contactUuid, touch -> touch)));
    }

    private Uni<Map<Contact, List<Touch>>> latest(
            Caller caller, Collection<Contact> shown, int limit, List<String> after) {
        return sql.reading(caller.organization(), () -> access.sight(caller, ContactPermissions.READ)
                .chain(sight -> {
                    Set<Contact> visible = shown.stream()
                            .filter(contact -> sight.sees(contact.accountUuid()))
                            .collect(Collectors.toSet());
                    Set<UUID> ids = visible.stream().map(Contact::uuid).collect(Collectors.toSet());
                    return touches.latest(caller.organization(), ids, limit, after)
                            .map(found -> visible.stream()
                                    .collect(Collectors.toUnmodifiableMap(
                                            Function.identity(),
                                            contact -> found.getOrDefault(contact.uuid(), List.of()))));
                }));
    }

    Uni<Outcome<TouchEvent>> record(Caller caller, TouchInput.Event input) {
        var mutation =
                new Mutation<>(caller.author(), "recordTouch", input, input.clientMutationId(), TouchEvent.class);
        return mutations.run(mutation, () -> {
            access.require(caller, ContactPermissions.WRITE);
            UUID event = NewId.from(input.id());
            OffsetDateTime happenedAt = past(input.happenedAt());
            String source = Text.name(input.source(), "source");
            Set<UUID> them = uuids(input.contacts(), Contact.TYPE, () -> ContactService.unknown("contacts"));
            Set<UUID> us = input.members() == null
                    ? Set.of(self(caller))
                    : uuids(input.members(), Member.TYPE, TouchService::unknownMember);
            requireSize(them.size(), us.size());
            OffsetDateTime now = OffsetDateTime.now(clock);
            String actor = caller.author().actor();
            return contacts(caller, them)
                    .call(() -> requireMembers(caller.organization(), us))
                    .map(found -> event(
                            found,
                            us,
                            (contact, member) -> new Touch(
                                    Uuids.next(),
                                    contact.accountUuid(),
                                    contact.uuid(),
                                    member,
                                    event,
                                    input.kind(),
                                    happenedAt,
                                    source,
                                    now,
                                    actor)))
                    .chain(told -> keep(caller.organization(), event, told))
                    .map(TouchService::written);
        });
    }

    /** In the microseconds that PostgreSQL keeps, so that the same event is recognized. */
    private OffsetDateTime past(OffsetDateTime given) {
        OffsetDateTime happenedAt = given.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        if (happenedAt.isAfter(OffsetDateTime.now(clock))) {
            throw new BadInput("The time happenedAt is in the future: record a touch once it happened.", "happenedAt");
        }
        return happenedAt;
    }

    private static UUID self(Caller caller) {
        if (caller.isApplication()) {
            throw new BadInput("An application takes part in nothing: send the members who did.", "members");
        }
        return caller.id();
    }

    private static Set<UUID> uuids(List<@Nullable String> ids, String type, Supplier<NotFound> unknown) {
        Set<UUID> uuids = new LinkedHashSet<>();
        for (String id : ids) {
            uuids.add(Optional.ofNullable(id)
                    .flatMap(given -> GlobalId.uuid(given, type))
                    .orElseThrow(unknown));
        }
        return uuids;
    }

    private static void requireSize(int them, int us) {
        if (them == 0 || us == 0) {
            throw new BadInput(
                    "Nobody took part: send at least one contact and one member.", them == 0 ? "contacts" : "members");
        }
        if ((long) them * us > MOST_OF_AN_EVENT) {
            throw new BadInput(
                    "These are " + them + " contacts times " + us + " members: at most " + MOST_OF_AN_EVENT
                            + " touches come from one event; send those who spoke with each other.",
                    "contacts");
        }
    }

    private Uni<Collection<Contact>> contacts(Caller caller, Set<UUID> ids) {
        return access.sight(caller, ContactPermissions.WRITE)
                .chain(sight -> contacts.records(caller.organization(), ids).map(found -> {
                    if (!found.keySet().containsAll(ids)
                            || !found.values().stream().allMatch(contact -> sight.sees(contact.accountUuid()))) {
                        throw ContactService.unknown("contacts");
                    }
                    return found.values();
                }));
    }

    /** Also those who may not sign in any more: what they did happened. */
    private Uni<Void> requireMembers(UUID organization, Set<UUID> ids) {
        return members.find(organization, ids)
                .invoke(found -> {
                    if (!found.keySet().containsAll(ids)) {
                        throw unknownMember();
                    }
                })
                .replaceWithVoid();
    }

    /** A touch of each contact with each member. */
    private static TouchEvent event(
            Collection<Contact> them, Collection<UUID> us, BiFunction<Contact, UUID, Touch> touch) {
        return new TouchEvent(them.stream()
                .flatMap(contact -> us.stream().map(member -> touch.apply(contact, member)))
                .toList());
    }

    /** Adds a new event whole, or answers one that is there, which must be what is told: events are not rewritten. */
    private Uni<TouchEvent> keep(UUID organization, UUID event, TouchEvent told) {
        return touches.add(organization, told.touches()).chain(added -> touches.ofEvent(organization, event)
                .map(TouchEvent::new)
                .invoke(kept -> {
                    boolean wholeOrNothing =
                            added == 0 || added == told.touches().size();
                    if (!wholeOrNothing || !kept.saysTheSameAs(told)) {
                        throw toldOtherwise();
                    }
                }));
    }

    private static Written<TouchEvent> written(TouchEvent event) {
        return new Written<>(
                event,
                event.touches().stream()
                        .map(touch -> NewChange.created(Touch.TYPE, touch.uuid(), touch.accountUuid()))
                        .toList());
    }

    private static AlreadyExists toldOtherwise() {
        return new AlreadyExists(
                "An event with this id is recorded already and tells something else: touches can't be changed; record"
                        + " another event with another id.",
                "id");
    }

    private static NotFound unknownMember() {
        return new NotFound("There is no such member: read `members` for the ids.", "members");
    }
}
