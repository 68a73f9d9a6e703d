package dev.headroom.accountplan.reminder;

import dev.headroom.access.people.Member;
import dev.headroom.access.people.MembersInSight;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.AccountPlanForm;
import dev.headroom.accountplan.PlanPermissions;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWalk;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.mail.Mailbox;
import dev.headroom.platform.mail.NewMail;
import dev.headroom.platform.sql.Sql;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for missed reviews and writes to whoever answers for the plan; a mail's key keeps it from going out twice. */
@ApplicationScoped
class ReviewReminders {

    private static final Logger LOG = Logger.getLogger(ReviewReminders.class);

    private static final String TOPIC = "review";

    /** Plans at once: with their history in them they are some 20 kB each. */
    private static final int PAGE = 50;

    /** A reminder that could not be sent within a day is of no use beside the roll-up. */
    private static final Duration USEFUL_FOR = Duration.ofDays(1);

    private final Sql sql;
    private final Documents<AccountPlan> plans;
    private final DocumentWalk walk;
    private final MembersInSight members;
    private final Mailbox mailbox;
    private final Workers workers;
    private final Template text;
    private final ReminderConfig config;
    private final Clock clock;

    ReviewReminders(
            Sql sql,
            DocumentStore store,
            AccountPlanForm form,
            DocumentWalk walk,
            MembersInSight members,
            Mailbox mailbox,
            Workers workers,
            @Location("reviewreminder/text") Template text,
            ReminderConfig config,
            Clock clock) {
        this.sql = sql;
        this.plans = store.of(form);
        this.walk = walk;
        this.members = members;
        this.mailbox = mailbox;
        this.workers = workers;
        this.text = text;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "review-reminders",
            every = "${headroom.review-reminders.sweep-every:1h}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sql.inEachOrganization(
                        organization -> sweep(organization, LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                .onFailure()
                .invoke(failure -> LOG.warnf("Reminders of reviews wait for the next sweep: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    /** One organization's reminders of a day; a plan that fails waits for the next sweep and stops no other. */
    Uni<Void> sweep(UUID organization, LocalDate today) {
        return walk.pages(plans, organization, Map.of(), PAGE)
                .onItem()
                .transformToUniAndConcatenate(page -> remind(organization, page, today))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> remind(UUID organization, List<AccountPlan> page, LocalDate today) {
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToIterable(plan -> ReviewReminder.of(plan, today, config.everyDays(), config.most()).stream()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(reminder -> remind(organization, reminder)
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "The reminder of the review of plan %s waits for the next sweep: %s",
                                reminder.plan().uuid(), failure))
                        .onFailure()
                        .recoverWithUni(Uni.createFrom().voidItem()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> remind(UUID organization, ReviewReminder reminder) {
        AccountPlan plan = reminder.plan();
        UUID owner = plan.content().ownerUuid();
        return sql.reading(
                        organization,
                        () -> members.of(
                                organization, plan.basis().accountUuid(), List.of(owner), PlanPermissions.READ))
                .chain(found -> {
                    Member member = found.get(owner);
                    return member == null
                            ? Uni.createFrom().voidItem()
                            : workers.compute(() -> mail(reminder, member))
                                    .chain(mail -> mailbox.putAlone(organization, mail));
                });
    }

    private NewMail mail(ReviewReminder reminder, Member owner) {
        String page = config.planPage()
                .map(address -> address.replace("{plan}", reminder.plan().getId()))
                .orElse(null);
        String body = text.data("name", owner.name())
                .data("reminder", reminder)
                .data("page", page)
                .render();
        return NewMail.plain(TOPIC, reminder.key(), owner.email(), reminder.subject(), body, USEFUL_FOR)
                .to(owner.name());
    }
}
