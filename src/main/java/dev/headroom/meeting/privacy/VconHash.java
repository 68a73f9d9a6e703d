package dev.headroom.meeting.privacy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes as vCon writes them: the algorithm, a dash, and the hash in base64url without padding. */
final class VconHash {

    private VconHash() {}

    static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    static String sha256(String hexadecimal) {
        return "sha256-" + base64(HexFormat.of().parseHex(hexadecimal));
    }

    static String sha512(byte[] content) {
        try {
            return "sha512-" + base64(MessageDigest.getInstance("SHA-512").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-512", e);
        }
    }
}
