package dev.headroom.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Execute;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.OperationType;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import org.junit.jupiter.api.Test;

/** Batched fields: SmallRye answers all sources of a batch with the arguments of the first one. */
class LoadersTest {

    private static final Reference TEXT = reference("java.lang.String", "String", ReferenceType.SCALAR);

    private static Reference reference(String className, String name, ReferenceType type) {
        return new Reference.Builder()
                .className(className)
                .name(name)
                .type(type)
                .build();
    }

    @Test
    void batchedFieldWithAnArgumentKeepsTheServiceFromStarting() {
        Operation operation = new Operation(
                "dev.example.Api", "meetings", "meetings", "meetings", TEXT, OperationType.QUERY, Execute.DEFAULT);
        operation.setSourceFieldOn(reference("dev.example.Account", "Account", ReferenceType.TYPE));
        Argument source = new Argument("accounts", "accounts", "accounts", "accounts", TEXT);
        source.setSourceArgument(true);
        operation.addArgument(source);
        operation.addArgument(new Argument("first", "first", "first", "first", TEXT));
        Schema schema = new Schema();
        Type type = new Type("dev.example.Account", "Account", null);
        type.addBatchOperation(operation);
        schema.addType(type);

        assertThatThrownBy(() -> new Loaders(schema))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dev.example.Api.meetings takes the argument \"first\"");
    }

    @Test
    void requestThatReadsNoBatchedFieldMakesNoLoader() {
        assertThat(new Loaders(new Schema()).registry().getKeys()).isEmpty();
    }
}
