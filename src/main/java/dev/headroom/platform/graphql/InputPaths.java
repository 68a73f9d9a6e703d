package dev.headroom.platform.graphql;

import dev.headroom.platform.graphql.rules.Refusal;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds which part of the variables was refused. The engine only names the variable, and an offline client that sends
 * fifty edits in one input must know which one to drop. Runs after a refusal, so its cost falls on bad requests only.
 */
final class InputPaths {

    private InputPaths() {}

    static Optional<Refusal> firstFault(
            GraphQLSchema schema, OperationDefinition operation, Map<String, Object> variables) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            String name = variable.getName();
            boolean absent = !variables.containsKey(name);
            if (absent && variable.getDefaultValue() != null) {
                continue;
            }
            try {
                check(variables.get(name), TypeFromAST.getTypeFromAST(schema, variable.getType()), List.of(name));
            } catch (Refusal fault) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private static void check(@Nullable Object value, GraphQLType declared, List<Object> path) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
        if (value == null) {
            if (GraphQLTypeUtil.isNonNull(declared)) {
                throw fault(path, "is required");
            }
        } else if (GraphQLTypeUtil.isList(type)) {
            checkList(value, GraphQLTypeUtil.unwrapOneAs(type), path);
        } else if (type instanceof GraphQLScalarType scalar) {
            checkScalar(value, scalar, path);
        } else if (type instanceof GraphQLEnumType allowed) {
            if (!(value instanceof String name) || allowed.getValue(name) == null) {
                throw fault(path, "must be a value of " + allowed.getName());
            }
        } else if (type instanceof GraphQLInputObjectType object) {
            checkObject(value, object, path);
        }
    }

    private static void checkList(Object value, GraphQLType element, List<Object> path) {
        if (!(value instanceof List<?> list)) {
            check(value, element, path); // a single value stands for a list of one
            return;
        }
        for (int index = 0; index < list.size(); index++) {
            check(list.get(index), element, plus(path, index));
        }
    }

    private static void checkScalar(Object value, GraphQLScalarType scalar, List<Object> path) {
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
        } catch (CoercingParseValueException e) {
            // The engine's own two scalars do not finish our sentence.
            String reason = scalar == Scalars.GraphQLString
                    ? "must be a string"
                    : scalar == Scalars.GraphQLBoolean ? "must be true or false" : String.valueOf(e.getMessage());
            throw fault(path, reason);
        }
    }

    private static void checkObject(Object value, GraphQLInputObjectType type, List<Object> path) {
        if (!(value instanceof Map<?, ?> object)) {
            throw fault(path, "must be an object");
        }
        for (Object key : object.keySet()) {
            if (type.getField((String) key) == null) {
                throw fault(plus(path, key), "is not a field of " + type.getName());
            }
        }
        for (GraphQLInputObjectField field : type.getFields()) {
            boolean absent = !object.containsKey(field.getName());
            if (!(absent && field.hasSetDefaultValue())) {
                check(object.get(field.getName()), field.getType(), plus(path, field.getName()));
            }
        }
    }

    private static Refusal fault(List<Object> path, String reason) {
        StringBuilder dotted = new StringBuilder("$");
        for (Object part : path) {
            String separator = dotted.length() == 1 ? "" : ".";
            dotted.append(part instanceof Integer ? "[" + part + "]" : separator + part);
        }
        return Refusal.input("The variable \"" + dotted + "\" " + reason + ".", path);
    }

    private static List<Object> plus(List<Object> path, Object part) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(part);
        return longer;
    }
}
