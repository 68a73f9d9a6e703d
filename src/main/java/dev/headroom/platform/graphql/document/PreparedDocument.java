package dev.headroom.platform.graphql.document;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document that passed everything that can be checked without a caller and variables. Immutable, shared, cached. */
public final class PreparedDocument {

    /** One operation of a document. */
    public static final class Operation {
        private final OperationDefinition definition;
        private final OperationPlan plan;

        private Operation(OperationDefinition definition, OperationPlan plan) {
            this.definition = definition;
            this.plan = plan;
        }

        public OperationDefinition definition() {
            return definition;
        }

        public boolean isQuery() {
            return definition.getOperation() == OperationDefinition.Operation.QUERY;
        }

        public boolean isSubscription() {
            return definition.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
        }

        public boolean introspects() {
            return plan.introspects();
        }

        /** Refuses page sizes out of range and more nodes than allowed. */
        public void check(Map<String, Object> variables, GraphqlLimits limits) {
            plan.check(variables, limits);
        }
    }

    private final PreparsedDocumentEntry entry;
    private final List<Operation> operations;

    private PreparedDocument(Document document, List<Operation> operations) {
        this.entry = new PreparsedDocumentEntry(document);
        this.operations = operations;
    }

    static PreparedDocument of(GraphQLSchema schema, Document document) {
        List<Operation> operations = new ArrayList<>();
        for (OperationDefinition definition : document.getDefinitionsOfType(OperationDefinition.class)) {
            operations.add(new Operation(definition, PlanCompiler.compile(schema, document, definition)));
        }
        return new PreparedDocument(document, List.copyOf(operations));
    }

    /** What the engine takes instead of parsing and validating. */
    public PreparsedDocumentEntry entry() {
        return entry;
    }

    /** The operation of this name, or the only one. An empty name counts as none. */
    public Operation operation(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            if (operations.size() == 1) {
                return operations.get(0);
            }
            String message = "The document has " + operations.size() + " operations: name one in operationName.";
            throw new Refusal(Code.OPERATION_RESOLUTION_FAILURE, message);
        }
        return operations.stream()
                .filter(operation -> Objects.equals(operation.definition.getName(), name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Code.OPERATION_RESOLUTION_FAILURE, "The document has no operation of that" + " name."));
    }
}
