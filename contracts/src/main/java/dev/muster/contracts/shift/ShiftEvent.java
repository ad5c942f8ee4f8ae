package dev.muster.contracts.shift;

import dev.muster.contracts.Event;
import dev.muster.contracts.Topic;
import dev.muster.contracts.Topics;

/** What happens to shifts of an on-call schedule. */
@Topic(Topics.SHIFTS)
public sealed interface ShiftEvent extends Event permits ShiftHandedOver {}
