package dev.headroom.platform.hash;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.headroom.platform.money.Decimal;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The fingerprint of a record: SHA-256 over its JSON with sorted keys, without nulls, and with amounts in their
 * shortest form, so that 1.5 and 1.50 are the same. Whoever has the JSON can compute it again.
 *
 * <p>Types that are no part of what is fingerprinted are named when it is made; a new field counts unless it is one of
 * these, so that nothing is overlooked.
 */
public final class CanonicalHash {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final ObjectMapper canonical;

    private CanonicalHash(ObjectMapper canonical) {
        this.canonical = canonical;
    }

    public static CanonicalHash leavingOut(Class<?>... types) {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addSerializer(Decimal.class, new ShortestDecimal()))
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        for (Class<?> type : types) {
            mapper.configOverride(type).setIsIgnoredType(true);
        }
        return new CanonicalHash(mapper);
    }

    /** The fingerprint in 64 hexadecimal digits. */
    public String of(Object value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json(value));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The JSON that is fingerprinted, for somebody who wants to compute it themselves. */
    public byte[] json(Object value) {
        try {
            return canonical.writeValueAsBytes(canonical.convertValue(value, TREE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers has JSON", e);
        }
    }

    /** Writes a decimal without the zeros at its end. */
    private static final class ShortestDecimal extends StdSerializer<Decimal> {

        private static final long serialVersionUID = 1L;

        ShortestDecimal() {
            super(Decimal.class);
        }

        @Override
        public void serialize(Decimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.value().stripTrailingZeros().toPlainString());
        }
    }
}
