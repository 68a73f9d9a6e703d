package dev.headroom.actionplan.guest;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The page's style, script and icon, each under a name that holds its fingerprint: browsers keep them for ever, and
 * load anew what changed.
 */
@ApplicationScoped
class GuestAssets {

    private static final int FINGERPRINT = 12;

    private final Asset css = Asset.read("plan", "css", "text/css; charset=utf-8");
    private final Asset js = Asset.read("plan", "js", "text/javascript; charset=utf-8");
    private final Asset icon = Asset.read("plan", "svg", "image/svg+xml");
    private final Map<String, Asset> all = Map.of(css.name(), css, js.name(), js, icon.name(), icon);

    /** One file. */
    record Asset(String name, String type, Buffer content) {

        static Asset read(String name, String ending, String type) {
            try (InputStream in = GuestAssets.class.getResourceAsStream("/guest/" + name + "." + ending)) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no file guest/" + name + "." + ending);
                }
                byte[] bytes = in.readAllBytes();
                String hash = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                        .substring(0, FINGERPRINT);
                return new Asset(name + "-" + hash + "." + ending, type, Buffer.buffer(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has SHA-256", e);
            }
        }
    }

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
        Asset asset = all.get(context.pathParam("file"));
        if (asset == null) {
            context.next();
            return;
        }
        context.response()
                .putHeader("Content-Type", asset.type())
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("Vary", "Accept-Encoding")
                .end(asset.content());
    }
}
