package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.actionplan.TrailEntry;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.mail.Mailbox;
import dev.headroom.platform.mail.NewMail;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the digests of one plan to those whose morning it is, and puts them in the mailbox one by one. */
@ApplicationScoped
class PlanDigests {

    private final DigestPlans plans;
    private final DigestReaders readers;
    private final PlanSchedules schedules;
    private final DigestLetters letters;
    private final Mailbox mailbox;
    private final Workers workers;
    private final DigestConfig config;

    PlanDigests(
            DigestPlans plans,
            DigestReaders readers,
            PlanSchedules schedules,
            DigestLetters letters,
            Mailbox mailbox,
            Workers workers,
            DigestConfig config) {
        this.plans = plans;
        this.readers = readers;
        this.schedules = schedules;
        this.letters = letters;
        this.mailbox = mailbox;
        this.workers = workers;
        this.config = config;
    }

    /** A plan with those of its people whose morning it is. */
    record Mornings(ActionPlan plan, List<DueDigest> due) {}

    /** Those whose morning begins after one moment and not after another. Reads holidays: for a worker thread. */
    Mornings mornings(ActionPlan plan, Instant from, Instant until) {
        return new Mornings(plan, DueDigest.of(plan, schedules.sides(plan.content()), from, until, config.at()));
    }

    /** No transaction is open while they are written; each mail is kept in one of its own. */
    Uni<Void> write(UUID organization, Mornings mornings, Instant now) {
        List<Participant> wanted =
                mornings.due().stream().map(DueDigest::participant).toList();
        return readers.of(organization, mornings.plan(), wanted, now)
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : write(organization, mornings, found));
    }

    private Uni<Void> write(UUID organization, Mornings mornings, List<DigestReader> found) {
        ActionPlan plan = mornings.plan();
        Map<UUID, DigestReader> byParticipant = found.stream()
                .collect(Collectors.toMap(reader -> reader.participant().uuid(), Function.identity()));
        Map<Instant, List<DueDigest>> byMoment = mornings.due().stream()
                .filter(due -> byParticipant.containsKey(due.participant().uuid()))
                .collect(Collectors.groupingBy(due -> due.slot().at()));
        return plans.trail(organization, plan, config.changesPerPlan())
                .onItem()
                .transformToMulti(trail -> Multi.createFrom()
                        .iterable(byMoment.values())
                        .map(due -> new Batch(organization, plan, trail, due, byParticipant)))
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The digests of one plan that are due at the same moment. */
    private record Batch(
            UUID organization,
            ActionPlan plan,
            List<TrailEntry> trail,
            List<DueDigest> due,
            Map<UUID, DigestReader> readers) {

        Instant moment() {
            return due.get(0).slot().at();
        }
    }

    private Uni<Void> write(Batch batch) {
        return plans.asOf(batch.organization(), batch.plan(), batch.trail(), batch.moment())
                .chain(plan -> plan.isEmpty()
                        ? Uni.createFrom().item(List.<NewMail>of())
                        : workers.compute(() -> mails(plan.get(), batch)))
                .chain(mails -> put(batch.organization(), mails));
    }

    private List<NewMail> mails(ActionPlan plan, Batch batch) {
        Map<Side, WorkCalendar> calendars = schedules.sides(plan.content());
        ZoneId buyers = ZoneId.of(plan.content().calendar(Side.BUYER).zone());
        PlanSchedule schedule = PlanSchedule.of(plan, calendars, LocalDate.ofInstant(batch.moment(), buyers));
        DigestRules rules = DigestRules.of(config);
        List<NewMail> mails = new ArrayList<>();
        for (DueDigest due : batch.due()) {
            UUID id = due.participant().uuid();
            DigestReader reader = Objects.requireNonNull(batch.readers().get(id));
            present(plan, due, reader)
                    .map(me -> DigestFacts.of(
                            plan, me, due.owner(), schedule, batch.trail(), DueDigest.week(calendars, me), due.slot()))
                    .flatMap(facts -> Digest.of(facts, rules, reader))
                    .ifPresent(digest -> mails.add(letters.mail(plan.uuid(), reader, due.slot(), digest)));
        }
        return mails;
    }

    /** Whoever has a part in the plan as it was then, or owned it without one. */
    private static Optional<Participant> present(ActionPlan plan, DueDigest due, DigestReader reader) {
        UUID id = due.participant().uuid();
        return plan.content()
                .participant(id)
                .or(() ->
                        DueDigest.owner(plan).uuid().equals(id) ? Optional.of(reader.participant()) : Optional.empty());
    }

    private Uni<Void> put(UUID organization, List<NewMail> mails) {
        return Multi.createFrom()
                .iterable(mails)
                .onItem()
                .transformToUniAndConcatenate(mail -> mailbox.putAlone(organization, mail))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
