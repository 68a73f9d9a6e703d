package dev.headroom.platform.graphql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 by hand: libraries refuse to send what this must send. */
record RawHttp(int port) {

    /** What came back, and how long it took. */
    record Answer(int status, Map<String, String> headers, String body, long millis) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String code() {
            return json().at("/errors/0/extensions/code").asText();
        }
    }

    /** Sends a head, with the length of the body added, then the body, and reads the whole answer. */
    Answer send(String requestLine, List<String> headers, byte[] body) {
        List<String> head = new ArrayList<>(headers);
        head.add(0, requestLine + " HTTP/1.1");
        head.add("Host: localhost");
        head.add("Connection: close");
        if (headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding"))) {
            head.add("Content-Length: " + body.length);
        }
        return exchange(String.join("\r\n", head) + "\r\n\r\n", body);
    }

    /** Sends exactly these bytes and reads until the server closes or answers. */
    Answer exchange(String head, byte[] body) {
        long start = System.nanoTime();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(ISO_8859_1));
            try {
                out.write(body);
                out.flush();
            } catch (IOException e) {
                // the server may answer and close before it has read everything
            }
            return read(socket.getInputStream(), start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(InputStream in, long start) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        try {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                all.write(block, 0, read);
                if (complete(all.toByteArray())) {
                    break;
                }
            }
        } catch (IOException e) {
            // a reset after the answer loses nothing that was read
        }
        return parse(all.toByteArray(), (System.nanoTime() - start) / 1_000_000);
    }

    private static boolean complete(byte[] answer) {
        String text = new String(answer, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String length = headers(text.substring(0, end)).get("content-length");
        return length != null && answer.length >= end + 4 + Integer.parseInt(length);
    }

    private static Answer parse(byte[] answer, long millis) {
        String text = new String(answer, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), text, millis);
        }
        String head = text.substring(0, end);
        int status = Integer.parseInt(head.substring(9, 12));
        byte[] body = Arrays.copyOfRange(answer, end + 4, answer.length);
        return new Answer(status, headers(head), new String(body, UTF_8), millis);
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new TreeMap<>();
        head.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        return headers;
    }
}
