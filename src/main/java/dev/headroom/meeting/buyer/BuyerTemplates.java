package dev.headroom.meeting.buyer;

import dev.headroom.platform.http.PageAsset;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes HTML of what is to be shown. Whatever comes from people is escaped by the engine. */
@ApplicationScoped
class BuyerTemplates {

    /** The style and the icon of all pages for people without an account. */
    private final PageAsset css = PageAsset.read("guest", "plan", "css", "text/css; charset=utf-8");

    private final PageAsset icon = PageAsset.read("guest", "plan", "svg", "image/svg+xml");

    private final Template page;
    private final Template words;

    BuyerTemplates(@Location("buyer/page") Template page, @Location("buyer/words") Template words) {
        this.page = page;
        this.words = words;
    }

    /** The asset of a name; empty for what no page asks for. */
    Optional<PageAsset> asset(String name) {
        return Stream.of(css, icon).filter(asset -> asset.name().equals(name)).findFirst();
    }

    String page(BuyerPage shown) {
        return page.data("page", shown)
                .data("css", css.name())
                .data("icon", icon.name())
                .render();
    }

    String words(String title, String text) {
        return words.data("title", title, "text", text)
                .data("css", css.name())
                .data("icon", icon.name())
                .render();
    }
}
