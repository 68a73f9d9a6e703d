package dev.headroom.platform.graphql.document;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.language.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one operation before its variables are: how its page sizes multiply, and whether it reads the
 * schema. Compiled once per document, priced once per request in time linear in the document.
 */
final class OperationPlan {

    /**
     * A field that returns objects. Its weight is 0 for the wrappers of a connection, which hold objects but are
     * none.
     */
    record Step(int weight, boolean list, @Nullable PageArguments page, Block below) {}

    /** The fields of one selection, and the fragments spread in it. */
    record Block(List<Step> steps, List<Fragment> fragments) {
        static final Block EMPTY = new Block(List.of(), List.of());
    }

    /** A fragment's selection, shared by all its spreads; the number finds its price in the memo. */
    static final class Fragment {
        final int number;

        @Nullable
        Block block;

        Fragment(int number) {
            this.number = number;
        }
    }

    private final Block root;
    private final int fragments;
    private final boolean introspects;
    private final Map<String, Value<?>> variableDefaults;

    OperationPlan(Block root, int fragments, boolean introspects, Map<String, Value<?>> variableDefaults) {
        this.root = root;
        this.fragments = fragments;
        this.introspects = introspects;
        this.variableDefaults = variableDefaults;
    }

    boolean introspects() {
        return introspects;
    }

    /** Refuses page sizes out of range, and more nodes than one request may return. */
    void check(Map<String, Object> variables, GraphqlLimits limits) {
        long nodes = nodes(variables, limits);
        if (nodes > limits.maxNodes()) {
            String message = "The operation can return " + nodes + " objects; " + limits.maxNodes()
                    + " are allowed, computed fields counted by their @cost. Ask for smaller pages or fewer fields.";
            throw Refusal.limit(Code.QUERY_TOO_COMPLEX, message, "nodes", limits.maxNodes(), nodes);
        }
    }

    long nodes(Map<String, Object> variables, GraphqlLimits limits) {
        return new Pricing(variables, limits).price(root).at(limits.assumedListSize());
    }

    /** One pass over the plan with the variables of one request. */
    private final class Pricing {
        private final Map<String, Object> variables;
        private final GraphqlLimits limits;
        private final @Nullable Price[] memo = new Price[fragments];

        Pricing(Map<String, Object> variables, GraphqlLimits limits) {
            this.variables = variables;
            this.limits = limits;
        }

        Price price(Block block) {
            Price total = Price.NOTHING;
            for (Step step : block.steps()) {
                total = total.plus(price(step));
            }
            for (Fragment fragment : block.fragments()) {
                total = total.plus(price(fragment));
            }
            return total;
        }

        private Price price(Fragment fragment) {
            Price known = memo[fragment.number];
            if (known == null) {
                known = fragment.block == null ? Price.NOTHING : price(fragment.block);
                memo[fragment.number] = known;
            }
            return known;
        }

        /** The lists right below a paged object are its pages; any other list has the assumed length. */
        private Price price(Step step) {
            Price below = price(step.below());
            PageArguments page = step.page();
            if (page == null) {
                long one = Price.sum(step.weight(), below.at(limits.assumedListSize()));
                return step.list() ? new Price(0, one) : new Price(one, 0);
            }
            int size = page.size(variables, variableDefaults, limits);
            if (step.list()) {
                long one = Price.sum(step.weight(), below.at(limits.assumedListSize()));
                return new Price(Price.product(one, size), 0);
            }
            return new Price(Price.sum(step.weight(), below.at(size)), 0);
        }
    }
}
