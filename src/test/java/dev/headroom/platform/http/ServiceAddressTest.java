package dev.headroom.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people reach the service, and what follows from it for cookies and forms. */
class ServiceAddressTest {

    private static final String DIRECT = "http://10.0.0.7:8080";

    private static ServiceAddress configured(String base) {
        return new ServiceAddress(Optional.of(base), 8080);
    }

    @Test
    void behindAProxyTheConfiguredAddressAloneIsOurs() {
        ServiceAddress address = configured("https://headroom.example.com/");

        assertThat(address.isSecure()).isTrue();
        assertThat(address.isOrigin("https://headroom.example.com", DIRECT)).isTrue();
        // The proxy hands the host on, and speaks plainly to us.
        assertThat(address.isOrigin("http://headroom.example.com", "http://headroom.example.com"))
                .isFalse();
        assertThat(address.isOrigin(DIRECT, DIRECT)).isFalse();
        assertThat(address.isOrigin("https://headroom.example.com.evil.example", DIRECT))
                .isFalse();
        assertThat(address.link("/p/x")).isEqualTo("https://headroom.example.com/p/x");
    }

    @Test
    void originIsWrittenAsBrowsersDo() {
        assertThat(configured("https://Headroom.Example.com:443").isOrigin("https://headroom.example.com", DIRECT))
                .isTrue();
        assertThat(configured("http://headroom.example.com:80").isOrigin("http://headroom.example.com", DIRECT))
                .isTrue();
        assertThat(configured("https://headroom.example.com:8443")
                        .isOrigin("https://headroom.example.com:8443", DIRECT))
                .isTrue();
        assertThat(configured("https://headroom.example.com:8443").isOrigin("https://headroom.example.com", DIRECT))
                .isFalse();
    }

    @Test
    void withoutAnAddressWhateverTheRequestCameToIsOurs() {
        var address = new ServiceAddress(Optional.empty(), 8080);

        assertThat(address.isSecure()).isFalse();
        assertThat(address.isOrigin("http://localhost:8080", DIRECT)).isTrue();
        assertThat(address.isOrigin(DIRECT, DIRECT)).isTrue();
        assertThat(address.isOrigin("https://evil.example", DIRECT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headroom.example.com",
                "ftp://headroom.example.com",
                "https://",
                "https://headroom.example.com/below",
                "https://headroom.example.com?x",
                "https://headroom.example.com#x",
                "https://somebody@headroom.example.com",
                "not an address"
            })
    void whatIsNoAddressOfAServiceIsRefused(String base) {
        assertThatThrownBy(() -> configured(base))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("HEADROOM_BASE_URL");
    }
}
