package dev.headroom.meeting.hook;

import java.util.Optional;
import java.util.UUID;

/** An app at Zoom that may read there, and whose Zoom is the stub. */
record ZoomStub(UUID organization, Optional<ZoomConfig.Reading> reading) implements ZoomConfig.App {

    static final String SIGN_IN = "/oauth/token";

    static ZoomStub reading(UUID organization) {
        return new ZoomStub(organization, Optional.of(new Reading()));
    }

    static ZoomStub blind(UUID organization) {
        return new ZoomStub(organization, Optional.empty());
    }

    @Override
    public String secretToken() {
        return "secret";
    }

    /** What the app signs in with. */
    private record Reading() implements ZoomConfig.Reading {

        @Override
        public String accountId() {
            return "account";
        }

        @Override
        public String clientId() {
            return "client";
        }

        @Override
        public String clientSecret() {
            return "secret";
        }

        @Override
        public String tokenUrl() {
            return StubProvider.url(SIGN_IN);
        }

        @Override
        public String url() {
            return StubProvider.url("/v2");
        }
    }
}
