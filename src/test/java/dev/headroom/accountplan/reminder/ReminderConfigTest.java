package dev.headroom.accountplan.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that a reminder can't be counted by are told at the start, and not at each plan. */
class ReminderConfigTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 31})
    void daysOutsideOneToThirtyAreRefused(int days) {
        assertThatThrownBy(() -> read(days)).hasMessageContaining("every-days");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void daysFromOneToThirtyAreTaken(int days) {
        assertThat(read(days).everyDays()).isEqualTo(days);
    }

    private static ReminderConfig read(int days) {
        try (var validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = validators.getValidator();
            BeanValidationConfigValidator check = () -> validator;
            return new SmallRyeConfigBuilder()
                    .withMapping(ReminderConfig.class)
                    .withValidator(check)
                    .withDefaultValues(Map.of("headroom.review-reminders.every-days", String.valueOf(days)))
                    .build()
                    .getConfigMapping(ReminderConfig.class);
        }
    }
}
