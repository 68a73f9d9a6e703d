package dev.headroom.platform.documents;

import dev.headroom.platform.errors.AlreadyExists;

/**
 * What no other document of a collection and organization may have, and how a second one is refused.
 *
 * @param text the key
 * @param sentence what is said to who comes second
 * @param field of the input that the key comes from
 */
public record UniqueKey(String text, String sentence, String field) {

    AlreadyExists refusal() {
        return new AlreadyExists(sentence, field);
    }
}
