package dev.headroom.platform.graphql;

import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** The batched fields of the schema. A request gets a data loader for a field when it first reads it. */
final class Loaders {

    private final Map<String, BatchLoaderWithContext<Object, Object>> batches = new HashMap<>();

    Loaders(Schema schema) {
        DataFetcherFactory factory = new DataFetcherFactory();
        BatchLoaderHelper names = new BatchLoaderHelper();
        for (Operation operation : schema.getBatchOperations()) {
            refuseArguments(operation);
            batches.put(
                    names.getName(operation),
                    factory.getSourceBatchLoader(operation, schema.getTypes().get(operation.getName())));
        }
    }

    DataLoaderRegistry registry() {
        return new PerRequest(batches);
    }

    /**
     * SmallRye gives a whole batch the arguments of its first key, and caches by a hash in which other keys collide.
     */
    private static void refuseArguments(Operation operation) {
        for (Argument argument : operation.getArguments()) {
            if (!argument.isSourceArgument()) {
                throw new IllegalStateException("The batched field " + operation.getClassName() + "."
                        + operation.getMethodName() + " takes the argument \"" + argument.getName()
                        + "\": it would answer all with the arguments of the first. Take one source instead of a"
                        + " list, or drop the argument.");
            }
        }
    }

    /** Makes loaders as fields ask for them: most requests read few of the batched fields. */
    private static final class PerRequest extends DataLoaderRegistry {

        private final Map<String, BatchLoaderWithContext<Object, Object>> batches;

        PerRequest(Map<String, BatchLoaderWithContext<Object, Object>> batches) {
            this.batches = batches;
        }

        @Override
        public <K, V> DataLoader<K, V> getDataLoader(String key) {
            return computeIfAbsent(key, this::loader);
        }

        private DataLoader<Object, Object> loader(String name) {
            return DataLoaderFactory.newDataLoader(Objects.requireNonNull(batches.get(name), name));
        }
    }
}
