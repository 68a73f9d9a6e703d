package dev.headroom.platform.svg;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.http.JsonAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/**
 * What every route {@code /charts/<kind>/:id} answers: a drawing of one record, laid out for the frame that {@code
 * ?width=} names, 320 to 1600 pixels and a phone's when left out, and never kept where others could read it.
 */
public final class ChartAnswer {

    private static final String PHONE_WIDTH = "390";
    private static final int NARROWEST = 320;
    private static final int WIDEST = 1600;
    private static final String ENDING = ".svg";

    private ChartAnswer() {}

    /**
     * What is to be drawn.
     *
     * @param id of the record, from the address; empty when the address does not end in .svg
     * @param width of the frame, in pixels
     */
    public record Request(String id, int width) {

        private static Request of(RoutingContext context) {
            String file = context.pathParam("id");
            return new Request(
                    file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : "",
                    width(context.request().getParam("width", PHONE_WIDTH)));
        }

        private static int width(String text) {
            if (!text.matches("[0-9]{3,4}") || Integer.parseInt(text) < NARROWEST || Integer.parseInt(text) > WIDEST) {
                throw new BadInput(
                        "The parameter width is a number from " + NARROWEST + " to " + WIDEST + ": send one, or none.",
                        "width");
            }
            return Integer.parseInt(text);
        }
    }

    /** Answers with the SVG that {@code drawing} makes, or with why there is none. */
    public static void send(RoutingContext context, Function<Request, Uni<String>> drawing) {
        Uni.createFrom()
                .deferred(() -> drawing.apply(Request.of(context)))
                .subscribe()
                .with(svg -> send(context, svg), failure -> JsonAnswer.refuse(context, failure));
    }

    private static void send(RoutingContext context, String svg) {
        context.response()
                .putHeader("Content-Type", "image/svg+xml; charset=utf-8")
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(svg);
    }
}
