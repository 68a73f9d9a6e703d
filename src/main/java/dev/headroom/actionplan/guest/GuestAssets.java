package dev.headroom.actionplan.guest;

import dev.headroom.platform.http.PageAsset;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The style, script and icon of the plan's page. */
@ApplicationScoped
class GuestAssets {

    private final PageAsset css = PageAsset.read("guest", "plan", "css", "text/css; charset=utf-8");
    private final PageAsset js = PageAsset.read("guest", "plan", "js", "text/javascript; charset=utf-8");
    private final PageAsset icon = PageAsset.read("guest", "plan", "svg", "image/svg+xml");
    private final Map<String, PageAsset> all = Map.of(css.name(), css, js.name(), js, icon.name(), icon);

    public String css() {
        return css.name();
    }

    public String js() {
        return js.name();
    }

    public String icon() {
        return icon.name();
    }

    void send(RoutingContext context) {
        PageAsset asset = all.get(context.pathParam("file"));
        if (asset == null) {
            context.next();
        } else {
            asset.send(context);
        }
    }
}
