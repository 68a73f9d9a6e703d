package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is from the day both sides accepted.
 *
 * @param accepted the day both sides accepted
 * @param forecast the day to reckon with now, or the day it was finished
 * @param workdaysLate working days of its side from accepted to forecast; negative when it is early
 * @param cause why it is late; null when it isn't
 */
public record Slip(
        UUID node,
        LocalDate accepted,
        LocalDate forecast,
        int workdaysLate,
        @Nullable SlipCause cause) {}
