package dev.headroom.platform.graphql.schema;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Only scalars with a strict form may be read or sent: {@code Long}, {@code BigInteger} and {@code BigDecimal} wrap,
 * round, and take seconds of CPU for a number of 20 bytes. Definitions of directives are free to name others: no
 * request uses them.
 */
final class ScalarRule {

    private final Predicate<GraphQLScalarType> allowed;
    private final Set<String> faults = new TreeSet<>();

    private ScalarRule(Predicate<GraphQLScalarType> allowed) {
        this.allowed = allowed;
    }

    static void check(GraphQLSchema schema, Predicate<GraphQLScalarType> allowed) {
        ScalarRule rule = new ScalarRule(allowed);
        schema.getAllTypesAsList().forEach(rule::checkType);
        if (!rule.faults.isEmpty()) {
            throw new IllegalStateException("These fields have a scalar that is not served, because it wraps,"
                    + " rounds or"
                    + " costs CPU without bound: " + rule.faults
                    + ". Use Integer, Decimal, or a @CustomScalar of text.");
        }
    }

    private void checkType(GraphQLNamedType type) {
        if (type instanceof GraphQLFieldsContainer fields) {
            fields.getFieldDefinitions().forEach(field -> checkField(type.getName(), field));
        } else if (type instanceof GraphQLInputObjectType input) {
            input.getFields().forEach(field -> check(type.getName() + "." + field.getName(), field.getType()));
        }
    }

    private void checkField(String owner, GraphQLFieldDefinition field) {
        String name = owner + "." + field.getName();
        check(name, field.getType());
        field.getArguments().forEach(argument -> check(name + "(" + argument.getName() + ")", argument.getType()));
    }

    private void check(String place, GraphQLType type) {
        if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLScalarType scalar && !allowed.test(scalar)) {
            faults.add(place + ": " + scalar.getName());
        }
    }
}
