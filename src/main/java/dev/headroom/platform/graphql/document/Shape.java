package dev.headroom.platform.graphql.document;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures a parsed document without the schema, in time linear in the document: each fragment is measured once,
 * however often it is spread. Runs before validation, whose rules cost more on the documents refused here.
 */
final class Shape {

    private static final Size NOTHING = new Size(0, 0, 0);

    /** What a selection adds up to with its fragments expanded. Sums stop at the largest int instead of wrapping. */
    private record Size(int depth, int aliases, int fields) {

        Size beside(Size other) {
            return new Size(Math.max(depth, other.depth), plus(aliases, other.aliases), plus(fields, other.fields));
        }
    }

    private final GraphqlLimits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> measured = new HashMap<>();
    private final Map<String, Integer> rootFields = new HashMap<>();
    private int directives;

    private Shape(GraphqlLimits limits) {
        this.limits = limits;
    }

    static void check(Document document, GraphqlLimits limits) {
        new Shape(limits).check(document.getDefinitions());
    }

    private void check(List<Definition> definitions) {
        int operations = 0;
        for (Definition<?> definition : definitions) {
            if (definition instanceof FragmentDefinition fragment) {
                fragments.put(fragment.getName(), fragment);
            }
            operations += definition instanceof OperationDefinition ? 1 : 0;
        }
        refuseAbove(Code.TOO_MANY_OPERATIONS, "operations", limits.maxOperations(), operations);
        refuseAbove(Code.QUERY_TOO_COMPLEX, "fragments", limits.maxFragments(), fragments.size());
        for (Definition<?> definition : definitions) {
            if (definition instanceof OperationDefinition operation) {
                checkOperation(operation);
            } else if (definition instanceof FragmentDefinition fragment) {
                fragment(fragment.getName());
            }
        }
        refuseAbove(Code.QUERY_TOO_COMPLEX, "directives", limits.maxDirectives(), directives);
    }

    private void checkOperation(OperationDefinition operation) {
        count(operation);
        operation.getVariableDefinitions().forEach(this::count);
        Size size = measure(operation.getSelectionSet());
        refuseAbove(Code.QUERY_TOO_DEEP, "depth", limits.maxDepth(), size.depth());
        refuseAbove(Code.QUERY_TOO_COMPLEX, "aliases", limits.maxAliases(), size.aliases());
        int roots = rootFields(operation.getSelectionSet());
        refuseAbove(Code.QUERY_TOO_COMPLEX, "rootFields", limits.maxRootFields(), roots);
        refuseAbove(Code.QUERY_TOO_COMPLEX, "fields", limits.maxFields(), size.fields());
    }

    private Size measure(@Nullable SelectionSet set) {
        Size total = NOTHING;
        if (set == null) {
            return total;
        }
        int selections = set.getSelections().size();
        refuseAbove(Code.QUERY_TOO_COMPLEX, "selections", limits.maxSelections(), selections);
        for (Selection<?> selection : set.getSelections()) {
            total = total.beside(measure(selection));
        }
        return total;
    }

    private Size measure(Selection<?> selection) {
        if (selection instanceof DirectivesContainer<?> container) {
            count(container);
        }
        if (selection instanceof Field field) {
            Size below = measure(field.getSelectionSet());
            int alias = field.getAlias() == null ? 0 : 1;
            return new Size(below.depth() + 1, plus(below.aliases(), alias), plus(below.fields(), 1));
        }
        if (selection instanceof InlineFragment inline) {
            return measure(inline.getSelectionSet());
        }
        return selection instanceof FragmentSpread spread ? fragment(spread.getName()) : NOTHING;
    }

    /** A fragment that is being measured counts nothing inside itself: validation reports the cycle. */
    private Size fragment(String name) {
        Size known = measured.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? NOTHING : known;
        }
        measured.put(name, NOTHING);
        count(fragment);
        Size size = measure(fragment.getSelectionSet());
        measured.put(name, size);
        return size;
    }

    private int rootFields(SelectionSet set) {
        int total = 0;
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof InlineFragment inline) {
                total = plus(total, rootFields(inline.getSelectionSet()));
            } else if (selection instanceof FragmentSpread spread) {
                total = plus(total, rootFieldsOf(spread.getName()));
            } else {
                total = plus(total, 1);
            }
        }
        return total;
    }

    private int rootFieldsOf(String name) {
        Integer known = rootFields.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? 0 : known;
        }
        rootFields.put(name, 0);
        int total = rootFields(fragment.getSelectionSet());
        rootFields.put(name, total);
        return total;
    }

    private void count(DirectivesContainer<?> container) {
        List<Directive> found = container.getDirectives();
        directives += found.size();
    }

    private static void refuseAbove(Code code, String limit, int allowed, int seen) {
        if (seen > allowed) {
            String message = "The document has " + counted(limit, seen) + "; " + allowed + " are allowed.";
            throw Refusal.limit(code, message, limit, allowed, seen);
        }
    }

    private static String counted(String limit, int seen) {
        return switch (limit) {
            case "depth" -> "a depth of " + seen;
            case "rootFields" -> seen + " root fields";
            default -> seen + " " + limit;
        };
    }

    private static int plus(int a, int b) {
        return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
    }
}
