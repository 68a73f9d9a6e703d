package dev.headroom.actionplan.guest.page;

/** One entry of who did what. */
public record TrailView(String at, String sentence) {}
