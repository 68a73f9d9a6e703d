package dev.headroom.platform.mutations;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a partial item is read: what is left out (null) stays, what is set to null (empty) is taken away. */
public final class Patch {

    private Patch() {}

    public static <T> @Nullable T optional(@Nullable Optional<T> given, @Nullable T present) {
        return given == null ? present : given.orElse(null);
    }

    /** For what an item can't be without: a new one must bring it, and none may take it away. */
    public static <T> T required(@Nullable Optional<T> given, @Nullable T present, String field) {
        T value = optional(given, present);
        if (value == null) {
            throw new BadInput(
                    given == null
                            ? "The value is missing: a new item needs it."
                            : "The value can't be null: leave it out to keep what is there.",
                    field);
        }
        return value;
    }

    /** Does the same to each item; a refusal names the item's place, so that the client knows which edit to drop. */
    public static <T> void each(@Nullable List<@Nullable T> items, String list, Consumer<T> work) {
        if (items == null) {
            return;
        }
        for (int index = 0; index < items.size(); index++) {
            T item = items.get(index);
            String place = Integer.toString(index);
            if (item == null) {
                throw new BadInput("The entry is null: leave it out.", list, place);
            }
            at(() -> work.accept(item), list, place);
        }
    }

    /** The refusals of the work, with the place put before the field they name. */
    public static void at(Runnable work, String... place) {
        try {
            work.run();
        } catch (BadInput refusal) {
            throw new BadInput(refusal.sentence(), below(place, refusal));
        } catch (NotFound refusal) {
            throw new NotFound(refusal.sentence(), below(place, refusal));
        } catch (LimitExceeded refusal) {
            throw new LimitExceeded(refusal.sentence(), below(place, refusal));
        }
    }

    private static String[] below(String[] place, DomainException refusal) {
        return Stream.concat(Stream.of(place), refusal.field().stream()).toArray(String[]::new);
    }
}
