package dev.headroom.actionplan.schedule;

/**
 * What makes finished work comparable.
 *
 * @param owner who does it: any stable key, as a contact's or a role's
 * @param stepType what kind of step it is, as LEGAL_REVIEW
 */
public record WorkKey(String owner, String stepType) {}
