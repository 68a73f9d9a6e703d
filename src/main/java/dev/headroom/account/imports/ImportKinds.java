package dev.headroom.account.imports;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Sight;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of files that can be imported, as the features declare them, and whose imports a caller may see. */
@ApplicationScoped
class ImportKinds {

    private final Access access;
    private final Map<String, RowImport<?, ?>> kinds;

    ImportKinds(Access access, @All List<RowImport<?, ?>> declared) {
        this.access = access;
        this.kinds = declared.stream().collect(Collectors.toUnmodifiableMap(RowImport::kind, Function.identity()));
    }

    List<RowImport<?, ?>> all() {
        return List.copyOf(kinds.values());
    }

    RowImport<?, ?> of(String kind) {
        RowImport<?, ?> found = kinds.get(kind);
        if (found == null) {
            throw new IllegalStateException("no import of the kind " + kind + " is part of this build");
        }
        return found;
    }

    /** Refuses a caller who may import nothing. */
    void requireAny(Caller caller) {
        access.requireAny(
                caller, kinds.values().stream().map(RowImport::permission).toList());
    }

    /** The kinds whose imports into the account the caller may see. Runs inside a transaction. */
    Uni<List<String>> visible(Caller caller, UUID account) {
        return Multi.createFrom()
                .iterable(held(caller))
                .onItem()
                .transformToUniAndConcatenate(
                        kind -> access.sight(caller, kind.permission()).map(sight -> visible(kind, sight, account)))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private static List<String> visible(RowImport<?, ?> kind, Sight sight, UUID account) {
        return sight.sees(account) ? List.of(kind.kind()) : List.of();
    }

    private List<RowImport<?, ?>> held(Caller caller) {
        return kinds.values().stream()
                .filter(kind -> kind.permission().isHeldBy(caller))
                .collect(Collectors.toList());
    }
}
