package dev.headroom.meeting.hook;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Permission;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.Account;
import dev.headroom.meeting.MeetingPermissions;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows events to who may deal with them: administrators see all, everybody else those of the meetings they planned
 * themselves, because nothing says yet whose account the meeting belongs to.
 */
@ApplicationScoped
public class ProviderEventService {

    /** It tells of meetings that belong to no account, so no application holds it. */
    @Produces
    static final Permission READ =
            Permission.ofMembers("provider-event:read", Caller.Kind.ADMIN, Caller.Kind.MANAGER, Caller.Kind.REP);

    /** No mail address has a space: nobody's events. */
    private static final String NOBODY = " ";

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final MemberDirectory members;
    private final ProviderEventList events;
    private final ProviderEventWorker worker;

    ProviderEventService(
            Access access,
            Sql sql,
            Mutations mutations,
            MemberDirectory members,
            ProviderEventList events,
            ProviderEventWorker worker) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.members = members;
        this.events = events;
        this.worker = worker;
    }

    Uni<Page<ProviderEvent>> page(Caller caller, ProviderEventFilter filter, PageRequest request) {
        access.require(caller, READ);
        UUID organization = caller.organization();
        return sql.reading(organization, () -> host(caller)
                .chain(host -> events.page(organization, host.orElse(null), filter.state(), request)));
    }

    Uni<Outcome<ProviderEvent>> retry(Caller caller, ProviderEventInput.Retry input) {
        var mutation = new Mutation<>(
                caller.author(), "retryProviderEvent", input, input.clientMutationId(), ProviderEvent.class);
        return mutations.run(
                mutation,
                () -> changed(caller, input.event(), event -> {
                    require(
                            event,
                            Set.of(ProviderEventState.DEAD),
                            "Only an event that was given up can be tried again");
                    return events.retry(caller.organization(), event.uuid());
                }));
    }

    Uni<Outcome<ProviderEvent>> assign(Caller caller, ProviderEventInput.Assign input) {
        var mutation = new Mutation<>(
                caller.author(), "assignProviderEvent", input, input.clientMutationId(), ProviderEvent.class);
        return mutations.run(mutation, () -> {
            access.require(caller, READ);
            UUID account = GlobalId.uuid(input.account(), Account.TYPE)
                    .orElseThrow(() -> new NotFound("There is no such account, or you may not see it.", "account"));
            return access.requireAccount(caller, MeetingPermissions.WRITE, account, "account")
                    .chain(() -> changed(caller, input.event(), event -> {
                        require(
                                event,
                                Set.of(ProviderEventState.UNASSIGNED, ProviderEventState.DEAD),
                                "Only an event that waits for it, or was given up, can be assigned");
                        return events.assign(caller.organization(), event.uuid(), account, caller.id());
                    }));
        });
    }

    private Uni<Written<ProviderEvent>> changed(
            Caller caller, String event, Function<ProviderEvent, Uni<Integer>> change) {
        access.require(caller, READ);
        UUID organization = caller.organization();
        UUID id = GlobalId.uuid(event, ProviderEvent.TYPE).orElseThrow(ProviderEventService::unknown);
        return host(caller)
                .chain(host -> events.locked(organization, id, host.orElse(null)))
                .map(found -> found.orElseThrow(ProviderEventService::unknown))
                .chain(change::apply)
                .invoke(() -> sql.afterCommit(() -> worker.wake(organization)))
                .chain(() -> events.locked(organization, id, null))
                .map(found -> written(found.orElseThrow(ProviderEventService::unknown)));
    }

    private static Written<ProviderEvent> written(ProviderEvent event) {
        return Written.of(
                event, NewChange.changed(ProviderEvent.TYPE, event.uuid(), event.accountUuid(), event.version()));
    }

    /** Whose events the caller may see; empty for everybody's. */
    private Uni<Optional<String>> host(Caller caller) {
        return caller.kind() == Caller.Kind.ADMIN
                ? Uni.createFrom().item(Optional.empty())
                : members.find(caller.organization(), List.of(caller.id()))
                        .map(found -> Optional.of(address(found.get(caller.id()))));
    }

    private static String address(@Nullable Member member) {
        return member == null ? NOBODY : member.email();
    }

    private static void require(ProviderEvent event, Set<ProviderEventState> states, String otherwise) {
        if (!states.contains(event.state())) {
            throw new BadInput(otherwise + ": this one is " + event.state() + ".", "event");
        }
    }

    private static NotFound unknown() {
        return new NotFound("There is no such event, or it is not one of your meetings.", "event");
    }
}
