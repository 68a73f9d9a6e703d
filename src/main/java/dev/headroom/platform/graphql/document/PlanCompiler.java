package dev.headroom.platform.graphql.document;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.util.FpKit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the operations of a valid document. Valid means: every field exists and no fragment contains itself. */
final class PlanCompiler {

    private static final Set<String> PAGE_SIZES = Set.of("first", "last");
    private static final String COST = "cost";

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> definitions;
    private final Map<String, OperationPlan.Fragment> fragments = new HashMap<>();
    private boolean introspects;

    private PlanCompiler(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.definitions =
                FpKit.getByName(document.getDefinitionsOfType(FragmentDefinition.class), FragmentDefinition::getName);
    }

    static OperationPlan compile(GraphQLSchema schema, Document document, OperationDefinition operation) {
        PlanCompiler compiler = new PlanCompiler(schema, document);
        GraphQLCompositeType root = Objects.requireNonNull(compiler.root(operation), "validated");
        OperationPlan.Block block = compiler.block(operation.getSelectionSet(), root);
        Map<String, Value<?>> defaults = new HashMap<>();
        operation.getVariableDefinitions().forEach(variable -> {
            if (variable.getDefaultValue() != null) {
                defaults.put(variable.getName(), variable.getDefaultValue());
            }
        });
        return new OperationPlan(block, compiler.fragments.size(), compiler.introspects, defaults);
    }

    private @Nullable GraphQLCompositeType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private OperationPlan.Block block(SelectionSet set, GraphQLCompositeType parent) {
        List<OperationPlan.Step> steps = new ArrayList<>();
        List<OperationPlan.Fragment> spreads = new ArrayList<>();
        collect(set, parent, steps, spreads);
        return new OperationPlan.Block(steps, spreads);
    }

    private void collect(
            SelectionSet set,
            GraphQLCompositeType parent,
            List<OperationPlan.Step> steps,
            List<OperationPlan.Fragment> spreads) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                addStep(field, parent, steps);
            } else if (selection instanceof InlineFragment inline) {
                var condition = inline.getTypeCondition();
                collect(
                        inline.getSelectionSet(),
                        condition == null ? parent : composite(condition.getName()),
                        steps,
                        spreads);
            } else if (selection instanceof FragmentSpread spread) {
                spreads.add(fragment(spread.getName()));
            }
        }
    }

    /** Introspection reads memory, not stores, and has limits of its own in the engine: it is noted, not priced. */
    private void addStep(Field field, GraphQLCompositeType parent, List<OperationPlan.Step> steps) {
        if (field.getName().equals("__schema") || field.getName().equals("__type")) {
            introspects = true;
            return;
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType composite) {
            SelectionSet below = Objects.requireNonNull(field.getSelectionSet(), "validated");
            int weight = isWrapper(composite) ? 0 : 1;
            boolean list = GraphQLTypeUtil.isList(type);
            steps.add(new OperationPlan.Step(weight, list, page(field, definition), block(below, composite)));
        }
        int cost = cost(definition);
        if (cost > 0) {
            steps.add(new OperationPlan.Step(cost, false, null, OperationPlan.Block.EMPTY));
        }
    }

    /** What the field's {@code @cost} says, beside the objects it returns. */
    private static int cost(GraphQLFieldDefinition definition) {
        GraphQLAppliedDirective directive = definition.getAppliedDirective(COST);
        return directive == null ? 0 : directive.getArgument("value").getValue();
    }

    /** By what it holds: a business object may be called an edge as well. */
    private static boolean isWrapper(GraphQLCompositeType type) {
        if (!(type instanceof GraphQLObjectType object)) {
            return false;
        }
        boolean connection = object.getFieldDefinition("pageInfo") != null;
        boolean edge = object.getFieldDefinition("node") != null && object.getFieldDefinition("cursor") != null;
        return connection || edge || object.getName().equals("PageInfo");
    }

    private static @Nullable PageArguments page(Field field, GraphQLFieldDefinition definition) {
        List<PageArguments.Argument> arguments = new ArrayList<>();
        for (GraphQLArgument argument : definition.getArguments()) {
            boolean ids = argument.getName().equals(PageArguments.IDS)
                    && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType()));
            if (ids || PAGE_SIZES.contains(argument.getName())) {
                arguments.add(new PageArguments.Argument(
                        argument.getName(), written(field, argument.getName()), defaultValue(argument)));
            }
        }
        return arguments.isEmpty() ? null : new PageArguments(field.getName(), arguments);
    }

    private static @Nullable Value<?> written(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .<Value<?>>map(graphql.language.Argument::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object defaultValue(GraphQLArgument argument) {
        return argument.hasSetDefaultValue() ? GraphQLArgument.getArgumentDefaultValue(argument) : null;
    }

    private OperationPlan.Fragment fragment(String name) {
        OperationPlan.Fragment known = fragments.get(name);
        if (known != null) {
            return known;
        }
        OperationPlan.Fragment fragment = new OperationPlan.Fragment(fragments.size());
        fragments.put(name, fragment);
        FragmentDefinition definition = Objects.requireNonNull(definitions.get(name), "validated");
        fragment.block = block(
                definition.getSelectionSet(),
                composite(definition.getTypeCondition().getName()));
        return fragment;
    }

    private GraphQLCompositeType composite(String name) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name), "validated");
    }
}
