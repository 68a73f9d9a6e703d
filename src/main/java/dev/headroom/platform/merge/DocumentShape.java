package dev.headroom.platform.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the merge can't see in a document: which fields are bookkeeping, which objects mean something only as a whole,
 * and what tells the items of a list apart when it is neither {@code id} nor {@code uuid}. Places are written as
 * {@link DocumentPath#pattern()} has them.
 *
 * @param leftOut places that are never compared; a merge leaves them as they are stored
 * @param wholes places whose value is one value although it is an object, as an amount with its currency
 * @param keys the key of the list at a place
 */
public record DocumentShape(Set<String> leftOut, Set<String> wholes, Map<String, ListKey> keys) {

    public static final DocumentShape PLAIN = new DocumentShape(Set.of(), Set.of(), Map.of());

    private static final List<ListKey> USUAL_KEYS =
            List.of(new ListKey(List.of("id")), new ListKey(List.of("uuid")), ListKey.ITSELF);

    public DocumentShape {
        leftOut = Set.copyOf(leftOut);
        wholes = Set.copyOf(wholes);
        keys = Map.copyOf(keys);
    }

    public DocumentShape leavingOut(String... places) {
        Set<String> more = new HashSet<>(leftOut);
        more.addAll(List.of(places));
        return new DocumentShape(more, wholes, keys);
    }

    public DocumentShape keepingWhole(String... places) {
        Set<String> more = new HashSet<>(wholes);
        more.addAll(List.of(places));
        return new DocumentShape(leftOut, more, keys);
    }

    public DocumentShape keyedBy(String list, String... fields) {
        Map<String, ListKey> more = new HashMap<>(keys);
        more.put(list, new ListKey(List.of(fields)));
        return new DocumentShape(leftOut, wholes, more);
    }

    boolean leavesOut(DocumentPath path) {
        return !leftOut.isEmpty() && leftOut.contains(path.pattern());
    }

    boolean keepsWhole(DocumentPath path) {
        return !wholes.isEmpty() && wholes.contains(path.pattern());
    }

    /** The one key that tells the items of all these lists apart; null when they are compared as a whole. */
    @Nullable
    ListKey listKey(DocumentPath path, JsonNode... lists) {
        ListKey declared = keys.isEmpty() ? null : keys.get(path.pattern());
        List<ListKey> candidates = declared == null ? USUAL_KEYS : List.of(declared);
        for (ListKey candidate : candidates) {
            if (candidate.tellsApart(lists)) {
                return candidate;
            }
        }
        return null;
    }
}
