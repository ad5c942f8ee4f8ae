package dev.muster.postmortem.meeting;

import java.time.Instant;

/** A time for a meeting. */
public record Slot(Instant startsAt, Instant endsAt, SlotFit fit) {}
