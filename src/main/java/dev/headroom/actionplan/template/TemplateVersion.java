package dev.headroom.actionplan.template;

import java.util.UUID;

/** Names one version of one template: what a plan keeps of where it began. */
public record TemplateVersion(UUID template, int version) {}
