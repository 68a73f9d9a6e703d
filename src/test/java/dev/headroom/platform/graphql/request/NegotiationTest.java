package dev.headroom.platform.graphql.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accept and Content-Type. */
class NegotiationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                                          | JSON
            application/graphql-response+json                                         | GRAPHQL_RESPONSE
            */*                                                                       | JSON
            application/*                                                             | JSON
            application/graphql-response+json, application/json;q=0.9                 | GRAPHQL_RESPONSE
            application/json, application/graphql-response+json                       | JSON
            application/json;q=0.5, application/graphql-response+json;q=0.8           | GRAPHQL_RESPONSE
            application/graphql-response+json;q=0.9, */*;q=1                          | JSON
            application/json;q=0, */*                                                 | GRAPHQL_RESPONSE
            text/html, application/xhtml+xml, */*;q=0.1                               | JSON
            Application/JSON; Charset="UTF-8"                                         | JSON
            application/json; charset=bogus, application/graphql-response+json        | GRAPHQL_RESPONSE
            """)
    void bestAcceptableTypeIsChosen(String accept, AnswerType expected) {
        assertThat(Negotiation.answer(accept)).isEqualTo(expected);
    }

    @Test
    void noHeaderMeansJson() {
        assertThat(Negotiation.answer(null)).isEqualTo(AnswerType.JSON);
        assertThat(Negotiation.answer(" ")).isEqualTo(AnswerType.JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/json; charset=bogus",
                "application/json; charset=utf-16",
                "application/json;q=0",
                "application/json;q=x",
                "*/*;q=0",
                "text/event-stream",
                ",,;",
                "\""
            })
    void nothingAcceptableIsRefused(String accept) {
        assertThatThrownBy(() -> Negotiation.answer(accept))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.NOT_ACCEPTABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "Application/Json;charset=\"UTF-8\""})
    void jsonInUtf8IsRead(String contentType) {
        assertThatCode(() -> Negotiation.requireJson(contentType, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=utf-16",
                "application/jsonx",
                ""
            })
    void everythingElseIsRefused(String contentType) {
        assertThatThrownBy(() -> Negotiation.requireJson(contentType, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void missingTypeAndCompressedBodiesAreRefused() {
        assertThatThrownBy(() -> Negotiation.requireJson(null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Negotiation.requireJson("application/json", "gzip"))
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> Negotiation.requireJson("application/json", "identity"))
                .doesNotThrowAnyException();
    }
}
