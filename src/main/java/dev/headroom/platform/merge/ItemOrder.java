package dev.headroom.platform.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order of a merged list. The side that moved items decides; the other side's new items follow what they followed
 * there. Only what all three lists have can be said to have moved.
 *
 * @param contested whether both sides moved items, and not to the same order; then it is theirs
 */
record ItemOrder(List<String> keys, boolean contested) {

    static ItemOrder merge(
            Collection<String> base, Collection<String> mine, Collection<String> theirs, Set<String> kept) {
        Set<String> common = new HashSet<>(base);
        common.retainAll(mine);
        common.retainAll(theirs);
        List<String> order = only(common, base);
        List<String> myOrder = only(common, mine);
        List<String> theirOrder = only(common, theirs);

        boolean iMoved = !myOrder.equals(order);
        boolean theyMoved = !theirOrder.equals(order);
        List<String> keys = iMoved && !theyMoved
                ? woven(only(kept, mine), only(kept, theirs))
                : woven(only(kept, theirs), only(kept, mine));
        return new ItemOrder(keys, iMoved && theyMoved && !myOrder.equals(theirOrder));
    }

    /** All of the first side in its order; what only the second has stands behind what it follows there. */
    private static List<String> woven(List<String> first, List<String> second) {
        List<String> woven = new ArrayList<>(first);
        Set<String> ofSecond = new HashSet<>(second);
        int place = 0;
        for (String key : second) {
            int found = woven.indexOf(key);
            if (found < 0) {
                found = behindInsertions(woven, place, ofSecond);
                woven.add(found, key);
            }
            place = found + 1;
        }
        return woven;
    }

    private static int behindInsertions(List<String> woven, int from, Set<String> ofSecond) {
        int place = from;
        while (place < woven.size() && !ofSecond.contains(woven.get(place))) {
            place++;
        }
        return place;
    }

    private static List<String> only(Set<String> wanted, Collection<String> keys) {
        return keys.stream().filter(wanted::contains).toList();
    }
}
