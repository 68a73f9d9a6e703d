package dev.headroom.meeting.followup.sla;

import java.time.LocalDate;

/** A day on which to be in touch after a meeting, what for, and why then. */
public record TouchDay(LocalDate on, TouchPurpose purpose, String reason) {}
