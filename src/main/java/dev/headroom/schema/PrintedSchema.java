package dev.headroom.schema;

import dev.headroom.platform.graphql.Engine;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The served schema in the schema definition language, as {@code graphql-schema/schema.graphql} has it. */
@ApplicationScoped
class PrintedSchema {

    private final Engine engine;
    private volatile @Nullable String text;

    PrintedSchema(Engine engine) {
        this.engine = engine;
    }

    /** Printed when somebody first asks, which takes a worker some hundred milliseconds. */
    String text() {
        String printed = text;
        if (printed == null) {
            printed = print(engine.schema());
            text = printed;
        }
        return printed;
    }

    static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinition(name -> name.equals("cost"))
                        .includeScalarTypes(true)
                        .includeIntrospectionTypes(false))
                .print(schema);
    }
}
