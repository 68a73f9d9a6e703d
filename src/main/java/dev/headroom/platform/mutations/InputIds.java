package dev.headroom.platform.mutations;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ids in an edit of a document: UUIDs of the document's own items, global ids of everything else. */
public final class InputIds {

    private InputIds() {}

    /** The id of an item: the client makes it, so that an edit made offline can be sent again. */
    public static UUID item(@Nullable String text, String field) {
        if (text == null) {
            throw new BadInput(
                    "The item has no id: make a UUID for a new one, or send the id of the one to change.", field);
        }
        try {
            return NewId.from(text);
        } catch (BadInput refusal) {
            throw new BadInput(refusal.sentence(), field);
        }
    }

    public static @Nullable Optional<UUID> items(@Nullable Optional<String> text, String field) {
        return text == null ? null : text.map(id -> item(id, field));
    }

    public static UUID reference(String text, String type, String field) {
        return GlobalId.uuid(text, type)
                .orElseThrow(() -> new NotFound("There is no " + type + " with this id.", field));
    }

    public static @Nullable Optional<UUID> references(@Nullable Optional<String> text, String type, String field) {
        return text == null ? null : text.map(id -> reference(id, type, field));
    }
}
