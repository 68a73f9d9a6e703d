package dev.headroom.actionplan.calendar;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.http.ServiceAddress;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Mutations;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.Written;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.secrets.LinkToken;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Issues, lists and ends calendar links. */
@ApplicationScoped
public class CalendarLinks {

    static final String PREFIX = "hrc_";

    private final Access access;
    private final Sql sql;
    private final Mutations mutations;
    private final CalendarLinkRows rows;
    private final CalendarPlans plans;
    private final ServiceAddress address;
    private final CalendarConfig config;
    private final Clock clock;

    CalendarLinks(
            Access access,
            Sql sql,
            Mutations mutations,
            CalendarLinkRows rows,
            CalendarPlans plans,
            ServiceAddress address,
            CalendarConfig config,
            Clock clock) {
        this.access = access;
        this.sql = sql;
        this.mutations = mutations;
        this.rows = rows;
        this.plans = plans;
        this.address = address;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A link for a participant of a plan in place of those they had, for a page they were let in to: whoever calls has
     * checked that they are this participant. The answer holds the address, which is not to be had again: that is why
     * sending the form twice makes another one, which the second answer shows.
     *
     * @param author as the change log names who asked for it
     */
    public Uni<Outcome<IssuedCalendarLink>> renew(Author author, ActionPlan plan, UUID participant) {
        var mutation = new Mutation<>(author, "renewCalendarLink", Map.of(), null, IssuedCalendarLink.class);
        return mutations.run(mutation, () -> revokeOf(author, plan.uuid(), participant)
                .chain(ended -> written(author, ofParticipant(plan, participant))
                        .map(made -> new Written<>(
                                made.value(),
                                Stream.concat(ended.stream(), made.changes().stream())
                                        .toList()))));
    }

    /** Ends every link of a participant, for the same page; the answer says whether there was one. */
    public Uni<Outcome<Boolean>> end(Author author, ActionPlan plan, UUID participant) {
        var mutation = new Mutation<>(author, "endCalendarLinks", Map.of(), null, Boolean.class);
        return mutations.run(mutation, () -> revokeOf(author, plan.uuid(), participant)
                .map(ended -> new Written<>(!ended.isEmpty(), ended)));
    }

    /** Whether a participant has a link that works, for the same page. */
    public Uni<Boolean> has(UUID organization, ActionPlan plan, UUID participant) {
        return sql.reading(organization, () -> rows.has(organization, plan.uuid(), participant));
    }

    /**
     * Ends every link of a participant, who is no longer invited; answers with the changes to log. Runs inside the
     * caller's transaction, so that the invitation and the links end together.
     */
    public Uni<List<NewChange>> revokeOf(Author author, UUID plan, UUID participant) {
        return rows.workingOf(author.organization(), plan, participant).chain(links -> rows.revokeOf(
                        author, plan, participant, OffsetDateTime.now(clock))
                .replaceWith(() -> links.stream().map(CalendarLinks::changed).toList()));
    }

    Uni<Outcome<IssuedCalendarLink>> create(Caller caller, CalendarLinkInput.Create input) {
        var mutation = new Mutation<>(
                caller.author(), "createCalendarLink", input, input.clientMutationId(), IssuedCalendarLink.class);
        return Uni.createFrom()
                .deferred(() -> wanted(caller, input))
                .chain(link -> mutations.run(mutation, () -> written(caller.author(), link)))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused(refusal, IssuedCalendarLink.class));
    }

    private Uni<CalendarLink> wanted(Caller caller, CalendarLinkInput.Create input) {
        access.require(caller, CalendarPermissions.LINKS);
        String plan = input.actionPlan();
        String participant = input.participant();
        if (plan == null && participant == null) {
            return Uni.createFrom().item(link(caller.id(), null, null, null));
        }
        if (plan == null || participant == null) {
            throw new BadInput(
                    "A participant is one of a plan: give both, or neither for your own calendar.",
                    plan == null ? "actionPlan" : "participant");
        }
        UUID id = GlobalId.uuid(plan, ActionPlan.TYPE).orElseThrow(() -> unknownPlan("actionPlan"));
        return plans.find(caller, ActionPlanPermissions.WRITE, id)
                .map(found -> ofParticipant(
                        found.orElseThrow(() -> unknownPlan("actionPlan")), uuid(participant, "participant")));
    }

    private CalendarLink ofParticipant(ActionPlan plan, UUID participant) {
        if (plan.content().participant(participant).isEmpty()) {
            throw new NotFound("The plan has no participant with this id.", "participant");
        }
        return link(null, plan.basis().accountUuid(), plan.uuid(), participant);
    }

    private CalendarLink link(
            @Nullable UUID member, @Nullable UUID account, @Nullable UUID plan, @Nullable UUID participant) {
        return new CalendarLink(Uuids.next(), member, account, plan, participant, OffsetDateTime.now(clock), null);
    }

    private Uni<Written<IssuedCalendarLink>> written(Author author, CalendarLink link) {
        LinkToken token = LinkToken.next(PREFIX, author.organization());
        return rows.countOfHolder(author.organization(), link)
                .invoke(working -> {
                    if (working >= config.mostLinks()) {
                        throw new LimitExceeded("Somebody has at most " + config.mostLinks()
                                + " calendar links at a time: revoke one that no calendar uses.");
                    }
                })
                .chain(() -> rows.insert(author, link, token.hash()))
                .replaceWith(() -> Written.of(
                        new IssuedCalendarLink(link, address.link("/calendar/" + token.text() + ".ics")),
                        NewChange.created(CalendarLink.TYPE, link.uuid(), link.accountUuid())));
    }

    Uni<Outcome<CalendarLink>> revoke(Caller caller, CalendarLinkInput.Revoke input) {
        var mutation = new Mutation<>(
                caller.author(), "revokeCalendarLink", input, input.clientMutationId(), CalendarLink.class);
        return mutations.run(mutation, () -> {
            access.require(caller, CalendarPermissions.LINKS);
            UUID id = GlobalId.uuid(input.id(), CalendarLink.TYPE).orElseThrow(CalendarLinks::unknownLink);
            return rows.locked(caller.organization(), id)
                    .chain(found -> requireOwn(caller, found.orElseThrow(CalendarLinks::unknownLink)))
                    .chain(link -> ended(caller.author(), link));
        });
    }

    /** Whose link it is, who may write its plan, and administrators. */
    private Uni<CalendarLink> requireOwn(Caller caller, CalendarLink link) {
        boolean own = caller.id().equals(link.memberUuid()) || caller.kind() == Caller.Kind.ADMIN;
        if (own) {
            return Uni.createFrom().item(link);
        }
        return access.sight(caller, ActionPlanPermissions.WRITE).map(sight -> Optional.ofNullable(link.accountUuid())
                .filter(sight::sees)
                .map(account -> link)
                .orElseThrow(CalendarLinks::unknownLink));
    }

    /** Ending it again changes nothing. */
    private Uni<Written<CalendarLink>> ended(Author author, CalendarLink link) {
        if (link.revokedAt() != null) {
            return Uni.createFrom().item(Written.of(link));
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        var ended = new CalendarLink(
                link.uuid(),
                link.memberUuid(),
                link.accountUuid(),
                link.planUuid(),
                link.participantUuid(),
                link.issuedAt(),
                now);
        return rows.revoke(author, link.uuid(), now).replaceWith(() -> Written.of(ended, changed(link)));
    }

    /** Made and ended is all that a link can be. */
    private static NewChange changed(CalendarLink link) {
        return NewChange.changed(CalendarLink.TYPE, link.uuid(), link.accountUuid(), 2);
    }

    /** The caller's own links; or those of a plan's participants, for who may write it. */
    Uni<Page<CalendarLink>> page(Caller caller, @Nullable String actionPlan, PageRequest request) {
        access.require(caller, CalendarPermissions.LINKS);
        UUID organization = caller.organization();
        if (actionPlan == null) {
            return sql.reading(organization, () -> rows.ofMember(organization, caller.id(), request));
        }
        UUID plan = GlobalId.uuid(actionPlan, ActionPlan.TYPE).orElseThrow(() -> unknownPlan("actionPlan"));
        return plans.find(caller, ActionPlanPermissions.WRITE, plan)
                .map(found -> found.orElseThrow(() -> unknownPlan("actionPlan")))
                .chain(found -> sql.reading(organization, () -> rows.ofPlan(organization, found.uuid(), request)));
    }

    private static UUID uuid(String text, String field) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("The plan has no participant with this id.", field);
        }
    }

    private static NotFound unknownPlan(String... field) {
        return new NotFound("There is no such action plan, or you may not change it.", field);
    }

    private static NotFound unknownLink() {
        return new NotFound("There is no such calendar link, or it is not yours.", "id");
    }
}
