package dev.headroom.platform.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headroom.platform.graphql.TestLimits;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits at their edge, and what refusing hostile documents costs. */
class DocumentsTest {

    private static final GraphQLSchema SCHEMA = schema("""
            type Query {
              me: Item
              item(id: ID!): Item
              page(first: Int, last: Int, after: String): ItemConnection!
              paged(first: Int = 25, last: Int): ItemConnection!
              list(first: Int): [Item!]!
              nodes(ids: [ID!]!): [Item]!
              all: [Item!]!
            }
            type Mutation { change(name: String): Item }
            type ItemConnection { edges: [ItemEdge!]! nodes: [Item!]! pageInfo: PageInfo! total: Int }
            type ItemEdge { node: Item! cursor: String! }
            type PageInfo { hasNextPage: Boolean! }
            type Item { id: ID! name: String parent: Item children: [Item!]! page(first: Int): ItemConnection! }
            """);

    private static final GraphqlLimits LIMITS = TestLimits.defaults();
    private final Documents documents = new Documents(SCHEMA, LIMITS);

    private static GraphQLSchema schema(String text) {
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), RuntimeWiring.MOCKED_WIRING);
    }

    private Refusal refused(String text) {
        return refused(text, Map.of());
    }

    private Refusal refused(String text, Map<String, Object> variables) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        Refusal.class,
                        () -> documents.prepare(text).operation(null).check(variables, LIMITS)),
                "was not refused");
    }

    private void accepted(String text) {
        assertThatCode(() -> documents.prepare(text).operation(null).check(Map.of(), LIMITS))
                .doesNotThrowAnyException();
    }

    private static String repeat(int times, java.util.function.IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(" "));
    }

    private static String nested(int depth) {
        return "{me" + "{parent".repeat(depth - 2) + "{id}" + "}".repeat(depth - 1);
    }

    private void assertLimit(Refusal refusal, Code code, String limit, long allowed, long seen) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.reasons().get(0).details())
                .containsEntry("limit", limit)
                .containsEntry("allowed", allowed)
                .containsEntry("seen", seen);
    }

    @Test
    void limitsHoldAtTheirEdge() {
        accepted(nested(15));
        assertLimit(refused(nested(16)), Code.QUERY_TOO_DEEP, "depth", 15, 16);

        accepted("{me{" + repeat(30, i -> "a" + i + ":id") + "}}");
        assertLimit(
                refused("{me{" + repeat(31, i -> "a" + i + ":id") + "}}"), Code.QUERY_TOO_COMPLEX, "aliases", 30, 31);

        accepted("{" + repeat(20, i -> "__typename") + "}");
        assertLimit(refused("{" + repeat(21, i -> "__typename") + "}"), Code.QUERY_TOO_COMPLEX, "rootFields", 20, 21);

        accepted("{me{" + repeat(20, i -> "a" + i + ":id @skip(if:true)") + "}}");
        assertLimit(
                refused("{me{" + repeat(21, i -> "a" + i + ":id @skip(if:true)") + "}}"),
                Code.QUERY_TOO_COMPLEX,
                "directives",
                20,
                21);

        assertLimit(refused("{me{" + repeat(201, i -> "id") + "}}"), Code.QUERY_TOO_COMPLEX, "selections", 200, 201);
        assertLimit(
                refused("{me{...F0}} " + repeat(31, i -> "fragment F" + i + " on Item{id}")),
                Code.QUERY_TOO_COMPLEX,
                "fragments",
                30,
                31);
        assertLimit(refused("#" + "x".repeat(20_000)), Code.QUERY_TOO_COMPLEX, "characters", 20_000, 20_001);
        assertLimit(refused("{" + "a ".repeat(2_000) + "}"), Code.QUERY_TOO_COMPLEX, "tokens", 2_000, 2_002);
        assertLimit(
                refused("{a(b:" + "[".repeat(200) + "]".repeat(200) + ")}"), Code.QUERY_TOO_DEEP, "nesting", 32, 202);
    }

    @Test
    void tooManyOperationsAreRefusedAlthoughOneIsNamed() {
        Refusal refusal = refused(repeat(11, i -> "query Q" + i + "{me{id}}"));

        assertLimit(refusal, Code.TOO_MANY_OPERATIONS, "operations", 10, 11);
    }

    @Test
    void operationIsFoundByName() {
        PreparedDocument two = documents.prepare("query A{me{id}} mutation B{change{id}}");

        assertThat(two.operation("B").isQuery()).isFalse();
        assertThat(catchThrowableOfType(Refusal.class, () -> two.operation("C")).code())
                .isEqualTo(Code.OPERATION_RESOLUTION_FAILURE);
        assertThat(catchThrowableOfType(Refusal.class, () -> two.operation("")).code())
                .isEqualTo(Code.OPERATION_RESOLUTION_FAILURE);
    }

    @Test
    void standardIntrospectionPasses() {
        PreparedDocument.Operation operation =
                documents.prepare(IntrospectionQuery.INTROSPECTION_QUERY).operation(null);

        operation.check(Map.of(), LIMITS);

        assertThat(operation.introspects()).isTrue();
        assertThat(documents
                        .prepare("{__typename me{__typename}}")
                        .operation(null)
                        .introspects())
                .isFalse();
        assertThat(documents
                        .prepare("{...F} fragment F on Query{... on Query{x:__type(name:\"Item\"){name}}}")
                        .operation(null)
                        .introspects())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {me{id}}                                                         | 1
            {page(first:100){nodes{id} edges{node{id}} pageInfo{hasNextPage}}} | 200
            {page(first:10){nodes{page(first:10){nodes{id}}}}}               | 110
            {page(last:7){nodes{id}}}                                        | 7
            {page{nodes{id}}}                                                | 25
            {paged{nodes{id}}}                                               | 25
            {paged(last:3){nodes{id}}}                                       | 3
            {list(first:5){id}}                                              | 5
            {list(first:5){children{id}}}                                    | 55
            {all{id}}                                                        | 10
            {nodes(ids:["a","b","c"]){id}}                                   | 3
            {page(first:4){...C}} fragment C on ItemConnection{nodes{id}}    | 4
            {a:page(first:4){...C} b:page(first:9){...C}} fragment C on ItemConnection{nodes{id}} | 13
            query($n:Int=6){page(first:$n){nodes{id}}}                       | 6
            query($n:Int){page(first:$n){nodes{id}}}                         | 25
            """)
    void nodesAreCountedAlongTheirPath(String text, long nodes) {
        GraphqlLimits strict = TestLimits.with(Map.of("max-nodes", Long.toString(nodes)));
        PreparedDocument.Operation operation = documents.prepare(text).operation(null);

        operation.check(Map.of(), strict);

        if (nodes > 1) {
            GraphqlLimits tooStrict = TestLimits.with(Map.of("max-nodes", Long.toString(nodes - 1)));
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> operation.check(Map.of(), tooStrict));
            assertLimit(refusal, Code.QUERY_TOO_COMPLEX, "nodes", nodes - 1, nodes);
        }
    }

    @Test
    void productOfPagesIsRefused() {
        String text = "query($n:Int!){page(first:$n){nodes{page(first:100){nodes{page(first:100){nodes{id}}}}}}}";

        assertLimit(refused(text, Map.of("n", 100)), Code.QUERY_TOO_COMPLEX, "nodes", 10_000, 1_010_100);
    }

    @ParameterizedTest
    @CsvSource({"first:0", "first:-1", "first:101", "first:null", "last:0", "'first:1,last:1'", "first:99999999999"})
    void pageSizesOutOfRangeAreRefused(String arguments) {
        Refusal refusal = refused("{page(" + arguments + "){nodes{id}}}");

        assertThat(refusal.code()).isEqualTo(Code.BAD_USER_INPUT);
    }

    @Test
    void pageSizesInVariablesAreRefusedWithTheRange() {
        String text = "query($n:Int){page(first:$n){nodes{id}}}";
        Map<String, Object> none = new HashMap<>();
        putNull(none, "n");

        assertThat(refused(text, Map.of("n", 101)).getMessage()).contains("from 1 to 100");
        assertThat(refused(text, Map.of("n", -5L)).reasons().get(0).details())
                .containsEntry("field", List.of("page", "first"));
        assertThat(refused(text, none).code()).isEqualTo(Code.BAD_USER_INPUT);
        assertThat(refused("query($i:[ID!]!){nodes(ids:$i){id}}", Map.of("i", List.of()))
                        .code())
                .isEqualTo(Code.BAD_USER_INPUT);
        assertThat(refused("query($i:[ID!]!){nodes(ids:$i){id}}", Map.of("i", Arrays.asList(new Object[101])))
                        .code())
                .isEqualTo(Code.BAD_USER_INPUT);
    }

    @SuppressWarnings("NullAway") // a JSON null
    private static void putNull(Map<String, Object> variables, String name) {
        variables.put(name, null);
    }

    @Test
    void validationListsFewErrorsAndOneOfAKind() {
        Refusal directives = refused("{me{id " + repeat(10, i -> "@x" + i) + "}}");
        Refusal fields = refused("{me{nam idd} page(frist:1){nodes{id}}}");

        assertThat(directives.reasons()).hasSize(1);
        assertThat(fields.reasons()).hasSize(2).allSatisfy(reason -> assertThat(reason.message())
                .doesNotContain("Did you mean"));
        assertThat(fields.reasons().get(0).locations()).isNotEmpty();
    }

    @Test
    void badLiteralIsBadInput() {
        Refusal refusal = refused("{page(first:\"x\"){nodes{id}}}");

        assertThat(refusal.code()).isEqualTo(Code.BAD_USER_INPUT);
        assertThat(refusal.reasons().get(0).details()).containsEntry("field", List.of("page", "first"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {item(id:"\\u0000"){id}}             | INVALID_ENCODING
            {item(id:"\\ud83d"){id}}             | INVALID_ENCODING
            {item(id:"\\ud83dx"){id}}            | INVALID_ENCODING
            {item(id:"\\u{0}"){id}}              | INVALID_ENCODING
            {item(id:"\\u{0000000}"){id}}        | INVALID_ENCODING
            {item(id:"\\u{0000D800}"){id}}       | INVALID_ENCODING
            {item(id:"\\u{D800}"){id}}           | INVALID_ENCODING
            {page(first:1e20000000){nodes{id}}}  | BAD_USER_INPUT
            {page(first:123456789012345678901){nodes{id}}} | BAD_USER_INPUT
            {page(first:1e-999999999){nodes{id}}} | BAD_USER_INPUT
            {                                    | GRAPHQL_PARSE_FAILED
            {me{id}} type X{a:Int}               | GRAPHQL_VALIDATION_FAILED
            subscription{me{id}}                 | GRAPHQL_VALIDATION_FAILED
            """)
    void brokenDocumentsAreRefused(String text, Code code) {
        assertThat(refused(text).code()).isEqualTo(code);
    }

    @Test
    void goodEscapesAndBlockStringsPass() {
        accepted("{item(id:\"\\ud83d\\ude00 \\u{1F600} \\u{00000001F600} \\\\u0000 \\\"\"){id}}");
        accepted("{item(id:\"\"\"1e20000000 \\\"\"\" # \\u0000\"\"\"){id} # 1e20000000\n}");
    }

    @Test
    void outcomesAreRemembered() {
        PreparedDocument first = documents.prepare("{me{id}}");
        Refusal refusal = refused("{nope}");

        assertThat(documents.prepare("{me{id}}")).isSameAs(first);
        assertThat(refused("{nope}")).isSameAs(refusal);
    }

    /** Hostile documents, each of which must be refused for little CPU. */
    static List<String> hostile() {
        List<String> hostile = new ArrayList<>();
        hostile.add("{" + repeat(101, i -> "a" + i + ":me{id}") + "}");
        hostile.add(repeat(400, i -> "query Q" + i + "{me{id}}"));
        hostile.add(nested(200));
        hostile.add(nested(600));
        hostile.add("query($a:Int=\"" + "argument 'x' with value '".repeat(600) + "\"){page(first:$a){nodes{id}}}");
        hostile.add("{me{...A}} fragment A on Item{...A}");
        hostile.add("{me{...A}} fragment A on Item{...B} fragment B on Item{...A}");
        hostile.add("{me{...F0}} "
                + repeat(
                        29,
                        i -> "fragment F" + i + " on Item{a:parent{...F" + (i + 1) + "} b:parent{...F" + (i + 1) + "}}")
                + " fragment F29 on Item{id}");
        hostile.add(
                "{me{...F0}} " + repeat(29, i -> "fragment F" + i + " on Item{...F" + (i + 1) + " ...F" + (i + 1) + "}")
                        + " fragment F29 on Item{id name}");
        hostile.add("{page(first:100){...P0}} "
                + repeat(8, i -> "fragment P" + i + " on ItemConnection{nodes{page(first:100){...P" + (i + 1) + "}}}")
                + " fragment P8 on ItemConnection{nodes{id}}");
        hostile.add("{me{id " + repeat(10, i -> "@x" + i) + "}}");
        hostile.add("{me{id " + repeat(60, i -> "@skip(if:true)") + "}}");
        hostile.add("{me{" + repeat(500, i -> "name") + "}}");
        hostile.add("{me{" + repeat(5000, i -> "...F") + "}} fragment F on Item{id}");
        hostile.add("{me{" + repeat(95, i -> "parent{" + repeat(3, j -> "parent{nope}") + "}") + "}}");
        hostile.add("{page(first:1e20000000){nodes{id}}}");
        hostile.add("{page(first:" + "9".repeat(19_000) + "){nodes{id}}}");
        hostile.add("{a(b:" + "[".repeat(9_000) + "]".repeat(9_000) + ")}");
        hostile.add("\"".repeat(19_999));
        hostile.add("{a(b:\"\"\"" + "\\\"\"\"".repeat(4_000));
        hostile.add("query(" + repeat(300, i -> "$v" + i + ":Int") + "){me{id}}");
        return hostile;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusingCostsLittle(String text) {
        // Warm up the code, not the cache: the comment makes every attempt a new document.
        long cheapest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            cheapest = Math.min(cheapest, cpuMillis(text + "#" + attempt));
        }

        assertThat(cheapest).isLessThan(50);
    }

    private long cpuMillis(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        @Nullable Refusal refusal = refused(text);
        long spent = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
        assertThat(refusal).isNotNull();
        return spent;
    }
}
