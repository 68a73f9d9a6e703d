package dev.headroom.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A style, script or icon of a page, under a name that holds its fingerprint: browsers keep it for ever, and load anew
 * what changed.
 */
public record PageAsset(String name, String type, Buffer content) {

    private static final int FINGERPRINT = 12;

    /** The file of the jar; its folder is no part of the name. */
    public static PageAsset read(String folder, String name, String ending, String type) {
        String path = "/" + folder + "/" + name + "." + ending;
        try (InputStream in = PageAsset.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no file " + path);
            }
            byte[] bytes = in.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, FINGERPRINT);
            return new PageAsset(name + "-" + hash + "." + ending, type, Buffer.buffer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    public void send(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("Vary", "Accept-Encoding")
                .end(content);
    }
}
