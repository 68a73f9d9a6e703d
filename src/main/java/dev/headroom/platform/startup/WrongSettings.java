package dev.headroom.platform.startup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in an operator's words what the configuration's library says in a programmer's: which setting, its value, and
 * what is expected instead.
 */
final class WrongSettings {

    private static final String PROPERTY = ".*The config property (\\S+) ";
    private static final Pattern HEADING = Pattern.compile("Configuration validation failed:\\s*");
    private static final Pattern UNREADABLE =
            Pattern.compile(PROPERTY + "with the config value \"(.*)\" threw an Exception whilst being converted (.*)");
    private static final Pattern MISSING = Pattern.compile(PROPERTY + "is required but .*");
    private static final Pattern EMPTY = Pattern.compile(PROPERTY + "is defined as the empty String .*");
    private static final Pattern ALLOWED = Pattern.compile(".*allowed values: (.*)");

    /** Names of classes and the library's own numbers. */
    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile("(?:\\w+\\.)+\\w*(?:Exception|Error):\\s*|SRCFG\\d+:\\s*");

    private WrongSettings() {}

    /** Every setting the message names, one after the other. */
    static String worded(String message) {
        return HEADING.matcher(message)
                .replaceFirst("")
                .strip()
                .lines()
                .map(line -> sentence(line.strip()))
                .collect(Collectors.joining("; "));
    }

    private static String sentence(String line) {
        Matcher unreadable = UNREADABLE.matcher(line);
        if (unreadable.matches()) {
            return name(unreadable) + " is \"" + unreadable.group(2) + "\", " + expected(unreadable.group(3));
        }
        Matcher missing = MISSING.matcher(line);
        if (missing.matches()) {
            return name(missing) + " is not set";
        }
        Matcher empty = EMPTY.matcher(line);
        if (empty.matches()) {
            return name(empty) + " is empty: give it a value, or leave it out";
        }
        return FOR_PROGRAMMERS.matcher(line).replaceAll("");
    }

    private static String name(Matcher found) {
        String key = found.group(1);
        return ExternalStores.environmentName(key) + " (" + key + ")";
    }

    private static String expected(String reason) {
        Matcher allowed = ALLOWED.matcher(reason);
        if (allowed.matches()) {
            return Stream.of(allowed.group(1).split(","))
                    .sorted()
                    .collect(Collectors.joining(", ", "but has to be one of ", ""));
        }
        if (reason.contains("Expected an integer value") || reason.contains("Expected a long value")) {
            return "but has to be a whole number";
        }
        if (reason.contains("Expected a double value") || reason.contains("Expected a float value")) {
            return "but has to be a number";
        }
        if (reason.contains("Invalid duration")) {
            return "but has to be a duration, such as 30s or 5m";
        }
        if (reason.contains("not in correct format")) {
            return "but has to be a size, such as 256K or 10M";
        }
        return "which can't be read: " + FOR_PROGRAMMERS.matcher(reason).replaceAll("");
    }
}
