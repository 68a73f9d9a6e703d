package dev.headroom.platform.graphql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile requests and the answer each must get, over a socket. The numbers are the rows of the list of hostile
 * inputs the service promises to withstand, and the measured facts (M) about what the stock handlers did with them.
 * Rows that need a feature's own fields (31 to 35 in part) are tested with that feature.
 */
class HostileRequestTest {

    private static final String OK = "";
    private static EdgeServer server;

    /** One request and what must come back; the fragment must be part of the body. */
    record Row(String name, String line, List<String> headers, byte[] body, int status, String code, String fragment) {

        static Row post(String name, String body, int status, String code) {
            return bytes(name, body.getBytes(UTF_8), status, code);
        }

        static Row bytes(String name, byte[] body, int status, String code) {
            return new Row(name, "POST /graphql", List.of("Content-Type: application/json"), body, status, code, "");
        }

        static Row query(String name, String document, int status, String code) {
            return query(name, document, Map.of(), status, code);
        }

        static Row query(String name, String document, Map<String, Object> variables, int status, String code) {
            try {
                Map<String, Object> envelope = Map.of("query", document, "variables", variables);
                return post(name, new ObjectMapper().writeValueAsString(envelope), status, code);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        static Row get(String name, String query, int status, String code) {
            return new Row(name, "GET /graphql?" + query, List.of(), new byte[0], status, code, "");
        }

        Row with(String... headers) {
            return new Row(name, line, List.of(headers), body, status, code, fragment);
        }

        Row containing(String expected) {
            return new Row(name, line, headers, body, status, code, expected);
        }

        Row to(String newLine) {
            return new Row(name, newLine, headers, body, status, code, fragment);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        server = new EdgeServer(TestLimits.with(Map.of("body-deadline", "1s", "request-deadline", "3s")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String repeat(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(" "));
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        documents(rows);
        pages(rows);
        introspection(rows);
        http(rows);
        envelopes(rows);
        values(rows);
        encodings(rows);
        failures(rows);
        return rows;
    }

    private static void documents(List<Row> rows) {
        rows.add(Row.query("1 aliases", "{" + repeat(101, i -> "a" + i + ":me{id}") + "}", 400, "QUERY_TOO_COMPLEX")
                .containing("\"limit\":\"aliases\",\"allowed\":30,\"seen\":101"));
        rows.add(Row.query("3 operations", repeat(2000, i -> "query Q" + i + "{me{id}}"), 400, "TOO_MANY_OPERATIONS")
                .containing("\"seen\":2000"));
        rows.add(Row.query(
                        "5 default value", "query($n: Int = \"x\"){items(first:$n){nodes{id}}}", 400, "BAD_USER_INPUT")
                .containing("The default value of a variable"));
        for (int depth : new int[] {20, 200, 600}) {
            String nested = "{me" + "{parent".repeat(depth) + "{id}" + "}".repeat(depth + 1);
            rows.add(Row.query("4 depth " + depth, nested, 400, "QUERY_TOO_DEEP"));
        }
        rows.add(Row.query("5 self-cycle", "{me{...A}} fragment A on Item{...A}", 400, "GRAPHQL_VALIDATION_FAILED"));
        rows.add(Row.query(
                "5 cycle",
                "{me{...A}} fragment A on Item{...B} fragment B on Item{...A}",
                400,
                "GRAPHQL_VALIDATION_FAILED"));
        for (int doublings : new int[] {12, 29}) {
            String bomb = "{me{...F0}} "
                    + repeat(
                            doublings,
                            i -> "fragment F" + i + " on Item{...F" + (i + 1) + " parent{...F" + (i + 1) + "}}")
                    + " fragment F" + doublings + " on Item{id}";
            rows.add(Row.query(
                    "6, M4 fragment bomb " + doublings,
                    bomb,
                    400,
                    doublings == 12 ? "QUERY_TOO_COMPLEX" : "QUERY_TOO_DEEP"));
        }
        rows.add(Row.query(
                "7 directives", "{me{id " + repeat(10, i -> "@x" + i) + "}}", 400, "GRAPHQL_VALIDATION_FAILED"));
        rows.add(Row.query(
                "8 skip twice", "{me{id @skip(if:true)" + " @skip(if:true)}}", 400, "GRAPHQL_VALIDATION_FAILED"));
        rows.add(Row.query("8 skip", "{me{id " + repeat(60, i -> "@skip(if:true)") + "}}", 400, "QUERY_TOO_COMPLEX"));
        rows.add(Row.query("9 fields", "{me{" + repeat(500, i -> "name") + "}}", 400, "QUERY_TOO_COMPLEX"));
        rows.add(Row.query(
                "9 spreads",
                "{me{" + repeat(5000, i -> "...F") + "}} fragment F on Item{id}",
                400,
                "QUERY_TOO_COMPLEX"));
        rows.add(Row.query("14 misspelt", "{me{nam}}", 400, "GRAPHQL_VALIDATION_FAILED"));
        rows.add(Row.query("M1 exponent", "{echo(float:1e20000000)}", 400, "BAD_USER_INPUT"));
        rows.add(Row.query("M1 digits", "{echo(int:" + "9".repeat(19_000) + ")}", 400, "BAD_USER_INPUT"));
        rows.add(Row.query("M3 tokens", "{" + "me ".repeat(2000) + "}", 400, "QUERY_TOO_COMPLEX")
                .containing("\"limit\":\"tokens\",\"allowed\":2000,\"seen\":2002"));
        rows.add(Row.query("parse", "{", 400, "GRAPHQL_PARSE_FAILED"));
        rows.add(Row.query("no operation", "fragment A on Item{id}", 400, "GRAPHQL_VALIDATION_FAILED"));
        rows.add(Row.post(
                "unknown operation",
                "{\"query\":\"query A{me{id}}\",\"operationName\":\"B\"}",
                400,
                "OPERATION_RESOLUTION_FAILURE"));
        rows.add(Row.post(
                "no operation named",
                "{\"query\":\"query A{me{id}} query B{me{id}}\"}",
                400,
                "OPERATION_RESOLUTION_FAILURE"));
    }

    private static void pages(List<Row> rows) {
        String pages = "{items(first:100){nodes{items(first:100){nodes{items(first:100){nodes{id}}}}}}}";
        rows.add(Row.query("10 product of pages", pages, 400, "QUERY_TOO_COMPLEX")
                .containing("\"limit\":\"nodes\",\"allowed\":10000,\"seen\":1010100"));
        for (String size : List.of("first:0", "first:-1", "first:101", "first:null", "first:1,last:1")) {
            rows.add(Row.query("11 " + size, "{items(" + size + "){nodes{id}}}", 400, "BAD_USER_INPUT"));
        }
        rows.add(Row.query(
                        "11 range",
                        "query($n:Int){items(first:$n){nodes{id}}}",
                        Map.of("n", 101),
                        400,
                        "BAD_USER_INPUT")
                .containing("from 1 to 100"));
        rows.add(Row.query("11 good", "{items(first:100){nodes{id}}}", 200, OK));
    }

    private static void introspection(List<Row> rows) {
        rows.add(Row.query("12 schema", "{__schema{types{name}}}", 400, "INTROSPECTION_DISABLED"));
        rows.add(Row.query(
                "12 type in fragment",
                "{...F} fragment F on Query{__type(name:\"Item\"){name}}",
                400,
                "INTROSPECTION_DISABLED"));
        rows.add(Row.query("12 typename", "{__typename}", 200, OK).containing("\"Query\""));
        rows.add(Row.query(
                        "12 type by variable",
                        "query T($n:String!){__type(name:$n){name}}",
                        Map.of("n", "Item"),
                        200,
                        OK)
                .with("Content-Type: application/json", "Authorization: Bearer developer"));
        String circular = "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}";
        rows.add(Row.query("13 circular", circular, 400, "QUERY_TOO_COMPLEX")
                .with("Content-Type: application/json", "Authorization: Bearer developer"));
        rows.add(Row.query("13 standard", graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY, 200, OK)
                .with("Content-Type: application/json", "Authorization: Bearer developer"));
    }

    private static void http(List<Row> rows) {
        String write = "{\"query\":\"mutation{write(lines:[])}\"}";
        rows.add(Row.get("15 GET query", "query=%7Bme%7Bid%7D%7D", 200, OK));
        rows.add(Row.get("15 GET mutation", "query=mutation%7Bwrite(lines:%5B%5D)%7D", 405, "METHOD_NOT_ALLOWED"));
        rows.add(Row.get("GET broken escape", "query=%zz", 400, "BAD_REQUEST"));
        rows.add(Row.post("PUT", write, 405, "METHOD_NOT_ALLOWED").to("PUT /graphql"));
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16")) {
            rows.add(Row.post("16, 17, M6 " + type, write, 415, "UNSUPPORTED_MEDIA_TYPE")
                    .with("Content-Type: " + type));
        }
        rows.add(
                Row.post("16, M6 no type", write, 415, "UNSUPPORTED_MEDIA_TYPE").with());
        rows.add(Row.post("compressed", write, 415, "UNSUPPORTED_MEDIA_TYPE")
                .with("Content-Type: application/json", "Content-Encoding: gzip"));
        rows.add(Row.post("18, M7 charset", write, 406, "NOT_ACCEPTABLE")
                .with("Content-Type: application/json", "Accept: application/json; charset=bogus"));
        rows.add(Row.query("19 query string", "{__typename}", 200, OK)
                .containing("__typename")
                .to("POST /graphql?query=%7Bme%7Bid%7D%7D"));
        rows.add(Row.post("upgrade", "", 400, "BAD_REQUEST")
                .to("GET /graphql")
                .with(
                        "Upgrade: websocket",
                        "Connection: Upgrade",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Protocol: graphql-transport-ws"));
        rows.add(Row.post("63 trailing slash", write.replace("mutation", "nope"), 400, "GRAPHQL_PARSE_FAILED")
                .to("POST /graphql/"));
        rows.add(Row.post("63 escaped", write.replace("mutation", "nope"), 400, "GRAPHQL_PARSE_FAILED")
                .to("POST /%67raphql"));
    }

    private static void envelopes(List<Row> rows) {
        rows.add(Row.post(
                "2 batch",
                "[" + "{\"query\":\"{me{id}}\"},".repeat(9) + "{\"query\":\"{me{id}}\"}]",
                400,
                "BATCHING_DISABLED"));
        for (String key :
                List.of("\"variables\":\"x\"", "\"variables\":[1]", "\"variables\":1", "\"operationName\":1")) {
            rows.add(Row.post("20, M8 " + key, "{\"query\":\"{me{id}}\"," + key + "}", 400, "BAD_REQUEST"));
        }
        rows.add(Row.post("21 unknown variable", "{\"query\":\"{me{id}}\",\"variables\":{\"zz\":1}}", 200, OK));
        rows.add(Row.query("21 undeclared", "{echo(int:$x)}", 400, "GRAPHQL_VALIDATION_FAILED"));
        rows.add(Row.post("22 key twice", "{\"query\":\"{me{id}}\",\"query\":\"{me{name}}\"}", 400, "MALFORMED_JSON"));
        rows.add(Row.post("22 trailing", "{\"query\":\"{me{id}}\"} x", 400, "MALFORMED_JSON"));
        for (int depth : new int[] {1_100, 40_000}) {
            String deep =
                    "{\"query\":\"{me{id}}\",\"variables\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}";
            rows.add(Row.post("23 JSON depth " + depth, deep, 400, "MALFORMED_JSON"));
        }
        for (String number : List.of("9".repeat(200_000), "1e20000000", "1e-999999999")) {
            String body = "{\"query\":\"query($f:Float){echo(float:$f)}\",\"variables\":{\"f\":" + number + "}}";
            rows.add(Row.post("24 number of " + number.length(), body, 400, "MALFORMED_JSON"));
        }
        StringBuilder keys = new StringBuilder();
        for (int key = 0; key < 30_000; key++) {
            keys.append(",\"");
            for (int bit = 0; bit < 15; bit++) {
                keys.append((key >> bit & 1) == 0 ? "Aa" : "BB");
            }
            keys.append("\":1");
        }
        rows.add(Row.post("28 equal hashes", "{\"query\":\"{me{id}}\"" + keys + "}", 413, "PAYLOAD_TOO_LARGE"));
        rows.add(Row.post(
                "28 equal hashes that fit", "{\"query\":\"{me{id}}\"" + keys.substring(0, 7_000 * 35) + "}", 200, OK));
        rows.add(Row.post("29 one byte too many", " ".repeat(262_145), 413, "PAYLOAD_TOO_LARGE"));
        rows.add(Row.post("29 largest body", "{\"query\":\"{me{id}}\"}" + " ".repeat(262_144 - 20), 200, OK));
    }

    private static void values(List<Row> rows) {
        for (Object value : new Object[] {2147483648L, -2147483649L, 1.5, "12", true}) {
            rows.add(Row.query(
                            "25, M2 variable " + value,
                            "query($v:Int){echo(int:$v)}",
                            Map.of("v", value),
                            400,
                            "BAD_USER_INPUT")
                    .containing("$v"));
        }
        for (String literal : List.of("2147483648", "-2147483649", "1.5", "\"12\"", "true")) {
            rows.add(Row.query("25, M2 literal " + literal, "{echo(int:" + literal + ")}", 400, "BAD_USER_INPUT")
                    .containing("\"field\":[\"echo\",\"int\"]"));
        }
        for (String amount : List.of("9223372036854775808", "NaN", "-0", "1e3", "1,000", "٣", "１")) {
            rows.add(Row.query(
                    "26 decimal " + amount,
                    "query($v:Decimal){echo(decimal:$v)}",
                    Map.of("v", amount),
                    400,
                    "BAD_USER_INPUT"));
        }
        rows.add(Row.query(
                        "26 path in a list",
                        "mutation($l:[Line!]!){write(lines:$l)}",
                        Map.of("l", List.of(Map.of("amount", "1"), Map.of("amount", "x"))),
                        400,
                        "BAD_USER_INPUT")
                .containing("\"field\":[\"l\",1,\"amount\"]"));
        for (String moment : List.of(
                "+999999999-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-06-30T23:59:60Z",
                "2026-11-21T09:30:00+10:00[Australia/Sydney]",
                "1969-12-31T23:59:59Z",
                "2201-01-01T00:00:00Z")) {
            rows.add(Row.query(
                    "27 " + moment, "query($v:DateTime){echo(moment:$v)}", Map.of("v", moment), 400, "BAD_USER_INPUT"));
        }
        rows.add(Row.query(
                "33 object for text",
                "query($v:String){echo(text:$v)}",
                Map.of("v", Map.of("$ne", 1)),
                400,
                "BAD_USER_INPUT"));
        rows.add(Row.query(
                "48 unknown field",
                "mutation($l:[Line!]!){write(lines:$l)}",
                Map.of("l", List.of(Map.of("amount", "1", "role", "ADMIN"))),
                400,
                "BAD_USER_INPUT"));
        rows.add(Row.query("missing variable", "mutation($l:[Line!]!){write(lines:$l)}", 400, "BAD_USER_INPUT"));
        rows.add(Row.query(
                "good values",
                "{echo(int:1,float:1,text:\"x\",id:\"y\",bool:true,date:\"2026-11-21\",decimal:\"1.5\")}",
                200,
                OK));
    }

    private static void encodings(List<Row> rows) {
        String start = "{\"query\":\"query($v:String){echo(text:$v)}\",\"variables\":{\"v\":\"";
        rows.add(Row.bytes("30 invalid UTF-8", (start + "\u00ff\"}}").getBytes(ISO_8859_1), 400, "INVALID_ENCODING"));
        rows.add(Row.bytes("30 overlong", (start + "\u00c0\u0080\"}}").getBytes(ISO_8859_1), 400, "INVALID_ENCODING"));
        rows.add(Row.bytes("30 UTF-16", (start + "\"}}").getBytes(UTF_16LE), 400, "INVALID_ENCODING"));
        rows.add(Row.post("30 byte order mark", "\ufeff" + start + "\"}}", 400, "INVALID_ENCODING"));
        rows.add(Row.post("31 lone surrogate", start + "\\ud800\"}}", 400, "INVALID_ENCODING"));
        rows.add(Row.post("31 zero", start + "\\u0000\"}}", 400, "INVALID_ENCODING"));
        rows.add(Row.query("31 zero in a literal", "{echo(text:\"\\u0000\")}", 400, "INVALID_ENCODING"));
        rows.add(Row.query("31 text comes back whole", "{me{name}}", 200, OK).containing("Zürich \\\"quoted\\\""));
    }

    private static void failures(List<Row> rows) {
        rows.add(Row.query("refusal of a resolver", "{refuses}", 200, "BAD_USER_INPUT")
                .containing("{\"message\":\"Choose"
                        + " another.\",\"locations\":[{\"line\":1,\"column\":2}],\"path\":[\"refuses\"],"
                        + "\"extensions\":{\"code\":\"BAD_USER_INPUT\",\"field\":[\"input\",\"name\"]}}"));
        for (String field : List.of("breaks", "breaksChecked")) {
            rows.add(Row.query("M10 " + field, "{" + field + "}", 200, "INTERNAL"));
        }
        rows.add(Row.query("M10 error of the machine", "{breaksWithError}", 500, "INTERNAL"));
        rows.add(Row.query("9 hanging resolver", "{hangs}", 503, "DEADLINE_EXCEEDED"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAnsweredAsPromised(Row row) {
        List<String> headers = new ArrayList<>(row.headers());
        if (headers.stream().noneMatch(header -> header.startsWith("Authorization"))) {
            headers.add("Authorization: Bearer somebody");
        }
        if (headers.stream().noneMatch(header -> header.startsWith("Accept"))) {
            headers.add("Accept: application/graphql-response+json");
        }

        RawHttp.Answer answer = new RawHttp(server.port).send(row.line(), headers, row.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
        assertThat(answer.code()).isEqualTo(row.code());
        assertThat(answer.body())
                .contains(row.fragment())
                .doesNotContain("secret", "dev.headroom", "10.0.0.7", "Did you mean");
        assertThat(answer.millis()).isLessThan(15_000);
        assertThat(server.writes).isEmpty();
        if (!row.code().isEmpty() && row.status() != 200) {
            assertThat(answer.json().has("data")).isFalse();
        }
    }
}
