package dev.headroom.actionplan.risk;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Baseline;
import dev.headroom.actionplan.Offer;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For how long nothing was heard of the buyer's side, in its own working days: whoever is on holiday is not silent. The
 * one reading of it, for risks and for engagement.
 */
public record Silence(LocalDate since, int workdays) {

    /** Since the last sign of life, or since they were asked first; empty while nobody has asked them. */
    public static Optional<Silence> of(
            ActionPlan plan, BuyerEngagement engagement, WorkCalendar buyerDays, LocalDate today) {
        ZoneId zone = ZoneId.of(plan.content().calendar(Side.BUYER).zone());
        return engagement
                .lastAt()
                .or(() -> askedAt(plan, engagement))
                .map(at -> at.atZoneSameInstant(zone).toLocalDate())
                .map(since -> new Silence(since, buyerDays.workdaysBetween(since, today)));
    }

    private static Optional<OffsetDateTime> askedAt(ActionPlan plan, BuyerEngagement engagement) {
        Offer offer = plan.getOffer();
        Stream<OffsetDateTime> offered = offer == null
                ? plan.agreement().baseline().map(Baseline::buyer).map(act -> act.at()).stream()
                : Stream.of(offer.seller().at());
        return Stream.concat(offered, Stream.ofNullable(engagement.invitedAt()))
                .min(Comparator.comparing(OffsetDateTime::toInstant));
    }
}
