package dev.headroom.platform.graphql.request;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agrees with the client on media types; what is sent back is one of ours, never an echo of the header. */
public final class Negotiation {

    private Negotiation() {}

    /** The media type of the answer: the best weight wins, then the first written. No header means any. */
    public static AnswerType answer(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return AnswerType.JSON;
        }
        List<MediaRange> ranges = MediaRange.list(accept);
        AnswerType best = null;
        int bestWeight = 0;
        for (MediaRange range : ranges) {
            AnswerType type = typeFor(range, ranges);
            if (type != null && range.weight() > bestWeight && range.speaksUtf8()) {
                best = type;
                bestWeight = range.weight();
            }
        }
        if (best == null) {
            throw new Refusal(
                    Code.NOT_ACCEPTABLE,
                    "Accept application/graphql-response+json or application/json, in UTF-8: nothing else is"
                            + " served.");
        }
        return best;
    }

    /** Only JSON in UTF-8, uncompressed: any other type could come from a form on a stranger's page. */
    public static void requireJson(@Nullable String contentType, @Nullable String contentEncoding) {
        MediaRange type = contentType == null ? null : MediaRange.parse(contentType);
        if (type == null || !type.type().equals("application/json") || !type.speaksUtf8()) {
            throw new Refusal(Code.UNSUPPORTED_MEDIA_TYPE, "Send the request as application/json in UTF-8.");
        }
        if (contentEncoding != null && !contentEncoding.strip().equalsIgnoreCase("identity")) {
            throw new Refusal(Code.UNSUPPORTED_MEDIA_TYPE, "Send the request uncompressed.");
        }
    }

    private static @Nullable AnswerType typeFor(MediaRange range, List<MediaRange> all) {
        for (AnswerType type : AnswerType.values()) {
            if (range.type().equals(type.mediaType())) {
                return type;
            }
        }
        boolean any = range.type().equals("*/*") || range.type().equals("application/*");
        return any ? firstNotExcluded(all) : null;
    }

    private static @Nullable AnswerType firstNotExcluded(List<MediaRange> all) {
        for (AnswerType type : AnswerType.values()) {
            boolean excluded = all.stream().anyMatch(r -> r.type().equals(type.mediaType()) && r.weight() == 0);
            if (!excluded) {
                return type;
            }
        }
        return null;
    }
}
