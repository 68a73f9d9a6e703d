package dev.headroom.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.graphql.Engine;
import dev.headroom.support.Operation;
import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.DiffSet;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Compares the schema with the file clients read, and holds it to the house rules. Run with
 * {@code -Dheadroom.schema.write=true} to write the file anew after a change that is meant.
 */
@QuarkusTest
class SchemaTest {

    private static final Path PRINTED = Path.of("graphql-schema/schema.graphql");
    private static final Path RELEASED = Path.of("graphql-schema/released");
    private static final Set<String> NUMBERS_THAT_LOSE_DIGITS = Set.of("BigDecimal", "BigInteger", "Long");

    @Inject
    Engine engine;

    private GraphQLSchema schema;

    @BeforeEach
    void serve() {
        schema = engine.schema();
    }

    @Test
    void printedSchemaIsTheOneThatIsServed() throws IOException {
        String served = PrintedSchema.print(schema);
        if (Boolean.getBoolean("headroom.schema.write")) {
            Files.writeString(PRINTED, served);
        }
        assertThat(Files.readString(PRINTED))
                .as("The schema changed: run this test with -Dheadroom.schema.write=true, and say so in its"
                        + " changelog")
                .isEqualTo(served);
    }

    @Test
    void everyElementIsDescribed() {
        List<String> found = new ArrayList<>();
        for (GraphQLNamedType type : ownTypes().toList()) {
            require(found, type.getName(), type.getDescription());
            if (type instanceof GraphQLFieldsContainer container) {
                container.getFieldDefinitions().forEach(field -> requireField(found, type, field));
            } else if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions()
                        .forEach(field ->
                                require(found, type.getName() + "." + field.getName(), field.getDescription()));
            } else if (type instanceof GraphQLEnumType values) {
                values.getValues()
                        .forEach(value ->
                                require(found, type.getName() + "." + value.getName(), value.getDescription()));
            }
        }
        assertThat(found).as("Describe each: meaning, unit, range, when null").isEmpty();
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(ownTypes().map(GraphQLNamedType::getName)).doesNotContainAnyElementsOf(NUMBERS_THAT_LOSE_DIGITS);
    }

    @Test
    void everyListIsPagedOrSaysItsBound() {
        List<String> found = new ArrayList<>();
        ownTypes()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .filter(type -> !type.getName().endsWith("Connection")
                        && !type.getName().endsWith("Payload"))
                .forEach(type -> ((GraphQLFieldsContainer) type)
                        .getFieldDefinitions().stream()
                                .filter(field -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                                .filter(field ->
                                        GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer)
                                .filter(field -> !saysItsBound(field))
                                .forEach(field -> found.add(type.getName() + "." + field.getName())));
        assertThat(found)
                .as("Make it a connection, or say in its description how many there are at most")
                .isEmpty();
    }

    private static boolean saysItsBound(GraphQLFieldDefinition field) {
        String description = String.valueOf(field.getDescription()).toLowerCase(Locale.ROOT);
        return description.matches("(?s).*(at most|the first|the five|same order).*");
    }

    @Test
    void operationsOfTheClientsAreValid() throws IOException {
        for (Path operation : Operation.all()) {
            var document = Parser.parse(Files.readString(operation));
            assertThat(ParseAndValidate.validate(schema, document, Locale.ENGLISH))
                    .as(operation.toString())
                    .isEmpty();
        }
    }

    @Test
    void nothingReleasedIsBroken() throws IOException {
        List<Path> released;
        try (Stream<Path> files = Files.list(RELEASED)) {
            released = files.filter(path -> path.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
        for (Path promise : released) {
            CapturingReporter reporter = new CapturingReporter();
            DiffSet difference =
                    DiffSet.diffSet(parsed(Files.readString(promise)), parsed(PrintedSchema.print(schema)));
            new SchemaDiff().diffSchema(difference, reporter);
            assertThat(reporter.getBreakages().stream().map(DiffEvent::getReasonMsg))
                    .as("Deprecate it first, and keep it until nobody asks for it: " + promise)
                    .isEmpty();
        }
    }

    private static GraphQLSchema parsed(String text) {
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(text),
                        RuntimeWiring.newRuntimeWiring()
                                .wiringFactory(new MockedWiringFactory())
                                .build());
    }

    private Stream<GraphQLNamedType> ownTypes() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type ->
                        !Set.of("Int", "Float", "String", "Boolean", "ID").contains(type.getName()));
    }

    private static void requireField(List<String> found, GraphQLNamedType type, GraphQLFieldDefinition field) {
        String name = type.getName() + "." + field.getName();
        require(found, name, field.getDescription());
        for (GraphQLArgument argument : field.getArguments()) {
            require(found, name + "(" + argument.getName() + ")", argument.getDescription());
        }
    }

    private static void require(List<String> found, String name, @Nullable String description) {
        if (description == null || description.isBlank()) {
            found.add(name);
        }
    }
}
