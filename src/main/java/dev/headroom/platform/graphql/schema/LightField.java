package dev.headroom.platform.graphql.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one field through a generated call of its accessor, as fast as written by hand. */
final class LightField implements PlugableDataFetcher<@Nullable Object>, LightDataFetcher<@Nullable Object> {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final String owner;
    private final String accessor;
    /** Generated at the first read: the schema is built before the application's classes may be loaded. */
    private @Nullable Function<Object, @Nullable Object> generated;

    LightField(String owner, String accessor) {
        this.owner = owner;
        this.accessor = accessor;
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        return read(source);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object source = environment.getSource();
        return source == null ? null : read(source);
    }

    private @Nullable Object read(Object source) throws Exception {
        Function<Object, @Nullable Object> read = generated;
        if (read == null) {
            read = generate();
            generated = read; // threads that race generate the same twice, which is harmless
        }
        return read.apply(source);
    }

    @SuppressWarnings("unchecked") // the call site is linked to this very type
    private Function<Object, @Nullable Object> generate() throws Exception {
        Class<?> type = ClassloadingService.get().loadClass(owner);
        MethodHandle handle = LOOKUP.unreflect(type.getMethod(accessor));
        MethodType erased = MethodType.methodType(Object.class, Object.class);
        MethodType actual = MethodType.methodType(
                MethodType.methodType(handle.type().returnType()).wrap().returnType(), type);
        CallSite site = LambdaMetafactory.metafactory(
                LOOKUP, "apply", MethodType.methodType(Function.class), erased, handle, actual);
        try {
            return (Function<Object, @Nullable Object>) site.getTarget().invoke();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
