package dev.muster.oncall.alert.api;

import dev.muster.oncall.alert.AlertPriority;

/**
 * How much an alert matters.
 *
 * @param priority left out for none
 */
public record PriorityRequest(AlertPriority priority) {}
