package dev.headroom.meeting.buyer;

import dev.headroom.platform.http.PageAsset;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes HTML of what is to be shown. Whatever comes from people is escaped by the engine. */
@ApplicationScoped
class BuyerTemplates {

    /** The style of all pages for people without an account. */
    private final PageAsset css = PageAsset.read("guest", "plan", "css", "text/css; charset=utf-8");

    private final Template page;
    private final Template words;

    BuyerTemplates(@Location("buyer/page") Template page, @Location("buyer/words") Template words) {
        this.page = page;
        this.words = words;
    }

    PageAsset css() {
        return css;
    }

    String page(BuyerPage shown) {
        return page.data("page", shown, "css", css.name()).render();
    }

    String words(String title, String text) {
        return words.data("title", title, "text", text).data("css", css.name()).render();
    }
}
