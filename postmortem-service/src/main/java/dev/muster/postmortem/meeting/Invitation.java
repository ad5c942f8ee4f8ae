package dev.muster.postmortem.meeting;

import java.util.List;
import java.util.UUID;

/**
 * A meeting as calendars are told of it.
 *
 * @param title what everybody who is invited may read of the incident
 * @param people whom it names: everybody invited, or those for whom it is called off
 * @param cancelled whether the recipients are to take it out of their calendars
 */
record Invitation(
    ReviewMeeting meeting,
    UUID postmortemId,
    String reference,
    String title,
    List<UUID> people,
    boolean cancelled) {}
