package dev.headroom.platform.graphql.request;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a POST's body or a GET's query string into a request, or refuses it before anything else looks at it. */
public final class EnvelopeReader {

    private final StrictJson json;

    public EnvelopeReader(GraphqlLimits limits) {
        this.json = new StrictJson(limits);
    }

    public Envelope post(byte[] body) {
        if (body.length == 0) {
            throw new Refusal(Code.BAD_REQUEST, "The request has no body.");
        }
        return Envelope.of(json.object(StrictJson.decode(body)));
    }

    public Envelope get(@Nullable String rawQuery) {
        Map<String, String> form = FormText.parse(rawQuery);
        Map<String, Object> keys = new LinkedHashMap<>(form);
        decodeObject(keys, form, "variables");
        decodeObject(keys, form, "extensions");
        return Envelope.of(keys);
    }

    private void decodeObject(Map<String, Object> keys, Map<String, String> form, String key) {
        String text = form.get(key);
        if (text != null) {
            keys.put(key, json.object(text));
        }
    }
}
