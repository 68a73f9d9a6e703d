package dev.headroom.accountplan;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.NewId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ids in an edit: UUIDs of the plan's own items, global ids of everything else. */
final class PlanIds {

    /** The type of contacts in the schema. */
    static final String CONTACT = "Contact";

    private PlanIds() {}

    /** The id of an item: the client makes it, so that an edit made offline can be sent again. */
    static UUID item(@Nullable String text, String... field) {
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

    static UUID reference(String text, String type, String... field) {
        return GlobalId.uuid(text, type)
                .orElseThrow(() -> new NotFound("There is no " + type + " with this id.", field));
    }

    static @Nullable Optional<UUID> references(@Nullable Optional<String> text, String type, String field) {
        return text == null ? null : text.map(id -> reference(id, type, field));
    }
}
