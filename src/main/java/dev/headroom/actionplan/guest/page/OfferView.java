package dev.headroom.actionplan.guest.page;

import dev.headroom.actionplan.Baseline;
import dev.headroom.actionplan.DueDate;
import dev.headroom.actionplan.Offer;
import dev.headroom.actionplan.PageDates;
import dev.headroom.actionplan.SignedWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the buyer's side is asked to sign, with what is new since they signed last.
 *
 * @param hash what exactly is signed: the form sends it back, so that nobody signs what they were not shown
 */
record OfferView(
        String by, String at, boolean first, List<String> changes, String hash, FormView accept, FormView decline) {

    /** More than anybody reads before signing; the rest is counted. */
    private static final int MOST_CHANGES = 12;

    static Optional<OfferView> of(SharedPlan plan, Forms forms) {
        Offer offer = plan.agreement().offer();
        if (offer == null || !plan.mayDecide()) {
            return Optional.empty();
        }
        Optional<Baseline> last = plan.agreement().baseline();
        return Optional.of(new OfferView(
                plan.by(offer.seller()),
                plan.at(offer.seller()),
                last.isEmpty(),
                last.map(before -> changes(plan, before, offer)).orElse(List.of()),
                offer.hash(),
                forms.of("accept"),
                forms.of("decline")));
    }

    private static List<String> changes(SharedPlan plan, Baseline before, Offer offer) {
        List<String> all = new ArrayList<>();
        LocalDate target = plan.content().targetOn();
        if (!before.targetOn().equals(target)) {
            all.add("The target date moves from " + PageDates.day(before.targetOn()) + " to " + PageDates.day(target)
                    + ".");
        }
        Map<UUID, LocalDate> then = dates(before.dates());
        Map<UUID, LocalDate> now = dates(offer.dates());
        for (DueDate date : offer.dates()) {
            LocalDate earlier = then.get(date.target());
            String what = "\"" + plan.called(date.target()) + "\"";
            if (earlier == null) {
                all.add(what + " is new, due " + PageDates.day(date.dueOn()) + ".");
            } else if (!earlier.equals(date.dueOn())) {
                all.add(what + " moves from " + PageDates.day(earlier) + " to " + PageDates.day(date.dueOn()) + ".");
            }
        }
        Set<UUID> fresh = new HashSet<>(now.keySet());
        fresh.removeAll(then.keySet());
        if (new SignedWords(plan.content(), plan.agreement().baselines()).changedBesides(fresh)) {
            all.add(0, reworded(all.isEmpty()));
        }
        long gone =
                then.keySet().stream().filter(known -> !now.containsKey(known)).count();
        if (gone > 0) {
            all.add(gone == 1 ? "1 item is taken out." : gone + " items are taken out.");
        }
        return bounded(all);
    }

    private static String reworded(boolean sameDates) {
        return "What the plan says was changed: its words, how long the work takes, who does it or in which order. "
                + (sameDates ? "The dates stay as you signed them. " : "")
                + "Read it below before you accept it.";
    }

    private static Map<UUID, LocalDate> dates(List<DueDate> dates) {
        return dates.stream().collect(Collectors.toMap(DueDate::target, DueDate::dueOn, (first, second) -> second));
    }

    private static List<String> bounded(List<String> all) {
        if (all.isEmpty()) {
            return List.of("Nothing that you signed: the words and the dates are the same.");
        }
        if (all.size() <= MOST_CHANGES) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST_CHANGES));
        some.add("And " + (all.size() - MOST_CHANGES) + " more: see the milestones below.");
        return some;
    }
}
