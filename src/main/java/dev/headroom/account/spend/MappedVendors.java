package dev.headroom.account.spend;

import dev.headroom.account.imports.ImportNames;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the vendors a mapping names, and refuses those that would have contracts count for two. */
@ApplicationScoped
class MappedVendors {

    private static final String WITH_SPEND = """
            select v.name from vendor v
            where v.organization = :organization and v.id in :vendors
              and exists (select 1 from spend_fact f
                  where f.organization = v.organization and f.vendor = v.id and f.replaced_at is null)
            order by v.name_key limit 1
            """;

    private final ImportNames names;

    MappedVendors(ImportNames names) {
        this.names = names;
    }

    /** The vendor all rows are about, where the mapping fixes one. */
    Uni<Optional<UUID>> fixed(UUID organization, @Nullable String wanted) {
        return wanted == null
                ? Uni.createFrom().item(Optional.empty())
                : names.vendor(organization, wanted)
                        .map(found -> Optional.of(found.orElseThrow(() -> unknown(wanted))));
    }

    private static BadInput unknown(String wanted) {
        return new BadInput(
                wanted.equals(ImportNames.US)
                        ? "Your organization has not said which vendor it is: set ourVendor first."
                        : "There is no vendor \"" + wanted + "\": create it first, or correct the mapping.",
                "mapping",
                "vendor");
    }

    /**
     * Refuses an alias that is another vendor with spend of its own, as creating or changing a vendor does: the same
     * contracts would count for the one now, and for the other from earlier imports.
     */
    Uni<Void> requireCountedOnce(UUID organization, Map<String, String> aliases) {
        Set<String> keys = new HashSet<>(aliases.keySet());
        aliases.values().forEach(name -> keys.add(Text.key(name)));
        return names.known(organization, keys)
                .map(known -> others(aliases, known))
                .chain(others -> withSpend(organization, others))
                .invoke(found -> found.stream().findFirst().ifPresent(name -> {
                    throw new BadInput(
                            "An alias of the mapping means " + name + ", another vendor with spend of its own, which"
                                    + " would count twice: take the alias out, or withdraw the imports that named it"
                                    + " (withdrawImport) and import their files with this mapping.",
                            "mapping",
                            "vendorAliases");
                }))
                .replaceWithVoid();
    }

    private static Set<UUID> others(Map<String, String> aliases, Map<String, UUID> known) {
        return aliases.entrySet().stream()
                .filter(alias -> !Objects.equals(known.get(alias.getKey()), known.get(Text.key(alias.getValue()))))
                .map(alias -> known.get(alias.getKey()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Uni<List<String>> withSpend(UUID organization, Set<UUID> vendors) {
        return vendors.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession().chain(session -> session.createNativeQuery(WITH_SPEND, String.class)
                        .setParameter("organization", organization)
                        .setParameter("vendors", vendors)
                        .getResultList());
    }
}
