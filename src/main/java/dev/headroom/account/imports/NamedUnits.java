package dev.headroom.account.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which units the names in a file may mean. Several units of an account may have one name, below different units; a
 * guess between them would put money where it was not spent.
 */
public final class NamedUnits {

    private final Map<String, List<Named>> byKey;
    private final @Nullable Integer most;

    /** The limit is there when units were left out because of it. */
    NamedUnits(Map<String, List<Named>> byKey, @Nullable Integer most) {
        this.byKey = Map.copyOf(byKey);
        this.most = most;
    }

    /** A unit of this name: the name of the unit above it, null at the top, and its first and last day. */
    record Named(
            UUID id,
            @Nullable String parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean existsWithin(LocalDate first, LocalDate last) {
            return (from == null || !from.isAfter(last)) && (to == null || !to.isBefore(first));
        }
    }

    /** Top units that always exist, one for each key. */
    public static NamedUnits of(Map<String, UUID> units) {
        return new NamedUnits(
                units.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, unit -> List.of(new Named(unit.getValue(), null, null, null)))),
                null);
    }

    /**
     * The unit a cell means: one that exists on some of the days before one that does not, then the one at the top;
     * empty when none has the name.
     */
    public Optional<UUID> find(String column, ImportName name, LocalDate first, LocalDate last) {
        List<Named> named = byKey.getOrDefault(name.key(), List.of());
        List<Named> existing =
                named.stream().filter(unit -> unit.existsWithin(first, last)).toList();
        List<Named> meant = existing.isEmpty() ? named : existing;
        if (meant.size() < 2) {
            return meant.stream().map(Named::id).findFirst();
        }
        Optional<Named> top =
                meant.stream().filter(unit -> unit.parent() == null).findFirst();
        return Optional.of(top.orElseThrow(() -> ambiguous(column, name, meant)).id());
    }

    /** For a file whose units are added as they come. */
    public UUID require(String column, ImportName name, LocalDate first, LocalDate last) {
        return find(column, name, first, last).orElseThrow(() -> tooMany(column, name));
    }

    private static RejectedCell ambiguous(String column, ImportName name, List<Named> meant) {
        String parents = meant.stream().map(Named::parent).limit(3).collect(Collectors.joining(", below "));
        String count = meant.size() == 2 ? "two" : Integer.toString(meant.size());
        return new RejectedCell(
                column,
                name.text(),
                count + " units are called " + name.text() + ": below " + parents
                        + (meant.size() > 3 ? " and others" : "")
                        + ". Rename the one that is meant, and write its new name here.");
    }

    private RejectedCell tooMany(String column, ImportName name) {
        if (most == null) {
            throw new IllegalStateException("a unit was neither found nor added");
        }
        return new RejectedCell(
                column,
                name.text(),
                "The account has " + most + " units or more, and imports add none beyond that: map the column that"
                        + " names the unit, or create this one by hand.");
    }
}
