package dev.headroom.platform.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Transformation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fields read through generated calls. */
class LightFieldsTest {

    private static final Reference TEXT = reference("java.lang.String", "String", ReferenceType.SCALAR);

    private static Reference reference(String className, String name, ReferenceType type) {
        return new Reference.Builder()
                .className(className)
                .name(name)
                .type(type)
                .build();
    }

    /** Something with fields of every shape an accessor can have. */
    public record Source(String name, int count, @Nullable String nothing) implements Named {

        public String getId() {
            return "id-" + name;
        }

        public String fails() {
            throw new IllegalArgumentException("no");
        }
    }

    /** A field declared by an interface. */
    public interface Named {
        String name();
    }

    private static @Nullable Object read(Class<?> owner, String accessor) throws Exception {
        Field field = new Field(accessor, accessor, accessor, TEXT);
        Reference type = reference(owner.getName(), owner.getSimpleName(), ReferenceType.TYPE);
        var fetcher = new DataFetcherFactory().getFieldDataFetcher(field, null, type);
        return ((LightDataFetcher<?>) fetcher).get(null, new Source("n", 7, null), () -> null);
    }

    @Test
    void accessorsOfRecordsClassesAndInterfacesAreRead() throws Exception {
        assertThat(read(Source.class, "name")).isEqualTo("n");
        assertThat(read(Source.class, "count")).isEqualTo(7);
        assertThat(read(Source.class, "nothing")).isNull();
        assertThat(read(Source.class, "getId")).isEqualTo("id-n");
        assertThat(read(Named.class, "name")).isEqualTo("n");
    }

    @Test
    void failureOfAnAccessorIsItsOwn() {
        assertThatThrownBy(() -> read(Source.class, "fails")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fieldsThatAreFormattedKeepTheStockFetcher() {
        Field field = new Field("name", "name", "name", TEXT);
        field.setTransformation(new Transformation(Transformation.Type.DATE, "yyyy", null, false));

        var fetcher =
                new DataFetcherFactory().getFieldDataFetcher(field, null, reference("x", "X", ReferenceType.TYPE));

        assertThat(fetcher).isNotInstanceOf(LightField.class);
    }
}
