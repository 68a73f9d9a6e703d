package dev.headroom.meeting.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How Zoom signs: a keyed hash over the time and the very bytes of the body, of version 0. */
final class ZoomSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private ZoomSignature() {}

    /**
     * Refuses what this secret did not sign just now. Headers that are there twice are as good as none: which of them
     * counts would be a matter of taste.
     */
    static void require(
            String secret, List<String> times, List<String> signatures, byte[] body, Instant now, Duration stale) {
        if (times.size() != 1
                || signatures.size() != 1
                || !SECONDS.matcher(times.get(0)).matches()) {
            throw HookRefusal.unproven(HookOutcome.UNSIGNED);
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(times.get(0)));
        if (Duration.between(signedAt, now).abs().compareTo(stale) > 0) {
            throw HookRefusal.unproven(HookOutcome.STALE);
        }
        byte[] right = of(secret, times.get(0), body).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(right, signatures.get(0).getBytes(StandardCharsets.UTF_8))) {
            throw HookRefusal.unproven(HookOutcome.FORGED);
        }
    }

    /** The header's value. */
    static String of(String secret, String seconds, byte[] body) {
        Mac mac = mac(secret);
        mac.update(("v0:" + seconds + ":").getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    /** What proves to Zoom that the secret is known here. */
    static String proof(String secret, String plainToken) {
        return HexFormat.of().formatHex(mac(secret).doFinal(plainToken.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
