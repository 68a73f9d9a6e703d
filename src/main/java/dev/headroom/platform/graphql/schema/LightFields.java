package dev.headroom.platform.graphql.schema;

import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;
import org.jspecify.annotations.Nullable;

/**
 * Gives SmallRye a {@link LightField} for every field that is read by a plain accessor. The stock fetcher clones a
 * context of 21 fields and lists the selection as JSON for each value, and halves what a core can serve.
 */
public final class LightFields implements DataFetcherService {

    /** Asked before Quarkus's own service, which has priority 1 and no opinion on fields. */
    @Override
    public Integer getPriority() {
        return 0;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public @Nullable PlugableDataFetcher getFieldDataFetcher(Field field, @Nullable Type type, Reference owner) {
        boolean plain = field.getMethodName() != null
                && !field.hasTransformation()
                && !field.isAdaptingWith()
                && !field.isAdaptingTo()
                && !field.getReference().isAdaptingWith()
                && !field.getReference().isAdaptingTo()
                && !(field.hasWrapper()
                        && (field.getWrapper().isMap() || field.getWrapper().isArray()));
        return plain ? new LightField(owner.getClassName(), field.getMethodName()) : null;
    }
}
