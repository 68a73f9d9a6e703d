package dev.headroom.meeting.extraction.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to a language model within a time and a size. The client that comes with the library waits for the
 * first byte only, so an answer that trickles would hold a thread for ever. Redirects are not followed.
 */
final class BoundedHttp implements HttpClient {

    /** The Java client sets them itself. */
    private static final Set<String> NOT_OURS = Set.of("host", "content-length", "connection");

    private final java.net.http.HttpClient client;
    private final Duration timeout;
    private final int mostBytes;

    BoundedHttp(Duration timeout, int mostBytes) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        this.client = java.net.http.HttpClient.newBuilder()
                .connectTimeout(timeout)
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .build();
    }

    HttpClientBuilder builder() {
        return new Builder(this);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(javaRequest(request), answer -> new Limited(mostBytes));
        HttpResponse<byte[]> response = finished(sent);
        if (response.statusCode() / 100 != 2) {
            // Without the body, which may repeat what customers said and would reach the log.
            throw new HttpException(response.statusCode(), "HTTP " + response.statusCode());
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are read whole");
    }

    private static java.net.http.HttpRequest javaRequest(HttpRequest request) {
        var built = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(
                        request.method().name(),
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                request.body() == null ? "" : request.body()));
        request.headers().forEach((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> built.header(name, value));
            }
        });
        return built.build();
    }

    private HttpResponse<byte[]> finished(CompletableFuture<HttpResponse<byte[]>> sent) {
        try {
            return sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            sent.cancel(true);
            throw new TimeoutException("no answer within " + timeout);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("not reached", e.getCause()));
        }
    }

    /** Collects a body and gives up when it is too long. */
    private static final class Limited implements BodySubscriber<byte[]> {

        private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
        private final int most;
        private long received;
        private Flow.@Nullable Subscription subscription;

        private Limited(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return bytes.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            bytes.onSubscribe(begun);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            buffers.forEach(buffer -> received += buffer.remaining());
            if (received <= most) {
                bytes.onNext(buffers);
            } else if (subscription != null) {
                subscription.cancel();
                bytes.onError(new IOException("the answer is longer than " + most + " bytes"));
            }
        }

        @Override
        public void onError(Throwable failure) {
            bytes.onError(failure);
        }

        @Override
        public void onComplete() {
            bytes.onComplete();
        }
    }

    /** The library builds its client itself; this one is built already and keeps its own times. */
    private record Builder(BoundedHttp client) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return client.timeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration other) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return client.timeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration other) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
