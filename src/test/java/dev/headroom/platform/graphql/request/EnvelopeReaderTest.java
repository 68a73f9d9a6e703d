package dev.headroom.platform.graphql.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headroom.platform.graphql.TestLimits;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The envelope: what is read, and everything that is refused. */
class EnvelopeReaderTest {

    private final EnvelopeReader reader = new EnvelopeReader(TestLimits.defaults());

    private Envelope post(String body) {
        return reader.post(body.getBytes(UTF_8));
    }

    private Code refused(byte[] body) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> reader.post(body)))
                .code();
    }

    private Code refusedGet(String query) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> reader.get(query)))
                .code();
    }

    @Test
    void keysAreRead() {
        Envelope envelope = post("""
                {"query":"{a}","operationName":"A","variables":{"n":1},
                 "extensions":{"x":[true,null]},"documentHint":[{}]}
                """);

        assertThat(envelope.query()).isEqualTo("{a}");
        assertThat(envelope.operationName()).isEqualTo("A");
        assertThat(envelope.variables()).isEqualTo(Map.of("n", 1));
        assertThat(envelope.extensions()).isEqualTo(Map.of("x", Arrays.asList(true, null)));
    }

    @Test
    void nullIsAbsent() {
        Envelope envelope = post("{\"query\":\"{a}\",\"operationName\":null,\"variables\":null,\"extensions\":null}");

        assertThat(envelope.operationName()).isNull();
        assertThat(envelope.variables()).isEmpty();
        assertThat(envelope.extensions()).isEmpty();
    }

    @Test
    void numbersKeepTheirValue() {
        Map<String, Object> variables = post("""
                        {"query":"","variables":
                          {"i":-2147483648,"l":2147483648,"b":99999999999999999999,"d":1.50,"e":1e999}}
                        """).variables();

        assertThat(variables)
                .containsEntry("i", -2147483648)
                .containsEntry("l", 2147483648L)
                .containsEntry("b", new BigInteger("99999999999999999999"))
                .containsEntry("d", new BigDecimal("1.50"))
                .containsEntry("e", new BigDecimal("1e999"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{a}\"",
                "{\"query\":\"{a}\"} x",
                "{\"query\":\"{a}\"}{}",
                "{\"query\":\"{a}\"}]",
                "{\"query\":\"{a}\",\"query\":\"{b}\"}",
                "{\"query\":\"{a}\",\"variables\":{\"n\":1,\"n\":2}}",
                "{\"query\":\"{a}\",\"variables\":{\"n\":1,\"\\u006e\":2}}",
                "{'query':'{a}'}",
                "{query:\"{a}\"}",
                "{\"query\":\"{a}\",}",
                "{\"query\":\"{a}\",\"variables\":{\"n\":NaN}}",
                "{\"query\":\"{a}\",\"variables\":{\"n\":01}}",
                "{\"query\":\"{a}\",\"variables\":{\"n\":123456789012345678901}}",
                "{\"query\":\"{a}\",\"variables\":{\"n\":1e20000000}}",
                "{\"query\":\"{a}\",\"variables\":{\"n\":1e-999999999}}",
                "{\"query\":\"{a}\",\"variables\":{\"n\":1e1000}}",
                "{\"query\":\"a\nb\"}",
                "/* c */{\"query\":\"{a}\"}",
                "{\"not a JSON"
            })
    void malformedJsonIsRefused(String body) {
        assertThat(refused(body.getBytes(UTF_8))).isEqualTo(Code.MALFORMED_JSON);
    }

    @ParameterizedTest
    @CsvSource({"33", "1100", "100000"})
    void deepJsonIsRefused(int depth) {
        String deep = "{\"query\":\"{a}\",\"variables\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}";

        assertThat(refused(deep.getBytes(UTF_8))).isEqualTo(Code.MALFORMED_JSON);
    }

    @Test
    void aMillionDigitsAreRefusedAtOnce() {
        String body = "{\"query\":\"{a}\",\"variables\":{\"n\":" + "9".repeat(250_000) + "}}";

        assertThat(refused(body.getBytes(UTF_8))).isEqualTo(Code.MALFORMED_JSON);
    }

    @Test
    void passedLimitIsNamedWithItsValueAndWhatWasSeen() {
        String deep = "{\"query\":\"{a}\",\"variables\":" + "[".repeat(40) + "]".repeat(40) + "}";
        String open = "{\"query\":\"{a}\",\"variables\":" + "[".repeat(40);
        String exponent = "{\"query\":\"{a}\",\"variables\":{\"n\":1e-0000}}";

        assertThat(details(deep)).isEqualTo(Map.of("limit", "jsonDepth", "allowed", 32L, "seen", 41L));
        assertThat(details(open)).isEqualTo(Map.of("limit", "jsonDepth", "allowed", 32L, "seen", 41L));
        assertThat(details(exponent)).isEqualTo(Map.of("limit", "exponentDigits", "allowed", 3L, "seen", 4L));
    }

    private Map<String, Object> details(String body) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> reader.post(body.getBytes(UTF_8))))
                .reasons()
                .get(0)
                .details();
    }

    @Test
    void keysOfEqualHashCostNoTime() {
        StringBuilder body = new StringBuilder("{\"query\":\"{a}\",\"variables\":{");
        IntStream.range(0, 1 << 13).forEach(number -> {
            body.append(number == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 13; bit++) {
                body.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            body.append("\":1");
        });
        body.append("}}");

        assertThat(post(body.toString()).variables()).hasSize(1 << 13);
    }

    @Test
    void brokenEncodingsAreRefused() {
        byte[] quoted = "{\"query\":\"é\"}".getBytes(ISO_8859_1);
        byte[] overlong = "{\"query\":\"\u00c0\u0080\"}".getBytes(ISO_8859_1);
        byte[] surrogate = "{\"query\":\"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1);
        byte[] mark = "\ufeff{\"query\":\"{a}\"}".getBytes(UTF_8);
        byte[] utf16 = "{\"query\":\"{a}\"}".getBytes(UTF_16LE);

        for (byte[] body : List.of(quoted, overlong, surrogate, mark, utf16)) {
            assertThat(refused(body)).isEqualTo(Code.INVALID_ENCODING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{a}\",\"variables\":{\"n\":\"a\\u0000b\"}}",
                "{\"query\":\"{a}\",\"variables\":{\"n\":[\"\\ud83d\"]}}",
                "{\"query\":\"{a}\",\"variables\":{\"\\ude00\":1}}",
                "{\"query\":\"{a}\\u0000\"}",
                "{\"query\":\"{a}\",\"ignored\":\"\\ud83d\\u0041\"}"
            })
    void textThatIsNotUnicodeIsRefusedAnywhere(String body) {
        assertThat(refused(body.getBytes(UTF_8))).isEqualTo(Code.INVALID_ENCODING);
    }

    @Test
    void escapedPairIsText() {
        assertThat(post("{\"query\":\"\\ud83d\\ude00\"}").query()).isEqualTo("😀");
    }

    @Test
    void batchIsRefused() {
        assertThat(refused("[{\"query\":\"{a}\"}]".getBytes(UTF_8))).isEqualTo(Code.BATCHING_DISABLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "\"{a}\"",
                "null",
                "{}",
                "{\"query\":null}",
                "{\"query\":0}",
                "{\"query\":{}}",
                "{\"query\":\"{a}\",\"operationName\":1}",
                "{\"query\":\"{a}\",\"variables\":\"x\"}",
                "{\"query\":\"{a}\",\"variables\":[1]}",
                "{\"query\":\"{a}\",\"variables\":0}",
                "{\"query\":\"{a}\",\"extensions\":false}"
            })
    void keysOfTheWrongTypeAreRefused(String body) {
        assertThat(refused(body.getBytes(UTF_8))).isEqualTo(Code.BAD_REQUEST);
    }

    @Test
    void getIsDecodedOnce() {
        Envelope envelope = reader.get("query=%7Ba(b%3A%22c%2Bd%20e+f%2525%22)%7D&variables=%7B%22n%22%3A%22%2B%22%7D"
                + "&operationName=&extensions=");

        assertThat(envelope.query()).isEqualTo("{a(b:\"c+d e f%25\")}");
        assertThat(envelope.variables()).isEqualTo(Map.of("n", "+"));
        assertThat(envelope.operationName()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "query=%zz, BAD_REQUEST",
        "query=%7, BAD_REQUEST",
        "query=%, BAD_REQUEST",
        "query=a&query=b, BAD_REQUEST",
        "variables={}, BAD_REQUEST",
        "query=a&variables=[], BATCHING_DISABLED",
        "query=a&variables=x, MALFORMED_JSON",
        "query=%C0%80, INVALID_ENCODING",
        "query=%ED%A0%80, INVALID_ENCODING",
        "query=%00, INVALID_ENCODING",
        "query=é, INVALID_ENCODING"
    })
    void brokenGetIsRefused(String query, Code code) {
        assertThat(refusedGet(query)).isEqualTo(code);
    }
}
