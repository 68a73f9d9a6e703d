package dev.headroom.platform.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.money.Decimal;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.scalar.custom.StringCoercing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strict scalars inside an engine, as literals and as variables. */
class ServedSchemaTest {

    private final List<Object> seen = new ArrayList<>();

    private static GraphQLScalarType stock(Class<?> type) {
        return GraphQLScalarTypes.getScalarByClassName(type.getName());
    }

    private static GraphQLScalarType decimal() {
        return GraphQLScalarType.newScalar()
                .name("Decimal")
                .coercing(new StringCoercing(Decimal.class.getName()))
                .build();
    }

    private GraphQLSchema schema(GraphQLScalarType... scalars) {
        GraphQLObjectType.Builder query = GraphQLObjectType.newObject().name("Query");
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        for (GraphQLScalarType scalar : scalars) {
            String field = scalar.getName().toLowerCase(java.util.Locale.ROOT);
            query.field(GraphQLFieldDefinition.newFieldDefinition()
                    .name(field)
                    .type(Scalars.GraphQLString)
                    .argument(GraphQLArgument.newArgument().name("v").type(scalar)));
            DataFetcher<String> fetcher = environment -> {
                seen.add(environment.getArgument("v"));
                return "taken";
            };
            code.dataFetcher(FieldCoordinates.coordinates("Query", field), fetcher);
        }
        return GraphQLSchema.newSchema().query(query).codeRegistry(code.build()).build();
    }

    private GraphQLSchema served() {
        return ServedSchema.of(schema(
                stock(Integer.class),
                stock(Double.class),
                Scalars.GraphQLBoolean,
                Scalars.GraphQLString,
                Scalars.GraphQLID,
                stock(java.time.LocalDate.class),
                stock(java.time.OffsetDateTime.class),
                stock(java.time.Duration.class),
                decimal()));
    }

    private ExecutionResult run(String document, Map<String, Object> variables) {
        return GraphQL.newGraphQL(served())
                .build()
                .execute(ExecutionInput.newExecutionInput(document).variables(variables));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int      | 2147483647
            int      | -2147483648
            float    | 1.5
            float    | 3
            boolean  | true
            string   | "four \\u00e9 \\uD83D\\uDE00"
            id       | "MTpBY2NvdW50"
            date     | "2024-02-29"
            date     | "1970-01-01"
            datetime | "2026-11-21T09:30:00+10:00"
            datetime | "2200-12-31T23:59:59.999Z"
            duration | "P14D"
            duration | "PT1H30M"
            decimal  | "999999999999999.9999"
            """)
    void goodLiteralIsTaken(String field, String literal) {
        ExecutionResult result = run("{" + field + "(v:" + literal + ")}", Map.of());

        assertThat(result.getErrors()).isEmpty();
        assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int      | 2147483648
            int      | -2147483649
            int      | 1.5
            int      | "12"
            int      | true
            int      | 1e0
            float    | "1.5"
            float    | 1e999
            float    | true
            boolean  | 1
            boolean  | "true"
            string   | 5
            string   | true
            string   | ENUM
            id       | 5
            date     | "2026-02-30"
            date     | "2026-2-3"
            date     | "+999999999-01-01"
            date     | "1969-12-31"
            date     | "2201-01-01"
            date     | "2026-01-01T00:00:00Z"
            date     | 20260101
            datetime | "2026-11-21T09:30:00"
            datetime | "2026-11-21T09:30:00[Australia/Sydney]"
            datetime | "2026-11-21T09:30:00+10:00[Australia/Sydney]"
            datetime | "2026-06-30T23:59:60Z"
            datetime | "2026-02-30T00:00:00Z"
            datetime | "+999999999-01-01T00:00:00Z"
            datetime | "2026-11-21 09:30:00Z"
            duration | "P1Y"
            duration | "14 days"
            duration | "P"
            duration | "PT"
            duration | "P99999999999D"
            decimal  | "9223372036854775808"
            decimal  | "NaN"
            decimal  | "-0"
            decimal  | "1e3"
            decimal  | 5
            decimal  | 5.5
            """)
    void badLiteralIsRefusedBeforeAnythingRuns(String field, String literal) {
        ExecutionResult result = run("{" + field + "(v:" + literal + ")}", Map.of());

        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getErrors()).hasSize(1);
        assertThat(seen).isEmpty();
    }

    @Test
    void badVariableIsRefusedBeforeAnythingRuns() {
        Map<String, List<Object>> bad = new HashMap<>();
        bad.put("Int", List.of(2147483648L, new BigInteger("99999999999999999999"), new BigDecimal("1.5"), "12", true));
        bad.put("Float", List.of(new BigDecimal("1e999"), "1.5", true));
        bad.put("Boolean", List.of(1, "true"));
        bad.put("String", List.of(5, true));
        bad.put("ID", List.of(5, "x".repeat(201), "\u0000"));
        bad.put("Date", List.of(5, "2026-02-30", Map.of()));
        bad.put("Decimal", List.of(5, new BigDecimal("5.5"), "1e3", "", "9".repeat(1000)));
        bad.forEach((type, values) -> values.forEach(value -> {
            String field = type.toLowerCase(java.util.Locale.ROOT);
            ExecutionResult result = run("query($v: " + type + "){" + field + "(v: $v)}", Map.of("v", value));

            assertThat(result.isDataPresent()).as(type + " " + value).isFalse();
            assertThat(seen).isEmpty();
        }));
    }

    @Test
    void goodVariableArrivesAsTheStockFetchersExpectIt() {
        run("query($v: Int){int(v: $v)}", Map.of("v", 5));
        run("query($v: Float){float(v: $v)}", Map.of("v", new BigDecimal("0.25")));
        run("query($v: Date){date(v: $v)}", Map.of("v", "2026-11-21"));
        run("query($v: Decimal){decimal(v: $v)}", Map.of("v", "12.50"));

        assertThat(seen).containsExactly(5, 0.25, "2026-11-21", new Decimal("12.50"));
    }

    @Test
    void defaultValuesOfAnnotationsArePrinted() {
        GraphQLScalarType integer = stock(Integer.class);
        GraphQLSchema built = GraphQLSchema.newSchema()
                .query(GraphQLObjectType.newObject()
                        .name("Query")
                        .field(GraphQLFieldDefinition.newFieldDefinition()
                                .name("page")
                                .type(integer)
                                .argument(GraphQLArgument.newArgument()
                                        .name("first")
                                        .type(integer)
                                        .defaultValueProgrammatic(new BigDecimal("25")))))
                .build();

        String printed = new graphql.schema.idl.SchemaPrinter().print(ServedSchema.of(built));

        assertThat(printed).contains("page(first: Int = 25): Int");
    }

    @Test
    void longsAndBigNumbersKeepTheServiceFromStarting() {
        assertThatThrownBy(() -> ServedSchema.of(schema(stock(Long.class), stock(BigDecimal.class))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Query.bigdecimal(v): BigDecimal")
                .hasMessageContaining("Query.biginteger(v): BigInteger");
    }

    @Test
    void directivesAboutTheJavaBehindAFieldAreNotServed() {
        GraphQLDirective constraint = GraphQLDirective.newDirective()
                .name("constraint")
                .validLocation(graphql.introspection.Introspection.DirectiveLocation.ARGUMENT_DEFINITION)
                .argument(GraphQLArgument.newArgument().name("max").type(stock(Long.class)))
                .build();
        GraphQLSchema built = GraphQLSchema.newSchema()
                .query(GraphQLObjectType.newObject()
                        .name("Query")
                        .field(GraphQLFieldDefinition.newFieldDefinition()
                                .name("page")
                                .type(Scalars.GraphQLString)
                                .argument(GraphQLArgument.newArgument()
                                        .name("first")
                                        .type(Scalars.GraphQLString)
                                        .withDirective(constraint))))
                .additionalDirective(constraint)
                .build();

        GraphQLSchema served = ServedSchema.of(built);

        assertThat(served.getDirective("constraint")).isNull();
        assertThat(served.getType("BigInteger")).isNull();
        assertThat(served.getQueryType().getField("page").getArgument("first").getAppliedDirectives())
                .isEmpty();
    }
}
