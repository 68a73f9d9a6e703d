package dev.headroom.actionplan.calendar;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.InvitedGuests;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.secrets.LinkToken;
import dev.headroom.platform.sql.Sql;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the feed that a link opens: what its holder may see now, whatever that was when the link was made. */
@ApplicationScoped
class CalendarFeeds {

    private final Sql sql;
    private final CalendarLinkRows links;
    private final MemberDirectory members;
    private final CalendarPlans plans;
    private final InvitedGuests invited;
    private final PlanSchedules schedules;
    private final Workers workers;
    private final CalendarConfig config;
    private final Clock clock;

    CalendarFeeds(
            Sql sql,
            CalendarLinkRows links,
            MemberDirectory members,
            CalendarPlans plans,
            InvitedGuests invited,
            PlanSchedules schedules,
            Workers workers,
            CalendarConfig config,
            Clock clock) {
        this.sql = sql;
        this.links = links;
        this.members = members;
        this.plans = plans;
        this.invited = invited;
        this.schedules = schedules;
        this.workers = workers;
        this.config = config;
        this.clock = clock;
        config.planPage().ifPresent(CalendarFeeds::requireAddress);
    }

    private static void requireAddress(String page) {
        try {
            URI.create(CalendarView.address(page, ""));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "HEADROOM_CALENDAR_PLAN_PAGE is no address: write it as https://app.example/plans/{plan}.");
        }
    }

    /**
     * The feed; empty when no working link has this token, or nobody is left to whom it belongs. One hash and one look
     * into the database for any token at all.
     */
    Uni<Optional<CalendarFeed>> of(String token) {
        LinkToken searched = LinkToken.of(CalendarLinks.PREFIX, token);
        UUID organization = searched.organization();
        return sql.reading(organization, () -> links.working(organization, searched.hash()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<CalendarFeed>empty())
                        : feed(organization, found.get()));
    }

    private Uni<Optional<CalendarFeed>> feed(UUID organization, CalendarLinkRows.Working working) {
        CalendarLink link = working.link();
        UUID member = link.memberUuid();
        UUID plan = link.planUuid();
        UUID participant = link.participantUuid();
        if (member != null) {
            return ofMember(organization, link, member);
        }
        if (plan == null || participant == null) {
            throw new IllegalStateException("a link without a holder: " + link.uuid());
        }
        return plans.find(organization, plan)
                .chain(found -> found.flatMap(present -> present.content().participant(participant))
                        .map(me -> invited.mayRead(organization, plan, me, working.maker(), OffsetDateTime.now(clock)))
                        .orElseGet(() -> Uni.createFrom().item(false))
                        .chain(open -> open
                                ? ofParticipant(found.orElseThrow(), link, participant)
                                : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<CalendarFeed>> ofMember(UUID organization, CalendarLink link, UUID id) {
        return sql.reading(organization, () -> members.find(organization, Set.of(id)))
                .chain(found -> {
                    Member member = found.get(id);
                    return member == null || !member.active()
                            ? Uni.createFrom().item(Optional.<CalendarFeed>empty())
                            : ofMember(caller(organization, member), link).map(Optional::of);
                });
    }

    private static Caller caller(UUID organization, Member member) {
        return new Caller(
                organization,
                Caller.Kind.valueOf(member.role().name()),
                member.uuid(),
                member.name(),
                member.teamUuid(),
                Set.of());
    }

    private Uni<CalendarFeed> ofMember(Caller member, CalendarLink link) {
        int most = config.mostPlans();
        return plans.ofMember(member, most + 1).chain(all -> {
            String note = all.size() > most ? "This calendar shows your " + most + " newest plans, not all." : null;
            List<ActionPlan> shown = all.subList(0, Math.min(most, all.size()));
            Function<ActionPlan, CalendarView> view = plan -> CalendarView.member(plan, member.id(), config.planPage());
            return feed("Action plans", link, shown, view, note);
        });
    }

    private Uni<Optional<CalendarFeed>> ofParticipant(ActionPlan plan, CalendarLink link, UUID participant) {
        return feed(plan.getTitle(), link, List.of(plan), shared -> CalendarView.participant(participant), null)
                .map(Optional::of);
    }

    private Uni<CalendarFeed> feed(
            String name,
            CalendarLink link,
            List<ActionPlan> shown,
            Function<ActionPlan, CalendarView> view,
            @Nullable String note) {
        return schedules
                .possible(shown)
                .chain(computed -> workers.compute(() -> {
                    List<CalendarEntry> entries = entries(shown, computed, view);
                    Instant modified = modified(link, shown);
                    String notes = CalendarNotes.joined(note, CalendarNotes.leftOut(shown, computed));
                    return CalendarFeed.of(name, entries, config.mostEntries(), notes, modified);
                }));
    }

    private List<CalendarEntry> entries(
            List<ActionPlan> shown, List<Optional<PlanSchedule>> computed, Function<ActionPlan, CalendarView> view) {
        List<CalendarEntry> entries = new ArrayList<>();
        for (int index = 0; index < shown.size(); index++) {
            ActionPlan plan = shown.get(index);
            computed.get(index)
                    .map(schedule -> CalendarEntries.of(
                            plan, schedule, view.apply(plan), schedule.request().today(), daysCancelled()))
                    .ifPresent(entries::addAll);
        }
        return entries;
    }

    private Instant modified(CalendarLink link, List<ActionPlan> shown) {
        Instant modified = link.issuedAt().toInstant();
        for (ActionPlan plan : shown) {
            modified = latest(modified, CalendarEntries.changedAt(plan, schedules.today(plan)));
        }
        return modified;
    }

    private int daysCancelled() {
        return Math.toIntExact(config.keepCancelled().toDays());
    }

    private static Instant latest(Instant one, Instant other) {
        return Comparator.<Instant>naturalOrder().compare(one, other) >= 0 ? one : other;
    }
}
