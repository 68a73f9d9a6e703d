package dev.headroom.platform.graphql.schema;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import io.smallrye.graphql.scalar.custom.StringCoercing;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The schema as it is served: built by SmallRye from the annotated classes, then every scalar replaced by a strict one.
 * The stock scalars wrap integers, round decimals, read text as numbers, and burn CPU on long ones.
 */
public final class ServedSchema {

    private static final Map<String, StrictScalar> STRICT = Map.of(
            "Int", NumberScalars.INT,
            "Float", NumberScalars.FLOAT,
            "Boolean", NumberScalars.BOOLEAN,
            "String", TextScalars.STRING,
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

    private ServedSchema() {}

    public static GraphQLSchema of(GraphQLSchema built) {
        refuseUnknownScalars(built);
        return SchemaTransformer.transformSchema(built, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(
                    GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
                StrictScalar strict = strict(scalar);
                return strict == null
                        ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.changeNode(context, replaced(scalar, strict));
            }
        });
    }

    private static GraphQLScalarType replaced(GraphQLScalarType scalar, StrictScalar strict) {
        String description = DESCRIPTIONS.getOrDefault(scalar.getName(), scalar.getDescription());
        return scalar.transform(changed -> changed.coercing(strict).description(description));
    }

    private static @Nullable StrictScalar strict(GraphQLScalarType scalar) {
        Coercing<?, ?> stock = scalar.getCoercing();
        return stock instanceof StringCoercing ? TextScalars.declared(stock) : STRICT.get(scalar.getName());
    }

    private static void refuseUnknownScalars(GraphQLSchema built) {
        TreeSet<String> unknown = new TreeSet<>();
        for (var type : built.getAllTypesAsList()) {
            if (type instanceof GraphQLScalarType scalar && strict(scalar) == null) {
                unknown.add(scalar.getName());
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The schema uses the scalars " + List.copyOf(unknown)
                    + ", which wrap, round or cost CPU without bound. Use Int, Decimal, or a @CustomScalar of text.");
        }
    }
}
