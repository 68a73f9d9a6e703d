package dev.headroom.accountplan;

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
 * The fingerprint of a plan's content: SHA-256 over its JSON with sorted keys, without nulls, and with amounts in their
 * shortest form, so that 1.5 and 1.50 are the same plan.
 *
 * <p>Progress is told by its type: whatever is an {@link ActionProgress}, a {@link MeasureClaim} or a {@link Stamp} is
 * left out. A new field is content unless it is one of these, so that an approval never overlooks it.
 */
final class ContentHash {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final ObjectMapper CANONICAL = canonical();

    private ContentHash() {}

    static String of(PlanContent content) {
        try {
            Map<String, Object> tree = CANONICAL.convertValue(content, TREE);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(tree)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a record of texts and numbers has JSON, and every JDK has SHA-256", e);
        }
    }

    private static ObjectMapper canonical() {
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
        mapper.configOverride(ActionProgress.class).setIsIgnoredType(true);
        mapper.configOverride(MeasureClaim.class).setIsIgnoredType(true);
        mapper.configOverride(Stamp.class).setIsIgnoredType(true);
        return mapper;
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
