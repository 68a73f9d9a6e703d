package dev.headroom.platform.graphql;

import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.Unavailable;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.health.StoreOutage;
import graphql.ErrorClassification;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.validation.BeanValidationError;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever went wrong while a request ran into an entry of {@code errors}: a {@link DomainException} as it is,
 * everything else as INTERNAL with the request's id, under which the log holds the rest. Nothing else reaches a client.
 */
final class Failures implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int DEEPEST_CAUSE = 10;
    private static final String INTERNAL = Code.INTERNAL.name();

    /** Marks errors made here: they are already what the client may read. */
    private enum Origin implements ErrorClassification {
        HERE
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        DataFetchingEnvironment field = parameters.getDataFetchingEnvironment();
        GraphQLError error = answer(
                parameters.getException(),
                parameters.getPath().toList(),
                List.of(parameters.getSourceLocation()),
                field.getExecutionId().toString(),
                field.getGraphQlContext());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** An error of any origin, as the client may read it. */
    GraphQLError readable(GraphQLError error, String requestId) {
        if (error.getErrorType() == Origin.HERE) {
            return error;
        }
        if (error instanceof ExceptionWhileDataFetching fetching) {
            GraphQLContext unshared = GraphQLContext.newContext().build();
            return answer(fetching.getException(), path(error), locations(error), requestId, unshared);
        }
        if (error instanceof BeanValidationError violations) {
            return violation(violations);
        }
        if (error instanceof BadFaithIntrospectionError) {
            String message = "The introspection query is larger than the standard one: ask for less at once.";
            return refusal(Code.QUERY_TOO_COMPLEX, message, error, Map.of("limit", "introspection"));
        }
        if (error instanceof graphql.validation.ValidationError) {
            // SmallRye could not make an argument's Java value of what passed the scalars; its text repeats the value.
            String message = "An argument of this field has a value its type does not allow.";
            return refusal(Code.BAD_USER_INPUT, message, error, Map.of());
        }
        LOG.errorf("request=%s path=%s error=%s", requestId, error.getPath(), error.getMessage());
        return internal(path(error), locations(error), requestId);
    }

    /** What a readable error says to branch on. */
    static Code code(GraphQLError readable) {
        boolean ours = INTERNAL.equals(readable.getExtensions().get("code"));
        return ours ? Code.INTERNAL : Code.BAD_USER_INPUT;
    }

    /** The error of a request that failed outside any field. */
    GraphQLError failed(Throwable failure, String requestId) {
        return answer(
                failure,
                List.of(),
                List.of(),
                requestId,
                GraphQLContext.newContext().build());
    }

    private static GraphQLError answer(
            Throwable failure,
            List<Object> path,
            List<SourceLocation> locations,
            String requestId,
            GraphQLContext request) {
        DomainException refusal = recognised(failure);
        if (refusal instanceof Unavailable && isNews(failure, request)) {
            LOG.warnf("request=%s path=%s A store does not answer: %s", requestId, path, failure);
        }
        if (refusal == null) {
            if (isNews(failure, request)) {
                LOG.errorf(failure, "request=%s path=%s", requestId, path);
            }
            return internal(path, locations, requestId);
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", refusal.code());
        if (!refusal.field().isEmpty()) {
            extensions.put("field", refusal.field());
        }
        return error(refusal.sentence(), path, locations, extensions);
    }

    /** False for what this request has logged: a batch that fails hands its one failure to each of its fields. */
    private static boolean isNews(Throwable failure, GraphQLContext request) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
            root = root.getCause();
        }
        Set<Throwable> logged = request.computeIfAbsent(
                Failures.class, key -> Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>())));
        return logged.add(root);
    }

    /** The refusal inside what futures and fetchers wrapped it in. Failures of a store become refusals here, too. */
    private static @Nullable DomainException recognised(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return StoreOutage.in(failure).orElse(null);
    }

    /** The first violation, without the value and the annotation's attributes that the stock error repeats. */
    private static GraphQLError violation(BeanValidationError error) {
        Object listed = error.getExtensions().get("violations");
        if (listed instanceof List<?> violations
                && !violations.isEmpty()
                && violations.get(0) instanceof Map<?, ?> first) {
            Object path = first.get("propertyPath");
            // The path starts with the name of the Java method.
            List<?> field =
                    path instanceof List<?> nodes ? nodes.subList(Math.min(1, nodes.size()), nodes.size()) : List.of();
            String message = "The value of " + field + " " + first.get("message") + ".";
            return refusal(Code.BAD_USER_INPUT, message, error, Map.of("field", field));
        }
        return refusal(Code.BAD_USER_INPUT, "The input breaks a rule of its type.", error, Map.of());
    }

    private static GraphQLError refusal(Code code, String message, GraphQLError origin, Map<String, Object> details) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return error(message, path(origin), locations(origin), extensions);
    }

    private static GraphQLError internal(List<Object> path, List<SourceLocation> locations, String requestId) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", INTERNAL);
        extensions.put("requestId", requestId);
        String message = "Something failed on our side. Quote this request id to support.";
        return error(message, path, locations, extensions);
    }

    private static GraphQLError error(
            String message, List<Object> path, List<SourceLocation> locations, Map<String, Object> extensions) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .path(path)
                .locations(locations)
                .extensions(extensions)
                .errorType(Origin.HERE)
                .build();
    }

    private static List<Object> path(GraphQLError error) {
        List<Object> path = error.getPath();
        return path == null ? List.of() : path;
    }

    private static List<SourceLocation> locations(GraphQLError error) {
        List<SourceLocation> locations = error.getLocations();
        return locations == null ? List.of() : locations;
    }
}
