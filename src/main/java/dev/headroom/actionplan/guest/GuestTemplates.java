package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.evidence.EvidenceStore;
import dev.headroom.actionplan.guest.page.FileSize;
import dev.headroom.actionplan.guest.page.PlanPage;
import dev.headroom.actionplan.trail.SharedTrail;
import dev.headroom.actionplan.trail.TrailPage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Makes HTML of what is to be shown. Whatever comes from people is escaped by the engine, in every template. */
@ApplicationScoped
class GuestTemplates {

    private final Template plan;
    private final Template code;
    private final Template words;
    private final Template calendar;
    private final Template trail;
    private final GuestAssets assets;
    private final EvidenceStore files;

    GuestTemplates(
            @Location("guest/plan") Template plan,
            @Location("guest/code") Template code,
            @Location("guest/words") Template words,
            @Location("guest/calendar-link") Template calendar,
            @Location("actionplan/trail") Template trail,
            GuestAssets assets,
            EvidenceStore files) {
        this.plan = plan;
        this.code = code;
        this.words = words;
        this.calendar = calendar;
        this.trail = trail;
        this.assets = assets;
        this.files = files;
    }

    /** A page that asks for the code mailed to a guest. */
    record CodePage(
            String path,
            String token,
            String address,
            boolean sent,
            String good,
            @Nullable String notice) {}

    /** A calendar link that was just made: in no log, as it is a way in. */
    record CalendarPage(String path, String url) {

        @Override
        public String toString() {
            return "CalendarPage[" + path + "]";
        }
    }

    private record WordsPage(
            String title, String text, @Nullable String back) {}

    String plan(PlanPage page) {
        String largestFile = FileSize.words(files.largestFile());
        return plan.data("page", page, "assets", assets, "largestFile", largestFile)
                .render();
    }

    String code(CodePage page) {
        return code.data("code", page, "assets", assets).render();
    }

    String calendar(CalendarPage page) {
        return calendar.data("calendar", page, "assets", assets).render();
    }

    /** The whole trail to print: the page that the seller's people have, too. */
    String trail(SharedTrail whole) {
        return trail.data("trail", TrailPage.of(whole)).render();
    }

    String words(String title, String text, @Nullable String back) {
        return words.data("words", new WordsPage(title, text, back), "assets", assets)
                .render();
    }
}
