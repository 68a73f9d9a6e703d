package dev.headroom.meeting.hook;

import org.eclipse.microprofile.graphql.Description;

/** Where an event of a provider is on its way. */
@Description("Where an event of a provider is on its way.")
public enum ProviderEventState {
    @Description("Its transcript will be fetched and read, or tried again, soon.")
    WAITING,

    @Description("The transcript is here, but nothing tells which account the meeting was with: assign it.")
    UNASSIGNED,

    @Description("Its transcript belongs to a meeting now.")
    DONE,

    @Description("It was given up; `lastError` says why. retryProviderEvent tries it again.")
    DEAD,

    @Description("It tells of the subscription itself and is for an administrator to read, such as that the provider"
            + " ended it.")
    NOTICE
}
