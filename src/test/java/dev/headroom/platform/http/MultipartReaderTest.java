package dev.headroom.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How form bodies are taken apart, however they are chunked. */
class MultipartReaderTest {

    private static final String BODY = "--b\r\nContent-Disposition: form-data; name=\"one\"\r\n\r\nfirst\r\n--c\r\n"
            + "\r\n--b\r\ncontent-disposition: form-data; filename=\"x\"; name=\"two\"\r\nContent-Type:"
            + " text/csv\r\n\r\n"
            + "\r\n--b--\r\nepilogue";

    @Test
    void partsAreTheSameForEveryChunkSize() {
        for (int size = 1; size < BODY.length() + 1; size++) {
            assertThat(read(BODY, size)).as("chunks of %d", size).isEqualTo("[one:first\r\n--c\r\n][two:]");
        }
    }

    @Test
    void bodyCutShortIsRefused() {
        for (int length = 0; length < BODY.indexOf("--b--") + 5; length++) {
            String cut = BODY.substring(0, length);
            assertThatThrownBy(() -> read(cut, 1000)).isInstanceOf(BadInput.class);
        }
    }

    @Test
    void endlessHeadersAreRefused() {
        String body = "--b\r\nx: " + "y".repeat(10_000);
        assertThatThrownBy(() -> read(body, 100)).isInstanceOf(BadInput.class).hasMessageContaining("RFC 7578");
    }

    @Test
    void boundaryIsReadFromTheHeader() {
        assertThat(MultipartReader.boundary("multipart/form-data; boundary=----x9"))
                .contains("----x9");
        assertThat(MultipartReader.boundary("multipart/form-data; charset=UTF-8; boundary=\"a b\""))
                .contains("a b");
        assertThat(MultipartReader.boundary("Multipart/Form-Data;boundary=\"ab\""))
                .contains("ab");
        assertThat(MultipartReader.boundary("text/csv")).isEmpty();
    }

    private static String read(String body, int chunk) {
        StringBuilder seen = new StringBuilder();
        MultipartReader reader = new MultipartReader("b", new MultipartReader.Parts() {
            @Override
            public void begin(String name) {
                seen.append('[').append(name).append(':');
            }

            @Override
            public void content(byte[] bytes, int from, int to) {
                seen.append(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }

            @Override
            public void end() {
                seen.append(']');
            }
        });
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += chunk) {
            reader.accept(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + chunk)));
        }
        reader.finish();
        return seen.toString();
    }
}
