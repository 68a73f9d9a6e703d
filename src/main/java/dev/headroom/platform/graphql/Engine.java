package dev.headroom.platform.graphql;

import dev.headroom.platform.graphql.document.Documents;
import dev.headroom.platform.graphql.document.PreparedDocument;
import dev.headroom.platform.graphql.request.Envelope;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.schema.ServedSchema;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs prepared documents on the schema's resolvers. SmallRye builds the schema and fetches the fields; its own
 * execution service parses documents three times, checks none of our limits and renders answers through text.
 */
@Singleton
public class Engine {

    private final GraphQLSchema schema;
    private final Documents documents;
    private final Loaders loaders;
    private final GraphQL graphql;

    Engine(GraphQLSchema built, Schema model, GraphqlLimits limits) {
        // The default that any parsing outside this class falls back to; the stock setting has no effect on operations.
        ParserOptions.setDefaultOperationParserOptions(Documents.parserOptions(limits));
        this.schema = ServedSchema.of(built);
        this.documents = new Documents(schema, limits);
        this.loaders = new Loaders(model);
        this.graphql = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parse) ->
                        CompletableFuture.completedFuture(prepared(input).entry()))
                .defaultDataFetcherExceptionHandler(new Failures())
                .instrumentation(SimplePerformantInstrumentation.INSTANCE)
                .build();
    }

    /** The schema as clients see it. */
    public GraphQLSchema schema() {
        return schema;
    }

    /** Returns the document or throws why it can't run. */
    PreparedDocument prepare(String text) {
        return documents.prepare(text);
    }

    CompletableFuture<ExecutionResult> run(
            PreparedDocument document, Envelope envelope, String requestId, @Nullable ContextState requestScope) {
        SmallRyeContext smallrye = new SmallRyeContext(requestId);
        smallrye.setRequest(JsonValue.EMPTY_JSON_OBJECT); // resolvers take the caller from the route, never from here
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(envelope.query())
                .operationName(envelope.operationName())
                .variables(envelope.variables())
                .executionId(ExecutionId.from(requestId))
                .locale(Locale.ROOT)
                .dataLoaderRegistry(loaders.registry())
                .build();
        input.getGraphQLContext()
                .put(PreparedDocument.class, document)
                // What the stock fetchers look up by name.
                .put("runBlocking", false)
                .put("context", smallrye)
                .put("httpHeaders", Map.<String, List<String>>of());
        if (requestScope != null) {
            input.getGraphQLContext().put("state", requestScope);
        }
        SmallRyeContextManager.restore(smallrye);
        try {
            return graphql.executeAsync(input);
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    private static PreparedDocument prepared(ExecutionInput input) {
        return input.getGraphQLContext().get(PreparedDocument.class);
    }
}
