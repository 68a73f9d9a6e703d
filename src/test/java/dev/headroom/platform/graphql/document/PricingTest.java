package dev.headroom.platform.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headroom.platform.graphql.TestLimits;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an operation counts: the objects it can return, and what its computed fields say they cost. */
class PricingTest {

    private static final GraphQLSchema SCHEMA =
            new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse("""
            directive @cost(value: Int!) on FIELD_DEFINITION
            type Query { accounts(first: Int): AccountConnection! }
            type AccountConnection { nodes: [Account!]! pageInfo: PageInfo! }
            type PageInfo { hasNextPage: Boolean! }
            type Account { id: ID! map(day: Int): Map! @cost(value: 50) influence(first: Int): InfluenceEdgeConnection! }
            type Map { share: Float }
            type InfluenceEdgeConnection { edges: [InfluenceEdgeEdge!]! nodes: [InfluenceEdge!]! pageInfo: PageInfo! }
            type InfluenceEdgeEdge { node: InfluenceEdge! cursor: String! }
            type InfluenceEdge { kind: String }
            """), RuntimeWiring.MOCKED_WIRING);

    private static final GraphqlLimits LIMITS = TestLimits.defaults();

    private final Documents documents = new Documents(SCHEMA, LIMITS);

    private void check(String text) {
        documents.prepare(text).operation(null).check(Map.of(), LIMITS);
    }

    private Refusal refused(String text) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> check(text)), "was not refused");
    }

    private static String aliased(int times, String field) {
        return IntStream.range(0, times).mapToObj(i -> "a" + i + ":" + field).collect(Collectors.joining(" "));
    }

    @Test
    void computedFieldsCountWhatTheyCost() {
        assertThatCode(() -> check("{accounts(first:100){nodes{map(day:1){share}}}}"))
                .doesNotThrowAnyException();

        Refusal refusal = refused("{accounts(first:100){nodes{" + aliased(2, "map(day:1){share}") + "}}}");

        assertThat(refusal.code()).isEqualTo(Code.QUERY_TOO_COMPLEX);
        // 100 accounts, each with two maps of 1 object that cost 50
        assertThat(refusal.reasons().get(0).details()).containsEntry("seen", 100L + 100 * 2 * (1 + 50));
    }

    @Test
    void objectsThatAreCalledAnEdgeAreObjects() {
        Refusal refusal =
                refused("{accounts(first:100){nodes{" + aliased(2, "influence(first:100){nodes{kind}}") + "}}}");

        assertThat(refusal.reasons().get(0).details()).containsEntry("seen", 100L + 100 * 2 * 100);
    }

    @Test
    void wrappersOfAConnectionCountNothing() {
        Refusal refusal =
                refused("{accounts(first:100){nodes{" + aliased(2, "influence(first:100){edges{node{kind}}}") + "}}}");

        assertThat(refusal.reasons().get(0).details()).containsEntry("seen", 100L + 100 * 2 * 100);
    }
}
