package dev.headroom.support;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs tokens as the built-in issuer does, for any organization. */
public final class Tokens {

    private Tokens() {}

    /** Adds what every good token has, then signs. */
    public static String sign(JwtClaimsBuilder claims) {
        return claims.issuer(setting("mp.jwt.verify.issuer"))
                .audience(setting("mp.jwt.verify.audiences"))
                .sign(privateKey());
    }

    public static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** The issuer's RS256 signature, for tokens put together by hand. */
    public static byte[] privateKeySignature(byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no RS256 signature", e);
        }
    }

    public static PrivateKey privateKey() {
        String location = setting("headroom.issuer.private-key-location");
        try {
            return KeyUtils.decodePrivateKey(Files.readString(Path.of(location.replaceFirst("^file:(//)?", ""))));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no key to sign with at " + location, e);
        }
    }
}
