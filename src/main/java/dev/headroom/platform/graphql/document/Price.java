package dev.headroom.platform.graphql.document;

/**
 * How many objects a selection can return: a fixed number, and a number for each element of the page it stands in. The
 * split lets a fragment be priced once although it is spread under pages of different sizes.
 */
record Price(long fixed, long each) {

    static final Price NOTHING = new Price(0, 0);

    Price plus(Price other) {
        return new Price(sum(fixed, other.fixed), sum(each, other.each));
    }

    /** The number for one page of this size. */
    long at(long pageSize) {
        return sum(fixed, product(each, pageSize));
    }

    /** Sums and products stop at the largest long: nested fragments and pages multiply beyond it. */
    static long sum(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    static long product(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high != 0 || low < 0 ? Long.MAX_VALUE : low;
    }
}
