package dev.headroom.platform.graphql.document;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the engine's validation errors into words a client's author can use. */
final class ValidationReasons {

    private static final Set<ValidationErrorType> BAD_VALUES = EnumSet.of(
            ValidationErrorType.WrongType,
            ValidationErrorType.BadValueForDefaultArg,
            ValidationErrorType.NullValueForNonNullArgument);

    /** The engine hands out an argument's path only inside its sentence, together with a dump of the value's node. */
    private static final Pattern BAD_ARGUMENT =
            Pattern.compile("argument '([^']*)' with value '.*' (must .*|is .*|contains .*)", Pattern.DOTALL);

    /** How the engine's reasons begin; they end in names of its classes. */
    private static final List<String> ENGINES_OWN = List.of("Expected", "Literal value not in allowable values");

    private static final String BAD_DEFAULT = "The default value of a variable is not one of the variable's type.";

    private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) ?: ");

    private ValidationReasons() {}

    /** One error of each kind: ten unknown directives are one mistake made ten times. */
    static List<Refusal.Reason> of(List<ValidationError> errors, int most) {
        Set<Object> kinds = new HashSet<>();
        List<Refusal.Reason> reasons = new ArrayList<>();
        for (ValidationError error : errors) {
            if (reasons.size() < most && kinds.add(error.getValidationErrorType())) {
                reasons.add(reason(error));
            }
        }
        return reasons;
    }

    private static Refusal.Reason reason(ValidationError error) {
        var locations =
                error.getLocations() == null ? List.<graphql.language.SourceLocation>of() : error.getLocations();
        String message = PREFIX.matcher(error.getMessage()).replaceFirst("");
        if (!BAD_VALUES.contains(error.getValidationErrorType())) {
            return new Refusal.Reason(Code.GRAPHQL_VALIDATION_FAILED, message, locations, Map.of());
        }
        if (error.getValidationErrorType() == ValidationErrorType.BadValueForDefaultArg) {
            return new Refusal.Reason(Code.BAD_USER_INPUT, BAD_DEFAULT, locations, Map.of());
        }
        Matcher argument = BAD_ARGUMENT.matcher(message);
        // From the start only: trying every other place costs time squared in the length of the value.
        if (!argument.lookingAt()) {
            return new Refusal.Reason(Code.BAD_USER_INPUT, message, locations, Map.of());
        }
        String sentence = "The argument \"" + argument.group(1) + "\" " + fault(argument.group(2)) + ".";
        return new Refusal.Reason(
                Code.BAD_USER_INPUT, sentence, locations, Map.of("field", path(error, argument.group(1))));
    }

    /**
     * Our scalars end the engine's sentence with what must be; the engine's own say what was expected of its classes.
     */
    private static String fault(String engine) {
        int reason = engine.indexOf(" - ");
        if (reason < 0) {
            return engine;
        }
        boolean ours = ENGINES_OWN.stream().noneMatch(own -> engine.startsWith(own, reason + 3));
        return ours ? engine.substring(reason + 3) : engine.substring(0, reason);
    }

    private static List<String> path(ValidationError error, String argument) {
        List<String> path = new ArrayList<>();
        if (error.getQueryPath() != null) {
            path.addAll(error.getQueryPath());
        }
        path.addAll(List.of(argument.split("[.\\[\\]]+")));
        return path;
    }
}
