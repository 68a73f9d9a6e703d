package dev.headroom.platform.graphql.schema;

import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import io.smallrye.graphql.scalar.custom.StringCoercing;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schema as it is served: built by SmallRye from the annotated classes, then the lenient scalars replaced by
 * strict ones. The stock scalars wrap integers, round decimals, read text as numbers, and burn CPU on long ones.
 */
public final class ServedSchema {

    private static final Map<String, StrictScalar> STRICT = Map.of(
            "Int", NumberScalars.INT,
            "Float", NumberScalars.FLOAT,
            "ID", TextScalars.ID,
            "Date", TimeScalars.DATE,
            "DateTime", TimeScalars.DATE_TIME,
            "Duration", TimeScalars.DURATION);

    /** What the printed schema says about scalars SmallRye describes only by name. */
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "Date", "A day in ISO 8601, such as \"2026-11-21\", from 1970 to 2200.",
            "DateTime",
                    "A moment in RFC 3339 with its offset, such as \"2026-11-21T09:30:00+10:00\", from 1970 to 2200.",
            "Duration",
                    "A length of time in ISO 8601 days, hours, minutes and seconds, such as \"P14D\" or \"PT90M\".");

    /**
     * Directives SmallRye adds about the Java behind a field: not a client's concern, and typed with refused scalars.
     */
    private static final Set<String> OWN_BUSINESS = Set.of("constraint", "rolesAllowed");

    /**
     * A list of global ids is an argument of this name, declared as a list of text: SmallRye takes the elements of a
     * list marked as {@code @Id} for lists, and fails every request.
     */
    private static final String IDS = "ids";

    private static final GraphQLInputType LIST_OF_IDS = GraphQLNonNull.nonNull(
            GraphQLList.list(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef(Scalars.GraphQLID.getName()))));

    private ServedSchema() {}

    public static GraphQLSchema of(GraphQLSchema built) {
        ScalarRule.check(built, ServedSchema::isServed);
        // One replacement per name: the engine refuses two types of one name, even when they are equal.
        Map<String, GraphQLScalarType> replacements = new HashMap<>();
        GraphQLSchema served = SchemaTransformer.transformSchema(built, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(
                    GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
                StrictScalar strict = strict(scalar);
                return strict == null
                        ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.changeNode(
                                context,
                                replacements.computeIfAbsent(scalar.getName(), name -> replaced(scalar, strict)));
            }

            @Override
            public TraversalControl visitGraphQLArgument(
                    GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
                return argument.getName().equals(IDS)
                        ? TreeTransformerUtil.changeNode(
                                context, argument.transform(changed -> changed.type(LIST_OF_IDS)))
                        : TraversalControl.CONTINUE;
            }

            @Override
            public TraversalControl visitGraphQLDirective(
                    GraphQLDirective directive, TraverserContext<GraphQLSchemaElement> context) {
                return served(directive.getName(), context);
            }

            @Override
            public TraversalControl visitGraphQLAppliedDirective(
                    GraphQLAppliedDirective directive, TraverserContext<GraphQLSchemaElement> context) {
                return served(directive.getName(), context);
            }
        });
        return withOwnTypes(served);
    }

    /**
     * SmallRye's resolvers of interfaces answer the types it built. Beside the served types of the same name these are
     * strangers, and the engine would leave out every fragment on them without a word.
     */
    private static GraphQLSchema withOwnTypes(GraphQLSchema served) {
        GraphQLCodeRegistry code = served.getCodeRegistry();
        return served.transform(schema -> schema.codeRegistry(code.transform(own -> served.getAllTypesAsList().stream()
                .filter(GraphQLInterfaceType.class::isInstance)
                .map(GraphQLInterfaceType.class::cast)
                .forEach(type -> own.typeResolver(type.getName(), ownType(code.getTypeResolver(type)))))));
    }

    private static TypeResolver ownType(TypeResolver resolver) {
        return environment -> {
            GraphQLObjectType built = resolver.getType(environment);
            return built == null ? null : environment.getSchema().getObjectType(built.getName());
        };
    }

    private static TraversalControl served(String directive, TraverserContext<GraphQLSchemaElement> context) {
        return OWN_BUSINESS.contains(directive) ? TreeTransformerUtil.deleteNode(context) : TraversalControl.CONTINUE;
    }

    private static GraphQLScalarType replaced(GraphQLScalarType scalar, StrictScalar strict) {
        String description = DESCRIPTIONS.getOrDefault(scalar.getName(), scalar.getDescription());
        return scalar.transform(changed -> changed.coercing(strict).description(description));
    }

    /**
     * The engine's own String and Boolean are strict, and can't be replaced: {@code @skip} and {@code __type} keep
     * using theirs. That text is clean was checked for the whole request.
     */
    private static boolean isServed(GraphQLScalarType scalar) {
        return scalar == Scalars.GraphQLString || scalar == Scalars.GraphQLBoolean || strict(scalar) != null;
    }

    private static @Nullable StrictScalar strict(GraphQLScalarType scalar) {
        Coercing<?, ?> stock = scalar.getCoercing();
        return stock instanceof StringCoercing ? TextScalars.declared(stock) : STRICT.get(scalar.getName());
    }
}
