package dev.headroom.platform.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Walks tables whose rows have a {@code parent} in the same table. */
public final class Trees {

    /** Deeper than any company or catalogue, and a bound on what one walk costs. */
    public static final int DEEPEST = 20;

    /** Two moves at once could close a circle that neither sees: moves in one tree wait for each other. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(:tree, 0)) as text)";

    private Trees() {}

    /**
     * Whether a row, with all below it, can hang below a parent without closing a circle or growing the tree too
     * deep. The table's name is ours, never a client's.
     */
    public static Uni<Boolean> canHang(String table, UUID organization, UUID id, UUID parent) {
        String above = """
                with recursive above (id, parent, height) as (
                    select t.id, t.parent, 1 from %1$s t where t.organization = :organization and t.id = :parent
                    union all
                    select t.id, t.parent, a.height + 1 from %1$s t join above a on t.id = a.parent
                    where t.organization = :organization and a.height <= %2$d
                ), below (id, depth) as (
                    select cast(:id as uuid), 1
                    union all
                    select t.id, b.depth + 1 from %1$s t join below b on t.parent = b.id
                    where t.organization = :organization and b.depth <= %2$d
                )
                select not exists (select 1 from above a where a.id = :id)
                    and coalesce((select max(a.height) from above a), 0) + (select max(b.depth) from below b) <= %2$d
                """.formatted(table, DEEPEST);
        return lock(table, organization).chain(Panache::getSession).chain(session -> session.createNativeQuery(
                        above, Boolean.class)
                .setParameter("organization", organization)
                .setParameter("parent", parent)
                .setParameter("id", id)
                .getSingleResult());
    }

    /** Keeps others from moving rows of the table until the transaction ends: for who moves many at once. */
    public static Uni<Void> lock(String table, UUID organization) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Object.class)
                        .setParameter("tree", table + organization)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** The sentence for a refusal. */
    public static String refusal() {
        return "The parent lies below this object, or the tree would be deeper than " + DEEPEST
                + " levels: choose another parent.";
    }
}
